/** Which of the steps that are to be read have not been on the screen yet. */
import { useEffect, useState } from 'preact/hooks';

const stepsOnPage = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-steps] ol.train-steps > li, [data-steps] [data-named] > ul > li'),
];

/** A step counts as seen once half of it, or its end, stands in the window. */
const isSeen = ({ isIntersecting, intersectionRatio, boundingClientRect, rootBounds }: IntersectionObserverEntry): boolean =>
  isIntersecting && (intersectionRatio >= 0.5 || boundingClientRect.bottom <= (rootBounds?.bottom ?? innerHeight));

export interface Unseen {
  readonly count: number;
  /** Take the reader to the first of them. */
  goTo(): void;
}

/** Whether a step on the page is one of some rows, to one of which it then links. */
const isOf = (rows: readonly string[] | undefined) => (step: HTMLElement) =>
  rows?.some((row) => step.querySelector(`a[href$="#${row}"]`) !== null) ?? true;

/**
 * @param watched whether anything is still to be confirmed
 * @param rows those to be seen; all where none are given
 */
export const useUnseen = (watched: boolean, rows?: readonly string[]): Unseen => {
  const [unseen, setUnseen] = useState<readonly HTMLElement[]>(() => (watched ? stepsOnPage().filter(isOf(rows)) : []));
  useEffect(() => {
    if (!watched) return;
    const watching = new IntersectionObserver(
      (entries) => {
        const seen = new Set(entries.filter(isSeen).map(({ target }) => target));
        for (const step of seen) watching.unobserve(step);
        if (seen.size > 0) setUnseen((before) => before.filter((step) => !seen.has(step)));
      },
      { threshold: [0, 0.25, 0.5, 0.75, 1] },
    );
    for (const step of unseen) watching.observe(step);
    return () => watching.disconnect();
  }, [watched]);
  return {
    count: unseen.length,
    goTo: () => {
      const first = unseen[0]!;
      const fold = first.closest('details');
      if (fold) fold.open = true; // On a phone each procedure is folded.
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
      first.scrollIntoView({ block: 'center' });
    },
  };
};
