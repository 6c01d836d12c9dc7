/** Finds what a text of the log means among the names of the procedure and the registers. */

export interface Named<T> {
  readonly id: T;
  readonly names: readonly string[];
}

export interface Match<T> {
  /** What it means; null where that is not certain. */
  readonly id: T | null;
  /** What it may mean, nearest first; empty where it is certain or nothing is near. */
  readonly nearest: readonly T[];
}

/** Wide letters as narrow ones, small letters, no spaces, brackets or marks: 《会议纪要》 is 会议纪要. */
export const normalForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, '');

/** Pairs of neighbouring letters, each as often as it stands there. */
const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  const letters = [...text];
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters[at]! + letters[at + 1]!;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const total = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);

/** Likeness of two texts, 0 to 1, by shared pairs of letters (Dice 1945); fit for 中文, where an edit distance of two is half a name. */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const all = total(left) + total(right);
  if (all === 0) return 0;
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / all;
};

const NEAR = 0.34;
/** A text longer than that is no name. */
const LONGEST = 200;

export type Finder<T> = (text: string) => Match<T>;

const nearestTo = <T>(form: string, names: readonly (readonly [string, T])[]): T[] => {
  const scored = names
    .map(([name, id]) => ({
      id,
      score: Math.max(likeness(form, name), name.length > 1 && (form.includes(name) || name.includes(form)) ? 0.6 : 0),
    }))
    .filter(({ score }) => score >= NEAR)
    .sort((a, b) => b.score - a.score);
  return [...new Set(scored.map(({ id }) => id))].slice(0, 3);
};

/** A text means an entry where it is one of its names, in normal form, and of no other entry. */
export const nameIndex = <T>(entries: readonly Named<T>[]): Finder<T> => {
  const exact = new Map<string, Set<T>>();
  for (const { id, names } of entries)
    for (const form of names.map(normalForm)) if (form !== '') exact.set(form, (exact.get(form) ?? new Set()).add(id));
  const forms = [...exact].flatMap(([form, ids]) => [...ids].map((id) => [form, id] as const));
  return (text) => {
    const form = normalForm(text);
    const found = [...(exact.get(form) ?? [])];
    if (found.length === 1) return { id: found[0]!, nearest: [] };
    if (found.length > 1) return { id: null, nearest: found };
    return { id: null, nearest: form === '' || form.length > LONGEST ? [] : nearestTo(form, forms) };
  };
};
