/**
 * Which of two sayings about one thing comes later. The clock does not tell: it may have been ahead. A saying replaces what was known when
 * it was made, and carries what it replaces:
 *   after   by name, every saying it comes after, where it must be told whether one knew of the other or both were made apart
 *   turn    by count, how many it comes after, where one person speaks and the last word is enough
 */

/** Who said something when, and which sayings it replaces (`at|by` each). */
export interface Stamp {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The name as typed; nobody has checked it. */
  readonly by: string;
  readonly after: readonly string[];
}

export const stampOf = ({ at, by }: Pick<Stamp, 'at' | 'by'>): string => `${at}|${by}`;

/** The stamps a saying replaces when it comes after others: theirs, and what they replaced. */
export const following = (earlier: readonly (Stamp | undefined)[]): readonly string[] => [
  ...new Set(earlier.flatMap((entry) => (entry ? [...entry.after, stampOf(entry)] : []))),
];

/** Which of two sayings knew of the other; undefined where neither did. */
export const knowing = (here: Stamp, there: Stamp): 'here' | 'there' | undefined => {
  if (here.after.includes(stampOf(there))) return 'here';
  return there.after.includes(stampOf(here)) ? 'there' : undefined;
};

/** A saying that counts what it comes after; one made before that was counted comes after none. */
export interface Counted {
  readonly at: number;
  readonly turn?: number | undefined;
}

/** The count of a saying that replaces another. */
export const turnAfter = (replaced: Counted | undefined): number => (replaced?.turn ?? 0) + (replaced ? 1 : 0);

/** Above zero where the first comes after more than the other, or after as many and later by the clock. */
export const order = (left: Counted, right: Counted): number => (left.turn ?? 0) - (right.turn ?? 0) || left.at - right.at;

/** Of two sayings the last; of two of one place the greater as text, so that it does not matter which comes first. */
export const lastOf = <T extends Counted>(left: T, right: T): T => {
  const by = order(left, right);
  if (by !== 0) return by > 0 ? left : right;
  return JSON.stringify(left) >= JSON.stringify(right) ? left : right;
};
