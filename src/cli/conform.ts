/** `handbook conform 3.3 log.csv` */
import { readFileSync, statSync } from 'node:fs';
import {
  type CaseReport,
  type Conformance,
  caseJson,
  conformance,
  hasExpired,
  type Overview,
  overview,
  teller,
  totalsJson,
  withProposals,
} from '../conform/index.ts';
import { issueSentence, type LogFile, logLimits, readingLines, readLog } from '../exchange/log.ts';
import { conformWords } from '../i18n/conform.ts';
import { logFileWords } from '../i18n/log-file.ts';
import { isDeciding, Problem, type Procedure } from '../procedure/index.ts';
import { type Command, type Given, Misuse } from './command.ts';
import { type ConformSettings, conformSettings } from './conform-settings.ts';
import { number, percent } from './figures.ts';
import { namesOf, procedureOf } from './procedure.ts';
import { progressOn } from './progress.ts';

/** Sentences written to a terminal; all of them stand in the JSON. */
const SHOWN = 40;
const verdicts = ['conforming', 'open', 'deviating', 'undecided'] as const;

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

/** @throws Problem where a setting can't be used */
const compared = (given: Given, file: LogFile, settings: ConformSettings): Conformance => {
  const definition = { procedure: procedureOf({ ...given, places: given.places.slice(0, 1) }), ...given.content };
  const words = conformWords[given.locale].report;
  const run = conformance(definition, file.log, settings);
  const progress = progressOn(() => performance.now(), given.note);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
    const count = (it: number): string => number(given.locale, it);
    progress(() => words.progress(count(value.cases), count(value.of), value.states > 0 ? count(value.states) : ''));
  }
};

/** Sentences with the year where the log goes over more than one. */
const tellerOf = ({ locale }: Given, { reading }: Conformance) => {
  const years = new Set(
    Array.from(reading.log.time, (time) => (Number.isNaN(time) ? undefined : new Date(time).getUTCFullYear())),
  );
  years.delete(undefined);
  return teller(reading.definition, { locale, words: conformWords[locale], withYear: years.size > 1 });
};

/** One case a line, so that a large report needs no large string. */
const writeJson = (given: Given, file: LogFile, result: Conformance, totals: Overview): void => {
  const words = logFileWords[given.locale];
  const issues = file.issues.map((issue) => ({ ...issue, sentence: issueSentence(issue, file.reading, words) }));
  const reading = { ...file.reading, sentences: readingLines(file.reading, words) };
  const head = JSON.stringify({ ...totalsJson(result, totals), reading, issues }, null, 2);
  const tell = tellerOf(given, result);
  given.say(`${head.slice(0, head.lastIndexOf('}')).trimEnd()},\n  "cases": [`);
  result.cases.forEach((it, at) => {
    given.say(`    ${JSON.stringify(caseJson(result, it, tell))}${at + 1 < result.cases.length ? ',' : ''}`);
  });
  given.say('  ]\n}');
};

/** `approval:N` as 审批：退回. */
const meaningOf = (given: Given, procedure: Procedure): ((id: string) => string) => {
  const name = namesOf(given, procedure);
  const outcomes = new Map(
    procedure.steps.flatMap((step) =>
      isDeciding(step)
        ? step.outcomes.map((it): [string, string] => [`${step.id}:${it.mark}`, `${name(step.id)}: ${it.name[given.locale]}`])
        : [],
    ),
  );
  const registers = new Map([...given.content.roles, ...given.content.records].map((it) => [it.id, it.name[given.locale]]));
  return (id) => outcomes.get(id) ?? registers.get(id) ?? name(id);
};

/** What a person has to say before all cases can be judged: first of all, since the figures wait for it. */
const questionLines = (given: Given, { reading, doubts }: Conformance, totals: Overview): string[] => {
  if (doubts.length === 0) return [];
  const words = conformWords[given.locale];
  const count = (value: number): string => number(given.locale, value);
  const meaning = meaningOf(given, reading.definition.procedure);
  const lines = doubts.slice(0, SHOWN).map(({ column, text, events, cases, nearest, proposed }) => {
    const first = proposed === null ? nearest : [proposed, ...nearest.filter((it) => it !== proposed)];
    return words.report.doubt(words.columns[column], text, count(events), count(cases), words.list(first.map(meaning)));
  });
  const more = doubts.length - SHOWN;
  return [
    words.report.confirm(count(doubts.length), count(totals.undecidedFor.names)),
    ...lines,
    ...(more > 0 ? [words.report.more(count(more))] : []),
    '',
  ];
};

const deviationLines = (given: Given, result: Conformance, cases: readonly CaseReport[]): string[] => {
  const words = conformWords[given.locale].report;
  const all = cases.flatMap(({ deviations }) => deviations.filter(({ allowedBy }) => allowedBy === null));
  const more = all.length - SHOWN;
  return [...all.slice(0, SHOWN).map(tellerOf(given, result)), ...(more > 0 ? [words.more(number(given.locale, more))] : [])];
};

const undecidedLines = (given: Given, { undecidedFor }: Overview, { cap }: ConformSettings): string[] => {
  const words = conformWords[given.locale].report;
  const count = (value: number): string => number(given.locale, value);
  return [
    ...(undecidedFor.states > 0 ? [words.exhausted(count(undecidedFor.states), count(cap))] : []),
    ...(undecidedFor.noEnd > 0 ? [words.impossible(count(undecidedFor.noEnd))] : []),
  ];
};

const report = (given: Given, file: LogFile, result: Conformance, totals: Overview, settings: ConformSettings): string[] => {
  const { locale } = given;
  const words = conformWords[locale];
  const count = (value: number): string => number(locale, value);
  const { id, title } = result.reading.definition.procedure;
  return [
    `${id} ${title[locale]}`,
    ...readingLines(file.reading, logFileWords[locale]).map((line) => `  ${line}`),
    ...questionLines(given, result, totals),
    words.report.cases(count(totals.cases), count(totals.events), count(totals.variants)),
    ...verdicts.map((verdict) => `  ${words.report.verdict(words.verdicts[verdict], count(totals.verdicts[verdict]))}`),
    totals.fitness === null ? words.report.noFitness : words.report.fitness(percent(locale, totals.fitness)),
    words.report.deviations(count(totals.deviations), count(totals.allowed)),
    '',
    ...deviationLines(given, result, result.cases),
    ...undecidedLines(given, totals, settings),
    ...totals.unchecked.map((column) => words.unchecked[column]),
  ];
};

const noteExpired = (given: Given, { allowances, today }: ConformSettings): void => {
  const words = conformWords[given.locale].report;
  allowances.forEach((it, at) => {
    if (hasExpired(it, today)) given.note(words.expired(String(at + 1), it.until!));
  });
};

/** The map file as it was given, with the proposals; what has none is noted, for a person to fill in. */
const writeMap = (given: Given, { doubts }: Conformance, { map, decisions }: ConformSettings): void => {
  const words = conformWords[given.locale];
  given.say(JSON.stringify({ ...map, ...withProposals(decisions, doubts) }, null, 2));
  for (const { column, text, proposed } of doubts)
    if (proposed === null) given.note(words.report.unsettled(words.columns[column], text));
};

const run = async (given: Given): Promise<number> => {
  const [, path, extra] = given.places;
  procedureOf({ ...given, places: given.places.slice(0, 1) });
  if (extra !== undefined) throw new Misuse(given.words.oneLog(extra));
  const settings = conformSettings(given);
  const file = await readLog(bytesOf(given, path), settings);
  const words = logFileWords[given.locale];
  for (const issue of file.issues.slice(0, SHOWN))
    given.note(`${given.words.warning} ${issueSentence(issue, file.reading, words)}`);
  if (file.log.row.length === 0) {
    for (const line of readingLines(file.reading, words)) given.note(line);
    return 2;
  }
  try {
    const result = compared(given, file, settings);
    noteExpired(given, settings);
    const totals = overview(result);
    if (given.options['write-map']) {
      writeMap(given, result, settings);
      return 0;
    }
    if (given.options.json) writeJson(given, file, result, totals);
    else for (const line of report(given, file, result, totals, settings)) given.say(line);
    if (file.issues.length > 0 || totals.verdicts.undecided > 0) return 2;
    return totals.verdicts.deviating > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof Problem) throw new Misuse(error.message);
    throw error;
  }
};

export const conformCommand: Command = {
  places: '3.3 log.csv',
  example: 'conform 3.3 log.csv --json',
  options: { map: 'file', 'write-map': undefined, states: 'number', json: undefined },
  explains: (words) => ({ title: words.mapKeys, rows: Object.entries(words.mapKey) }),
  run,
};
