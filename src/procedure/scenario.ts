/**
 * A scenario's course through its procedure: its entries, filled up with the tasks in between. The Net decides what may come next, so a
 * scenario cannot tell of a way the procedure does not have.
 */
import { type DecidingStep, isDeciding, isWork, type Procedure, type Scenario, type ScenarioEntry } from './definition.ts';
import type { Move } from './move.ts';
import { stepIn } from './names.ts';
import { at, hasEnded, type Marking, type Net, type Transition } from './net.ts';
import { moved, opening, openMoves } from './people.ts';

/** One visit on the way. */
export interface Stop {
  readonly step: string;
  readonly move: Move;
  /** Index of the scenario's entry for this visit; none for a task that is done on the way. */
  readonly entry?: number;
}

/** What keeps a course from being a way through; the entries are counted from 0, and where the case stands is told by step ids. */
export type CourseFault =
  | { readonly kind: 'unknown-step'; readonly entry: number }
  | { readonly kind: 'unknown-outcome'; readonly entry: number; readonly marks: readonly string[] }
  | { readonly kind: 'no-decision'; readonly entry: number; readonly marks: readonly string[] }
  | { readonly kind: 'nothing-to-decide'; readonly entry: number }
  /** The case stands before a decision, and the next entry (or none) is not about it. */
  | { readonly kind: 'passed-over'; readonly entry: number | undefined; readonly at: string }
  | { readonly kind: 'after-the-end'; readonly entry: number };

export interface Course {
  /** As far as it goes. */
  readonly stops: readonly Stop[];
  readonly fault?: CourseFault;
}

const marksOf = (step: DecidingStep): string[] => step.outcomes.map(({ mark }) => mark);

/** What is wrong with an entry by itself. */
const own = (procedure: Procedure, { step: id, decide }: ScenarioEntry, entry: number): CourseFault | undefined => {
  const step = stepIn(procedure, id);
  if (!step || !isWork(step)) return { kind: 'unknown-step', entry };
  if (!isDeciding(step)) return decide === undefined ? undefined : { kind: 'nothing-to-decide', entry };
  const marks = marksOf(step);
  if (decide === undefined) return { kind: 'no-decision', entry, marks };
  return marks.includes(decide) ? undefined : { kind: 'unknown-outcome', entry, marks };
};

/** More visits than any case people tell of; a course that goes round in tasks alone would never end. */
const most = 2000;

/** The way a scenario goes, or how far, and what stops it. */
export const courseOf = (procedure: Procedure, net: Net, { course }: Pick<Scenario, 'course'>): Course => {
  const stops: Stop[] = [];
  let marking: Marking = opening(net);
  let next = 0;
  const go = (transition: Transition, entry?: number): void => {
    marking = moved(net, marking, transition)!;
    stops.push({ step: transition.step, move: transition.move, ...(entry !== undefined && { entry }) });
  };
  while (stops.length < most) {
    const entry = course[next];
    if (hasEnded(net, marking)) return entry ? { stops, fault: { kind: 'after-the-end', entry: next } } : { stops };
    const fault = entry && own(procedure, entry, next);
    if (fault) return { stops, fault };
    const open = openMoves(net, marking);
    const told = entry && open.find(({ step, mark }) => step === entry.step && mark === (entry.decide ?? 'done'));
    if (told) {
      go(told, next);
      next += 1;
      continue;
    }
    const onTheWay = open.find(({ kind }) => kind === 'task');
    if (!onTheWay) break;
    go(onTheWay);
  }
  const here = at(net, marking)[0]!;
  return { stops, fault: { kind: 'passed-over', entry: next < course.length ? next : undefined, at: here } };
};
