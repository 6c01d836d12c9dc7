/** Of two copies of an audit one may have moved on to a later checklist: the other is settled on it before they are joined. */
import { grouped, type Stamp, stampOf } from '../procedure/index.ts';
import type { Audit, AuditedProcedure, Fallen, Placed } from './audit.ts';
import type { Item } from './item.ts';

/** Whether one copy's checklist of a procedure came after the other's. A definition may go back to what it was: the longer way wins. */
const supersedes = (left: AuditedProcedure, right: AuditedProcedure): boolean => {
  const [before, length] = [left.after ?? [], (right.after ?? []).length];
  return left.id === right.id && before.length > length && before.includes(right.checklist);
};

const isLater = (left: Audit, right: Audit, procedure: string): boolean =>
  left.procedures.some(
    (auditedProcedure) =>
      auditedProcedure.id === procedure && right.procedures.some((its) => supersedes(auditedProcedure, its)),
  );

const procedureKey = ({ id, checklist, after = [] }: AuditedProcedure): string => `${id} ${checklist} ${after.length}`;

/** Whether a copy asks all of these procedures, each on this checklist. */
export const asksAll = ({ procedures }: Audit, these: readonly AuditedProcedure[]): boolean => {
  const keys = new Set(procedures.map(procedureKey));
  return these.every((auditedProcedure) => keys.has(procedureKey(auditedProcedure)));
};

/** The procedures of both copies, each checklist once, without those that a later one took the place of. */
export const standingProcedures = (here: Audit, there: Audit): readonly AuditedProcedure[] => {
  const all = [...here.procedures, ...there.procedures];
  const once = [...new Map(all.map((auditedProcedure) => [procedureKey(auditedProcedure), auditedProcedure])).values()];
  return once.filter((auditedProcedure) => !once.some((other) => supersedes(other, auditedProcedure)));
};

/** An item as the later checklist asks it. */
export const asAskedLast = (item: Item, here: Audit, there: Audit): Item => {
  const later = isLater(there, here, item.procedure) ? there : here;
  return later.items.find(({ id }) => id === item.id) ?? item;
};

const knows = (known: readonly (Stamp | undefined)[], said: Stamp): boolean =>
  known.some((stamp) => stamp !== undefined && (stampOf(stamp) === stampOf(said) || stamp.after.includes(stampOf(said))));

/** What a copy says about an item that fell, apart from what the later copy keeps of it already. */
const unknownOf = (item: Item, audit: Audit, kept: readonly Fallen[]): Fallen[] => {
  const { became } = kept[0]!;
  const answers = [audit.answers[item.id], ...disputedIn(audit, 'answers', item.id)];
  const actions = [audit.actions[item.id], ...disputedIn(audit, 'actions', item.id)];
  const answer = answers
    .filter((candidate) => candidate !== undefined)
    .filter(
      (candidate) =>
        !knows(
          kept.map((fell) => fell.answer),
          candidate,
        ),
    );
  const action = actions
    .filter((candidate) => candidate !== undefined)
    .filter(
      (candidate) =>
        !knows(
          kept.map((fell) => fell.action),
          candidate,
        ),
    );
  return [
    ...answer.map((entry) => ({ item, became, answer: entry })),
    ...action.map((entry) => ({ item, became, action: entry })),
  ];
};

/** What another copy says on a collection about a key, undecided. */
export const disputedIn = <S extends Placed['collection']>(audit: Audit, collection: S, key: string) =>
  audit.disputes.flatMap((dispute) =>
    dispute.collection === collection && dispute.key === key
      ? [dispute.entry as Extract<Placed, { collection: S }>['entry']]
      : [],
  );

export const without = <T>(all: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.has(key)));

/** A copy without the items that the other's later checklist let fall; what it said about them goes with them, and is kept. */
export const settled = (left: Audit, right: Audit): Audit => {
  const asked = new Set(right.items.map(({ id }) => id));
  const fell = grouped(right.fallen, ({ item }) => item.id);
  const outdated = left.items.filter(({ id, procedure }) => fell.has(id) && !asked.has(id) && isLater(right, left, procedure));
  if (outdated.length === 0) return left;
  const keys = new Set(outdated.map(({ id }) => id));
  return {
    ...left,
    items: left.items.filter(({ id }) => !keys.has(id)),
    answers: without(left.answers, keys),
    actions: without(left.actions, keys),
    disputes: left.disputes.filter(({ key }) => !keys.has(key)),
    fallen: [...left.fallen, ...outdated.flatMap((item) => unknownOf(item, left, fell.get(item.id)!))],
  };
};
