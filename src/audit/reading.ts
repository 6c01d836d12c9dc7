/**
 * Audits found in storage or in a file. Everything is validated, nothing is trusted: unknown keys are dropped, texts have a
 * limit, a name that every object has (`__proto__`, `toString`) is no key.
 *
 * Migrations: `migrations[n]` turns an audit of version n into one of version n + 1. Version 1 is the first, so there is none yet.
 */
import { type Audit, auditFormat, auditVersion, grades, shelves } from './audit.ts';
import { itemKinds, risks } from './item.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

/** Longest text of one field, in UTF-16 units; no form has room for more. */
export const longestText = 20_000;
const mostEntries = 5000;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Check = (value) => typeof value === 'string' && value.length <= longestText;
/** What may stand as a key: no name that every object answers to. */
const isKey: Check = (value) => isText(value) && !((value as string) in {});
const isTime: Check = (value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15;
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= mostEntries && value.every(check);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([key, check]) => check(value[key]));
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isDay: Check = (value) => value === '' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const record =
  (check: Check): Check =>
  (value) =>
    isFields(value) &&
    Object.keys(value).length <= mostEntries &&
    Object.entries(value).every(([key, entry]) => isKey(key) && check(entry));

const bothLanguages = shape({ zh: isText, en: isText });
const named = { id: isText, name: bothLanguages };
const stamp = { at: isTime, by: isText, after: list(isText) };
const grade = oneOf(grades);

const entryChecks = {
  facts: shape({ ...stamp, text: isText }),
  answers: shape({ ...stamp, grade, note: isText, evidence: isText, case: isText }),
  actions: shape({ ...stamp, cause: isText, action: isText, owner: isText, due: isDay, closed: isDay, verified: isText }),
  taken: shape({
    ...{ ...stamp, grade, procedure: isText, step: isText, kind: isText, case: isText },
    ...{ sentence: bothLanguages, evidence: isText, note: isText },
  }),
};

const item = shape({
  ...{ id: isKey, kind: oneOf(itemKinds), procedure: isText, step: shape(named), no: isText },
  ...{ basis: oneOf(['text', 'chart', 'inferred']), why: optional(bothLanguages), text: optional(bothLanguages) },
  ...{ roles: list(shape(named)), record: optional(shape(named)), risks: list(oneOf(risks)) },
  outcomes: list(shape({ mark: isText, name: bothLanguages, to: shape({ ...named, no: isText }) })),
});

const isSoundItem: Check = (value) =>
  item(value) && ((value as Fields)['kind'] !== 'requirement' || (value as Fields)['text'] !== undefined);

const placed: Check = (value) =>
  isFields(value) &&
  oneOf(shelves)(value['shelf']) &&
  isText(value['key']) &&
  entryChecks[value['shelf'] as keyof typeof entryChecks](value['entry']);

const scopes: Readonly<Record<string, Check>> = {
  all: () => true,
  roles: shape({ roles: list(isText) }),
  records: shape({ records: list(isText) }),
  risk: shape({ seed: isText }),
};
const scope: Check = (value) =>
  isFields(value) && (Object.hasOwn(scopes, value['kind'] as string) ? scopes[value['kind'] as string]!(value) : false);

const checks: { readonly [K in Exclude<keyof Audit, 'format' | 'version'>]: Check } = {
  id: (value) => typeof value === 'string' && /^[\w-]{1,80}$/.test(value),
  startedAt: isTime,
  document: shape({ number: isText, edition: isText, revision: isText }),
  procedures: list(
    shape({ id: isText, title: bothLanguages, fingerprint: isText, checklist: isText, after: optional(list(isText)) }),
  ),
  scope,
  population: isCount,
  items: list(isSoundItem),
  facts: record(entryChecks.facts),
  answers: record(entryChecks.answers),
  actions: record(entryChecks.actions),
  taken: record(entryChecks.taken),
  disputes: list(placed),
  overruled: list((value) => placed(value) && shape({ decidedAt: isTime, decidedBy: isText })(value)),
  fallen: list(
    shape({
      ...{ item: isSoundItem, became: isText },
      ...{ answer: optional(entryChecks.answers), action: optional(entryChecks.actions) },
    }),
  ),
};

/** A dispute is about something that stands. */
const isAboutSomething = (audit: Fields): boolean =>
  (audit['disputes'] as Audit['disputes']).every(({ shelf, key }) => Object.hasOwn(audit[shelf] as object, key));

const migrations: Readonly<Record<number, (audit: Fields) => Fields>> = {};

/** Bring an audit of an earlier version up to ours; undefined where no migration leads there. */
const migrated = (audit: Fields): Fields | undefined => {
  let it: Fields | undefined = audit;
  while (it && it['version'] !== auditVersion) it = migrations[it['version'] as number]?.(it);
  return it;
};

export type Unreadable = { readonly why: 'not-json' | 'not-ours' | 'newer' } | { readonly why: 'broken'; readonly at: string };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

/** The audit in a text; or why it cannot be read, and for one that is damaged the part where it is. */
export const readAudit = (text: string): Audit | Unreadable => {
  const it = parsed(text);
  if (it === undefined) return { why: 'not-json' };
  if (!isFields(it) || it['format'] !== auditFormat || !isCount(it['version'])) return { why: 'not-ours' };
  if ((it['version'] as number) > auditVersion) return { why: 'newer' };
  const audit = migrated(it);
  if (!audit) return { why: 'not-ours' };
  const wrong = Object.entries(checks).find(([key, check]) => !check(audit[key]));
  if (wrong) return { why: 'broken', at: wrong[0] };
  if (!isAboutSomething(audit)) return { why: 'broken', at: 'disputes' };
  const kept = Object.fromEntries(Object.keys(checks).map((key) => [key, audit[key]]));
  return { format: auditFormat, version: auditVersion, ...kept } as unknown as Audit;
};

export const isAudit = (it: Audit | Unreadable): it is Audit => 'format' in it;

/** An audit as the text of a file. */
export const auditText = (audit: Audit): string => `${JSON.stringify(audit, null, 1)}\n`;
