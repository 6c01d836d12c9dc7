/** `handbook conform 3.3 log.csv`, or `--sample` in place of a file */
import { readFileSync, statSync } from 'node:fs';
import { hasExpired, type Judged, LogSession, sampleLog, withProposals } from '../conform/index.ts';
import { describeFile, issueSentence, type LogFile, logLimits, readingLines, readLog } from '../exchange/log.ts';
import { csvOf } from '../exchange/rows.ts';
import { conformWords } from '../i18n/records/conform.ts';
import { fileWordsOf, logFileWords } from '../i18n/records/log-file.ts';
import { sampleWords } from '../i18n/records/sample.ts';
import { Problem, type Procedure } from '../procedure/index.ts';
import { type Command, type Given, Misuse } from './command.ts';
import { SHOWN, terminalReport } from './conform-report.ts';
import { type ConformSettings, conformSettings } from './conform-settings.ts';
import { number } from './figures.ts';
import { procedureOf } from './procedure.ts';
import { progressOn } from './progress.ts';

/** @throws Misuse where there is no such file, or it is too large to be read */
const bytesOf = ({ words, locale }: Given, path: string | undefined): Uint8Array => {
  if (path === undefined) throw new Misuse(words.missingLog);
  try {
    const { size } = statSync(path);
    if (size > logLimits.bytes) {
      const limit = `${Math.round(logLimits.bytes / 1e6)} MB`;
      throw new Misuse(logFileWords[locale].issues['too-large'](limit, `${Math.ceil(size / 1e6)} MB`));
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(words.cannotRead(path));
  }
};

/** The made-up log of a procedure, as its page offers it. */
const sampleOf = ({ content: { roles, records }, locale }: Given, procedure: Procedure): Uint8Array =>
  new TextEncoder().encode(csvOf(sampleLog({ procedure, roles, records }, locale, sampleWords[locale]).rows));

/** @throws Misuse where a setting can't be used */
const judged = (given: Given, session: LogSession, settings: ConformSettings): Judged => {
  const words = conformWords[given.locale].report;
  const count = (value: number): string => number(given.locale, value);
  const progress = progressOn(() => performance.now(), given.note);
  try {
    const run = session.judge(settings);
    for (;;) {
      const { done, value } = run.next();
      if (done) return value;
      progress(() => words.progress(count(value.cases), count(value.of), value.states > 0 ? count(value.states) : ''));
    }
  } catch (error) {
    throw error instanceof Problem ? new Misuse(error.message) : error;
  }
};

const noteExpired = (given: Given, { allowances, today }: ConformSettings): void => {
  const words = conformWords[given.locale].report;
  allowances.forEach((allowance, at) => {
    if (hasExpired(allowance, today)) given.note(words.expired(String(at + 1), allowance.until!));
  });
};

/** The map file as it was given, with the proposals; what has none is noted, for a person to fill in. */
const writeMap = (given: Given, { doubts }: Judged, { map, decisions }: ConformSettings): void => {
  const words = conformWords[given.locale];
  given.say(JSON.stringify({ ...map, ...withProposals(decisions, doubts) }, null, 2));
  for (const { column, text, proposed } of doubts)
    if (proposed === null) given.note(words.report.unsettled(words.columns[column], text));
};

/** Judges the file, writes what was asked for, and tells the exit code. */
const answer = (given: Given, procedure: Procedure, file: LogFile, settings: ConformSettings): number => {
  const { locale, options, content, say } = given;
  const definition = { procedure, roles: content.roles, records: content.records };
  const session = new LogSession({ definition, log: file.log, words: conformWords });
  const all = judged(given, session, settings);
  noteExpired(given, settings);
  if (options['write-map']) {
    writeMap(given, all, settings);
    return 0;
  }
  const lines = options.json
    ? session.reportLines(locale, describeFile(file, fileWordsOf(procedure, locale)))
    : terminalReport(given, { procedure, file, session, judged: all, cap: settings.cap });
  for (const line of lines) say(line);
  const { undecided, deviating } = all.overview.verdicts;
  if (file.issues.length > 0 || undecided > 0) return 2;
  return deviating > 0 ? 1 : 0;
};

const run = async (given: Given): Promise<number> => {
  const [, path, extra] = given.places;
  const procedure = procedureOf({ ...given, places: given.places.slice(0, 1) });
  if (extra !== undefined) throw new Misuse(given.words.oneLog(extra));
  const settings = conformSettings(given, procedure);
  if (given.options.sample && path !== undefined) throw new Misuse(given.words.oneLog(path));
  const file = await readLog(given.options.sample ? sampleOf(given, procedure) : bytesOf(given, path), settings);
  const words = fileWordsOf(procedure, given.locale);
  for (const issue of file.issues.slice(0, SHOWN))
    given.note(`${given.words.warning} ${issueSentence(issue, file.reading, words)}`);
  if (file.log.row.length > 0) return answer(given, procedure, file, settings);
  for (const line of readingLines(file.reading, words)) given.note(line);
  return 2;
};

export const conformCommand: Command = {
  places: '# log.csv',
  example: 'conform # log.csv --json',
  options: { sample: undefined, map: 'file', 'write-map': undefined, states: 'count', json: undefined },
  explains: (words) => ({ title: words.mapKeys, rows: Object.entries(words.mapKey) }),
  run,
};
