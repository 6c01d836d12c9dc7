/**
 * The number of a document without its edition and revision, where it ends in them: HD/GLLC-ZB-003A/0 of edition A, revision 0 is
 * HD/GLLC-ZB-003. What is kept of a handbook goes by it, and outlives a revision.
 */
export const handbookName = ({ number, edition, revision }: { number: string; edition: string; revision: string }): string => {
  const ending = [`${edition}/${revision}`, `${edition} / ${revision}`].find((candidate) => number.endsWith(candidate)) ?? '';
  return number.slice(0, number.length - ending.length) || number;
};
