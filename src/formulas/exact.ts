/**
 * Exact decimals. A figure is a whole number of hundredths of its unit (12.5 is 1250n), a rate or a share a whole number of hundredths of a
 * per cent (8.5 % is 850n). So no sum drifts, and nothing is rounded but where a formula says so.
 */

/** Hundredths in one. */
export const hundred = 100n;
/** Hundredths of a per cent in the whole: 100.00 %. */
export const wholePercent = 10_000n;

export const sumOf = (figures: readonly bigint[]): bigint => figures.reduce((sum, figure) => sum + figure, 0n);

/**
 * `numerator ÷ denominator` to the nearest whole, halves away from zero (GB/T 8170 leaves halves to the user's rule; this is the
 * commercial one).
 * @throws RangeError where the denominator is zero.
 */
export const rounded = (numerator: bigint, denominator: bigint): bigint => {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  return n < 0n ? -((-n * 2n + d) / (d * 2n)) : (n * 2n + d) / (d * 2n);
};

/** What `part` is of `whole`, rounded to hundredths of a per cent. @throws RangeError where the whole is zero. */
export const shareOf = (part: bigint, whole: bigint): bigint => rounded(part * wholePercent, whole);

/** By how much `value` is above `base`, as a rate rounded to hundredths of a per cent; undefined where the base is zero and no rate exists. */
export const growth = (value: bigint, base: bigint): bigint | undefined =>
  base === 0n ? undefined : shareOf(value - base, base < 0n ? -base : base);

/**
 * Share a total out by weight so that the parts add up to it: each is rounded down to the grain, and the grains left go to the
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
