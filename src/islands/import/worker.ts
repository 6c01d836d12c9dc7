/** The worker that reads what was brought: file and result live here, and the page gets what it shows. */
import { zipOf } from '../../exchange/import/folder.ts';
import {
  accountCsv,
  accountData,
  type Definition,
  type Entry,
  type Imported,
  importFile,
  openFile,
  type Question,
  told,
} from '../../exchange/import/index.ts';
import { importWords } from '../../i18n/import/import.ts';
import { madeWords } from '../../i18n/import/made.ts';
import { marks } from '../../i18n/wording.ts';
import { serve } from '../../island/serve.ts';
import { type Locale, nameIn } from '../../procedure/index.ts';
import { defaults, expect } from '../../simulate/index.ts';
import type { Brought, Figures, ImportJobs, Line, Source } from './protocol.ts';

let opened: { readonly name: string; readonly content: Awaited<ReturnType<typeof openFile>> } | undefined;
let imported: Imported | undefined;

const lineOf = (entry: Entry, definition: Definition | undefined, locale: Locale): Line => {
  const words = importWords[locale];
  const step = entry.place?.replace(/:.*$/, '');
  return {
    severity: entry.severity,
    fate: entry.fate,
    count: entry.count,
    element: entry.element,
    name: entry.name ?? '',
    where: [entry.id ?? [], entry.line === undefined ? [] : words.line(String(entry.line))].flat().join(marks[locale].facts),
    ...told(entry, words),
    ...(step !== undefined && definition?.procedure.steps.some(({ id }) => id === step) && { step }),
  };
};

const asked = (question: Question, definition: Definition | undefined, locale: Locale): string[] => {
  const words = importWords[locale];
  if (question.kind === 'which') return [];
  if (question.kind === 'undecided') return [words.undecided(String(question.states))];
  if (question.kind !== 'unsound') return [words[question.kind]];
  const own = definition!.handbook.languages![0]!;
  const names = question.violation.steps.map((id) => nameIn(definition!.procedure.steps, id, own));
  return [words.violations[question.violation.kind](names.join(marks[locale].names))];
};

/** What is expected, where the definition is sound and has a closed form. */
const figuresOf = ({ definition, questions }: Imported): Figures | undefined => {
  if (!definition || questions.length > 0) return undefined;
  const { procedure } = definition;
  const expected = expect(procedure, defaults(procedure));
  return expected.kind === 'exact'
    ? { work: expected.expectation.work.mean, returns: expected.expectation.refusals.mean }
    : undefined;
};

const broughtFrom = (from: Imported, locale: Locale): Brought => {
  const { definition, questions, account } = from;
  const figures = figuresOf(from);
  const { total, counts, severities } = account;
  return {
    ...(definition && { definition }),
    ...(questions.some(({ kind }) => kind === 'undecided') && { undecided: true as const }),
    candidates: questions.flatMap((question) => (question.kind === 'which' ? question.candidates : [])),
    questions: questions.flatMap((question) => asked(question, definition, locale)),
    lines: account.entries.map((entry) => lineOf(entry, definition, locale)),
    ...{ total, counts, severities },
    ...(figures && { figures }),
  };
};

const bytesOf = async (source: Source): Promise<Uint8Array | string> =>
  'text' in source ? source.text : new Uint8Array(await source.file.arrayBuffer());

const settled = (process: string | undefined, locale: Locale): Brought => {
  imported = importFile(opened!.content, { name: opened!.name, process, words: madeWords });
  return broughtFrom(imported, locale);
};

const savedAs = (as: 'zip' | 'csv' | 'json', { account, files, definition }: Imported, locale: Locale): Blob => {
  const words = importWords[locale];
  if (as === 'csv') return new Blob([accountCsv(account, words)], { type: 'text/csv;charset=utf-8' });
  if (as === 'json') return new Blob([JSON.stringify(accountData(account, words), null, 2)], { type: 'application/json' });
  return new Blob([zipOf(definition?.procedure.slug ?? 'import', files)], { type: 'application/zip' });
};

serve<ImportJobs>({
  read: async ({ source, locale }) => {
    opened = { name: source.name, content: await openFile(await bytesOf(source)) };
    return settled(undefined, locale);
  },
  choose: ({ process, locale }) => settled(process, locale),
  save: ({ as, locale }) => savedAs(as, imported!, locale),
});
