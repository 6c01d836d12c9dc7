/**
 * Nets that are hard to align: branches side by side, each with alternatives in it that meet before the join. The format has no
 * merge, so they meet in a choice of two equal outcomes that no log shows: where each branch stands is hidden, and a state is easily one of many thousands.
 */
import { enabled, hasEnded, type Net, type Procedure, type Step, step } from '../../src/procedure/index.ts';
import type { TraceEvent } from './brute-force-alignment.ts';
import { choice, end, fork, gate, join, procedureOf, task } from './random-procedure.ts';

/** From 0 to 1, the same numbers for the same seed. */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** A merge as the format has it: two outcomes that lead to the same step. */
const merge = (id: string, next: string): Step => choice(id, { Y: next, N: next });

const among = (chance: () => number, least: number, most: number): number => least + Math.floor(chance() * (most - least + 1));

export interface Shape {
  /** Tasks in all, about. */
  readonly tasks: number;
  readonly branches: number;
}

/**
 * Blocks one after another, each with branches side by side: tasks, alternatives that meet in a merge, and now and then a choice to go
 * through the branch again, so that a step once passed may still come.
 */
export const hardProcedure = (seed: number, { tasks, branches }: Shape): Procedure => {
  const chance = chanceFrom(seed);
  const steps: Step[] = [];
  let count = 0;
  const fresh = (prefix: string): string => {
    count += 1;
    return `${prefix}${count}`;
  };
  let left = tasks;
  const work = (next: string): string => {
    const id = fresh('t');
    left -= 1;
    steps.push(task(id, next));
    return id;
  };
  /** Alternatives that meet; the id of the step they begin with. */
  const alternatives = (next: string): string => {
    const meet = fresh('m');
    steps.push(merge(meet, next));
    const [one, two] = [work(meet), chance() < 0.3 ? meet : work(meet)];
    const id = fresh('c');
    steps.push(choice(id, { Y: one, N: two }));
    return id;
  };
  const branch = (next: string): string => {
    const again = chance() < 0.5 ? fresh('r') : undefined;
    let first = again ?? next;
    for (let parts = among(chance, 1, 2); parts > 0; parts -= 1) first = chance() < 0.7 ? alternatives(first) : work(first);
    if (again) steps.push(choice(again, { Y: next, N: first }));
    return first;
  };
  let next = 'end';
  while (left > 0) {
    const meet = fresh('j');
    steps.push(join(meet, next));
    const width = Math.max(2, Math.min(branches, left));
    const firsts = Array.from({ length: width }, () => {
      const last = fresh('m');
      steps.push(merge(last, meet));
      return branch(last);
    });
    next = fresh('f');
    steps.push(fork(next, ...firsts));
    if (chance() < 0.3) {
      const id = fresh('g');
      steps.push(gate(id, { Y: next, N: id }));
      next = id;
    }
  }
  work(next);
  return procedureOf(...steps.reverse(), end());
};

/** What a case leaves behind that goes through the procedure by chance; choices leave nothing. */
export const runOf = (net: Net, chance: () => number): TraceEvent[] => {
  const trace: TraceEvent[] = [];
  for (let marking = net.initial; !hasEnded(net, marking); ) {
    const open = enabled(net, marking);
    const move = open[Math.floor(chance() * open.length)]!;
    if (move.kind === 'task' || move.kind === 'gate')
      trace.push({ step: move.step, mark: move.kind === 'gate' ? move.mark : null });
    marking = step(marking, move)!;
  }
  return trace;
};

/** Some events left out, put in twice or swapped. */
export const disturbed = (trace: readonly TraceEvent[], times: number, chance: () => number): TraceEvent[] => {
  const events = [...trace];
  for (let time = 0; time < times && events.length > 1; time += 1) {
    const at = Math.floor(chance() * (events.length - 1));
    const what = chance();
    if (what < 0.35) events.splice(at, 1);
    else if (what < 0.6) events.splice(at, 0, events[Math.floor(chance() * events.length)]!);
    else {
      const to = Math.floor(chance() * events.length);
      const [moved] = events.splice(at, 1);
      events.splice(to, 0, moved!);
    }
  }
  return events;
};
