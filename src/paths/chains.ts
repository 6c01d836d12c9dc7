/**
 * The fewest chains that hold every element of a partial order, and a largest set of elements of which no two are in one chain.
 * That both have the same size (Dilworth, 1950) is the proof that fewer will not do. By bipartite matching after Fulkerson (1956);
 * the antichain after Kőnig (1931).
 */

export interface Chains<T> {
  /** Each in the order of the elements. */
  readonly chains: readonly (readonly T[])[];
  readonly antichain: readonly T[];
}

/** `next[a] = b` where b follows a in a chain, and the reverse; as many links as can be (Kuhn's augmenting paths). */
const linked = (size: number, before: (a: number, b: number) => boolean) => {
  const [next, previous] = [new Map<number, number>(), new Map<number, number>()];
  const link = (a: number, asked: Set<number>): boolean => {
    for (let b = 0; b < size; b += 1) {
      if (asked.has(b) || !before(a, b)) continue;
      asked.add(b);
      const holder = previous.get(b);
      if (holder !== undefined && !link(holder, asked)) continue;
      next.set(a, b);
      previous.set(b, a);
      return true;
    }
    return false;
  };
  for (let a = 0; a < size; a += 1) link(a, new Set());
  return { next, previous };
};

/** Elements that alternating paths from chain ends reach as predecessors (`left`) and as successors (`right`). */
const alternating = (
  size: number,
  before: (a: number, b: number) => boolean,
  { next, previous }: ReturnType<typeof linked>,
) => {
  const left = new Set(Array.from({ length: size }, (_, a) => a).filter((a) => !next.has(a)));
  const right = new Set<number>();
  for (const a of left) {
    for (let b = 0; b < size; b += 1) {
      if (!before(a, b) || right.has(b)) continue;
      right.add(b);
      left.add(previous.get(b)!);
    }
  }
  return { left, right };
};

/** @param before a strict partial order */
export const fewestChains = <T>(elements: readonly T[], before: (a: T, b: T) => boolean): Chains<T> => {
  const order = (a: number, b: number) => a !== b && before(elements[a]!, elements[b]!);
  const links = linked(elements.length, order);
  const chains = elements.flatMap((_, first) => {
    if (links.previous.has(first)) return [];
    const chain: T[] = [];
    for (let at: number | undefined = first; at !== undefined; at = links.next.get(at)) chain.push(elements[at]!);
    return [chain];
  });
  const { left, right } = alternating(elements.length, order, links);
  return { chains, antichain: elements.filter((_, at) => left.has(at) && !right.has(at)) };
};
