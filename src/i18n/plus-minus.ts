/** An estimate and its interval as text, with as many digits as the interval needs to be seen: 0.17 ± 0.004, never ± 0. */
type Format = (value: number, digits?: number) => string;

const MOST_DIGITS = 6;

/**
 * "14.9 days ± 0.2 days"; without an interval, or where it is nothing, the value alone.
 * @param digits decimals the format gives by itself
 */
export const plusMinus = (mean: number, half: number | null, format: Format, digits = 2): string => {
  if (half === null || half === 0) return format(mean);
  const nothing = (at: number): boolean => format(half, at) === format(0, at);
  let needed = digits;
  while (needed < MOST_DIGITS && nothing(needed)) needed += 1;
  return needed === digits ? `${format(mean)} ± ${format(half)}` : `${format(mean, needed)} ± ${format(half, needed)}`;
};
