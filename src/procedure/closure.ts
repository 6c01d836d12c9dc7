/** All that can be come to from some things by going on and on, they themselves with it. */
export const closure = <T>(from: Iterable<T>, next: (thing: T) => Iterable<T>): ReadonlySet<T> => {
  const seen = new Set(from);
  // A set is read to its end as it grows.
  for (const thing of seen) for (const target of next(thing)) seen.add(target);
  return seen;
};
