const numerals = new Intl.Collator('en', { numeric: true });

/** The order of numbers of clauses and rows as people count: 3.2 before 3.10, 9 before 9a before 10, 4.2 before 4.2.4. */
export const byNumber = (one: string, other: string): number =>
  numerals.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
