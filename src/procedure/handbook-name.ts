export interface Named {
  readonly number: string;
  readonly edition: string;
  readonly revision: string;
}

/**
 * The number of a document without its edition and revision, where it ends in them: HD/GLLC-ZB-003A/0 of edition A, revision 0 is
 * HD/GLLC-ZB-003. What is kept of a handbook goes by it, and outlives a revision.
 */
export const handbookName = ({ number, edition, revision }: Named): string => {
  const ending = [`${edition}/${revision}`, `${edition} / ${revision}`].find((candidate) => number.endsWith(candidate)) ?? '';
  return number.slice(0, number.length - ending.length) || number;
};

interface Paper {
  readonly handbook: Named;
  readonly locale: string;
  /** Of which procedure; of all where there is none. */
  readonly procedure?: string | undefined;
  /** The edition it is compared with. */
  readonly since?: Named | undefined;
}

/** What a document on paper is called as a file: its number and clause, the edition it is compared with, its own, its language. */
export const paperName = ({ handbook, locale, procedure, since }: Paper, ending: string): string => {
  const number = handbookName(handbook).replaceAll(/[^\p{L}\p{N}-]+/gu, '-');
  const editions = [since, handbook].flatMap((edition) => (edition ? [`${edition.edition}${edition.revision}`] : []));
  return `${[number, procedure, ...editions, locale].filter((part) => part !== undefined).join('-')}.${ending}`;
};
