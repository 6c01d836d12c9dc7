/** Nonconformities that the page of case records hands over. The list is anybody's text until it is read here. */
import { type DocumentKind, parsedJson, type Text } from '../procedure/index.ts';

/** One hand-over: a deviation somebody turned into a nonconformity. */
export interface HandOver {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly procedure: string;
  readonly step: string;
  readonly kind: string;
  readonly case: string;
  readonly sentence: Text;
  /** File name and rows. */
  readonly evidence: string;
}

export interface Inbox {
  readonly waiting: readonly HandOver[];
  /** Entries that could not be read; they stay where they are. */
  readonly unread: readonly unknown[];
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Evidence as a sentence, or as file and rows. */
const evidenceOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return text(value);
  const { file, rows } = value as { file?: unknown; rows?: unknown };
  const numbers = Array.isArray(rows) ? rows.map(text).filter(Boolean).join(', ') : text(rows);
  return [text(file), numbers].filter(Boolean).join(': ');
};

const handOver = (value: unknown): HandOver | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const it = value as Record<string, unknown>;
  const said = it['sentence'] as { zh?: unknown; en?: unknown } | undefined | null;
  const [zh, en] = [text(said?.zh), text(said?.en)];
  if (text(it['id']) === '' || text(it['id']) in {} || text(it['procedure']) === '' || (zh === '' && en === ''))
    return undefined;
  return {
    ...{ id: text(it['id']), at: text(it['at']), procedure: text(it['procedure']), step: text(it['step']) },
    ...{ kind: text(it['kind']), case: text(it['case']), sentence: { zh: zh || en, en: en || zh } },
    evidence: evidenceOf(it['evidence']),
  };
};

/** Read the inbox; a text that is no list counts as one unreadable entry. */
export const readInbox = (stored: string | undefined): Inbox => {
  if (stored === undefined || stored.trim() === '') return { waiting: [], unread: [] };
  let list: unknown;
  try {
    list = JSON.parse(stored);
  } catch {
    return { waiting: [], unread: [stored] };
  }
  if (!Array.isArray(list)) return { waiting: [], unread: [list] };
  const read = list.map((raw) => ({ raw, it: handOver(raw) }));
  return {
    waiting: [...new Map(read.flatMap(({ it }) => (it ? [[it.id, it] as const] : []))).values()],
    unread: read.filter(({ it }) => !it).map(({ raw }) => raw),
  };
};

/** The inbox after some hand-overs were taken in or put aside: everything else stays as it stands there. */
export const inboxWithout = (stored: string | undefined, ids: readonly string[]): string => {
  const { waiting, unread } = readInbox(stored);
  return JSON.stringify([...waiting.filter(({ id }) => !ids.includes(id)), ...unread]);
};

const idOf = (entry: unknown): string => handOver(entry)?.id ?? JSON.stringify(entry);

/** The inbox as a document: its entries as they stand there, those that cannot be read among them. */
export const inboxKind: DocumentKind<readonly unknown[]> = {
  name: 'inbox',
  owns: (key) => key === 'inbox',
  read: (stored) => {
    const it = parsedJson(stored);
    return Array.isArray(it) ? { document: it, mends: [] } : 'broken';
  },
  write: (entries) => JSON.stringify(entries),
  join: (here, there) => {
    const known = new Set(here.map(idOf));
    return { document: [...here, ...there.filter((entry) => !known.has(idOf(entry)))] };
  },
};
