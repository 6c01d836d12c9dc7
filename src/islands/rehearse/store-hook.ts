/** A store's value in a view, which is drawn again when it changes. */
import type { ReadableAtom } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';

export const useStore = <T>(store: ReadableAtom<T>): T => {
  const [value, set] = useState<T>(() => store.get());
  useEffect(() => store.subscribe((next) => set(() => next as T)), [store]);
  return value;
};
