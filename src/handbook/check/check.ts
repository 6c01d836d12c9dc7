/** The whole check of a content folder: schema, references, soundness, pages, rules. Every mistake of a run is told. */

import type { Procedure, Scenario } from '../../procedure/index.ts';
import { error, type Issue } from '../../procedure/issue.ts';
import { type FileKind, parse, type ValueOf } from '../../procedure/parse.ts';
import type { Content } from '../../procedure/rules/index.ts';
import { readYaml, type Source } from '../../procedure/yaml-source.ts';
import type { Accounted } from './accounted.ts';
import { type Files, pageIssues } from './files.ts';
import { findingPlaces } from './findings.ts';
import { type Outline, outlineOf } from './outline.ts';
import { references, repeated } from './references.ts';
import { ruleIssues } from './rules.ts';
import { scenarioIssues } from './scenarios.ts';
import { soundness } from './soundness.ts';

export interface Checked {
  /** Only where there is no error. */
  readonly content?: Content;
  readonly issues: readonly Issue[];
  /** Reports of the rules that a finding answers or a waiver accepts. */
  readonly accounted: readonly Accounted[];
}

const idsIn = (source: Source | undefined): string[] => {
  const value = source?.value;
  return Array.isArray(value)
    ? value.flatMap((it: { id?: unknown } | null) => (typeof it?.id === 'string' ? [it.id] : []))
    : [];
};

const registerDuplicates = (source: Source): Issue[] =>
  repeated(
    idsIn(source).map((id, at) => ({ id, at })),
    ({ id }) => id,
  ).map(({ item, first }) =>
    error(
      'duplicate-id',
      source.file,
      source.lineOf([item.at, 'id']),
      { id: item.id, line: String(source.lineOf([first.at, 'id'])) },
      item.id,
    ),
  );

interface Registers {
  readonly values: { readonly [K in Exclude<FileKind, 'procedure' | 'scenarios'>]: ValueOf<K> | undefined };
  readonly sources: Readonly<Record<string, Source>>;
  readonly issues: readonly Issue[];
}

const kindsOfRegister = ['handbook', 'roles', 'records', 'findings'] as const;

const readRegisters = (files: Files): Registers => {
  const [values, sources, issues]: [Record<string, unknown>, Record<string, Source>, Issue[]] = [{}, {}, []];
  for (const kind of kindsOfRegister) {
    const file = `${kind}.yaml`;
    const text = files.texts.get(file);
    if (text === undefined) {
      issues.push(error('missing-file', file, 1, { kind }));
      continue;
    }
    const source = readYaml(file, text);
    const { value, issues: found } = parse(kind, source);
    sources[kind] = source;
    values[kind] = value;
    issues.push(...found, ...registerDuplicates(source));
  }
  return { values: values as Registers['values'], sources, issues };
};

const folderIssues = ({ source, folder, id, slug }: Outline): Issue[] =>
  // A slug of the wrong shape is told by itself.
  slug === undefined || !/^[a-z0-9-]+$/.test(slug) || folder === `${id}-${slug}`
    ? []
    : [error('folder-name', source.file, source.lineOf(['id']), { folder, would: `${id}-${slug}` }, id)];

const twice = (outlines: readonly Outline[]): Issue[] =>
  repeated(outlines, ({ id }) => id).map(({ item, first }) =>
    error(
      'duplicate-procedure',
      item.source.file,
      item.source.lineOf(['id']),
      { id: item.id, file: first.source.file },
      item.id,
    ),
  );

/** The training cases of each folder that has some, and what is wrong with them. */
const scenariosIn = (
  files: Files,
  read: readonly { folder: string; source: Source }[],
  procedures: readonly (Procedure | undefined)[],
): { issues: Issue[]; scenarios: Record<string, readonly Scenario[]> } => {
  const scenarios: Record<string, readonly Scenario[]> = {};
  const issues = read.flatMap(({ folder }, at) => {
    const file = `procedures/${folder}/scenarios.yaml`;
    const text = files.texts.get(file);
    if (text === undefined) return [];
    const source = readYaml(file, text);
    const { value, issues: found } = parse('scenarios', source);
    const procedure = procedures[at];
    if (procedure && value) scenarios[procedure.id] = value;
    return [...found, ...scenarioIssues(procedure, source, value)];
  });
  return { issues, scenarios };
};

const byPlace = (a: Issue, b: Issue): number => a.file.localeCompare(b.file, 'en', { numeric: true }) || a.line - b.line;

/** Check the texts of a content folder. Pure: it reads nothing itself. */
export const check = (files: Files): Checked => {
  const registers = readRegisters(files);
  const { roles, records } = registers.sources;
  const known = { roles: idsIn(roles), records: idsIn(records) };
  const read = files.procedures.flatMap((folder) => {
    const file = `procedures/${folder}/procedure.yaml`;
    const text = files.texts.get(file);
    return text === undefined ? [] : [{ folder, source: readYaml(file, text) }];
  });
  const parsed = read.map(({ source }) => parse('procedure', source));
  const training = scenariosIn(
    files,
    read,
    parsed.map(({ value }) => value),
  );
  const outlines = read
    .filter(({ source }) => source.value !== undefined)
    .map(({ folder, source }) => outlineOf(folder, source));
  const issues = [
    ...registers.issues,
    ...parsed.flatMap((it) => it.issues),
    ...training.issues,
    // Without a register every name would be unknown; the missing register is told already.
    ...outlines
      .flatMap((it) => references(it, known))
      .filter(({ code }) => !((code === 'unknown-role' && !roles) || (code === 'unknown-record' && !records))),
    ...outlines.flatMap((it) => soundness(it).issues),
    ...[...outlines.flatMap(folderIssues), ...twice(outlines), ...pageIssues(files)],
    ...findingPlaces(
      registers.sources.findings,
      outlines,
      read.filter(({ source }) => source.value === undefined).map(({ folder }) => folder.split('-')[0]!),
    ),
  ];
  const errors = issues.some(({ severity }) => severity === 'error');
  if (errors) return { issues: issues.sort(byPlace), accounted: [] };
  const procedures = parsed.map((it) => it.value!).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  const content: Content = {
    ...(registers.values as Omit<Content, 'procedures' | 'scenarios'>),
    procedures,
    scenarios: training.scenarios,
  };
  const { accounted, issues: reported } = ruleIssues(content, outlines, registers.sources);
  const all = [...issues, ...reported].sort(byPlace);
  return { ...(all.every(({ severity }) => severity !== 'error') && { content }), issues: all, accounted };
};
