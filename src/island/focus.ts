/** The page scrolls after the focus only where what holds it is out of view. */

export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How high the head of the page is, which stays in sight and hides what is below it, in pixels. */
const pageHead = (): number => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;

export interface Sight {
  /** Where what stays in sight above ends, in pixels; by default the head of the page. */
  readonly head?: number;
  /** Room to be left below, in pixels. */
  readonly below?: number;
  /** Where it comes to stand; what is higher than the window begins at its head in any case. */
  readonly block?: ScrollLogicalPosition;
}

/** Bring an element into view, unless it is in view as it stands. */
export const scrollIfHidden = (element: Element, { head = pageHead(), below = 0, block = 'nearest' }: Sight = {}): void => {
  const box = element.getBoundingClientRect();
  const bottom = box.bottom + below;
  if (box.top >= head && bottom <= innerHeight) return;
  element.scrollIntoView({
    block: bottom - box.top > innerHeight - head ? 'start' : block,
    behavior: prefersStill() ? 'instant' : 'smooth',
  });
};
