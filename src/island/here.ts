/** The storages of this page's handbook. Its name stands on the page, as `data-handbook`. */
import { adopt } from './adopt.ts';
import { type SafeStorage, type Store, safeStorage } from './storage.ts';
import { prefixOf } from './stored-keys.ts';

/** The handbook's name, by which what is kept of it goes. */
export const nameHere = (): string => document.documentElement.getAttribute('data-handbook') ?? '';

/** What stands in storage before every key of this handbook. */
export const prefixHere = (): string => prefixOf(nameHere());

const opened = (open: () => Store): SafeStorage => {
  const storage = safeStorage(open, prefixHere());
  try {
    adopt(open(), storage, nameHere(), Date.now());
  } catch {
    // Storage is off: there is nothing to take over.
  }
  return storage;
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** What every tab of this browser sees. */
export const localHere = once(() => opened(() => localStorage));

/** This tab's own, which survives reloading and going back. */
export const tabHere = once(() => opened(() => sessionStorage));

/** Tells the keys that other tabs write to; null where all was cleared. */
export const onOtherTab = (onChange: (key: string | null) => void): void => {
  const prefix = prefixHere();
  addEventListener('storage', ({ key, storageArea }) => {
    if (storageArea !== localStorage) return;
    if (key === null) onChange(null);
    else if (key.startsWith(prefix)) onChange(key.slice(prefix.length));
  });
};
