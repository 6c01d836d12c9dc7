/** The focus follows the training, so it is never lost when a button goes; the page scrolls only where the place is out of view. */
import { scrollIfHidden } from '../../island/focus.ts';

/** Room for the button below a verdict, in pixels. */
const below = 80;

/**
 * Focus what is marked `data-focus` (headings, as a rule), and bring into view the verdict it heads, or the sheet around it.
 * @param which of several: the last, which is the newest, or the first, with which a part begins
 */
export const followFocus = (root: ParentNode, which: 'first' | 'last' = 'last'): void => {
  const place = [...root.querySelectorAll<HTMLElement>('[data-focus]')].at(which === 'first' ? 0 : -1);
  if (!place) return;
  place.focus({ preventScroll: true });
  const verdict = place.closest('.train-told');
  if (verdict) scrollIfHidden(verdict, { below, block: 'start' });
  else scrollIfHidden(place.closest('[data-sheet]') ?? place);
};
