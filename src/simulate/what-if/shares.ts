/** Probabilities of the outcomes of a step, moved so that they always sum to 1. */
export type Shares = Readonly<Record<string, number>>;

/** What `marks` have together. */
export const shareOf = (shares: Shares, marks: readonly string[]): number =>
  marks.reduce((sum, mark) => sum + (shares[mark] ?? 0), 0);

/** Spread `share` over some marks in the proportions they had; evenly where they had nothing. */
const spread = (shares: Shares, marks: readonly string[], share: number): Shares => {
  const before = shareOf(shares, marks);
  return Object.fromEntries(
    marks.map((mark) => [mark, before > 0 ? ((shares[mark] ?? 0) / before) * share : share / marks.length]),
  );
};

/** The outcomes in `marks` get `share` together (0 to 1), all others the rest; both keep their proportions. */
export const withShare = (shares: Shares, marks: readonly string[], share: number): Shares => {
  const others = Object.keys(shares).filter((mark) => !marks.includes(mark));
  if (others.length === 0) return shares;
  const now = Math.min(1, Math.max(0, share));
  const spreadOut = { ...spread(shares, marks, now), ...spread(shares, others, 1 - now) };
  return Object.fromEntries(Object.keys(shares).map((mark) => [mark, spreadOut[mark]!]));
};
