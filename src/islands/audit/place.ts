/** Where one is in the checklist: which items are shown, which is in hand, and the focus that goes with it. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Audit, gradeOf } from '../../audit/index.ts';
import { scrollIfHidden } from '../../island/focus.ts';
import { type Filter, shownOf } from './filtering.ts';

/** Focus an item; the page scrolls only where the sticky bar or the edge of the window hides it. */
const focusOn = (root: Element, id: string, inside: string): void => {
  const item = root.querySelector(`[data-item="${CSS.escape(id)}"]`);
  const place = item?.querySelector<HTMLElement>(inside);
  if (!item || !place) return;
  place.focus({ preventScroll: true });
  const head = root.querySelector('[data-bar]')?.getBoundingClientRect().bottom ?? 0;
  scrollIfHidden(item, { head, block: 'center' });
};

/** Focuses an item, or what is within it, as soon as it is drawn. */
const useFocusing = (root: RefObject<HTMLElement>) => {
  const wanted = useRef<{ id: string; inside: string }>();
  const [, drawAgain] = useState({});
  // Before the next key can arrive: digits typed fast must not grade the item left behind.
  useLayoutEffect(() => {
    if (!wanted.current || !root.current) return;
    const { id, inside } = wanted.current;
    wanted.current = undefined;
    focusOn(root.current, id, inside);
  });
  return (id: string, inside: string) => {
    wanted.current = { id, inside };
    // Drawn also where the item is in hand already: the focus moves now, and not at whatever is drawn next.
    drawAgain({});
  };
};

/** Where one is, and the ways to go from there. */
export const usePlace = (audit: Audit, root: RefObject<HTMLElement>) => {
  const focus = useFocusing(root);
  const [current, setCurrent] = useState<string>();
  const [filter, setFilter] = useState<Filter>({ show: 'all', role: '' });
  const shown = shownOf(audit, filter, current);
  const go = (id: string | undefined, inside = '[data-ask]') => {
    if (id === undefined) return;
    focus(id, inside);
    setCurrent(id);
  };
  /** The item in hand stays only until something else is to be shown. */
  const show = (wanted: Filter): void => {
    setFilter(wanted);
    setCurrent(undefined);
  };
  const beside = (id: string | undefined, by: 1 | -1): string | undefined => {
    const at = shown.findIndex((item) => item.id === id);
    return shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))]?.id;
  };
  const nextOpen = (): string | undefined => {
    const at = shown.findIndex((item) => item.id === current);
    const order = [...shown.slice(at + 1), ...shown.slice(0, at + 1)];
    return order.find(({ id }) => gradeOf(audit, id) === 'not-audited')?.id;
  };
  /** Where nothing has been touched yet, the first that is open. */
  const inHand = current ?? nextOpen() ?? shown[0]?.id;
  return { filter, shown, current, inHand, setCurrent, show, go, beside, nextOpen };
};

export type Place = ReturnType<typeof usePlace>;
