/** The focus follows the case, so it is never lost when a button goes; the page scrolls only where the case is out of view. */
import { scrollIfHidden } from '../../island/focus.ts';
import type { Happening } from './state.ts';

/** Focus the heading of the part the last move reached, else of the first part. */
export const followFocus = (root: Element, last: Happening): void => {
  const parts = [...root.querySelectorAll('[data-part]')];
  const reached = last.visits.at(-1)?.reached ?? [];
  const part = parts.find((it) => reached.includes(it.getAttribute('data-part')!)) ?? parts[0];
  const heading = part?.querySelector('h3');
  if (!part || !heading) return;
  heading.focus({ preventScroll: true });
  scrollIfHidden(part);
};
