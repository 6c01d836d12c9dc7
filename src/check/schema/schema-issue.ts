/** What the schema holds against a value, as our code and what its sentence is filled with. */

import { nearest } from '../../procedure/index.ts';
import * as schema from '../../procedure/schema.ts';
import type { Detail } from '../issue.ts';
import type { Path } from '../yaml/source.ts';
import type { FileKind } from './parse.ts';

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
  text: '{ zh: …, en: … }',
  list: '[ … ]',
  object: '{ … }',
  string: '"…"',
  number: '1',
  boolean: 'true',
};

/** A value as a sentence shows it. */
const written = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const missing = (path: Path): Told => {
  const key = String(path.at(-1) ?? '');
  return [key === 'zh' || key === 'en' ? 'missing-language' : 'missing-key', { key, within: placeOf(path.slice(0, -1)) }];
};

const wrongType = (raw: schema.Mismatch, value: unknown, asWritten: string | undefined): Told => {
  const key = placeOf(raw.path);
  if (value === undefined) return missing(raw.path);
  if (value === null && /(^|\.)(zh|en)$/.test(key)) return ['empty-text', { key }];
  const asked = (raw as { expected?: string }).expected ?? '';
  const expected = asked === 'array' ? 'list' : asked === 'object' && isText(raw.path) ? 'text' : asked;
  const received = typeName(value);
  const would =
    received !== 'string'
      ? (examples[expected] ?? '"…"')
      : expected === 'list'
        ? `[${written(value)}]`
        : expected === 'number' && /^\d+%?$/.test(String(value))
          ? Number.parseInt(String(value), 10).toString()
          : (examples[expected] ?? '"…"');
  const shown = asWritten && value !== null && typeof value !== 'string' ? asWritten : (JSON.stringify(value) ?? '');
  return ['wrong-type', { key, expected, received, value: shown.length > 60 ? `${shown.slice(0, 60)} …` : shown, would }];
};

const formats: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)no$/, 'wrong-number'],
  [/(^|\.)mark$/, 'wrong-mark'],
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

/**
 * @param root the whole value of the file
 * @param asWritten the value as the file has it
 */
export const schemaIssue = (kind: FileKind, raw: schema.Mismatch, root: unknown, asWritten?: string): Told => {
  const value = valueAt(root, raw.path);
  const key = placeOf(raw.path);
  switch (raw.code) {
    case 'invalid_type':
      return wrongType(raw, value, asWritten);
    case 'too_small':
      return typeof value === 'number'
        ? ['out-of-range', { key, value: String(value), bound: `≥ ${String(raw.minimum)}` }]
        : [Array.isArray(value) ? 'empty-list' : 'empty-text', { key }];
    case 'too_big':
      return ['out-of-range', { key, value: String(value), bound: `≤ ${String(raw.maximum)}` }];
    case 'invalid_format':
      return wrongFormat(kind, raw.path, String(value));
    case 'invalid_union':
      return /(^|\.)sign$/.test(key)
        ? oneOf('wrong-value', key, value, schema.signs)
        : oneOf('unknown-kind', key, value, schema.kinds);
    case 'invalid_value':
      return value === undefined ? missing(raw.path) : oneOf('wrong-value', key, value, raw.values.map(String));
    case 'custom':
      return [String((raw.params as { code?: string } | undefined)?.code ?? 'wrong-value'), { key, value: written(value) }];
    default:
      return ['wrong-value', { key, value: JSON.stringify(value) ?? '', known: '', near: '' }];
  }
};
