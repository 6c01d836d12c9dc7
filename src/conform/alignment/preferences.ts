/**
 * Between alignments that cost the same, the one an auditor would give: a step is missing rather than an event too many; an outcome was
 * not followed rather than a whole round left out; work was done twice rather than refused without a record; it is the decision that came late rather than the work that came early.
 * Written as a small addition to each cost, so the search stays exact: all additions of a variant together weigh less than one unit of cost.
 */
import type { SearchNet } from './search-net.ts';

/** One unit of cost; whole numbers are exact in a double up to 2^53. */
export const SCALE = 2 ** 21;

const addition = { wrongOutcome: 1, missingDecision: 2, missing: 3, unexpectedDecision: 4, unexpected: 5 } as const;

/** A refusal that is missing: more than an event too many. */
const refusalToo = 4;

export interface Preferences {
  /** By step number, in units of 1 / SCALE. */
  readonly missing: Float64Array;
  /** What comes on top of it, by transition. */
  readonly missingToo: Float64Array;
  readonly unexpected: Float64Array;
  readonly wrongOutcome: Float64Array;
  /** The index in `unexpected` of an activity nobody knows. */
  readonly stranger: number;
}

export const preferences = ({ net, steps, costs }: SearchNet): Preferences => {
  const decides = new Set(net.transitions.filter(({ kind }) => kind === 'gate').map(({ step }) => step));
  // What costs nothing to leave out, a choice, may be left out without a second thought.
  const additionTo = (missing: number, at: number): number =>
    missing === 0 ? 0 : isDecision[at] ? addition.missingDecision : addition.missing;
  const isDecision = [...steps.map((step) => decides.has(step)), false];
  return {
    missing: Float64Array.from(costs, ({ missing }, at) => missing * SCALE + additionTo(missing, at)),
    missingToo: Float64Array.from(net.transitions, ({ refusal }) => (refusal ? refusalToo : 0)),
    unexpected: Float64Array.from(
      costs,
      ({ unexpected }, at) => unexpected * SCALE + (isDecision[at] ? addition.unexpectedDecision : addition.unexpected),
    ),
    wrongOutcome: Float64Array.from(costs, ({ wrongOutcome }) => wrongOutcome * SCALE + addition.wrongOutcome),
    stranger: steps.length,
  };
};
