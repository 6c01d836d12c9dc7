/** From YAML to a typed value: every departure from the schema becomes an issue with its line. */
import type { z } from 'zod';
import { error, type Issue } from './issue.ts';
import { nearest } from './problem.ts';
import * as schema from './schema.ts';
import type { Path, Source } from './yaml-source.ts';

const textKeys = ['zh', 'en', 'basis', 'why'];
const shapes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^procedure:$/, Object.keys(schema.procedure.shape)],
  [/^procedure:steps\.\d+$/, schema.stepKeys],
  [/^procedure:steps\.\d+\.outcomes\.\d+$/, schema.outcomeKeys],
  [/^procedure:steps\.\d+\.records$/, ['in', 'out']],
  [/^procedure:waivers\.\d+$/, Object.keys(schema.waiver.shape)],
  [/^roles:\d+$/, Object.keys(schema.roles.element.shape)],
  [/^records:\d+$/, Object.keys(schema.records_.element.shape)],
  [/^findings:\d+$/, Object.keys(schema.findings.element.shape)],
  [/^handbook:$/, Object.keys(schema.handbook.shape)],
];

export const schemas = {
  procedure: schema.procedure,
  roles: schema.roles,
  records: schema.records_,
  findings: schema.findings,
  handbook: schema.handbook,
} as const;
export type FileKind = keyof typeof schemas;
export type ValueOf<K extends FileKind> = z.infer<(typeof schemas)[K]>;

const keysAt = (kind: FileKind, path: Path): readonly string[] => {
  const place = `${kind}:${path.join('.')}`;
  return shapes.find(([pattern]) => pattern.test(place))?.[1] ?? textKeys;
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (it, key) => (typeof it === 'object' && it !== null ? (it as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );

const typeName = (value: unknown): string => (value === null ? 'nothing' : Array.isArray(value) ? 'list' : typeof value);

const placeOf = (path: Path): string => path.map(String).join('.');

type Raw = z.core.$ZodIssue;

const formats: readonly (readonly [RegExp, string])[] = [
  [/(^|\.)no$/, 'wrong-number'],
  [/(^|\.)mark$/, 'wrong-mark'],
  [/^id$/, 'wrong-id-or-number'],
  [/./, 'wrong-id'],
];

const kebabOf = (value: string): string =>
  value
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '') || 'draft-plan';

const wrongFormat = (kind: FileKind, path: Path, value: unknown): readonly [string, Issue['detail']] => {
  const code = formats.find(([pattern]) => pattern.test(placeOf(path)))![1];
  if (code === 'wrong-id-or-number') {
    return kind === 'procedure'
      ? ['wrong-procedure-id', { value: String(value) }]
      : ['wrong-id', { value: String(value), would: kebabOf(String(value)) }];
  }
  return [code, { value: String(value), would: kebabOf(String(value)) }];
};

const missing = (key: string): string => (key === 'zh' || key === 'en' ? 'missing-language' : 'missing-key');

const invalidType = (raw: Raw, value: unknown): readonly [string, Issue['detail']] => {
  const key = String(raw.path.at(-1) ?? '');
  if (value === undefined) return [missing(key), { key, within: placeOf(raw.path.slice(0, -1)) }];
  if (value === null && (key === 'zh' || key === 'en')) return ['empty-text', { key }];
  const expected = (raw as { expected?: string }).expected ?? '';
  return [
    'wrong-type',
    {
      key: placeOf(raw.path),
      expected: expected === 'array' ? 'list' : expected,
      received: typeName(value),
      value: JSON.stringify(value) ?? '',
    },
  ];
};

/** What a zod issue says, as our code and detail. */
const told = (kind: FileKind, raw: Raw, root: unknown): readonly [string, Issue['detail']] => {
  const value = at(root, raw.path);
  const key = placeOf(raw.path);
  switch (raw.code) {
    case 'invalid_type':
      return invalidType(raw, value);
    case 'too_small':
      return [Array.isArray(value) ? 'empty-list' : 'empty-text', { key }];
    case 'invalid_format':
      return wrongFormat(kind, raw.path, value);
    case 'invalid_union':
      return [
        'unknown-kind',
        { value: String(value), known: schema.kinds.join(', '), near: nearest(String(value), schema.kinds) ?? '' },
      ];
    case 'invalid_value':
      return value === undefined
        ? [missing(String(raw.path.at(-1))), { key: String(raw.path.at(-1)), within: placeOf(raw.path.slice(0, -1)) }]
        : [
            'wrong-value',
            {
              key,
              value: String(value),
              known: raw.values.join(', '),
              near: nearest(String(value), raw.values.map(String)) ?? '',
            },
          ];
    case 'custom':
      return [
        String((raw.params as { code?: string } | undefined)?.code ?? 'wrong-value'),
        { key, value: '', known: '', near: '' },
      ];
    default:
      return ['wrong-value', { key, value: JSON.stringify(value) ?? '', known: raw.message, near: '' }];
  }
};

const issuesOf = (kind: FileKind, source: Source, raw: Raw, where: (path: Path) => string | undefined): Issue[] => {
  if (raw.code === 'unrecognized_keys') {
    return raw.keys.map((key) => {
      const near = nearest(key, keysAt(kind, raw.path)) ?? '';
      return error(
        'unknown-key',
        source.file,
        source.lineOfKey(raw.path, key),
        { key, near, known: keysAt(kind, raw.path).join(', ') },
        where(raw.path),
      );
    });
  }
  const [code, detail] = told(kind, raw, source.value);
  return [error(code, source.file, source.lineOf(raw.path), detail, where(raw.path))];
};

/** Which step or entry a path is in, for people. */
const about =
  (kind: FileKind, value: unknown) =>
  (path: Path): string | undefined => {
    const id = (it: unknown): string | undefined => {
      const found = (it as { id?: unknown } | null)?.id;
      return typeof found === 'string' ? found : undefined;
    };
    if (kind !== 'procedure') return path.length > 0 ? id(at(value, path.slice(0, 1))) : undefined;
    const own = id(value);
    const step = path[0] === 'steps' && path.length > 1 ? id(at(value, path.slice(0, 2))) : undefined;
    return step && own ? `${own}/${step}` : (step ?? own);
  };

/** Hold a file against its schema. */
export const parse = <K extends FileKind>(kind: K, source: Source): { value?: ValueOf<K>; issues: readonly Issue[] } => {
  if (source.value === undefined) return { issues: source.issues };
  if (source.value === null) return { issues: [...source.issues, error('empty-file', source.file, 1)] };
  const result = schemas[kind].safeParse(source.value);
  if (result.success) return { value: result.data as ValueOf<K>, issues: source.issues };
  const where = about(kind, source.value);
  return { issues: [...source.issues, ...result.error.issues.flatMap((raw) => issuesOf(kind, source, raw, where))] };
};
