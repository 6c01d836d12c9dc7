/** A wrong program or a wrong input: what is wrong, and what would do. */
export class Problem extends Error {
  readonly what: string;
  readonly fix: string;
  constructor(what: string, fix: string) {
    super(`${what} ${fix}`);
    this.name = 'Problem';
    this.what = what;
    this.fix = fix;
  }
}

/** Edit distance with transpositions counted as two (Levenshtein 1966). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
};

/** The known name nearest to a mistaken one, or undefined where none is near enough to be meant. */
export const nearest = (wrong: string, known: readonly string[]): string | undefined => {
  const limit = Math.max(2, Math.ceil(wrong.length * 0.4));
  return known
    .map((name) => ({ name, far: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.name.localeCompare(b.name, 'en'))[0]?.name;
};
