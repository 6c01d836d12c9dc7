/** How likely one given way through a procedure is. */
import {
  compile,
  type DecidingStep,
  escalationOf,
  isWork,
  lapseOf,
  type Move,
  moved,
  nearest,
  opening,
  outcomeMove,
  Problem,
  type Procedure,
  passedAt,
  type Step,
  signingOf,
  stepIn,
  type Transition,
  transitionOf,
  withClock,
} from '../../procedure/index.ts';
import { figureCases } from '../figures.ts';
import type { Parameters } from '../parameters.ts';
import { returnsOf } from '../returns.ts';
import { signedFigures } from '../signing.ts';
import { latenessOf } from './lateness.ts';

/** That time runs out for a step, or does not; where that has no closed form it never does, and a way on which it does is not told. */
const byClock = (step: Step | undefined, { clock, silent, undecided }: Transition, parameters: Parameters): number => {
  if (!step || !isWork(step) || silent || (undecided && !clock)) return 1;
  const follows = escalationOf(step) !== undefined || lapseOf(step) !== undefined;
  const chance = follows ? (latenessOf(step, parameters)?.chance ?? 0) : 0;
  return clock ? chance : 1 - chance;
};

/**
 * The probability that a case makes just these moves, one after the other (forks and joins may be left out of the list); of a gate that
 * several sign, that it is decided so, whoever signs first.
 * @throws Problem where a move is unknown
 */
export const wayProbability = (procedure: Procedure, parameters: Parameters, moves: readonly Move[]): number =>
  figureCases(procedure, parameters).reduce(
    (sum, known) => sum + known.share * probabilityIn(known.procedure, procedure, parameters, moves),
    0,
  );

/** In a case whose figures are known; the way is one of the procedure, where whoever decides decides once. */
const probabilityIn = (known: Procedure, procedure: Procedure, parameters: Parameters, moves: readonly Move[]): number => {
  const net = withClock(compile(procedure), procedure);
  const { transitions } = net;
  const returning = returnsOf(procedure).moves;
  let [probability, refusals, here] = [1, 0, opening(net)];
  for (const move of moves) {
    const transition = transitionOf(net, here, move);
    if (!transition) {
      const near = nearest(
        move,
        transitions.map((candidate) => candidate.move),
      );
      throw new Problem(
        `Procedure ${procedure.id} has no move "${move}".`,
        near ? `Did you mean "${near}"?` : 'Moves look like "approval:Y".',
      );
    }
    const passed = passedAt(net, here, transition.step) !== undefined;
    here = moved(net, here, transition) ?? here;
    if (!passed) probability *= byClock(stepIn(known, transition.step), transition, parameters);
    if (transition.undecided || transition.clock) {
      if (transition.clock && returning.has(outcomeMove(transition))) refusals += 1;
      continue;
    }
    const list = parameters.steps[transition.step]?.outcomes;
    const step = stepIn(known, transition.step) as DecidingStep;
    const signing = passed ? undefined : signingOf(step);
    if (signing) {
      probability *= signedFigures(signing, step, parameters.steps[step.id]!, refusals).shares[transition.mark] ?? 0;
    } else if (list) probability *= list[Math.min(refusals, list.length - 1)]![transition.mark] ?? 0;
    if (returning.has(outcomeMove(transition))) refusals += 1;
  }
  return probability;
};
