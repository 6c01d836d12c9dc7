/** The registers of a folder: what they hold, the ids they have, and what is wrong with them. */
import { type Handbook, type Locale, nearest } from '../procedure/index.ts';
import type { Files } from './files.ts';
import { error, type Issue } from './issue.ts';
import { keepingIssues } from './keeping.ts';
import { governingFirst, languageIssues, languagesIn } from './languages.ts';
import { repeated, repeatedIds } from './references.ts';
import type { FileKind, ValueOf } from './schema/kinds.ts';
import { parse } from './schema/parse.ts';
import type { Taught } from './teaching.ts';
import { readYaml, type Source } from './yaml/source.ts';

/** The ids that can be read in a register. */
export const idsIn = (source: Source | undefined): string[] => {
  const value = source?.value;
  return Array.isArray(value)
    ? value.flatMap((entry: { id?: unknown } | null) => (typeof entry?.id === 'string' ? [entry.id] : []))
    : [];
};

export const isList = (source: Source | undefined): boolean => Array.isArray(source?.value);

/** The ids a register has, or is meant to have: where one of its entries cannot be read, nothing that names it is at fault. */
export const namesIn = (source: Source | undefined): string[] => {
  const ids = idsIn(source);
  const whole = source?.issues.length === 0 && Array.isArray(source.value) && source.value.length === ids.length;
  return source === undefined || whole
    ? ids
    : [...ids, ...[...source.text.matchAll(/\bid\s*[:：]\s*["'“]?([\w-]+)/gi)].map(([, id]) => id!)];
};

/** Without a register every name would be unknown; the missing register is told already. */
const rolesIn = (roles: Source | undefined): readonly string[] | undefined => (isList(roles) ? namesIn(roles) : undefined);

/** Two roles of one hue look like one. */
const sameHues = (source: Source): Issue[] => {
  const roles = (Array.isArray(source.value) ? source.value : []) as ({ id?: unknown; hue?: unknown } | null)[];
  return repeated(
    roles.map((role, at) => ({
      id: typeof role?.id === 'string' ? role.id : '',
      hue: typeof role?.hue === 'number' ? String(role.hue) : '',
      at,
    })),
    ({ hue }) => hue,
  ).map(({ item, first }) => {
    const { id, hue, at } = item;
    return { ...error('same-hue', source.file, source.lineOf([at, 'hue']), { hue, other: first.id }, id), severity: 'warning' };
  });
};

/** A handbook in a company's own words has no findings. */
const hasNone = (handbook: unknown): boolean => (handbook as Handbook | undefined)?.words === 'own';

/** Families that the handbook does not name. */
const strayFamilies = (source: Source, handbook: Handbook | undefined): Issue[] => {
  if (!handbook) return [];
  const known = [...new Set([...Object.keys(handbook.families), 'outside'])];
  const roles = (Array.isArray(source.value) ? source.value : []) as ({ id?: unknown; family?: unknown } | null)[];
  return roles.flatMap((role, at) => {
    const family = role?.family;
    if (typeof family !== 'string' || known.includes(family)) return [];
    const detail = { family, near: nearest(family, known) ?? '', known: known.join(', ') };
    return [error('unknown-family', source.file, source.lineOf([at, 'family']), detail, String(role?.id))];
  });
};

export interface Registers {
  readonly values: { readonly [K in Exclude<FileKind, 'procedure' | keyof Taught>]: ValueOf<K> | undefined };
  readonly sources: Readonly<Record<string, Source>>;
  readonly issues: readonly Issue[];
  /** As handbook.yaml names them, whatever else is wrong with it. */
  readonly languages: readonly Locale[];
  /** The same, that which governs first. */
  readonly reading: readonly Locale[];
}

const kindsOfRegister = ['handbook', 'roles', 'records', 'figures', 'findings', 'history'] as const;
/** A handbook need not have them; where a history was kept, `keptHistory` misses it. */
const optional: ReadonlySet<string> = new Set(['figures', 'history']);

/** @param misnamed files that stand under another name: those are told of by themselves */
export const readRegisters = (files: Files, misnamed: ReadonlySet<string>): Registers => {
  const head = readYaml('handbook.yaml', files.texts.get('handbook.yaml') ?? '').value;
  const [languages, reading] = [languagesIn(head), governingFirst(head)];
  const [values, sources, issues]: [Record<string, unknown>, Record<string, Source>, Issue[]] = [{}, {}, []];
  for (const kind of kindsOfRegister) {
    const file = `${kind}.yaml`;
    const text = files.texts.get(file);
    if (text === undefined) {
      if (kind === 'findings' && hasNone(values['handbook'])) values[kind] = [];
      else if (kind === 'figures') values[kind] = [];
      else if (!misnamed.has(file) && !optional.has(kind)) issues.push(error('missing-file', file, 1, { kind }));
      continue;
    }
    const source = readYaml(file, text);
    const { value, issues: found } = parse(kind, source, reading);
    sources[kind] = source;
    values[kind] = value;
    issues.push(
      ...found,
      ...repeatedIds(source, idsIn(source), (id) => id),
      ...languageIssues(source, languages),
      ...(kind === 'records' ? keepingIssues(source, rolesIn(sources['roles']), files.served ?? []) : []),
      ...(kind === 'roles' ? [...sameHues(source), ...strayFamilies(source, values['handbook'] as Handbook | undefined)] : []),
    );
  }
  return { values: values as Registers['values'], sources, issues, languages, reading };
};
