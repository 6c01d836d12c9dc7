/** What a browser keeps for case records, as documents: allowances, and what was said about tables of a certain header. */
import {
  type Counted,
  type DocumentKind,
  type DocumentRead,
  digest,
  following,
  isDay,
  isFields,
  knowing,
  type Mend,
  order,
  parsedJson,
  type Reader,
  type Stamp,
  stampOf,
  stored,
} from '../procedure/index.ts';
import { type Allowance, checkAllowances } from './allow-list.ts';
import { deviationKinds } from './deviations/deviation.ts';
import type { Decisions } from './reading.ts';

const version = 1;
const { isCount, isTime, list, must, oneOf, optional, or, record, shape, text } = stored;

/** The fields of a document of ours; or why it cannot be read. */
const read = <T>(reader: Reader<T>, written: string, sound: (entry: T) => boolean): DocumentRead<T> | 'newer' | 'broken' => {
  const parsed = parsedJson(written);
  if (!isFields(parsed) || !isCount(parsed['version'])) return 'broken';
  if ((parsed['version'] as number) > version) return 'newer';
  const mends: Mend[] = [];
  const document = parsed['version'] === version ? reader(parsed, [], mends) : undefined;
  return document && sound(document) ? { document, mends } : 'broken';
};

/** An entry of the allow-list as it is kept, under a key of its own: `records:allow:<procedure>:<id>`. */
export interface KeptAllowance extends Allowance {
  /** Milliseconds since 1970; the list is in this order. */
  readonly addedAt: number;
  /** When it was changed last, and what that replaced; absent in entries never changed. */
  readonly changedAt?: number | undefined;
  readonly after?: readonly string[] | undefined;
}

export const allowancesOf = (procedure: string): string => `records:allow:${procedure}:`;

/** In the place of a last day that cannot be read: what may have run out allows nothing. */
const longPast = '1970-01-01';

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const allowance = shape<KeptAllowance>({
  kind: optional(must<NonNullable<Allowance['kind']>>(oneOf(deviationKinds))),
  step: optional(must<string>(isText)),
  case: optional(must<string>(isText)),
  person: optional(must<string>(isText)),
  reason: text(),
  until: or<string | null>((value) => value === null || isDay(value), longPast),
  addedAt: or(isTime, 0),
  changedAt: optional(must<number>(isTime)),
  after: optional(list(must<string>(isText))),
});

/** An entry that allows everything, gives no reason, or holds until no day allows nothing. */
const isUsable = (keptAllowance: KeptAllowance): boolean => {
  try {
    checkAllowances([keptAllowance]);
    return true;
  } catch {
    return false;
  }
};

const scopeParts: readonly string[] = ['kind', 'step', 'case', 'person'];

const stamped = (keptAllowance: KeptAllowance): Stamp => ({
  at: keptAllowance.changedAt ?? keptAllowance.addedAt,
  by: '',
  after: keptAllowance.after ?? [],
});

/** An entry in the place of another, which it replaces. */
export const allowanceAfter = (changed: Allowance, before: KeptAllowance, now: number): KeptAllowance => ({
  ...changed,
  addedAt: before.addedAt,
  changedAt: now,
  after: following([stamped(before)]),
});

const said = ({ kind, step, case: of, person, reason, until }: Allowance): string =>
  JSON.stringify([kind, step, of, person, reason, until]);

export const allowanceKind: DocumentKind<KeptAllowance> = {
  name: 'allowance',
  owns: (key) => key.startsWith('records:allow:'),
  // Without a part of its scope an entry would allow more than it did.
  read: (written) => {
    const answer = read(allowance, written, isUsable);
    return typeof answer === 'object' && answer.mends.some(({ at }) => scopeParts.includes(at[0]!)) ? 'broken' : answer;
  },
  write: ({ addedAt, changedAt, after, kind, step, case: of, person, reason, until }) =>
    JSON.stringify({ version, addedAt, kind, step, case: of, person, reason, until, changedAt, after }),
  join: (here, there, key) => {
    const known = knowing(stamped(here), stamped(there));
    if (said(here) === said(there)) return { document: known === 'there' ? there : here };
    if (known) return { document: known === 'here' ? here : there };
    return { document: here, beside: { key: `${key}-${digest(said(there) + stampOf(stamped(there)))}`, document: there } };
  },
};

/** The orders of day and month a person may have said; empty where none was said. */
const dateOrders = ['', 'ymd', 'dmy', 'mdy'] as const;

const decimalSigns = ['', '.', ','] as const;

/** What a person has said about tables with a certain header; nothing of the records is in it but the names decided on. */
export interface KeptMapping extends Counted {
  readonly columns: Readonly<Record<string, number | null>>;
  readonly delimiter: string;
  readonly fillDown: boolean;
  /** The order of day and month, and the states that count; empty where nothing was said. */
  readonly dates: (typeof dateOrders)[number];
  readonly states: readonly string[];
  /** The sign before decimals; empty where nothing was said. */
  readonly decimal: (typeof decimalSigns)[number];
  readonly decisions: Decisions;
}

type Meaning = string | null | false;

const anyKey = (): boolean => true;
const meanings = optional(
  record(
    must<never>((value) => value === null || value === false || typeof value === 'string'),
    Number.POSITIVE_INFINITY,
    anyKey,
  ),
);

/** What was kept before this could be said has nothing of it, and nothing is wrong with that. */
const since =
  <T>(reader: Reader<T>, before: T): Reader<T> =>
  (value, at, mends) =>
    value === undefined ? before : reader(value, at, mends);

const mapping = shape<Omit<KeptMapping, 'at'> & { savedAt: number }>({
  savedAt: or(isTime, 0),
  turn: optional(must<number>(isCount)),
  columns: record(must<number | null>((value) => value === null || isCount(value))),
  delimiter: text(),
  fillDown: or<boolean>((value) => typeof value === 'boolean', false),
  dates: since(or<KeptMapping['dates']>(oneOf(dateOrders), ''), ''),
  states: since(list(must<string>(isText)), []),
  decimal: since(or<KeptMapping['decimal']>(oneOf(decimalSigns), ''), ''),
  decisions: (value, at, mends) =>
    shape<Decisions>({ activities: meanings, roles: meanings, records: meanings, outcomes: meanings })(
      isFields(value) ? value : {},
      at,
      mends,
    ),
});

/** Every name decided on in either, sorted; of one decided on in both as it was decided last. */
const bothMeanings = (
  first: Readonly<Record<string, Meaning>>,
  last: Readonly<Record<string, Meaning>>,
  isLater: boolean,
): Record<string, Meaning> => {
  const ours = new Map(Object.entries(first));
  for (const [name, meaning] of Object.entries(last))
    if (isLater || !ours.has(name) || String(meaning) > String(ours.get(name))) ours.set(name, meaning);
  return Object.fromEntries([...ours].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const parts = ['activities', 'roles', 'records', 'outcomes'] as const;

const bothDecisions = (first: Decisions, last: Decisions, isLater: boolean): Decisions =>
  Object.fromEntries(
    parts.flatMap((part) =>
      first[part] || last[part] ? [[part, bothMeanings(first[part] ?? {}, last[part] ?? {}, isLater)] as const] : [],
    ),
  );

const settings = ({ columns, delimiter, fillDown, dates, states, decimal }: KeptMapping): string =>
  JSON.stringify([columns, delimiter, fillDown, dates, states, decimal]);

export const mappingKind: DocumentKind<KeptMapping> = {
  name: 'mapping',
  owns: (key) => key.startsWith('records:mapping:'),
  read: (written) => {
    const answer = read(mapping, written, () => true);
    if (typeof answer === 'string') return answer;
    const { savedAt: at, ...document } = answer.document;
    return { document: { at, ...document }, mends: answer.mends };
  },
  write: ({ at, turn, columns, delimiter, fillDown, dates, states, decimal, decisions }) =>
    JSON.stringify({
      version,
      savedAt: at,
      turn,
      columns,
      delimiter,
      fillDown,
      dates,
      states,
      decimal: decimal || undefined,
      decisions,
    }),
  join: (here, there) => {
    const by = order(here, there);
    const isHere = by === 0 ? settings(here) >= settings(there) : by > 0;
    const [first, last] = isHere ? [there, here] : [here, there];
    return { document: { ...last, decisions: bothDecisions(first.decisions, last.decisions, by !== 0) } };
  },
};
