/** The focus follows the case, so it is never lost when a button goes; the page scrolls only where the case is out of view. */
import type { Happening } from './state.ts';

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const scrollIfHidden = (element: Element): void => {
  const { top, bottom } = element.getBoundingClientRect();
  const head = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  if (top >= head && bottom <= innerHeight) return;
  element.scrollIntoView({
    block: bottom - top > innerHeight - head ? 'start' : 'nearest',
    behavior: still() ? 'instant' : 'smooth',
  });
};

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
