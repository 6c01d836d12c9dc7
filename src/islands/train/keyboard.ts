/** Keys within the training: digits choose, Enter goes on, Backspace goes back. Never while typing, never with a modifier. */

const typing = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])';
const pressable = 'button, a, summary, input';

const press = (root: Element, selector: string, nth = 0): boolean => {
  const button = root.querySelectorAll<HTMLElement>(selector)[nth];
  button?.click();
  return button !== undefined;
};

/** Handle a key; whether it was ours. What can be chosen carries `data-choice`, the way on `data-main`, the way back `data-back`. */
export const handleKey = (root: Element, event: KeyboardEvent): boolean => {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest(typing)) return false;
  if (/^[1-9]$/.test(event.key)) return press(root, '[data-choice]', Number(event.key) - 1);
  if (event.key === 'Enter' && !target.closest(pressable)) return press(root, '[data-main]');
  if (event.key === 'Enter' && target.matches('[data-choice] input, input[data-choice]')) return press(root, '[data-main]');
  if (event.key === 'Backspace') return press(root, '[data-back]');
  return false;
};
