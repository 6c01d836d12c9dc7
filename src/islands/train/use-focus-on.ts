/** The focus goes along when another stage opens; at first it stays where the reader has it. */
import { type MutableRef, useLayoutEffect, useRef } from 'preact/hooks';
import { followFocus } from './focus.ts';

/** @param stage what is open @returns for the part in which it opens */
export const useFocusOn = <E extends HTMLElement>(stage: string): MutableRef<E | null> => {
  const root = useRef<E>(null);
  const before = useRef(stage);
  useLayoutEffect(() => {
    if (before.current !== stage && root.current) followFocus(root.current);
    before.current = stage;
  }, [stage]);
  return root;
};
