/** From YAML to a typed value: every departure from the schema becomes an issue with its line. */
import { type Locale, locales, nearest, usual } from '../../procedure/index.ts';
import * as schema from '../../procedure/schema.ts';
import { error, type Issue } from '../issue.ts';
import { foreignSigns, signDetail } from '../yaml/signs.ts';
import type { Path, Source } from '../yaml/source.ts';
import { type FileKind, schemas, type ValueOf } from './kinds.ts';
import { knownKeys } from './known-keys.ts';
import { schemaIssue, valueAt } from './schema-issue.ts';

type Where = (path: Path) => string | undefined;

/** Codes of values that should hold small letters, digits and hyphens, and the detail in which the value is. */
const plain: Readonly<Record<string, string>> = {
  'wrong-id': 'value',
  'wrong-procedure-id': 'value',
  'wrong-number': 'value',
  'wrong-mark': 'value',
  'wrong-value': 'value',
  'unknown-kind': 'value',
  'unknown-key': 'key',
  'unknown-step': 'id',
  'unknown-role': 'id',
  'unknown-record': 'id',
  'unknown-place': 'place',
  'unknown-rule': 'rule',
};

/** A text that should be something else, and begins with a sign that looks like one of YAML's. */
const opensForeign = /^"(?=[｛［【“”‘’])/;

/** A mistake that a sign of another keyboard explains is told as that sign. */
export const namingSigns = (issue: Issue, { text }: Pick<Source, 'text'>): Issue => {
  const given = issue.detail['value'];
  const opened = issue.code === 'wrong-type' && typeof given === 'string' && opensForeign.test(given);
  const value = opened ? given : issue.detail[plain[issue.code] ?? ''];
  const sign = typeof value === 'string' ? foreignSigns(value)[0] : undefined;
  if (!sign) return issue;
  const line = text.split('\n')[issue.line - 1] ?? '';
  const column = line.indexOf(sign.sign) + 1;
  return { ...issue, code: 'foreign-sign', detail: signDetail(sign), ...(column > 0 && { column }) };
};

const isUnknown = (raw: schema.Mismatch): raw is Extract<schema.Mismatch, { code: 'unrecognized_keys' }> =>
  raw.code === 'unrecognized_keys';

/** Keys that a text in braces came by because a comma ended it: they have no value. */
const cutOff = (value: unknown, keys: readonly string[]): boolean => {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return locales.some((locale) => locale in fields) && keys.every((key) => fields[key] === null);
};

/** The key that one is a slip of: near, and beginning alike. */
const alike = (key: string, known: readonly string[]): string | undefined =>
  nearest(
    key,
    known.filter((candidate) => candidate[0] === key[0]),
  );

/** The key of `zh:起草`, which without a space is a single word. */
const keyWithin = (kind: FileKind, path: Path, value: unknown, text: string): string | undefined => {
  const [, key] = /^([\w-]+):./.exec(text) ?? [];
  return key !== undefined && knownKeys(kind, path, value).includes(key) ? key : undefined;
};

/** Keys that are missing where others are unknown: of a pair that means one thing, the unknown one is told. */
const unknownKeys = (
  kind: FileKind,
  source: Source,
  { keys, path }: { keys: readonly string[]; path: Path },
  missing: readonly string[],
  where: Where,
): { issues: Issue[]; meant: readonly string[] } => {
  const value = valueAt(source.value, path);
  const tell = (code: string, key: string, detail: Issue['detail']): Issue =>
    error(code, source.file, source.lineOfKey(path, key), detail, where(path));
  const foreign = keys.some((key) => foreignSigns(key).length > 0);
  const stuck = foreign ? [] : keys.filter((key) => keyWithin(kind, path, value, key) !== undefined);
  if (stuck.length > 0)
    return {
      issues: stuck.map((key) => tell('missing-space', key, { text: key, sign: ':' })),
      meant: stuck.map((key) => keyWithin(kind, path, value, key)!),
    };
  if (cutOff(value, keys) && !foreign)
    return { issues: [tell('comma-in-text', keys[0]!, { rest: keys.join(', ') })], meant: [] };
  const known = knownKeys(kind, path, value);
  const absent = known.filter((key) => !Object.hasOwn((value ?? {}) as object, key));
  const nearOf = (key: string): string =>
    alike(foreignSigns(key).length > 0 ? key.replace(/[^\w-].*$/s, '') : key, absent) ??
    (keys.length === 1 && missing.length === 1 ? missing[0]! : (nearest(key, known) ?? ''));
  // Behind a foreign sign nothing is a key that YAML reads as one without a value.
  const own = foreign
    ? keys.filter((key) => foreignSigns(key).length > 0 || (value as Readonly<Record<string, unknown>>)[key] !== null)
    : keys;
  return {
    issues: own.map((key) => tell('unknown-key', key, { key, near: nearOf(key), known: known.join(', ') })),
    meant: keys.map(nearOf),
  };
};

const isMissing = (raw: schema.Mismatch, root: unknown): boolean =>
  (raw.code === 'invalid_type' || raw.code === 'invalid_value') && valueAt(root, raw.path) === undefined;

const parentOf = (path: Path): string => path.slice(0, -1).map(String).join('.');

const issuesOf = (kind: FileKind, source: Source, found: readonly schema.Mismatch[], languages: readonly Locale[]): Issue[] => {
  const where = about(kind, source.value);
  const absent = found.filter((raw) => isMissing(raw, source.value));
  const meant = new Set<string>();
  const unknown = found.filter(isUnknown).flatMap((raw) => {
    const parent = raw.path.map(String).join('.');
    const missing = absent.filter(({ path }) => parentOf(path) === parent).map(({ path }) => String(path.at(-1)));
    const told = unknownKeys(kind, source, raw, missing, where);
    for (const key of told.meant) meant.add(`${parent}.${key}`);
    return told.issues;
  });
  const rest = found
    .filter(
      (raw) =>
        !isUnknown(raw) && !(isMissing(raw, source.value) && meant.has(`${parentOf(raw.path)}.${String(raw.path.at(-1))}`)),
    )
    .map((raw) => {
      const [code, detail] = schemaIssue(kind, raw, { root: source.value, languages, asWritten: source.rawOf(raw.path) });
      return error(code, source.file, source.lineOf(raw.path), detail, where(raw.path));
    });
  return [...unknown, ...rest].map((issue) => namingSigns(issue, source));
};

/** Which step or entry a path is in, for people. */
const about =
  (kind: FileKind, value: unknown) =>
  (path: Path): string | undefined => {
    const id = (entry: unknown): string | undefined => {
      const found = (entry as { id?: unknown } | null | undefined)?.id;
      return typeof found === 'string' ? found : undefined;
    };
    if (kind !== 'procedure') return path.length > 0 ? id(valueAt(value, path.slice(0, 1))) : undefined;
    const own = id(value);
    const step = path[0] === 'steps' && path.length > 1 ? id(valueAt(value, path.slice(0, 2))) : undefined;
    return step && own ? `${own}/${step}` : (step ?? own);
  };

/** Hold a file against its schema. @param languages those of the handbook it is part of, that which governs first */
export const parse = <K extends FileKind>(
  kind: K,
  source: Source,
  languages: readonly Locale[] = usual,
): { value?: ValueOf<K>; issues: readonly Issue[] } => {
  if (source.value === undefined) return { issues: source.issues };
  if (source.value === null) return { issues: [...source.issues, error('empty-file', source.file, 1, { kind })] };
  const result = schema.inLanguages(languages, () => schemas[kind].safeParse(source.value));
  if (result.success) return { value: result.data as ValueOf<K>, issues: source.issues };
  return { issues: [...source.issues, ...issuesOf(kind, source, result.error.issues, languages)] };
};
