/** Keys within the walk: Enter for the main move, number keys at gates, Backspace to undo. Never while typing. */
import type { WalkStore } from './store.ts';

const typing = 'input, select, textarea, [contenteditable]';
const pressable = 'button, a, summary';

const press = (scope: Element, selector: string, nth = 0): boolean => {
  const button = scope.querySelectorAll<HTMLButtonElement>(selector)[nth];
  button?.click();
  return button !== undefined;
};

/** The part of the walk the focus is in, else the first one that has the wanted button. */
const scopeOf = (root: Element, target: Element, selector: string): Element =>
  target.closest('[data-part]') ?? root.querySelector(selector)?.closest('[data-part]') ?? root;

/** Handle a key; whether it was ours. */
export const handleKey = (store: WalkStore, root: Element, event: KeyboardEvent): boolean => {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest(typing)) return false;
  if (event.key === 'Enter' && !target.closest(pressable)) return press(scopeOf(root, target, '[data-main]'), '[data-main]');
  if (/^[1-9]$/.test(event.key)) {
    const scope = scopeOf(root, target, '[data-outcome]');
    return scope !== root && press(scope, '[data-outcome]', Number(event.key) - 1);
  }
  if (event.key !== 'Backspace') return false;
  store.undo();
  return true;
};
