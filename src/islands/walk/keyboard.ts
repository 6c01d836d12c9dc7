/** Keys within the walk: Enter for the main move, number keys at gates, Backspace to undo. Never while typing. */
import { isPressable, isReaders, pressing } from '../../island/keyboard.ts';
import type { WalkStore } from './store.ts';

/** The part of the walk the focus is in, else the first one that has the wanted button. */
const scopeOf = (root: Element, target: Element, selector: string): Element =>
  target.closest('[data-part]') ?? root.querySelector(selector)?.closest('[data-part]') ?? root;

/** What a key does; undefined where it is not ours. */
export const actOf = (store: WalkStore, root: Element, event: KeyboardEvent): (() => void) | undefined => {
  const target = event.target as Element;
  if (isReaders(event)) return undefined;
  if (event.key === 'Enter' && !isPressable(target)) return pressing(scopeOf(root, target, '[data-main]'), '[data-main]');
  if (/^[1-9]$/.test(event.key)) {
    const scope = scopeOf(root, target, '[data-outcome]');
    return scope === root ? undefined : pressing(scope, '[data-outcome]', Number(event.key) - 1);
  }
  return event.key === 'Backspace' ? store.undo : undefined;
};
