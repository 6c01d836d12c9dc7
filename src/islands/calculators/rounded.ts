/**
 * `numerator ÷ denominator` to the nearest whole, halves away from zero (GB/T 8170 leaves halves to the user's rule; this is the
 * commercial one).
 * @throws RangeError where the denominator is zero.
 */
export const rounded = (numerator: bigint, denominator: bigint): bigint => {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  return n < 0n ? -((-n * 2n + d) / (d * 2n)) : (n * 2n + d) / (d * 2n);
};

/** Hundredths of a per cent in the whole: 100.00 %. */
export const wholePercent = 10_000n;

/** By how much `value` is above `base`, in hundredths of a per cent; undefined where the base is zero and no rate exists. */
export const growth = (value: bigint, base: bigint): bigint | undefined =>
  base === 0n ? undefined : rounded((value - base) * wholePercent, base < 0n ? -base : base);
