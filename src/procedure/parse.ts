/** From YAML to a typed value: every departure from the schema becomes an issue with its line. */
import type { z } from 'zod';
import { error, type Issue } from './issue.ts';
import { knownKeys } from './known-keys.ts';
import { nearest } from './problem.ts';
import * as schema from './schema.ts';
import { schemaIssue, valueAt } from './schema-issue.ts';
import type { Path, Source } from './yaml-source.ts';

export const schemas = {
  procedure: schema.procedure,
  roles: schema.roles,
  records: schema.records_,
  findings: schema.findings,
  scenarios: schema.scenarios,
  handbook: schema.handbook,
} as const;
export type FileKind = keyof typeof schemas;
export type ValueOf<K extends FileKind> = z.infer<(typeof schemas)[K]>;

const issuesOf = (kind: FileKind, source: Source, raw: schema.Mismatch, where: (path: Path) => string | undefined): Issue[] => {
  if (raw.code !== 'unrecognized_keys') {
    const [code, detail] = schemaIssue(kind, raw, source.value);
    return [error(code, source.file, source.lineOf(raw.path), detail, where(raw.path))];
  }
  const known = knownKeys(kind, raw.path, valueAt(source.value, raw.path));
  return raw.keys.map((key) =>
    error(
      'unknown-key',
      source.file,
      source.lineOfKey(raw.path, key),
      { key, near: nearest(key, known) ?? '', known: known.join(', ') },
      where(raw.path),
    ),
  );
};

/** Which step or entry a path is in, for people. */
const about =
  (kind: FileKind, value: unknown) =>
  (path: Path): string | undefined => {
    const id = (it: unknown): string | undefined => {
      const found = (it as { id?: unknown } | null | undefined)?.id;
      return typeof found === 'string' ? found : undefined;
    };
    if (kind !== 'procedure') return path.length > 0 ? id(valueAt(value, path.slice(0, 1))) : undefined;
    const own = id(value);
    const step = path[0] === 'steps' && path.length > 1 ? id(valueAt(value, path.slice(0, 2))) : undefined;
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
