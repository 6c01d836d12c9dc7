/** A browser's storage that never throws: where it is off or full it says so, and what was there stays. */

/** What a shelf needs of `localStorage`. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'length'>;

export interface Shelf {
  /** Whether there is a storage at all. */
  readonly works: boolean;
  read(key: string): string | undefined;
  /** Whether it was written; false where storage is off or full, and then the former value stands. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  /** Copy a value that cannot be read to a key of its own, so that it is not written over; whether there was room. */
  setAside(key: string, now: number): boolean;
}

const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** Wrap a storage; `open` may throw, as `localStorage` does where cookies are blocked. */
export const shelfOn = (open: () => Store | undefined): Shelf => {
  const store = attempt(open);
  const works = attempt(() => (store ? store.length >= 0 : false)) ?? false;
  const read = (key: string) => attempt(() => store?.getItem(key)) ?? undefined;
  const write = (key: string, value: string) =>
    attempt(() => {
      store?.setItem(key, value);
      return store !== undefined;
    }) ?? false;
  const remove = (key: string) => void attempt(() => store?.removeItem(key));
  const setAside = (key: string, now: number) => {
    const value = read(key);
    return value !== undefined && write(`${key}:aside:${now}`, value);
  };
  return { works, read, write, remove, setAside };
};
