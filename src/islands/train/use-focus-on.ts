/** The focus goes along when something else opens; at first it stays where the reader has it. */
import { type MutableRef, useLayoutEffect, useRef } from 'preact/hooks';
import { followFocus } from './focus.ts';

/** @param what is open @returns for the part in which it opens */
export const useFocusOn = <E extends HTMLElement>(what: unknown): MutableRef<E | null> => {
  const root = useRef<E>(null);
  const before = useRef(what);
  useLayoutEffect(() => {
    if (before.current !== what && root.current) followFocus(root.current, 'first');
    before.current = what;
  }, [what]);
  return root;
};
