/** Storage for tests. */
import { type SafeStorage, type Store, safeStorage } from '../../src/island/index.ts';

/** A storage in memory; `room` is how many characters it holds. */
export const storage = (room = Number.POSITIVE_INFINITY): Store & { readonly items: Map<string, string> } => {
  const items = new Map<string, string>();
  const size = () => [...items].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    items,
    get length() {
      return items.size;
    },
    key: (nth) => [...items.keys()][nth] ?? null,
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      const grows = value.length - (items.get(key)?.length ?? -key.length);
      if (size() + grows > room) throw new Error('full');
      items.set(key, value);
    },
  };
};

/** The same, as the islands use it. */
export const safely = (store: Store | undefined): SafeStorage => safeStorage(() => store);

/** Where the browser allows none. */
export const blocked = (): SafeStorage =>
  safeStorage(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
