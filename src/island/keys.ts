/**
 * Keys of a page, listened for in one place: a key that is held, or pressed again before anyone can have seen what it did, acts once.
 * So no grade falls on an item that has just come up, and the Enter that ends something begins nothing anew.
 */

/** Milliseconds within which the same key again is the same press. */
export const onePress = 250;

/** What a key does; undefined where it is not the page’s. */
export type Acts = (event: KeyboardEvent) => (() => void) | undefined;

const noActs: Acts = () => undefined;

/** What the browser presses by itself on Enter or the space bar. */
const pressable = 'button, summary, a[href]';

const pressesItself = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') && (target as Element).closest?.(pressable) != null;

/** Listen for the keys of a place, and see to it that its buttons too act once a press. Returns what stops it. */
export const listenForKeys = (place: EventTarget, acts: Acts = noActs): (() => void) => {
  let last = { key: '', at: Number.NEGATIVE_INFINITY };
  const onKeydown = (raised: Event): void => {
    const event = raised as KeyboardEvent;
    const { key, repeat, timeStamp } = event;
    const again = repeat || (key === last.key && timeStamp - last.at < onePress);
    last = { key, at: timeStamp };
    const act = acts(event);
    if (act || (again && pressesItself(event))) event.preventDefault();
    if (!again) act?.();
  };
  place.addEventListener('keydown', onKeydown);
  return () => place.removeEventListener('keydown', onKeydown);
};
