/**
 * Audits found in storage or in a file. Everything is validated, nothing is trusted: unknown keys are dropped, texts have a
 * limit, a name that every object has (`__proto__`, `toString`) is no key. A field that cannot be taken as it stands is blanked, an
 * entry left out, and both are told: an audit is given up only where it has no id or no list of items.
 *
 * Migrations: `migrations[n]` turns an audit of version n into one of version n + 1.
 */

import { isDay, isFields, type Mend, parsedJson, type Reader, stored } from '../procedure/index.ts';
import {
  type Action,
  type Answer,
  type Audit,
  type AuditedProcedure,
  auditFormat,
  auditVersion,
  type Collection,
  effects,
  type Fact,
  type Fallen,
  grades,
  type Issue,
  type Overruled,
  type Placed,
  shelves,
  type Taken,
} from './audit.ts';
import { byLanguage, longestText } from './by-language.ts';
import { type Item, type ItemOutcome, itemKinds, type Kept, risks } from './item.ts';
import { bands, limit, named, signing } from './reading-approvals.ts';
import type { Scope } from './scope.ts';

type Fields = Readonly<Record<string, unknown>>;

const mostEntries = 5000;

const { isCount, isKey, isTime, must, oneOf, optional, or, shape } = stored;
const text = stored.text(longestText);
const list = <T>(reader: Reader<T>) => stored.list(reader, mostEntries);
const record = <T>(reader: Reader<T>) => stored.record(reader, mostEntries);
const key = must<string>((value) => isKey(value) && value.length <= longestText);
const time = or(isTime, 0);
const day = or<string>((value) => value === '' || isDay(value), '');

/** A field that version 1 did not have: where it is missing it is blank, and nothing needs to be told. */
const since2 =
  <T>(reader: Reader<T>, blank: T): Reader<T> =>
  (value, at, mends) =>
    value === undefined ? blank : reader(value, at, mends);
const newText = since2(text, '');
const newCount = since2(or<number>(isCount, 0), 0);

const stamp = { at: time, by: text, after: list(text) };
const grade = or<Answer['grade']>(oneOf(grades), 'not-audited');

const issue = shape<Issue>({ number: text, edition: text, revision: text });

const entryReaders = {
  facts: shape<Fact>({ ...stamp, text }),
  answers: shape<Answer>({ ...stamp, grade, no: newCount, note: text, evidence: text, case: text }),
  actions: shape<Action>({
    ...stamp,
    correction: newText,
    cause: text,
    action: text,
    owner: text,
    due: day,
    closed: day,
    verified: text,
    verifier: newText,
    verifiedOn: since2(day, ''),
    effect: since2(or<Action['effect']>(oneOf(effects), ''), ''),
  }),
  taken: shape<Taken>({
    ...stamp,
    grade,
    no: newCount,
    procedure: text,
    step: text,
    kind: text,
    records: since2(list(text), []),
    found: newCount,
    of: newCount,
    case: text,
    sentence: byLanguage,
    evidence: text,
    document: optional(issue),
    note: text,
  }),
};

const item = shape<Item>({
  id: key,
  kind: must(oneOf(itemKinds)),
  procedure: text,
  step: named,
  no: text,
  basis: or<Item['basis']>(oneOf(['text', 'chart', 'inferred']), 'inferred'),
  why: optional(byLanguage),
  text: optional(byLanguage),
  roles: list(named),
  named: optional(list(named)),
  record: optional(named),
  kept: optional(shape<Kept>({ by: optional(named), time: optional(byLanguage) })),
  measure: optional(byLanguage),
  signing: optional(signing),
  bands: optional(bands),
  limit: optional(limit),
  call: optional(named),
  outcomes: list(
    shape<ItemOutcome>({
      mark: text,
      signs: optional(byLanguage),
      name: byLanguage,
      to: shape({ id: text, name: byLanguage, no: text }),
    }),
  ),
  risks: list(must<Item['risks'][number]>(oneOf(risks))),
});

/** A requirement without its sentence asks nothing, nor does a call without the procedure. */
const soundItem: Reader<Item> = (value, at, mends) => {
  const read = item(value, at, mends);
  const asksNothing =
    (read?.kind === 'requirement' && read.text === undefined) || (read?.kind === 'call' && read.call === undefined);
  return asksNothing ? undefined : read;
};

const isCollection = (value: unknown): value is Collection => oneOf(shelves)(value);

const placed: Reader<Placed> = (value, at, mends) => {
  if (!isFields(value) || !isCollection(value['collection'])) return undefined;
  const entry = entryReaders[value['collection']](value['entry'], [...at, 'entry'], mends);
  const of = key(value['key'], at, mends);
  return entry && of !== undefined ? ({ collection: value['collection'], key: of, entry } as Placed) : undefined;
};

const overruled: Reader<Overruled> = (value, at, mends) => {
  const dispute = placed(value, at, mends);
  const decision = shape({ decidedAt: time, decidedBy: text })(value, at, mends);
  return dispute && decision && { ...dispute, ...decision };
};

const scopes: Readonly<Record<Scope['kind'], Reader<Scope>>> = {
  all: shape({ kind: must<'all'>(oneOf(['all'])) }),
  roles: shape({ kind: must<'roles'>(oneOf(['roles'])), roles: list(text) }),
  records: shape({ kind: must<'records'>(oneOf(['records'])), records: list(text) }),
  risk: shape({ kind: must<'risk'>(oneOf(['risk'])), seed: text }),
};
const scope: Reader<Scope> = (value, at, mends) => {
  const kind = isFields(value) ? value['kind'] : undefined;
  if (oneOf(Object.keys(scopes))(kind)) return scopes[kind as Scope['kind']](value, at, mends);
  return or<Scope>(() => false, { kind: 'all' })(value, at, mends);
};

const readers: { readonly [K in Exclude<keyof Audit, 'format' | 'version'>]: Reader<Audit[K]> } = {
  id: must((value) => typeof value === 'string' && /^[\w-]{1,80}$/.test(value)),
  startedAt: time,
  document: (value, at, mends) => issue(isFields(value) ? value : {}, at, mends),
  procedures: list(
    shape<AuditedProcedure>({
      id: text,
      title: byLanguage,
      fingerprint: text,
      checklist: text,
      clauses: optional(list(text)),
      after: optional(list(text)),
    }),
  ),
  scope,
  population: or(isCount, 0),
  items: (value, at, mends) => (Array.isArray(value) ? list(soundItem)(value, at, mends) : undefined),
  facts: record(entryReaders.facts),
  answers: record(entryReaders.answers),
  actions: record(entryReaders.actions),
  taken: record(entryReaders.taken),
  disputes: list(placed),
  overruled: list(overruled),
  fallen: list(
    shape<Fallen>({
      item: soundItem,
      became: text,
      document: optional(issue),
      answer: optional(entryReaders.answers),
      action: optional(entryReaders.actions),
    }),
  ),
};

/** A dispute is about something that stands: one about nothing is left out. */
const withoutEmptyDisputes = (audit: Audit, mends: Mend[]): Audit => {
  const stands = ({ collection, key: of }: Placed) => Object.hasOwn(audit[collection], of);
  for (const dispute of audit.disputes)
    if (!stands(dispute)) mends.push({ at: ['disputes', dispute.key], was: JSON.stringify(dispute.entry), became: 'left-out' });
  return { ...audit, disputes: audit.disputes.filter(stands) };
};

const migrations: Readonly<Record<number, (audit: Fields) => Fields>> = {
  // What is new has a blank of its own, wherever an entry lies.
  1: (audit) => ({ ...audit, version: 2 }),
};

/** Bring an audit of an earlier version up to ours; undefined where no migration leads there. */
const migrated = (audit: Fields): Fields | undefined => {
  let fields: Fields | undefined = audit;
  while (fields && fields['version'] !== auditVersion) fields = migrations[fields['version'] as number]?.(fields);
  return fields;
};

export type Unreadable = { readonly why: 'not-json' | 'not-ours' | 'newer' } | { readonly why: 'broken'; readonly at: string };

/** An audit as it was read, and what of it could not be taken as it stood. */
export interface AuditRead {
  readonly audit: Audit;
  readonly mends: readonly Mend[];
}

/** The audit in a text; or why it cannot be read, and for one that is damaged the part where it is. */
export const readAudit = (written: string): AuditRead | Unreadable => {
  const parsed = parsedJson(written);
  if (parsed === undefined) return { why: 'not-json' };
  if (!isFields(parsed) || parsed['format'] !== auditFormat || !isCount(parsed['version'])) return { why: 'not-ours' };
  if ((parsed['version'] as number) > auditVersion) return { why: 'newer' };
  const fields = migrated(parsed);
  if (!fields) return { why: 'not-ours' };
  const mends: Mend[] = [];
  const parts: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries<Reader<unknown>>(readers)) {
    parts[name] = reader(fields[name], [name], mends);
    if (parts[name] === undefined) return { why: 'broken', at: name };
  }
  const audit = withoutEmptyDisputes({ format: auditFormat, version: auditVersion, ...parts } as unknown as Audit, mends);
  return { audit, mends };
};

export const isAudit = (read: AuditRead | Unreadable): read is AuditRead => 'audit' in read;

/** An audit as the text of a file. */
export const auditText = (audit: Audit): string => `${JSON.stringify(audit, null, 1)}\n`;
