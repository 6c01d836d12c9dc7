/** Where one is in the checklist: which items are shown, which is in hand, and the focus that goes with it. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Audit, gradeOf } from '../../audit/index.ts';
import { scrollIfHidden } from '../../island/focus.ts';
import { type Filter, shownOf } from './filtering.ts';

const itemIn = (root: Element | null, id: string): Element | null | undefined =>
  root?.querySelector(`[data-item="${CSS.escape(id)}"]`);

/** Where the grades of an item stand in the window; undefined where they are out of sight. */
const heightOf = (root: Element | null, id: string | undefined): number | undefined => {
  const top = id === undefined ? undefined : itemIn(root, id)?.querySelector('.audit-grades')?.getBoundingClientRect().top;
  return top !== undefined && top > 0 && top < innerHeight ? top : undefined;
};

interface Wanted {
  readonly id: string;
  readonly inside: string;
  /** Where the grades of the item left behind stood: those of the next come to stand there, under the same hand. */
  readonly height: number | undefined;
}

/** Focus an item; the page scrolls so that its grades stand where those before them stood, else only as far as it is hidden. */
const focusOn = (root: Element, { id, inside, height }: Wanted): void => {
  const item = itemIn(root, id);
  const place = item?.querySelector<HTMLElement>(inside);
  if (!item || !place) return;
  place.focus({ preventScroll: true });
  const now = item.querySelector('.audit-grades')?.getBoundingClientRect().top;
  if (height !== undefined && now !== undefined) scrollBy({ top: now - height, behavior: 'instant' });
  const head = root.querySelector('[data-bar]')?.getBoundingClientRect().bottom ?? 0;
  scrollIfHidden(item, { head, block: 'center' });
};

/** Focuses an item, or what is within it, as soon as it is drawn. */
const useFocusing = (root: RefObject<HTMLElement>) => {
  const wanted = useRef<Wanted>();
  const [, drawAgain] = useState({});
  // Before the next key can arrive: digits typed fast must not grade the item left behind.
  useLayoutEffect(() => {
    if (!wanted.current || !root.current) return;
    const { current } = wanted;
    wanted.current = undefined;
    focusOn(root.current, current);
  });
  return (next: Wanted) => {
    wanted.current = next;
    // Drawn also where the item is in hand already: the focus moves now, and not at whatever is drawn next.
    drawAgain({});
  };
};

/** Where one is, and the ways to go from there. */
export const usePlace = (audit: Audit, root: RefObject<HTMLElement>) => {
  const focus = useFocusing(root);
  const [current, setCurrent] = useState<string>();
  const [isFolded, setFolded] = useState(false);
  const [filter, setFilter] = useState<Filter>({ show: 'all', role: '' });
  const shown = shownOf(audit, filter, current);
  const nextOpen = (): string | undefined => {
    const at = shown.findIndex((item) => item.id === current);
    const order = [...shown.slice(at + 1), ...shown.slice(0, at + 1)];
    return order.find(({ id }) => gradeOf(audit, id) === 'not-audited')?.id;
  };
  /** Where nothing has been touched yet, the first that is open. */
  const inHand = current ?? nextOpen() ?? shown[0]?.id;
  const go = (id: string | undefined, inside = '[data-ask]') => {
    if (id === undefined) return;
    focus({ id, inside, height: heightOf(root.current, inHand) });
    setCurrent(id);
    setFolded(false);
  };
  /** The item in hand stays only until something else is to be shown. */
  const show = (wanted: Filter): void => {
    setFilter(wanted);
    setCurrent(undefined);
    setFolded(false);
  };
  /** Opens an item, or folds it up. @param isHeld whether it is open for another reason than that it is in hand */
  const toggle = (id: string, isHeld: boolean): void => {
    const folds = isHeld || (id === inHand && !isFolded);
    setCurrent(id);
    setFolded(folds);
  };
  const beside = (id: string | undefined, by: 1 | -1): string | undefined => {
    const at = shown.findIndex((item) => item.id === id);
    return shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))]?.id;
  };
  const opened = isFolded ? undefined : inHand;
  return { filter, shown, current, inHand, opened, show, go, toggle, beside, nextOpen };
};

export type Place = ReturnType<typeof usePlace>;
