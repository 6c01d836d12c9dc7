/**
 * Between alignments that cost the same, the one an auditor would give: a step is missing rather than an event too many; an outcome was
 * not followed rather than a whole round left out; it is the decision that came late rather than the work that came early.
 * Written as a small addition to each cost, so the search stays exact: all additions of a variant together weigh less than one unit of cost.
 */
import type { SearchNet } from './search-net.ts';

/** One unit of cost; whole numbers are exact in a double up to 2^53. */
export const SCALE = 2 ** 21;

const addition = { wrongOutcome: 1, missingDecision: 2, missing: 3, unexpectedDecision: 4, unexpected: 5 } as const;

export interface Preferences {
  /** By step number, in units of 1 / SCALE. */
  readonly missing: Float64Array;
  readonly unexpected: Float64Array;
  readonly wrongOutcome: Float64Array;
  /** The index in `unexpected` of an activity nobody knows. */
  readonly stranger: number;
}

export const preferences = ({ net, steps, costs }: SearchNet): Preferences => {
  const decides = new Set(net.transitions.filter(({ kind }) => kind === 'gate').map(({ step }) => step));
  const isDecision = [...steps.map((step) => decides.has(step)), false];
  return {
    missing: Float64Array.from(
      costs,
      ({ missing }, at) => missing * SCALE + (isDecision[at] ? addition.missingDecision : addition.missing),
    ),
    unexpected: Float64Array.from(
      costs,
      ({ unexpected }, at) => unexpected * SCALE + (isDecision[at] ? addition.unexpectedDecision : addition.unexpected),
    ),
    wrongOutcome: Float64Array.from(costs, ({ wrongOutcome }) => wrongOutcome * SCALE + addition.wrongOutcome),
    stranger: steps.length,
  };
};
