/**
 * Nonconformities that the page of case records hands over: one form, one reader, one writer. What stands in storage is anybody's text
 * until it is read here, and what cannot be read stays there.
 */
import { type DocumentKind, inEach, locales, parsedJson, stored, type Text } from '../procedure/index.ts';
import type { FromRecords } from './audit.ts';

/** One hand-over: what somebody turned into a nonconformity, a deviation or all of a kind at a step. */
export interface HandOver extends FromRecords {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface Inbox {
  readonly waiting: readonly HandOver[];
  /** Entries that could not be read; they stay where they are. */
  readonly unread: readonly unknown[];
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

const count = (value: unknown): number => (stored.isCount(value) ? (value as number) : 0);

/** Evidence as a sentence, or as file and rows. */
const evidenceOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return text(value);
  const { file, rows } = value as { file?: unknown; rows?: unknown };
  const numbers = Array.isArray(rows) ? rows.map(text).filter(Boolean).join(', ') : text(rows);
  return [text(file), numbers].filter(Boolean).join(': ');
};

/** A sentence in every language of the program, those it lacks by one it has; undefined where it has none. */
const sentenceOf = (value: unknown): Text | undefined => {
  const said = (value ?? {}) as Readonly<Record<string, unknown>>;
  const any = locales.map((locale) => text(said[locale])).find((sentence) => sentence !== '');
  return any === undefined ? undefined : inEach((locale) => text(said[locale]) || any);
};

/** The edition, where it is told whole. */
const issueOf = (value: unknown): Pick<HandOver, 'document'> => {
  const { number, edition, revision } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const issue = { number: text(number), edition: text(edition), revision: text(revision) };
  return Object.values(issue).every(Boolean) ? { document: issue } : {};
};

/** The one reader of a hand-over; undefined where it is none. */
const readHandOver = (value: unknown): HandOver | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const said = sentenceOf(fields['sentence']);
  const [id, procedure] = [text(fields['id']), text(fields['procedure'])];
  if (id === '' || id in {} || procedure === '' || !said) return undefined;
  return {
    id,
    at: text(fields['at']),
    procedure,
    step: text(fields['step']),
    kind: text(fields['kind']),
    records: (Array.isArray(fields['records']) ? fields['records'] : []).map(text).filter(Boolean),
    found: count(fields['found']),
    of: count(fields['of']),
    case: text(fields['case']),
    sentence: said,
    evidence: evidenceOf(fields['evidence']),
    ...issueOf(fields['document']),
  };
};

const isEmpty = (written: string | undefined): boolean => written === undefined || written.trim() === '';

/** The entries as they stand there; undefined where what stands there is no list. */
const entriesIn = (written: string | undefined): readonly unknown[] | undefined => {
  if (isEmpty(written)) return [];
  const list = parsedJson(written!);
  return Array.isArray(list) ? list : undefined;
};

/** Read the inbox; a text that is no list counts as one unreadable entry. */
export const readInbox = (written: string | undefined): Inbox => {
  const entries = entriesIn(written) ?? [parsedJson(written!) ?? written];
  const read = entries.map((raw) => ({ raw, handOver: readHandOver(raw) }));
  return {
    waiting: [...new Map(read.flatMap(({ handOver }) => (handOver ? [[handOver.id, handOver] as const] : []))).values()],
    unread: read.filter(({ handOver }) => !handOver).map(({ raw }) => raw),
  };
};

const sameParts = ['procedure', 'kind', 'case', 'step', 'evidence'] as const;

const isSame = (left: HandOver | undefined, right: HandOver): boolean =>
  left !== undefined && sameParts.every((part) => left[part] === right[part]);

/** The inbox with one more in it; `already` where the same waits there, `no-list` where what stands there has to be put aside first. */
export type Handing =
  | { readonly kind: 'added'; readonly text: string }
  | { readonly kind: 'already' }
  | { readonly kind: 'no-list' };

/**
 * Hand something over: everything else stays as it stands there.
 * @throws Error where the reader would not take it, so that nothing is written that nobody can take in
 */
export const inboxWith = (written: string | undefined, given: HandOver): Handing => {
  const handOver = readHandOver(given);
  if (!handOver) throw new Error('A hand-over needs an id, a procedure and a sentence.');
  const entries = entriesIn(written);
  if (!entries) return { kind: 'no-list' };
  if (entries.some((entry) => isSame(readHandOver(entry), handOver))) return { kind: 'already' };
  return { kind: 'added', text: JSON.stringify([...entries, handOver]) };
};

/** The inbox after some hand-overs were taken in or put aside: everything else stays as it stands there. */
export const inboxWithout = (written: string | undefined, ids: readonly string[]): string => {
  const { waiting, unread } = readInbox(written);
  return JSON.stringify([...waiting.filter(({ id }) => !ids.includes(id)), ...unread]);
};

const idOf = (entry: unknown): string => readHandOver(entry)?.id ?? JSON.stringify(entry);

/** The inbox as a document: its entries as they stand there, those that cannot be read among them. */
export const inboxKind: DocumentKind<readonly unknown[]> = {
  name: 'inbox',
  owns: (key) => key === 'inbox',
  read: (written) => {
    const parsed = parsedJson(written);
    return Array.isArray(parsed) ? { document: parsed, mends: [] } : 'broken';
  },
  write: (entries) => JSON.stringify(entries),
  join: (here, there) => {
    const known = new Set(here.map(idOf));
    return { document: [...here, ...there.filter((entry) => !known.has(idOf(entry)))] };
  },
};
