/** Of two copies of an audit one may have moved on to a later checklist: the other is settled on it before they are joined. */
import { grouped, type Stamp, stampOf } from '../procedure/index.ts';
import type { Audit, AuditedProcedure, Fallen, Placed } from './audit.ts';
import type { Item } from './item.ts';

/** Whether one copy's checklist of a procedure came after the other's. A definition may go back to what it was: the longer way wins. */
const supersedes = (one: AuditedProcedure, other: AuditedProcedure): boolean => {
  const [before, length] = [one.after ?? [], (other.after ?? []).length];
  return one.id === other.id && before.length > length && before.includes(other.checklist);
};

const isLater = (one: Audit, other: Audit, procedure: string): boolean =>
  one.procedures.some((it) => it.id === procedure && other.procedures.some((its) => supersedes(it, its)));

const procedureKey = ({ id, checklist, after = [] }: AuditedProcedure): string => `${id} ${checklist} ${after.length}`;

/** Whether a copy asks all of these procedures, each on this checklist. */
export const asksAll = ({ procedures }: Audit, these: readonly AuditedProcedure[]): boolean => {
  const keys = new Set(procedures.map(procedureKey));
  return these.every((it) => keys.has(procedureKey(it)));
};

/** The procedures of both copies, each checklist once, without those that a later one took the place of. */
export const standingProcedures = (here: Audit, there: Audit): readonly AuditedProcedure[] => {
  const all = [...here.procedures, ...there.procedures];
  const once = [...new Map(all.map((it) => [procedureKey(it), it])).values()];
  return once.filter((it) => !once.some((other) => supersedes(other, it)));
};

/** An item as the later checklist asks it. */
export const asAskedLast = (item: Item, here: Audit, there: Audit): Item => {
  const later = isLater(there, here, item.procedure) ? there : here;
  return later.items.find(({ id }) => id === item.id) ?? item;
};

const knows = (known: readonly (Stamp | undefined)[], said: Stamp): boolean =>
  known.some((it) => it !== undefined && (stampOf(it) === stampOf(said) || it.after.includes(stampOf(said))));

/** What a copy says about an item that fell, apart from what the later copy keeps of it already. */
const unknownOf = (item: Item, one: Audit, kept: readonly Fallen[]): Fallen[] => {
  const { became } = kept[0]!;
  const answers = [one.answers[item.id], ...disputedIn(one, 'answers', item.id)];
  const actions = [one.actions[item.id], ...disputedIn(one, 'actions', item.id)];
  const answer = answers
    .filter((it) => it !== undefined)
    .filter(
      (it) =>
        !knows(
          kept.map((fell) => fell.answer),
          it,
        ),
    );
  const action = actions
    .filter((it) => it !== undefined)
    .filter(
      (it) =>
        !knows(
          kept.map((fell) => fell.action),
          it,
        ),
    );
  return [...answer.map((it) => ({ item, became, answer: it })), ...action.map((it) => ({ item, became, action: it }))];
};

/** What another copy says on a collection about a key, undecided. */
export const disputedIn = <S extends Placed['collection']>(audit: Audit, collection: S, key: string) =>
  audit.disputes.flatMap((it) =>
    it.collection === collection && it.key === key ? [it.entry as Extract<Placed, { collection: S }>['entry']] : [],
  );

export const without = <T>(all: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.has(key)));

/** A copy without the items that the other's later checklist let fall; what it said about them goes with them, and is kept. */
export const settled = (one: Audit, other: Audit): Audit => {
  const asked = new Set(other.items.map(({ id }) => id));
  const fell = grouped(other.fallen, ({ item }) => item.id);
  const outdated = one.items.filter(({ id, procedure }) => fell.has(id) && !asked.has(id) && isLater(other, one, procedure));
  if (outdated.length === 0) return one;
  const keys = new Set(outdated.map(({ id }) => id));
  return {
    ...one,
    items: one.items.filter(({ id }) => !keys.has(id)),
    answers: without(one.answers, keys),
    actions: without(one.actions, keys),
    disputes: one.disputes.filter(({ key }) => !keys.has(key)),
    fallen: [...one.fallen, ...outdated.flatMap((item) => unknownOf(item, one, fell.get(item.id)!))],
  };
};
