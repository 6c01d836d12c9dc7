/** An audit held against an earlier one of the same procedures. */
import { type Action, type Audit, type Grade, gradeOf, isNonconformity } from './audit.ts';

const weights: Readonly<Partial<Record<Grade, number>>> = { conforms: 0, observation: 1, minor: 2, major: 3 };

/** `uncompared`: one of the two was not audited or not applicable. `new`: the earlier audit did not ask it. */
export type Trend = 'better' | 'worse' | 'same' | 'uncompared' | 'new';

export interface Compared {
  readonly item: string;
  readonly before: Grade | undefined;
  readonly now: Grade;
  readonly trend: Trend;
}

export interface OpenAction {
  /** Id of the item, or of the nonconformity taken from case records. */
  readonly key: string;
  readonly action: Action | undefined;
  /** Its date is past and nobody has closed it. */
  readonly overdue: boolean;
}

/** From one grade to another; better and worse by the order conforms, observation, minor, major. */
export const trendOf = (before: Grade | undefined, now: Grade): Trend => {
  if (before === undefined) return 'new';
  const [was, is] = [weights[before], weights[now]];
  if (was === undefined || is === undefined) return 'uncompared';
  return is < was ? 'better' : is > was ? 'worse' : 'same';
};

/** What is nonconforming in an audit: ids of items and of nonconformities taken from case records, in order. */
export const nonconformingIn = (audit: Audit): readonly string[] => [
  ...audit.items.filter(({ id }) => isNonconformity(gradeOf(audit, id))).map(({ id }) => id),
  ...Object.entries(audit.taken)
    .filter(([, { grade }]) => isNonconformity(grade))
    .map(([key]) => key),
];

/** Nonconformities whose action nobody has closed; `today` as `2026-03-04`. */
export const openActions = (audit: Audit, today: string): readonly OpenAction[] =>
  nonconformingIn(audit)
    .map((key) => ({ key, action: audit.actions[key] }))
    .filter(({ action }) => !action?.closed)
    .map(({ key, action }) => ({ key, action, overdue: action !== undefined && action.due !== '' && action.due < today }));

/** Every item of an audit beside what the earlier one found. */
export const compare = (before: Audit, now: Audit): readonly Compared[] => {
  const asked = new Set(before.items.map(({ id }) => id));
  return now.items.map(({ id }) => {
    const [was, is] = [asked.has(id) ? gradeOf(before, id) : undefined, gradeOf(now, id)];
    return { item: id, before: was, now: is, trend: trendOf(was, is) };
  });
};

/** The latest earlier audit that shares a procedure, if there is one. */
export const lastBefore = (audit: Audit, others: readonly Audit[]): Audit | undefined => {
  const ids = new Set(audit.procedures.map(({ id }) => id));
  return others
    .filter(
      (candidate) =>
        candidate.id !== audit.id &&
        candidate.startedAt <= audit.startedAt &&
        candidate.procedures.some(({ id }) => ids.has(id)),
    )
    .sort((a, b) => b.startedAt - a.startedAt)[0];
};
