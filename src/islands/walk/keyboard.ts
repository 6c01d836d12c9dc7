/** Keys within the walk: Enter for the main move, number keys at gates, Backspace to undo. Never while typing. */
import { isPressable, isReaders, pressing } from '../../island/keyboard.ts';
import type { WalkStore } from './store.ts';

/** What a key does; undefined where it is not ours. */
export const actOf = (store: WalkStore, root: Element, event: KeyboardEvent): (() => void) | undefined => {
  if (isReaders(event)) return undefined;
  if (event.key === 'Enter' && !isPressable(event.target as Element)) return pressing(root, '[data-main]');
  if (/^[1-9]$/.test(event.key)) return pressing(root, '[data-outcome]', Number(event.key) - 1);
  return event.key === 'Backspace' ? store.undo : undefined;
};
