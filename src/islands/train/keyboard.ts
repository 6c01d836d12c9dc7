/** Keys within the training: digits choose, Enter goes on, Backspace goes back. Never while typing, never with a modifier. */
import { isPressable, isReaders, pressing } from '../../island/keyboard.ts';

/** What a key does; undefined where it is not ours. What can be chosen carries `data-choice`, the way on `data-main`, the way back `data-back`. */
export const actOf = (root: Element, event: KeyboardEvent): (() => void) | undefined => {
  const target = event.target as Element;
  if (isReaders(event)) return undefined;
  if (/^[1-9]$/.test(event.key)) return pressing(root, '[data-choice]', Number(event.key) - 1);
  if (event.key === 'Enter' && !isPressable(target)) return pressing(root, '[data-main]');
  if (event.key === 'Enter' && target.matches('[data-choice] input, input[data-choice]')) return pressing(root, '[data-main]');
  return event.key === 'Backspace' ? pressing(root, '[data-back]') : undefined;
};
