/** The focus follows the case, so it is never lost when a button goes; the card begins at its top, where the eye already is. */
import { face, isFacing } from '../../island/stage/state.ts';

/** Focus the heading of the step in hand. @param quietly without taking the reader to it, who may read elsewhere on the page */
export const followFocus = (view: Element, quietly: boolean): void => {
  const heading = view.querySelector<HTMLElement>('[data-part] h3');
  if (!heading || (quietly && !isFacing(view))) return;
  heading.focus({ preventScroll: true });
  if (!quietly) face(view);
  view.closest('.stage-card')?.scrollTo(0, 0);
};
