/** The state of the checklist as it is worked through: which item is in hand, what is unfolded, where the focus goes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Audit, type Change, type Grade, gradeOf } from '../../audit/index.ts';
import { useOffice } from './context.ts';
import { type Filter, shownOf } from './filtering.ts';
import { deedOf } from './keyboard.ts';

/** After these nothing is left to say of an item: the next one comes. */
const goesOn: readonly Grade[] = ['conforms', 'not-applicable'];
const unfolds: readonly Grade[] = ['observation', 'minor', 'major'];

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Focus an item; the page scrolls only where the sticky bar or the edge of the window hides it. */
const focusOn = (root: Element, id: string, inside: string): void => {
  const item = root.querySelector(`[data-item="${CSS.escape(id)}"]`);
  const place = item?.querySelector<HTMLElement>(inside);
  if (!item || !place) return;
  place.focus({ preventScroll: true });
  const { top, bottom } = item.getBoundingClientRect();
  const head = root.querySelector('[data-bar]')?.getBoundingClientRect().bottom ?? 0;
  if (top < head || bottom > innerHeight)
    item.scrollIntoView({
      block: bottom - top > innerHeight - head ? 'start' : 'center',
      behavior: still() ? 'instant' : 'smooth',
    });
};

/** What holds the focus: an item, or a nonconformity taken from case records. A digit grades that one and no other. */
const under = (target: Element): { item: string | undefined; taken: string | undefined } => {
  const of = (name: string) => target.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
  return { item: of('data-item'), taken: of('data-taken') };
};

export const useGrading = (audit: Audit) => {
  const { desk, words, announce } = useOffice();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState<Filter>({ show: 'all', role: '' });
  const wanted = useRef<{ id: string; inside: string }>();
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
  const grade = (id: string, it: Grade) => {
    const next = beside(id, 1);
    desk.answer(id, { grade: it });
    announce(words.t.graded(words.a.grades[it]));
    if (unfolds.includes(it)) unfold(id, true);
    go(goesOn.includes(it) ? next : id);
  };
  const regrade = (id: string, it: Grade) => {
    desk.regrade(id, { grade: it });
    announce(words.t.graded(words.a.grades[it]));
  };
  const step = (change: Change | undefined, said: string) => {
    announce(change ? said : words.t.nothingToUndo);
    if (change && change.shelf === 'answers') go(change.key);
  };
  const undo = () => step(desk.undo(), words.t.undone);
  const redo = () => step(desk.redo(), words.t.redone);

  /** Handle a key; whether it was ours. */
  const onKey = (event: KeyboardEvent): void => {
    const deed = deedOf(event);
    if (!deed) return;
    const { item, taken } = under(event.target as Element);
    const here = item ?? current ?? shown[0]?.id;
    if (deed.do === 'undo') undo();
    else if (deed.do === 'redo') redo();
    else if (deed.do === 'grade' && taken !== undefined) regrade(taken, deed.grade);
    else if (deed.do === 'grade' && item !== undefined) grade(item, deed.grade);
    else if (deed.do === 'grade' || here === undefined) return;
    else if (deed.do === 'leave') go(here);
    else if (deed.do === 'open') go(nextOpen());
    else if (deed.do === 'note') {
      unfold(here, true);
      go(here, '[data-field="note"]');
    } else go(beside(current ?? here, deed.do === 'next' ? 1 : -1));
    event.preventDefault();
  };
  return {
    root,
    current: current ?? shown[0]?.id,
    setCurrent,
    shown,
    filter,
    setFilter: show,
    unfolded,
    unfold,
    grade,
    undo,
    redo,
    onKey,
  };
};
