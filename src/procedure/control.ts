/** What holds of the document: its editions, what is in force on a day, what is next, when it is looked at again. */
import type { Issued } from './definition.ts';

/**
 * draft 草案 · to-come: issued, its day has not come 待生效 · in-force 受控 · superseded 作废 · unstated: the latest there is, of which
 * the source states no day from which it is in force.
 */
export type EditionState = 'draft' | 'to-come' | 'in-force' | 'superseded' | 'unstated';

/** The edition's name: A/0. */
export const editionName = ({ edition, revision }: Pick<Issued, 'edition' | 'revision'>): string => `${edition}/${revision}`;

/** Its name where a slash cannot stand, in folders and addresses: A-0. */
export const editionFolder = ({ edition, revision }: Pick<Issued, 'edition' | 'revision'>): string => `${edition}-${revision}`;

/** An edition with what follows from the others. */
export interface Edition {
  readonly entry: Issued;
  readonly name: string;
  readonly folder: string;
  /** The first day on which the next one is in force; undefined while there is none, or its day is not stated. */
  readonly until?: string | undefined;
  /** The name of the edition that took its place or will. */
  readonly by?: string | undefined;
}

export interface Control {
  /** The earliest first; the last is what the content says. */
  readonly editions: readonly Edition[];
  readonly current: Edition;
  /** The last that was issued: the current one, or the one before a draft. */
  readonly issued: Edition | undefined;
}

const isIssued = ({ state }: Issued): boolean => state === undefined;

/** What follows from a history. @param entries the earliest first, at least one */
export const controlOf = (entries: readonly Issued[]): Control => {
  const editions = entries.map((entry, at): Edition => {
    const next = entries.slice(at + 1).find(isIssued);
    return {
      entry,
      name: editionName(entry),
      folder: editionFolder(entry),
      ...(next && { until: next.effective, by: editionName(next) }),
    };
  });
  return { editions, current: editions.at(-1)!, issued: editions.findLast(({ entry }) => isIssued(entry)) };
};

/** The history of a handbook that keeps none: its edition as it stands, and nothing else stated. */
export const withoutHistory = ({
  edition,
  revision,
}: {
  readonly edition: string;
  readonly revision: string;
}): readonly Issued[] => [
  {
    edition,
    revision,
    prepared: [],
    reviewed: [],
    approved: [],
    requests: [],
    procedures: [],
    corrections: [],
    fingerprints: {},
  },
];

/** How an edition stands on a day; without a day, once every edition that is issued is in force. @param day as 2026-03-04 */
export const stateOn = ({ entry, until, by }: Edition, day?: string): EditionState => {
  if (!isIssued(entry)) return 'draft';
  if (by !== undefined && (day === undefined || until === undefined || until <= day)) return 'superseded';
  if (entry.effective === undefined) return 'unstated';
  return day !== undefined && day < entry.effective ? 'to-come' : 'in-force';
};

/** The edition in force on a day: the last issued whose day has come; one without a day counts from the beginning. */
export const inForceOn = ({ editions }: Control, day: string): Edition | undefined =>
  editions.findLast(({ entry }) => isIssued(entry) && (entry.effective === undefined || entry.effective <= day));

/** A letter on: A, B … Z, AA. */
const letterAfter = (letters: string): string => {
  if (!/^[A-Z]+$/.test(letters)) return String(Number(letters) + 1);
  const [head, last] = [letters.slice(0, -1), letters.at(-1)!];
  if (last !== 'Z') return head + String.fromCharCode(last.charCodeAt(0) + 1);
  return head === '' ? 'AA' : `${letterAfter(head)}A`;
};

/** The revision after one: 0 to 9, then the next edition; `whole` goes to the next edition at once. */
export const revisionAfter = (
  { edition, revision }: Pick<Issued, 'edition' | 'revision'>,
  whole = false,
): { readonly edition: string; readonly revision: string } =>
  whole || Number(revision) >= 9
    ? { edition: letterAfter(edition), revision: '0' }
    : { edition, revision: String(Number(revision) + 1) };

export type ReviewStanding = 'not-due' | 'soon' | 'overdue';

/** When an edition is looked at again: the day, and from when its period counts; undefined where nothing is stated. */
export const reviewDue = ({
  review,
  effective,
}: Issued): { readonly due: string; readonly from?: string | undefined } | undefined => {
  if (!review) return undefined;
  const last = review.done.at(-1);
  if (!last) return { due: review.due, from: effective };
  return last.due === undefined ? undefined : { due: last.due, from: last.on };
};

const dayMs = 86_400_000;
const inDays = (day: string): number => new Date(`${day}T00:00:00Z`).getTime() / dayMs;

/** Soon: within the last tenth of the period, or of a year where its beginning is not stated. Overdue: the day is past. */
export const reviewStanding = (
  { due, from }: { readonly due: string; readonly from?: string | undefined },
  day: string,
): ReviewStanding => {
  if (day > due) return 'overdue';
  const period = from === undefined ? 365 : inDays(due) - inDays(from);
  return inDays(due) - inDays(day) <= period / 10 ? 'soon' : 'not-due';
};
