/** What case records showed, beside the items of the checklist it bears on. */
import { type Audit, gradeOf, isNonconformity, type Taken } from './audit.ts';
import type { Item, ItemKind } from './item.ts';

/** Which questions a kind of departure answers; one that is not named here bears on whether the step was done as ordered. */
const bears: Readonly<Record<string, readonly ItemKind[]>> = {
  'missing-record': ['record-out'],
  'wrong-role': ['role', 'decider', 'bands'],
  'wrong-band': ['bands'],
  'four-eyes': ['decider', 'signatures', 'bands'],
  'missing-signature': ['signatures'],
  'not-a-signer': ['signatures'],
  'too-few-signatures': ['signatures'],
  'signed-out-of-order': ['signatures'],
  'veto-ignored': ['signatures', 'refusal'],
  'wrong-outcome-followed': ['refusal', 'branch'],
  late: ['decision'],
  'late-by-limit': ['limit'],
  missing: ['decision', 'branch', 'role'],
};

const isOfStep = ({ procedure, step }: Taken, item: Item): boolean => procedure === item.procedure && step === item.step.id;

const bearsOn = ({ kind, records }: Taken, item: Item): boolean =>
  (bears[kind]?.includes(item.kind) ?? false) && (records.length === 0 || records.includes(item.record?.id ?? ''));

/** The items that something taken from case records bears on: those that ask about it, else the first of its step. */
export const itemsShownBy = ({ items }: Audit, taken: Taken): readonly Item[] => {
  const ofStep = items.filter((item) => isOfStep(taken, item));
  const asked = ofStep.filter((item) => bearsOn(taken, item));
  return asked.length > 0 ? asked : ofStep.slice(0, 1);
};

export interface Shown {
  readonly key: string;
  readonly taken: Taken;
}

/** What case records showed about each item, by its id; what somebody graded as no nonconformity shows nothing. */
export const shownByItem = (audit: Audit): ReadonlyMap<string, readonly Shown[]> => {
  const shown = new Map<string, Shown[]>();
  for (const [key, taken] of Object.entries(audit.taken))
    if (isNonconformity(taken.grade))
      for (const { id } of itemsShownBy(audit, taken)) shown.set(id, [...(shown.get(id) ?? []), { key, taken }]);
  return shown;
};

/** Items graded as conforming although case records show otherwise. */
export const contradictedIn = (audit: Audit): readonly Item[] => {
  const shown = shownByItem(audit);
  return audit.items.filter(({ id }) => shown.has(id) && gradeOf(audit, id) === 'conforms');
};
