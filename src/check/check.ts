/** The whole check of a content folder: schema, references, soundness, pages, rules. Every mistake of a run is told. */
import { byNumber, editionFolder, type Procedure, withDeputies, withFigures } from '../procedure/index.ts';
import { isClauseNumber } from '../procedure/schema.ts';
import type { Accounted } from './accounted.ts';
import { figureIssues } from './bands.ts';
import { callIssues, knowingCalled } from './calling.ts';
import { ofCompany } from './company.ts';
import { deputyIssues } from './deputies.ts';
import { encodingIssues, type Files, strays } from './files.ts';
import { findingPlaces, findingRoles } from './findings.ts';
import { type Frozen, readFrozen } from './frozen.ts';
import { type Between, historyIssues, type Looked, revisionIssues } from './history.ts';
import { error, type Issue } from './issue.ts';
import { languageIssues } from './languages.ts';
import { linkIssues } from './links.ts';
import { clauseOf, type Outline, outlineOf } from './outline.ts';
import { asWorded, ownWordsIssues } from './own-words.ts';
import { pageIssues } from './pages.ts';
import { references, repeated } from './references.ts';
import { idsIn, isList, namesIn, type Registers, readRegisters } from './registers.ts';
import type { Content } from './rules/index.ts';
import { ruleIssues } from './rules.ts';
import { untaught } from './scenarios.ts';
import { namingSigns, parse } from './schema/parse.ts';
import { sizeIssues } from './size.ts';
import { soundness } from './soundness.ts';
import { type Taught, teachingIn } from './teaching.ts';
import { readYaml, type Source } from './yaml/source.ts';

export interface Checked {
  /** Only where there is no error. */
  readonly content?: Content;
  /** The content where nothing but document control has errors: what a revision is made of. */
  readonly readable?: Content;
  readonly issues: readonly Issue[];
  /** Reports of the rules that a finding answers or a waiver accepts. */
  readonly accounted: readonly Accounted[];
}

const folderIssues = ({ source, folder, id, slug }: Outline): Issue[] =>
  // An id or slug of the wrong shape is told by itself.
  slug === undefined || !/^[a-z0-9-]+$/.test(slug) || !isClauseNumber(id) || folder === `${id}-${slug}`
    ? []
    : [error('folder-name', source.file, source.lineOf(['id']), { folder, would: `${id}-${slug}` }, id)];

/** File systems that do not tell capitals from small letters would make one page of two. */
const twice = (outlines: readonly Outline[]): Issue[] =>
  repeated(outlines, ({ id }) => id.toLowerCase()).map(({ item, first }) =>
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
const isUnknownName = /^unknown-(step|role|record|figure)$/;
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

interface ReadProcedure {
  readonly folder: string;
  readonly source: Source;
  /** Only where its file has no mistakes. */
  readonly value?: Procedure;
  readonly issues: readonly Issue[];
}

/** A procedure with what the registers say of the figures it goes by, and of who may act for whom in it. */
const withRegisters = (procedure: Procedure, { figures, roles }: Registers['values']): Procedure =>
  withDeputies(withFigures(procedure, figures ?? []), roles ?? []);

const readProcedures = ({ procedures, texts }: Files, { reading, values }: Registers): ReadProcedure[] =>
  procedures.flatMap((folder) => {
    const file = `procedures/${folder}/procedure.yaml`;
    const text = texts.get(file);
    if (text === undefined) return [];
    const source = readYaml(file, text);
    const { value, issues } = parse('procedure', source, reading);
    return [{ folder, source, issues, ...(value && { value: withRegisters(value, values) }) }];
  });

/** A folder as it was read, with whatever is wrong in it. */
interface ReadFolder {
  readonly files: Files;
  readonly misnamed: ReadonlySet<string>;
  readonly registers: Registers;
  readonly procedures: readonly ReadProcedure[];
  readonly outlines: readonly Outline[];
}

/** Without a register every name would be unknown; the missing register is told already. */
const unknownNames = ({ outlines, registers }: ReadFolder): Issue[] => {
  const { roles, records } = registers.sources;
  const outside = (registers.values.roles ?? []).filter(({ family }) => family === 'outside').map(({ id }) => id);
  const known = { roles: namesIn(roles), outside, records: namesIn(records) };
  return outlines
    .flatMap((outline) => references(outline, known))
    .filter(({ code }) => !((code === 'unknown-role' && !isList(roles)) || (code === 'unknown-record' && !isList(records))));
};

const procedureIssues = (folder: ReadFolder): Issue[] => {
  const { outlines, procedures, registers } = folder;
  return [
    ...unknownNames(folder),
    ...figureIssues(registers.sources['figures'], outlines, registers.values.figures),
    ...deputyIssues(registers.sources['roles'], registers.values, procedures),
    ...[callIssues(outlines), ...outlines.map((outline) => soundness(outline).issues)].flat(),
    ...procedures.flatMap(({ value, source }) =>
      value ? sizeIssues(value, source, registers.values.roles ?? [], registers.languages) : [],
    ),
    ...outlines.flatMap(folderIssues),
    ...twice(outlines),
  ];
};

const deadLinks = ({ files, outlines, registers }: ReadFolder): Issue[] =>
  linkIssues({
    languages: registers.languages,
    outlines,
    roles: namesIn(registers.sources['roles']),
    records: namesIn(registers.sources['records']),
    findings: registers.values.handbook?.words === 'own' ? undefined : idsIn(registers.sources['findings']),
    texts: files.texts,
    paths: files.paths ?? [],
    served: files.served ?? [],
  });

const lostFindings = ({ files, misnamed, outlines, procedures, registers }: ReadFolder): Issue[] => {
  const faulty = procedures.filter(({ issues }) => issues.some(isError)).map(({ folder }) => folder);
  const unread = files.procedures.filter((folder) => misnamed.has(`procedures/${folder}/procedure.yaml`));
  const unreadable = [...faulty, ...unread].map(clauseOf);
  const { findings, roles } = registers.sources;
  return [...findingPlaces(findings, outlines, unreadable), ...findingRoles(findings, namesIn(roles))];
};

/** What is wrong, each mistake told once; where that would leave out every error, all is told. */
const toldOf = (found: readonly Issue[], first = found.filter(isFirst)): readonly Issue[] =>
  found.some(isError) && !first.some(isError) ? found : first;

interface Controlled {
  readonly past: ReadonlyMap<string, Frozen>;
  readonly issues: readonly Issue[];
  /** Only where history and content can be read. */
  readonly looked?: Looked;
}

const readEditions = ({ past }: Files, readPast: ReadPast): Controlled => {
  const read = [...(past ?? [])].map(([folder, texts]) => [folder, readPast(`past/${folder}`, texts)] as const);
  return {
    past: new Map(read.flatMap(([folder, edition]) => ('frozen' in edition ? [[folder, edition.frozen] as const] : []))),
    issues: read.flatMap(([, edition]) => ('frozen' in edition ? [] : edition.issues)),
  };
};

/** The issued editions, and what the history has against them. */
const controlled = ({ files, registers, procedures }: ReadFolder, readPast: ReadPast, between?: Between): Controlled => {
  const { past, issues } = readEditions(files, readPast);
  const { handbook, roles, records, history } = registers.values;
  const { history: source, handbook: handbookSource } = registers.sources;
  const missing = !source && files.past?.size ? [error('history-missing', 'history.yaml', 1)] : [];
  const values = procedures.flatMap(({ value }) => value ?? []);
  if (!history || !source || !handbook || !handbookSource || !roles || !records || values.length < procedures.length)
    return { past, issues: [...issues, ...missing] };
  const fileOf = (id: string): string => procedures.find(({ value }) => value?.id === id)!.source.file;
  const today = { handbook, roles, records, procedures: values };
  const looked: Looked = { source, entries: history, past, today, fileOf, between };
  const known = new Set(history.map(editionFolder));
  const folders = [...(files.past?.keys() ?? [])];
  const unknown = folders.filter((folder) => !known.has(folder));
  return {
    past,
    looked,
    issues: [
      ...issues,
      ...historyIssues(looked, handbookSource, new Set(folders.filter((folder) => !past.has(folder)))),
      ...unknown.map((folder) => error('past-unknown', `past/${folder}/handbook.yaml`, 1, { folder })),
    ],
  };
};

/** How an issued edition is read from its texts: anew, or from what was kept of an earlier reading. */
export type ReadPast = typeof readFrozen;

/** Check the texts of a content folder. Pure: it reads nothing itself. */
export const check = (files: Files, readPast: ReadPast = readFrozen, between?: Between): Checked => {
  const { issues: stray, misnamed } = strays(files);
  const registers = readRegisters(files, misnamed);
  const procedures = knowingCalled(readProcedures(files, registers));
  const values = procedures.map(({ value }) => value);
  const { issues: ofTeaching, ...taught } = teachingIn(files, procedures, values, registers.reading);
  const outlines = procedures
    .filter(({ source }) => source.value !== undefined)
    .map(({ folder, source }) => outlineOf(folder, source));
  const folder: ReadFolder = { files, misnamed, registers, procedures, outlines };
  const sources = [...procedures.map(({ source }) => source), ...Object.values(registers.sources)];
  const sourceIn = new Map(sources.map((source) => [source.file, source]));
  const { past, looked, issues: ofHistory } = controlled(folder, readPast, between);
  const found = [
    ...encodingIssues(files),
    ...stray,
    ...registers.issues,
    ...procedures.flatMap(({ issues }) => issues),
    ...procedures.flatMap(({ source }) => languageIssues(source, registers.languages)),
    ...ofTeaching,
    ...untaught(files, misnamed),
    ...procedureIssues(folder),
    ...pageIssues(files, misnamed, registers.languages),
    ...deadLinks(folder),
    ...lostFindings(folder),
    ...ownWordsIssues(registers, outlines),
    ...ofHistory,
  ].map((issue) => (ofHistory.includes(issue) ? issue : namingSigns(issue, sourceIn.get(issue.file) ?? { text: '' })));
  const told = toldOf(found);
  const whole = found.filter((issue) => !ofHistory.includes(issue));
  if (whole.some(isError)) return { issues: told.toSorted(byPlace), accounted: [] };
  const content: Content = asWorded({
    ...(registers.values as Omit<Content, 'procedures' | 'past' | keyof Taught>),
    past,
    procedures: values.map((value) => ofCompany(value!, registers.values)).sort((a, b) => byNumber(a.id, b.id)),
    ...taught,
  });
  const { accounted, issues: reported } = ruleIssues(content, outlines, registers.sources);
  const revisions = looked ? revisionIssues(looked) : [];
  const all = [...told, ...revisions, ...reported].sort(byPlace);
  return { ...(!all.some(isError) && { content }), readable: content, issues: all, accounted };
};
