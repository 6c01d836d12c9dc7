/** A browser's storage that never throws: where it is off or full it says so, and what was there stays. */
import { asideKey } from './keys.ts';

/** What a shelf needs of `localStorage`. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Shelf {
  /** Whether there is a storage at all. */
  readonly works: boolean;
  keys(startingWith: string): string[];
  read(key: string): string | undefined;
  /** Whether it was written; false where storage is off or full, and then the former value stands. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  /** Move a value to a key of its own; the key it stands under now, or undefined where there was no room (then it stays). */
  setAside(key: string, now: number): string | undefined;
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
  const remove = (key: string) => attempt(() => store?.removeItem(key));
  const keys = (startingWith: string) =>
    attempt(() => Array.from({ length: store?.length ?? 0 }, (_, at) => store!.key(at)!))?.filter((key) =>
      key.startsWith(startingWith),
    ) ?? [];
  const setAside = (key: string, now: number) => {
    const value = read(key);
    const aside = asideKey(key, now);
    if (value === undefined || !write(aside, value)) return undefined;
    remove(key);
    return aside;
  };
  return { works, keys, read, write, remove, setAside };
};
