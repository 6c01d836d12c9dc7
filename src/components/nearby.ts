/** More would weigh on every page, and nobody reads so long a list beside a text; the first page lists them all. */
export const most = 40;

/** Those of a long list that stand around one of them, as many before as after where there are; a list that is not long, whole. */
export const nearby = <T>(all: readonly T[], at: number): readonly T[] => {
  const start = Math.max(0, Math.min(at - most / 2, all.length - most));
  return all.slice(start, start + most);
};
