import { sumOf } from './exact.ts';

/**
 * Share a total out by weight so that the shares add up to it exactly: each is rounded down to the grain, and the grains left go to the
 * largest remainders, the earlier one first (Hamilton's method).
 * @param total a multiple of the grain, not negative
 * @throws RangeError where a weight is negative, all are zero, or the total is no multiple of the grain.
 */
export const largestRemainder = (total: bigint, weights: readonly bigint[], grain = 1n): bigint[] => {
  const sum = sumOf(weights);
  if (sum <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('Weights must not be negative, nor all zero.');
  if (total < 0n || total % grain !== 0n) throw new RangeError(`The total ${total} must be a multiple of ${grain}, from 0 up.`);
  const grains = total / grain;
  const parts = weights.map((weight, at) => ({ at, whole: (grains * weight) / sum, rest: (grains * weight) % sum }));
  const left = grains - sumOf(parts.map(({ whole }) => whole));
  const largestFirst = [...parts].sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest < b.rest ? 1 : -1));
  const raised = new Set(largestFirst.slice(0, Number(left)).map(({ at }) => at));
  return parts.map(({ at, whole }) => (whole + (raised.has(at) ? 1n : 0n)) * grain);
};
