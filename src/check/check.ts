/** The whole check of a content folder: schema, references, soundness, pages, rules. Every mistake of a run is told. */

import type { Accounted } from './accounted.ts';
import { encodingIssues, type Files, strays } from './files.ts';
import { findingPlaces } from './findings.ts';
import { error, type Issue } from './issue.ts';
import { languageIssues } from './languages.ts';
import { linkIssues } from './links.ts';
import { type Outline, outlineOf } from './outline.ts';
import { pageIssues } from './pages.ts';
import { references, repeated, repeatedIds } from './references.ts';
import type { Content } from './rules/index.ts';
import { ruleIssues } from './rules.ts';
import { untaught } from './scenarios.ts';
import { type FileKind, namingSigns, parse, type ValueOf } from './schema/parse.ts';
import { sizeIssues } from './size.ts';
import { soundness } from './soundness.ts';
import { type Taught, teachingIn } from './teaching.ts';
import { readYaml, type Source } from './yaml/source.ts';

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

const isList = (source: Source | undefined): boolean => Array.isArray(source?.value);

/** The ids a register has, or is meant to have: where one of its entries cannot be read, nothing that names it is at fault. */
const namesIn = (source: Source | undefined): string[] => {
  const ids = idsIn(source);
  const whole = source?.issues.length === 0 && Array.isArray(source.value) && source.value.length === ids.length;
  return source === undefined || whole
    ? ids
    : [...ids, ...[...source.text.matchAll(/\bid\s*[:：]\s*["'“]?([\w-]+)/gi)].map(([, id]) => id!)];
};

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

interface Registers {
  readonly values: { readonly [K in Exclude<FileKind, 'procedure' | keyof Taught>]: ValueOf<K> | undefined };
  readonly sources: Readonly<Record<string, Source>>;
  readonly issues: readonly Issue[];
}

const kindsOfRegister = ['handbook', 'roles', 'records', 'findings'] as const;

const readRegisters = (files: Files, misnamed: ReadonlySet<string>): Registers => {
  const [values, sources, issues]: [Record<string, unknown>, Record<string, Source>, Issue[]] = [{}, {}, []];
  for (const kind of kindsOfRegister) {
    const file = `${kind}.yaml`;
    const text = files.texts.get(file);
    if (text === undefined) {
      if (!misnamed.has(file)) issues.push(error('missing-file', file, 1, { kind }));
      continue;
    }
    const source = readYaml(file, text);
    const { value, issues: found } = parse(kind, source);
    sources[kind] = source;
    values[kind] = value;
    issues.push(
      ...found,
      ...repeatedIds(source, idsIn(source), (id) => id),
      ...languageIssues(source),
      ...(kind === 'roles' ? sameHues(source) : []),
    );
  }
  return { values: values as Registers['values'], sources, issues };
};

const folderIssues = ({ source, folder, id, slug }: Outline): Issue[] =>
  // An id or slug of the wrong shape is told by itself.
  slug === undefined || !/^[a-z0-9-]+$/.test(slug) || !/^[1-9]\d*\.[1-9]\d*$/.test(id) || folder === `${id}-${slug}`
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

const isError = ({ severity }: Issue): boolean => severity === 'error';

const byPlace = (a: Issue, b: Issue): number => a.file.localeCompare(b.file, 'en', { numeric: true }) || a.line - b.line;

/** What a sign, or a # or & before a text, puts out of order. */
const upset = /^(missing-(key|language)|empty-text)$/;
const isUnknownName = /^unknown-(step|role|record)$/;
const emptied = /^(empty-text|wrong-type|wrong-value|unknown-kind)$/;

/** One sign on one line is told once, whatever it put out of order; and what it put out of order is not told beside it. */
const isFirst = (issue: Issue, _: number, all: readonly Issue[]): boolean => {
  const onLine = all.filter(({ file, line }) => file === issue.file && line === issue.line);
  // What is of no id's shape is no name either; that nobody has it says more.
  if (
    issue.code === 'wrong-id' &&
    onLine.some(({ code, detail }) => isUnknownName.test(code) && detail['id'] === issue.detail['value'])
  )
    return false;
  const signs = onLine.filter(({ code }) => code === 'foreign-sign');
  if (issue.code === 'foreign-sign') {
    const same = signs.filter(({ detail }) => detail['name'] === issue.detail['name']);
    return (same.find(({ severity }) => severity === 'error') ?? same[0]) === issue;
  }
  const taken = onLine.some(({ code, severity }) => /^(hash-in-text|idle-anchor)$/.test(code) && severity === 'error');
  return !(signs.length > 0 && upset.test(issue.code)) && !(taken && emptied.test(issue.code));
};

/** Check the texts of a content folder. Pure: it reads nothing itself. */
export const check = (files: Files): Checked => {
  const { issues: stray, misnamed } = strays(files);
  const registers = readRegisters(files, misnamed);
  const { roles, records } = registers.sources;
  const known = { roles: namesIn(roles), records: namesIn(records) };
  const read = files.procedures.flatMap((folder) => {
    const file = `procedures/${folder}/procedure.yaml`;
    const text = files.texts.get(file);
    return text === undefined ? [] : [{ folder, source: readYaml(file, text) }];
  });
  const parsed = read.map(({ source }) => parse('procedure', source));
  const { issues: ofTeaching, ...taught } = teachingIn(
    files,
    read,
    parsed.map(({ value }) => value),
  );
  const outlines = read
    .filter(({ source }) => source.value !== undefined)
    .map(({ folder, source }) => outlineOf(folder, source));
  const sources = new Map(
    [...read.map(({ source }) => source), ...Object.values(registers.sources)].map((it) => [it.file, it]),
  );
  const found = [
    ...encodingIssues(files),
    ...stray,
    ...registers.issues,
    ...parsed.flatMap((it) => it.issues),
    ...read.flatMap(({ source }) => languageIssues(source)),
    ...ofTeaching,
    ...untaught(files, misnamed),
    // Without a register every name would be unknown; the missing register is told already.
    ...outlines
      .flatMap((it) => references(it, known))
      .filter(({ code }) => !((code === 'unknown-role' && !isList(roles)) || (code === 'unknown-record' && !isList(records)))),
    ...outlines.flatMap((it) => soundness(it).issues),
    ...parsed.flatMap(({ value }, at) => (value ? sizeIssues(value, read[at]!.source, registers.values.roles ?? []) : [])),
    ...outlines.flatMap(folderIssues),
    ...twice(outlines),
    ...pageIssues(files, misnamed),
    ...linkIssues({
      outlines,
      roles: known.roles,
      records: known.records,
      findings: idsIn(registers.sources.findings),
      texts: files.texts,
      paths: files.paths ?? [],
      served: files.served ?? [],
    }),
    ...findingPlaces(
      registers.sources.findings,
      outlines,
      [
        ...read.filter((_, at) => parsed[at]!.issues.some(isError)).map(({ folder }) => folder),
        ...files.procedures.filter((folder) => misnamed.has(`procedures/${folder}/procedure.yaml`)),
      ].map((folder) => folder.split('-')[0]!),
    ),
  ].map((it) => namingSigns(it, sources.get(it.file) ?? { text: '' }));
  const errors = found.some(isError);
  const first = found.filter(isFirst);
  // Whatever explains another, an error is told.
  const issues = errors && !first.some(isError) ? found : first;
  if (errors) return { issues: issues.sort(byPlace), accounted: [] };
  const procedures = parsed.map((it) => it.value!).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  const content: Content = {
    ...(registers.values as Omit<Content, 'procedures' | keyof Taught>),
    procedures,
    ...taught,
  };
  const { accounted, issues: reported } = ruleIssues(content, outlines, registers.sources);
  const all = [...issues, ...reported].sort(byPlace);
  return { ...(!all.some(isError) && { content }), issues: all, accounted };
};
