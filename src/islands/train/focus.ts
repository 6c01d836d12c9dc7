/** The focus follows the training, so it is never lost when a button goes; the page scrolls only where the place is out of view. */

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Focus the last of what is marked `data-focus` (headings, as a rule), and bring the sheet around it into view. */
export const followFocus = (root: ParentNode): void => {
  const place = [...root.querySelectorAll<HTMLElement>('[data-focus]')].at(-1);
  if (!place) return;
  place.focus({ preventScroll: true });
  const sheet = place.closest('[data-sheet]') ?? place;
  const { top, bottom } = sheet.getBoundingClientRect();
  const head = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  if (top >= head && bottom <= innerHeight) return;
  sheet.scrollIntoView({
    block: bottom - top > innerHeight - head ? 'start' : 'nearest',
    behavior: still() ? 'instant' : 'smooth',
  });
};
