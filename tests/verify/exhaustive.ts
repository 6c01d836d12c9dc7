/**
 * Soundness by brute force, written as differently from `src/verify` as can be: straight from the definition, no net, no places, no
 * components. A token is a text, `step` or `join<step it comes from`; a situation is its tokens in order; everything is a fixpoint.
 */
import type { Procedure, Step, StepOf } from '../../src/procedure/index.ts';

export interface Verdict {
  readonly safeness: boolean;
  readonly optionToComplete: boolean;
  readonly properCompletion: boolean;
  readonly deadSteps: readonly string[];
}

type Situation = string;

const leads = (step: Step): readonly (readonly string[])[] => {
  if (step.kind === 'end') return [];
  if (step.kind === 'fork') return [step.next];
  return 'outcomes' in step ? step.outcomes.map((outcome) => [outcome.next]) : [[step.next]];
};

const tokensOf = (situation: Situation): string[] => (situation === '' ? [] : situation.split(' '));
const situationOf = (tokens: readonly string[]): Situation => [...tokens].sort().join(' ');

/** What a signed gate's token becomes by one more signature: `gate[anna=Y]`, or what the gate leads to. */
const signatures = (step: StepOf<'gate'>, token: string): readonly (readonly string[])[] => {
  const given = [...token.matchAll(/(\w+)=(\w)/g)].map(([, who, mark]) => ({ who: who!, mark: mark! }));
  const waiting = step.roles.filter((role) => !given.some(({ who }) => who === role));
  const [yes, no] = [step.outcomes[0]!, step.outcomes[1]!];
  return waiting.slice(0, step.sign === 'order' ? 1 : undefined).flatMap((who) =>
    [yes, no].map(({ mark }) => {
      const now = [...given, { who, mark }].sort((a, b) => a.who.localeCompare(b.who));
      const count = (of: string) => now.filter((it) => it.mark === of).length;
      const asked = step.sign === 'any' ? 1 : typeof step.sign === 'object' ? step.sign.atLeast : step.roles.length;
      if (count('Y') >= asked) return [yes.next];
      if (count('N') > 0 && (step.veto || step.roles.length - count('N') < asked)) return [no.next];
      return [`${step.id}[${now.map((it) => `${it.who}=${it.mark}`).join()}]`];
    }),
  );
};

/** Every situation one move away, with the step that moves. */
const nexts = (procedure: Procedure, situation: Situation): readonly { step: string; to: Situation }[] => {
  const kind = (id: string) => procedure.steps.find((step) => step.id === id)!.kind;
  const arriving = (to: string, from: string) => (kind(to) === 'join' ? `${to}<${from}` : to);
  return procedure.steps.flatMap((step) => {
    const sources = procedure.steps.filter((other) => leads(other).flat().includes(step.id));
    const needs = step.kind === 'join' ? sources.map((other) => `${step.id}<${other.id}`) : [step.id];
    if (step.kind === 'gate' && step.sign !== undefined) {
      const tokens = tokensOf(situation);
      const own = new Set(tokens.filter((token) => token === step.id || token.startsWith(`${step.id}[`)));
      return [...own].flatMap((token) =>
        signatures(step, token).map(([target]) => ({
          step: step.id,
          to: situationOf([
            ...tokens.toSpliced(tokens.indexOf(token), 1),
            target!.includes('[') ? target! : arriving(target!, step.id),
          ]),
        })),
      );
    }
    const rest = tokensOf(situation);
    const missing = needs.some((token) => {
      const at = rest.indexOf(token);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
    if (missing || needs.length === 0) return [];
    return leads(step).map((targets) => ({
      step: step.id,
      to: situationOf([...rest, ...targets.map((target) => arriving(target, step.id))]),
    }));
  });
};

/** The verdict, or undefined where there are more situations than `most`. */
export const exhaustive = (procedure: Procedure, most = 2000): Verdict | undefined => {
  const isStartJoin = procedure.steps.find((step) => step.id === procedure.start)!.kind === 'join';
  const all = new Map<Situation, readonly { step: string; to: Situation }[]>();
  const queue = [isStartJoin ? `${procedure.start}<` : procedure.start];
  while (queue.length > 0) {
    const situation = queue.pop()!;
    if (all.has(situation)) continue;
    all.set(situation, nexts(procedure, situation));
    if (all.size > most || tokensOf(situation).length > 60) return undefined;
    queue.push(...all.get(situation)!.map(({ to }) => to));
  }
  const ends = new Set(procedure.steps.flatMap((step) => (step.kind === 'end' ? [step.id] : [])));
  const canEnd = new Set(ends);
  for (let size = -1; size < canEnd.size; ) {
    size = canEnd.size;
    for (const [situation, moves] of all) if (moves.some(({ to }) => canEnd.has(to))) canEnd.add(situation);
  }
  const situations = [...all.keys()];
  const done = new Set([...all.values()].flat().map(({ step }) => step));
  return {
    safeness: situations.every((situation) => new Set(tokensOf(situation)).size === tokensOf(situation).length),
    optionToComplete: situations.every((situation) => canEnd.has(situation)),
    properCompletion: situations.every((it) => ends.has(it) || !tokensOf(it).some((token) => ends.has(token))),
    deadSteps: procedure.steps.filter((step) => leads(step).length > 0 && !done.has(step.id)).map((step) => step.id),
  };
};
