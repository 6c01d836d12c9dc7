/** What a difference does to the items of an audit, from the changes themselves. */
import { besideOf, checklist, type Item, type ItemChanges, type Registers } from '../audit/index.ts';
import { type Classed, type EditionDifference, renamedSteps, type StepChange } from '../changes/index.ts';
import { firstOf } from '../procedure/index.ts';

type Changed = EditionDifference['changed'][number];

/** By which the ids of an edition are read. */
export type Named = Omit<Registers, 'findings'>;

const roleChanges = ['role-added', 'role-removed', 'step-kind', 'other'];
const decided = ['question', 'outcome-added', 'outcome-removed', 'outcome-name', 'outcome-target', 'refusal'];

/** The kinds of change by which an item of a kind asks otherwise; those of sentences and refusals are looked at one by one. */
const kinds: Readonly<Partial<Record<Item['kind'], readonly string[]>>> = {
  decision: decided,
  branch: decided,
  signatures: ['signing', 'signing-order'],
  limit: ['limit'],
  bands: ['bands'],
  call: ['call'],
};

const concerns = (item: Item, change: Classed<StepChange>): boolean => {
  if (change.class === 'wording') return false;
  if (roleChanges.includes(change.kind) || kinds[item.kind]?.includes(change.kind)) return true;
  if (item.kind === 'requirement')
    return (
      (change.kind === 'requirement' && firstOf(change.after) === firstOf(item.text!)) ||
      ((change.kind === 'named-roles' || change.kind === 'requirement-moved') && firstOf(change.text) === firstOf(item.text!))
    );
  if (item.kind !== 'refusal' || !('mark' in change)) return false;
  return change.kind.startsWith('outcome-') && item.outcomes.some(({ mark }) => mark === change.mark);
};

/** Whether who keeps a record, how long, or what an objective is measured by is another: the definition's steps do not say it. */
const asksOtherwiseBeside = (before: Item, now: Item): boolean => besideOf(before).join('\n') !== besideOf(now).join('\n');

/** The step and the sentence of a requirement as it was, of one that was reworded or moved. */
const sentenceBefore = (item: Item, changes: readonly Classed<StepChange>[], step: string) => {
  const entry = { step, said: firstOf(item.text!) };
  for (const change of changes) {
    if (change.kind === 'requirement' && firstOf(change.after) === firstOf(item.text!))
      return { ...entry, said: firstOf(change.before) };
    if (change.kind === 'requirement-moved' && firstOf(change.text) === firstOf(item.text!))
      return { ...entry, step: change.from };
  }
  return entry;
};

/** The items that ask otherwise, for the first time, or no more; and under which name those go on whose step or sentence is another. */
export const auditTouched = ({ before, after, difference }: Changed, earlier: Named, later: Named): ItemChanges => {
  const [old, now] = [checklist(before, { ...earlier, findings: [] }), checklist(after, { ...later, findings: [] })];
  const stepWas = new Map(Object.entries(renamedSteps(difference)).map(([was, step]) => [step, was]));
  const changesAt = new Map(difference.changed.map(({ step, changes }) => [step, changes]));
  const known = new Map(old.map((item) => [item.id, item]));
  const sameSentence = (item: Item): Item | undefined => {
    const was = sentenceBefore(item, changesAt.get(item.step.id) ?? [], item.step.id);
    const at = stepWas.get(was.step) ?? was.step;
    return old.find(({ kind, step, text }) => kind === 'requirement' && step.id === at && firstOf(text!) === was.said);
  };
  const sameKey = (item: Item): string => {
    const at = stepWas.get(item.step.id) ?? item.step.id;
    return `${before.id}/${at}/${item.id.split('/').slice(2).join('/')}`;
  };
  const wasOf = (item: Item): string | undefined => {
    const id = item.kind === 'requirement' ? sameSentence(item)?.id : sameKey(item);
    return id !== undefined && known.has(id) ? id : undefined;
  };
  const pairs = now.map((item) => ({ item, was: wasOf(item) }));
  const kept = new Set(pairs.map(({ was }) => was));
  return {
    became: Object.fromEntries(
      pairs.flatMap(({ item, was }) => (was !== undefined && was !== item.id ? [[was, item.id]] : [])),
    ),
    changed: pairs.flatMap(({ item, was }) => {
      const earlierItem = was === undefined ? undefined : known.get(was)!;
      const asksOtherwise =
        earlierItem &&
        ((changesAt.get(item.step.id) ?? []).some((change) => concerns(item, change)) ||
          asksOtherwiseBeside(earlierItem, item));
      return asksOtherwise ? [item.id] : [];
    }),
    added: pairs.flatMap(({ item, was }) => (was === undefined ? [item.id] : [])),
    gone: old.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
};
