const numerals = new Intl.Collator('en', { numeric: true });

/** The order of numbers of clauses and rows as people count: 3.2 before 3.10, 9 before 9a before 10, 4.2 before 4.2.4. */
export const byNumber = (left: string, right: string): number =>
  numerals.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0);
