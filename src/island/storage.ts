/** A browser's storage that never throws: where it is off or full it says so, and what was there stays. */
import { asideKey, asideOf, asidesPrefix } from './stored-keys.ts';

/** What is needed of `localStorage`. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface SafeStorage {
  /** Whether there is a storage at all. */
  readonly works: boolean;
  keys(startingWith: string): string[];
  read(key: string): string | undefined;
  /** Whether it was written; false where storage is off or full, and then the former value stands. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
  /** Put a text that would have stood under a key under one of its own; whether there was room, or it lies there already. */
  keepAside(key: string, text: string, now: number): boolean;
  /** Put a copy of a value under a key of its own, before it is written over; whether there was room, or one lies there already. */
  copyAside(key: string, now: number): boolean;
  /** Move a value that cannot be read to a key of its own; false where there was no room: then it stays. */
  setAside(key: string, now: number): boolean;
}

const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch {
    return undefined;
  }
};

/**
 * Wrap a storage; the keys are given and told without the prefix all of them have in it.
 * @param open may throw, as `localStorage` does where cookies are blocked
 */
export const safeStorage = (open: () => Store | undefined, prefix = ''): SafeStorage => {
  const store = attempt(open);
  const read = (key: string) => attempt(() => store?.getItem(prefix + key)) ?? undefined;
  const write = (key: string, value: string) =>
    attempt(() => {
      store?.setItem(prefix + key, value);
      return Boolean(store);
    }) ?? false;
  const remove = (key: string) => void attempt(() => store?.removeItem(prefix + key));
  const allKeys = () => Array.from({ length: store?.length ?? 0 }, (_, at) => store!.key(at) ?? '');
  const keys = (startingWith: string) =>
    (attempt(allKeys) ?? [])
      .filter((key) => key.startsWith(prefix + startingWith))
      .map((key) => key.slice(prefix.length))
      .sort();
  const keepAside = (key: string, value: string, now: number): boolean => {
    const liesThere = (aside: string) => asideOf(aside)?.key === key && read(aside) === value;
    if (keys(asidesPrefix).some(liesThere)) return true;
    let at = now;
    while (read(asideKey(key, at)) !== undefined) at += 1;
    return write(asideKey(key, at), value);
  };
  const copyAside = (key: string, now: number) => {
    const value = read(key);
    return value !== undefined && keepAside(key, value, now);
  };
  const setAside = (key: string, now: number) => {
    if (!copyAside(key, now)) return false;
    remove(key);
    return true;
  };
  return {
    works: attempt(() => (store ? store.length >= 0 : false)) ?? false,
    keys,
    read,
    write,
    remove,
    keepAside,
    copyAside,
    setAside,
  };
};
