/** Keys within the training: digits choose, Enter goes on, Backspace goes back. Never while typing, never with a modifier. */

const typing = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])';
const pressable = 'button, a, summary, input';

const pressing = (root: Element, selector: string, nth = 0): (() => void) | undefined => {
  const button = root.querySelectorAll<HTMLElement>(selector)[nth];
  return button && (() => button.click());
};

/** What a key does; undefined where it is not ours. What can be chosen carries `data-choice`, the way on `data-main`, the way back `data-back`. */
export const actOf = (root: Element, event: KeyboardEvent): (() => void) | undefined => {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest(typing)) return undefined;
  if (/^[1-9]$/.test(event.key)) return pressing(root, '[data-choice]', Number(event.key) - 1);
  if (event.key === 'Enter' && !target.closest(pressable)) return pressing(root, '[data-main]');
  if (event.key === 'Enter' && target.matches('[data-choice] input, input[data-choice]')) return pressing(root, '[data-main]');
  return event.key === 'Backspace' ? pressing(root, '[data-back]') : undefined;
};
