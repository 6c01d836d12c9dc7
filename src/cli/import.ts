/** `handbook import model.bpmn [--process id] [--out folder] [--json | --csv]`: what became of a file that others have drawn, and the content made of it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inWords, report } from '../check/index.ts';
import {
  accountCsv,
  accountData,
  type Entry,
  type Imported,
  importFile,
  openFile,
  type Question,
  told,
} from '../exchange/import/index.ts';
import { checkFolder } from '../handbook/read.ts';
import { importWords } from '../i18n/import/import.ts';
import { madeWords } from '../i18n/import/made.ts';
import { marks } from '../i18n/wording.ts';
import { nameIn } from '../procedure/index.ts';
import { type Command, type Given, Misuse } from './command.ts';

/** @throws Misuse where no file is named, more than one, or one that cannot be read */
const bytesOf = ({ places: [path, extra], words }: Given): Uint8Array => {
  if (path === undefined) throw new Misuse(words.missingModel);
  if (extra !== undefined) throw new Misuse(words.oneModel(extra));
  try {
    return readFileSync(path);
  } catch {
    throw new Misuse(words.cannotRead(path));
  }
};

/** What a question asks, in lines. */
const asked = ({ locale }: Given, question: Question, { definition }: Imported): string[] => {
  const words = importWords[locale];
  if (question.kind === 'which')
    return [words.which, ...question.candidates.map(({ id, name, nodes }) => `  ${words.candidate(id, name, String(nodes))}`)];
  if (question.kind === 'undecided') return [words.undecided(String(question.states))];
  if (question.kind !== 'unsound') return [words[question.kind]];
  const { steps, kind } = question.violation;
  const own = definition!.handbook.languages![0]!;
  const names = steps.map((id) => nameIn(definition!.procedure.steps, id, own));
  return [words.violations[kind](names.join(marks[locale].names))];
};

const lineOf = ({ locale }: Given, entry: Entry): string[] => {
  const words = importWords[locale];
  const { became, todo } = told(entry, words);
  const { colon, facts } = marks[locale];
  const where = [
    entry.line === undefined ? [] : words.line(String(entry.line)),
    entry.element,
    entry.name ?? [],
    entry.id ?? [],
  ].flat();
  const count = entry.count > 1 ? ` × ${entry.count}` : '';
  const place = entry.place === undefined ? '' : ` → ${entry.place}`;
  return [
    `${words.severities[entry.severity]}  ${where.join(facts)}${count}${colon}${became}${place}`,
    ...(todo === '' ? [] : [`    → ${todo}`]),
  ];
};

/** Writes the files; what stands in the folder is never written over. @throws Misuse where something does */
const write = ({ words }: Given, folder: string, files: Imported['files']): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Misuse(words.notEmpty(folder));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/** What the check says of the folder that was written. @returns whether it has errors */
const checked = (given: Given, folder: string): boolean => {
  const { issues, accounted } = checkFolder(folder);
  const told = issues.map((issue) => ({ ...issue, ...inWords(issue, given.locale) }));
  given.note(report(told, folder, given.locale, accounted));
  return told.some(({ severity }) => severity === 'error');
};

/** The account on a terminal: what needs somebody, then the sum. */
const say = (given: Given, imported: Imported): void => {
  const words = importWords[given.locale];
  const { account, questions } = imported;
  for (const entry of account.entries) if (entry.severity !== 'info') for (const line of lineOf(given, entry)) given.say(line);
  const [total, kept, changed, lost] = [account.total, account.counts.kept, account.counts.changed, account.counts.lost].map(
    String,
  );
  given.say(words.sum(total!, kept!, changed!, lost!));
  if (questions.length === 0) return;
  given.say(words.questions);
  for (const question of questions) for (const line of asked(given, question, imported)) given.say(`  ${line}`);
};

const run = async (given: Given): Promise<number> => {
  const { options, locale, places } = given;
  const bytes = bytesOf(given);
  const process = typeof options.process === 'string' ? options.process : undefined;
  const imported = importFile(await openFile(bytes), { name: basename(places[0]!), process, words: madeWords });
  const words = importWords[locale];
  if (options.json)
    given.say(JSON.stringify({ questions: imported.questions, ...accountData(imported.account, words) }, null, 2));
  else if (options.csv) given.say(accountCsv(imported.account, words));
  else say(given, imported);
  const open = imported.questions.length > 0 ? 1 : 0;
  if (typeof options.out !== 'string') {
    if (imported.definition) given.note(words.noOut);
    return open;
  }
  if (!imported.definition) return open;
  write(given, options.out, imported.files);
  given.note(words.written(options.out));
  return checked(given, options.out) ? 1 : open;
};

export const importCommand: Command = {
  places: 'model.bpmn',
  example: 'import model.bpmn --out my-handbook',
  options: { process: 'name', out: 'folder', json: undefined, csv: undefined },
  run,
};
