/** How alike two texts are by their letters. What letters count, capitals, signs and spaces, is the caller's to say beforehand. */

/** Pairs of neighbouring letters of a text, each as often as it stands there, and how many they are. */
interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const pairsOf = (text: string): Pairs => {
  const counts = new Map<string, number>();
  const letters = [...text];
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters[at]! + letters[at + 1]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, letters.length - 1) };
};

const shareOf = (a: Pairs, b: Pairs): number => {
  const all = a.total + b.total;
  if (all === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * shared) / all;
};

/** How alike a text is to each of many: their pairs are counted once, however many are asked about. */
export const likenessAmong = (texts: readonly string[]): ((text: string) => readonly number[]) => {
  const known = new Map<number, Pairs>();
  return (text) => {
    const own = pairsOf(text);
    return texts.map((other, at) => {
      const pairs = known.get(at) ?? pairsOf(other);
      known.set(at, pairs);
      return other === text ? 1 : shareOf(own, pairs);
    });
  };
};

/**
 * From 0 to 1: twice the pairs of letters two texts share over the pairs of both (Dice, "Measures of the Amount of Ecologic Association
 * Between Species", 1945); fit for 中文, where an edit distance of two is half a name.
 */
export const likeness = (a: string, b: string): number => (a === b ? 1 : shareOf(pairsOf(a), pairsOf(b)));
