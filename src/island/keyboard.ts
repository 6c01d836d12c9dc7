/** Keys press the buttons the page shows, so there is one way for mouse, keys and touch. Never while typing, never with a modifier. */

const typing = 'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])';
const pressable = 'button, a, summary, input';

/** Whether a key is the reader's own: typed into a field, or pressed with a modifier. */
export const isReaders = ({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || (target as Element).closest(typing) !== null;

/** Whether Enter presses what holds the focus by itself. */
export const isPressable = (target: Element): boolean => target.closest(pressable) !== null;

/** What presses a button that is shown in a place; undefined where there is none. @param nth from 0, of those that match */
export const pressing = (place: Element, selector: string, nth = 0): (() => void) | undefined => {
  const button = place.querySelectorAll<HTMLElement>(selector)[nth];
  return button && (() => button.click());
};
