/** The state of the checklist as it is worked through: which item is in hand, what is unfolded, where the focus goes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Audit, type Change, type Grade, gradeOf } from '../../audit/index.ts';
import { scrollIfHidden } from '../../island/focus.ts';
import { hearKeys } from '../../island/keys.ts';
import { useAudit } from './context.ts';
import { type Filter, shownOf } from './filtering.ts';
import { deedOf } from './keyboard.ts';

/** After these nothing is left to say of an item: the next one comes. */
const goesOn: readonly Grade[] = ['conforms', 'not-applicable'];
const unfolds: readonly Grade[] = ['observation', 'minor', 'major'];

/** Focus an item; the page scrolls only where the sticky bar or the edge of the window hides it. */
const focusOn = (root: Element, id: string, inside: string): void => {
  const item = root.querySelector(`[data-item="${CSS.escape(id)}"]`);
  const place = item?.querySelector<HTMLElement>(inside);
  if (!item || !place) return;
  place.focus({ preventScroll: true });
  const head = root.querySelector('[data-bar]')?.getBoundingClientRect().bottom ?? 0;
  scrollIfHidden(item, { head, block: 'center' });
};

/** What holds the focus: an item, or a nonconformity taken from case records. A digit grades that one and no other. */
const under = (target: Element): { item: string | undefined; taken: string | undefined } => {
  const of = (name: string) => target.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
  return { item: of('data-item'), taken: of('data-taken') };
};

/** On the desk, or nowhere: after a reload nothing holds the focus. */
const isOnDesk = (root: Element | null, target: Element): boolean => {
  const place = root?.closest('[data-audit]');
  return place != null && (place.contains(target) || target.contains(place));
};

/** An item that is out of sight is gone to first: nobody grades what they don't see. */
const isInSight = (root: Element, id: string): boolean => {
  const { top, bottom } = root.querySelector(`[data-item="${CSS.escape(id)}"]`)?.getBoundingClientRect() ?? {
    top: 0,
    bottom: 0,
  };
  return top < innerHeight && bottom > 0;
};

export const useGrading = (audit: Audit) => {
  const { store, words, announce } = useAudit();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState<Filter>({ show: 'all', role: '' });
  const wanted = useRef<{ id: string; inside: string }>();
  const [, drawAgain] = useState({});
  const shown = shownOf(audit, filter, current);

  // Before the next key can arrive: digits typed fast must not grade the item left behind.
  useLayoutEffect(() => {
    if (!wanted.current || !root.current) return;
    const { id, inside } = wanted.current;
    wanted.current = undefined;
    focusOn(root.current, id, inside);
  });

  const go = (id: string | undefined, inside = '[data-ask]') => {
    if (id === undefined) return;
    wanted.current = { id, inside };
    setCurrent(id);
    // Drawn also where the item is in hand already: the focus moves now, and not at whatever is drawn next.
    drawAgain({});
  };
  /** The item in hand stays only until something else is to be shown. */
  const show = (it: Filter): void => {
    setFilter(it);
    setCurrent(undefined);
  };
  const unfold = (id: string, open: boolean) =>
    setUnfolded((before) => new Set(open ? [...before, id] : [...before].filter((it) => it !== id)));
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
  const grade = (id: string, it: Grade) => {
    const next = beside(id, 1);
    store.answer(id, { grade: it });
    announce(words.t.graded(words.a.grades[it]));
    if (unfolds.includes(it)) unfold(id, true);
    go(goesOn.includes(it) ? next : id);
  };
  const regrade = (id: string, it: Grade) => {
    store.regrade(id, { grade: it });
    announce(words.t.graded(words.a.grades[it]));
  };
  const step = (change: Change | undefined, said: string) => {
    announce(change ? said : words.t.nothingToUndo);
    if (change && change.shelf === 'answers') go(change.key);
  };
  const undo = () => step(store.undo(), words.t.undone);
  const redo = () => step(store.redo(), words.t.redone);

  const note = (id: string) => {
    unfold(id, true);
    go(id, '[data-field="note"]');
  };
  /** Out of a field, to what it belongs to. */
  const leave = (field: HTMLElement, item: string | undefined) => {
    const taken = field.closest('[data-taken]')?.querySelector<HTMLElement>('[data-ask]');
    if (item !== undefined) go(item);
    else if (taken) taken.focus();
    else field.blur();
  };
  /** What a key does; undefined where it is not ours. Without the focus on an item it is for the one in hand. */
  const actOf = (event: KeyboardEvent): (() => void) | undefined => {
    const target = event.target as HTMLElement;
    const deed = isOnDesk(root.current, target) ? deedOf(event) : undefined;
    // Off the list the arrows scroll.
    if (!deed || (event.key.startsWith('Arrow') && !root.current?.contains(target))) return undefined;
    const { item, taken } = under(target);
    const here = item ?? inHand;
    if (deed.do === 'undo') return undo;
    if (deed.do === 'redo') return redo;
    if (deed.do === 'leave') return () => leave(target, item);
    if (deed.do === 'grade' && taken !== undefined) return () => regrade(taken, deed.grade);
    if (here === undefined) return undefined;
    if (deed.do === 'grade')
      return () => (item !== undefined || isInSight(root.current!, here) ? grade(here, deed.grade) : go(here));
    if (deed.do === 'open') return () => go(nextOpen());
    if (deed.do === 'note') return () => note(here);
    return () => go(item === undefined && current === undefined ? here : beside(current ?? here, deed.do === 'next' ? 1 : -1));
  };
  const acts = useRef(actOf);
  acts.current = actOf;
  useLayoutEffect(() => hearKeys(document, (event) => acts.current(event)), []);
  return {
    root,
    current: inHand,
    setCurrent,
    shown,
    filter,
    setFilter: show,
    unfolded,
    unfold,
    grade,
    undo,
    redo,
  };
};
