/** What the schema holds against a value, as our code and what its sentence is filled with. */

import { type Locale, locales, nearest } from '../../procedure/index.ts';
import * as schema from '../../procedure/schema.ts';
import type { Detail } from '../issue.ts';
import type { Path } from '../yaml/source.ts';
import type { FileKind } from './kinds.ts';

type Told = readonly [code: string, detail: Detail];

/** The value at a path, or undefined. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

/** `outcomes.0.mark`; which step or entry it is in stands before the sentence. */
const placeOf = (path: Path): string => {
  const place = path.map(String).join('.');
  return place.replace(/^(steps\.)?\d+\.(?=.)/, '').replace(/^(steps\.)?\d+$/, '');
};

const typeName = (value: unknown): string => (value === null ? 'nothing' : Array.isArray(value) ? 'list' : typeof value);

const isText = (path: Path): boolean =>
  /(^|\.)(name|question|title|heading|summary|why|detail|issuer|level|kind|(requirements|purpose|scope)\.\d+)$/.test(
    path.map(String).join('.'),
  );

const examples: Readonly<Record<string, string>> = {
  list: '[ … ]',
  object: '{ … }',
  string: '"…"',
  number: '1',
  boolean: 'true',
};

/** A value as a sentence shows it. */
const written = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** What a mistake is seen in. */
interface Seen {
  /** The whole value of the file. */
  readonly root: unknown;
  /** Those of the handbook. */
  readonly languages: readonly Locale[];
  /** The value as the file has it. */
  readonly asWritten?: string | undefined;
}

const isLocale = (key: string): boolean => locales.includes(key as Locale);

/** A limit written as a text, 3 working days, P3D or PT24H, as it is written here; an example where it is none of them. */
const limitAs = (value: unknown): string => {
  const text = String(value);
  const many = /\d+/.exec(text)?.[0] ?? '3';
  const hours = /hour|小时|^PT\d/i.test(text);
  const unit = hours ? 'hours' : 'days';
  return `{ within: ${many}, unit: ${/work|business|工作|^\d*$/i.test(text) || !/\d/.test(text) ? `working-${unit}` : unit} }`;
};

/** A bound written as a text, "50,000", 5万 or ￥50000, as it is written here. */
const boundAs = (value: unknown): string => {
  const plain = String(value)
    .normalize('NFKC')
    .replaceAll(/[,，\s]/g, '');
  const [, digits = '50000', unit] = /(\d+(?:\.\d{1,2})?)([万千亿]?)/.exec(plain) ?? [];
  return String(Number(digits) * ({ 千: 1e3, 万: 1e4, 亿: 1e8 }[unit ?? ''] ?? 1));
};

const bandsExample = '{ figure: amount, of: [{ to: 50000, roles: [manager] }, { over: 50000, roles: [director] }] }';

/** What would do at bands, at a bound of theirs, or at how much a deputy may decide; undefined elsewhere. */
const bandWould = (key: string, value: unknown): string | undefined => {
  if (/(^|\.)bands$/.test(key)) return bandsExample;
  if (/(^|\.)upTo$/.test(key)) return '{ figure: amount, to: 50000 }';
  return /(^|\.)(bands\.of\.\d+\.(over|from|to|under)|upTo\.to)$/.test(key) ? boundAs(value) : undefined;
};

/** What would do at a limit, or at its number; undefined elsewhere. */
const limitWould = (key: string, value: unknown): string | undefined =>
  /(^|\.)limit$/.test(key)
    ? limitAs(value)
    : /(^|\.)within$/.test(key)
      ? String(Math.max(1, Number.parseInt(/\d+/.exec(String(value))?.[0] ?? '3', 10)))
      : undefined;

const missing = (path: Path, languages: readonly Locale[], known: readonly string[] = []): Told => {
  const key = String(path.at(-1) ?? '');
  const within = placeOf(path.slice(0, -1));
  if (!isLocale(key)) return ['missing-key', { key, within, known: known.join(', ') }];
  return ['missing-language', { key, within, ...(languages.length !== 2 && { languages: languages.join(', ') }) }];
};

/** How a text is written: { zh: …, en: … }; alone, where the handbook has one language. */
const textExample = (languages: readonly Locale[]): string =>
  languages.length === 1 ? '"…"' : `{ ${languages.map((locale) => `${locale}: …`).join(', ')} }`;

const wrongType = (raw: schema.Mismatch, value: unknown, { asWritten, languages }: Seen): Told => {
  const key = placeOf(raw.path);
  if (value === undefined) return missing(raw.path, languages);
  if (value === null && isLocale(key.split('.').at(-1)!)) return ['empty-text', { key }];
  const asked = (raw as { expected?: string }).expected ?? '';
  const expected =
    asked === 'array' ? 'list' : asked === 'object' && isText(raw.path) ? (languages.length === 1 ? 'string' : 'text') : asked;
  const received = typeName(value);
  const example = expected === 'text' ? textExample(languages) : (examples[expected] ?? '"…"');
  const limited = limitWould(key, value) ?? bandWould(key, value);
  const would =
    limited ??
    (received !== 'string'
      ? example
      : expected === 'list'
        ? `[${written(value)}]`
        : expected === 'number' && /^\d+%?$/.test(String(value))
          ? Number.parseInt(String(value), 10).toString()
          : example);
  const shown = asWritten && value !== null && typeof value !== 'string' ? asWritten : (JSON.stringify(value) ?? '');
  return ['wrong-type', { key, expected, received, value: shown.length > 60 ? `${shown.slice(0, 60)} …` : shown, would }];
};

const formats: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)no$/, 'wrong-number'],
  [/(^|\.)(mark|signs\.\w+)$/, 'wrong-mark'],
];

const kebabOf = (value: string): string =>
  value
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '') || 'draft-plan';

const wrongFormat = (kind: FileKind, path: Path, value: string): Told => {
  if (kind === 'procedure' && path.length === 1 && path[0] === 'id') return ['wrong-procedure-id', { value }];
  const code = formats.find(([pattern]) => pattern.test(placeOf(path)))?.[1] ?? 'wrong-id';
  return [code, { value, would: kebabOf(value) }];
};

const oneOf = (code: string, key: string, value: unknown, known: readonly string[]): Told => [
  code,
  { key, value: written(value), known: known.join(', '), near: value === null ? '' : (nearest(written(value), known) ?? '') },
];

export const schemaIssue = (kind: FileKind, raw: schema.Mismatch, seen: Seen): Told => {
  const value = valueAt(seen.root, raw.path);
  const key = placeOf(raw.path);
  switch (raw.code) {
    case 'invalid_type':
      return wrongType(raw, value, seen);
    case 'too_small':
      return typeof value === 'number'
        ? ['out-of-range', { key, value: String(value), bound: `≥ ${String(raw.minimum)}` }]
        : [/(^|\.)bands\.of$/.test(key) ? 'one-band' : Array.isArray(value) ? 'empty-list' : 'empty-text', { key }];
    case 'too_big':
      return ['out-of-range', { key, value: String(value), bound: `≤ ${String(raw.maximum)}` }];
    case 'invalid_format':
      return wrongFormat(kind, raw.path, String(value));
    case 'invalid_union':
      return /(^|\.)sign$/.test(key)
        ? oneOf('wrong-value', key, value, schema.signs)
        : oneOf('unknown-kind', key, value, schema.kinds);
    case 'invalid_value':
      return value === undefined
        ? missing(raw.path, seen.languages, raw.values.map(String))
        : oneOf('wrong-value', key, value, raw.values.map(String));
    case 'custom':
      return [String((raw.params as { code?: string } | undefined)?.code ?? 'wrong-value'), { key, value: written(value) }];
    default:
      return ['wrong-value', { key, value: JSON.stringify(value) ?? '', known: '', near: '' }];
  }
};
