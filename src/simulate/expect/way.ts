/** How likely one given way through a procedure is. */
import { compile, type Move, nearest, Problem, type Procedure } from '../../procedure/index.ts';
import type { Parameters } from '../parameters.ts';
import { returnsOf } from '../returns.ts';

/**
 * The probability that a case makes just these moves, one after the other (forks and joins may be left out of the list).
 * @throws Problem where a move is unknown
 */
export const wayProbability = (procedure: Procedure, parameters: Parameters, moves: readonly Move[]): number => {
  const { transitions } = compile(procedure);
  const returning = returnsOf(procedure).moves;
  let [probability, refusals] = [1, 0];
  for (const move of moves) {
    const transition = transitions.find((candidate) => candidate.move === move);
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
    const list = parameters.steps[transition.step]?.outcomes;
    if (list) probability *= list[Math.min(refusals, list.length - 1)]![transition.mark] ?? 0;
    if (returning.has(move)) refusals += 1;
  }
  return probability;
};
