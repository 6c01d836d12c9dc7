/** What a move would do, said before it is made: "N → back to 3; round 2". */
import {
  advance,
  type Marking,
  type Move,
  type Net,
  type Procedure,
  passedAt,
  stepIn,
  transitionOf,
} from '../procedure/index.ts';
import { reached } from './reached.ts';
import { timesDone, type Visit } from './replay.ts';

/** One step a move would lead to. */
export interface Arrival {
  readonly step: string;
  /** The n-th time the case would stand there, from 1. */
  readonly round: number;
  /** Earlier in the document than the step it comes from, or that very step. */
  readonly back: boolean;
  readonly ends: boolean;
  /** It stays there: that many have signed then, and others still have to. */
  readonly signed?: number;
  /** It stays there, and is now for that role to do. */
  readonly passed?: string;
}

/** Where a move would lead from here; empty where it is not open. */
export const preview = (
  net: Net,
  procedure: Procedure,
  marking: Marking,
  visits: readonly Visit[],
  move: Move,
): readonly Arrival[] => {
  const transition = transitionOf(net, marking, move);
  const after = transition && advance(net, marking, move);
  if (!after) return [];
  const round = timesDone(visits, transition.step) + 1;
  const passed = transition.clock && passedAt(net, after, transition.step);
  if (passed) return [{ step: transition.step, round, back: false, ends: false, passed }];
  const waits = transition.undecided && transition.produces.find((place) => net.signed.has(place));
  const signed = waits === undefined ? undefined : net.signed.get(waits)!.by.length;
  if (signed) return [{ step: transition.step, round, back: false, ends: false, signed }];
  const order = procedure.steps.map((step) => step.id);
  const doing = (step: string) => (step === transition.step ? 1 : 0);
  return reached(net, marking, transition, after).map((step) => ({
    step,
    round: timesDone(visits, step) + doing(step) + 1,
    back: order.indexOf(step) <= order.indexOf(transition.step),
    ends: stepIn(procedure, step)?.kind === 'end',
  }));
};
