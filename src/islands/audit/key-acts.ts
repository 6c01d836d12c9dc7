/** What a key of the checklist does, by where the focus is. */
import type { Grade } from '../../audit/index.ts';
import { deedOf } from './keyboard.ts';
import type { Place } from './place.ts';

/** What buttons and keys do to the items. */
export interface Verbs {
  grade(id: string, grade: Grade): void;
  /** Grade what was taken from case records. */
  regrade(id: string, grade: Grade): void;
  undo(): void;
  redo(): void;
  /** Write down something about an item. */
  note(id: string): void;
}

/** What holds the focus: an item, or a nonconformity taken from case records. A digit grades that one and no other. */
const under = (target: Element): { item: string | undefined; taken: string | undefined } => {
  const of = (name: string) => target.closest(`[${name}]`)?.getAttribute(name) ?? undefined;
  return { item: of('data-item'), taken: of('data-taken') };
};

/** On the desk, or nowhere: after a reload nothing holds the focus. */
const isOnAudit = (root: Element | null, target: Element): boolean => {
  const place = root?.closest('[data-audit]');
  return place != null && (place.contains(target) || target.contains(place));
};

/** An item that is folded or out of sight is gone to first: nobody grades what they don't see. */
const isSeen = (root: Element, id: string): boolean => {
  const item = root.querySelector(`[data-item="${CSS.escape(id)}"]`);
  if (!item?.querySelector('[data-ask][aria-expanded="true"]')) return false;
  const { top, bottom } = item.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
};

/** Out of a field, to what it belongs to. */
const leave = (field: HTMLElement, item: string | undefined, go: Place['go']): void => {
  const taken = field.closest('[data-taken]')?.querySelector<HTMLElement>('[data-ask]');
  if (item !== undefined) go(item);
  else if (taken) taken.focus();
  else field.blur();
};

/** What a key does; undefined where it is not ours. Without the focus on an item it is for the one in hand. */
export const actOf = (
  event: KeyboardEvent,
  root: HTMLElement | null,
  { current, inHand, go, beside, nextOpen }: Place,
  { undo, redo, grade, regrade, note }: Verbs,
): (() => void) | undefined => {
  const target = event.target as HTMLElement;
  const deed = isOnAudit(root, target) ? deedOf(event) : undefined;
  // Off the list the arrows scroll.
  if (!deed || (event.key.startsWith('Arrow') && !root?.contains(target))) return undefined;
  const { item, taken } = under(target);
  const here = item ?? inHand;
  if (deed.do === 'undo') return undo;
  if (deed.do === 'redo') return redo;
  if (deed.do === 'leave') return () => leave(target, item, go);
  if (deed.do === 'grade' && taken !== undefined) return () => regrade(taken, deed.grade);
  if (here === undefined) return undefined;
  if (deed.do === 'grade') return () => (isSeen(root!, here) ? grade(here, deed.grade) : go(here));
  if (deed.do === 'open') return () => go(nextOpen());
  if (deed.do === 'note') return () => note(here);
  return () => go(item === undefined && current === undefined ? here : beside(here, deed.do === 'next' ? 1 : -1));
};
