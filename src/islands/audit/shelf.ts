/** A browser's storage that never throws: where it is off or full it says so, and what was there stays. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Shelf {
  /** Whether there is a storage at all. */
  readonly works: boolean;
  keys(startingWith: string): string[];
  read(key: string): string | undefined;
  /** Whether it was written; false where storage is off or full, and then the former value stands. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
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
  const allKeys = () => Array.from({ length: store?.length ?? 0 }, (_, at) => store!.key(at) ?? '');
  const write = (key: string, value: string) => {
    store!.setItem(key, value);
    return true;
  };
  return {
    works: attempt(() => (store ? store.length >= 0 : false)) ?? false,
    keys: (startingWith) => attempt(allKeys)?.filter((key) => key.startsWith(startingWith)) ?? [],
    read: (key) => attempt(() => store?.getItem(key)) ?? undefined,
    write: (key, value) => attempt(() => write(key, value)) ?? false,
    remove: (key) => attempt(() => store?.removeItem(key)),
  };
};
