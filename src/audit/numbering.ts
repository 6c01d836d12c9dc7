/**
 * Running numbers of nonconformities. One is given when a grade makes something a nonconformity, and stays with it, shown while it is
 * one; a number taken back is not given again. Two copies of an audit may have given one number twice: the earlier saying keeps it.
 */
import { type Audit, type Grade, type Graded, isNonconformity } from './audit.ts';

type Numbered = readonly [key: string, entry: Graded | undefined];

const all = (audit: Audit): readonly Numbered[] => [
  ...audit.items.map(({ id }): Numbered => [id, audit.answers[id]]),
  ...Object.entries(audit.taken),
];

/** Every number an audit has ever given, to what stands or to what was set aside. */
const given = ({ answers, taken, disputes, overruled, fallen }: Audit): Set<number> => {
  const entries = [
    ...Object.values(answers),
    ...Object.values(taken),
    ...[...disputes, ...overruled].map(({ entry }) => entry),
    ...fallen.map(({ answer }) => answer),
  ];
  return new Set(entries.flatMap((entry) => (entry && 'no' in entry && entry.no > 0 ? [entry.no] : [])));
};

const byNumber = ([oneKey, one]: Numbered, [otherKey, other]: Numbered): number =>
  one!.no - other!.no || one!.at - other!.at || (oneKey < otherKey ? -1 : 1);

/** The number each holds that is a nonconformity or was one, by item id or the id of what was taken from case records. */
const heldIn = (audit: Audit): ReadonlyMap<string, number> => {
  const numbers = new Map<string, number>();
  const used = given(audit);
  const holders = new Set<number>();
  const waiting: string[] = [];
  for (const [key, entry] of all(audit)
    .filter((candidate) => candidate[1] && candidate[1].no > 0)
    .sort(byNumber)) {
    if (holders.has(entry!.no)) waiting.push(key);
    else numbers.set(key, entry!.no);
    holders.add(entry!.no);
  }
  // Those of an audit that gave none yet, in its order.
  waiting.push(...all(audit).flatMap(([key, entry]) => (entry && entry.no === 0 && isNonconformity(entry.grade) ? [key] : [])));
  let next = 1;
  for (const key of waiting) {
    while (used.has(next)) next += 1;
    used.add(next);
    numbers.set(key, next);
  }
  return numbers;
};

/** The number of each nonconformity. One regraded to something else holds its number unseen, and shows it again when it is regraded back. */
export const numbersOf = (audit: Audit): ReadonlyMap<string, number> => {
  const standing = new Set(all(audit).flatMap(([key, entry]) => (entry && isNonconformity(entry.grade) ? [key] : [])));
  return new Map([...heldIn(audit)].filter(([key]) => standing.has(key)));
};

/** The number an entry goes on with when it is graded: its own, or the next where it becomes a nonconformity. */
export const numberFor = (audit: Audit, key: string, before: Graded | undefined, grade: Grade | undefined): number => {
  const numbers = heldIn(audit);
  const own = numbers.get(key);
  if (own !== undefined) return own;
  if (!isNonconformity(grade ?? before?.grade ?? 'not-audited')) return 0;
  return Math.max(0, ...given(audit), ...numbers.values()) + 1;
};

/** NC-2026-01: the year the audit began, and the number within it. */
export const numberText = ({ startedAt }: Audit, no: number): string =>
  `NC-${new Date(startedAt).getUTCFullYear()}-${`${no}`.padStart(2, '0')}`;
