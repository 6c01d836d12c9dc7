/** The browser's storage, which may be off or full: it never throws, and what was there stays. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Shelf {
  keys(startingWith: string): string[];
  read(key: string): string | undefined;
  /** Whether it was written; the former value stands where it was not. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  /** Puts what can't be read under a key of its own. @returns false where there was no room; then it stays where it is */
  setAside(key: string, now: number): boolean;
}

const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/** @param open may throw, as `localStorage` does where cookies are blocked */
export const shelfOn = (open: () => Store): Shelf => {
  const store = attempt(open);
  const read = (key: string): string | undefined => attempt(() => store?.getItem(key)) ?? undefined;
  const write = (key: string, value: string): boolean =>
    attempt(() => {
      store?.setItem(key, value);
      return store !== undefined;
    }) ?? false;
  const remove = (key: string): void => void attempt(() => store?.removeItem(key));
  const all = (): string[] => attempt(() => Array.from({ length: store?.length ?? 0 }, (_, at) => store!.key(at)!)) ?? [];
  return {
    ...{ read, write, remove },
    keys: (startingWith) => all().filter((key) => key.startsWith(startingWith)),
    setAside: (key, now) => {
      const value = read(key);
      if (value === undefined || !write(`${key}:aside:${now}`, value)) return false;
      remove(key);
      return true;
    },
  };
};
