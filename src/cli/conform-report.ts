/** What `handbook conform` tells on a terminal. */
import { type Judged, type LogSession, type Overview, type Question, untoldReasons } from '../conform/index.ts';
import { type LogFile, readingLines } from '../exchange/log.ts';
import { conformWords } from '../i18n/records/conform.ts';
import { fileWordsOf } from '../i18n/records/log-file.ts';
import { calledName, isDeciding, moveOf, type Procedure } from '../procedure/index.ts';
import type { Given } from './command.ts';
import { number, percent } from './figures.ts';
import { namesOf } from './procedure.ts';

/** Sentences written to a terminal; all of them stand in the JSON. */
export const SHOWN = 40;
const verdicts = ['conforming', 'open', 'deviating', 'undecided'] as const;

export interface Answered {
  readonly procedure: Procedure;
  readonly file: LogFile;
  readonly session: LogSession;
  readonly judged: Judged;
  /** States that were looked at for one way of going, at most. */
  readonly cap: number;
}

/** `approval:N` as 审批：退回. */
const meaningOf = (given: Given, procedure: Procedure): ((id: string) => string) => {
  const name = namesOf(given, procedure);
  const outcomes = new Map<string, string>(
    procedure.steps.flatMap((step) =>
      isDeciding(step)
        ? step.outcomes.map(
            (outcome) => [moveOf(step.id, outcome.mark), `${step.name[given.locale]}: ${outcome.name[given.locale]}`] as const,
          )
        : [],
    ),
  );
  const registers = new Map(
    [...given.content.roles, ...given.content.records].map((entry) => [entry.id, entry.name[given.locale]]),
  );
  return (id) => outcomes.get(id) ?? registers.get(id) ?? name(id);
};

/** What a person has to say before all cases can be judged: first of all, since the figures wait for it. */
const questionLines = (given: Given, { procedure, judged: { doubts, overview } }: Answered): string[] => {
  if (doubts.length === 0) return [];
  const words = conformWords[given.locale];
  const count = (value: number): string => number(given.locale, value);
  const meaning = meaningOf(given, procedure);
  const line = ({ column, text, events, cases, nearest, proposed }: Question): string => {
    const first = proposed === null ? nearest : [proposed, ...nearest.filter((step) => step !== proposed)];
    return words.report.doubt(words.columns[column], text, count(events), count(cases), words.list(first.map(meaning)));
  };
  const more = doubts.length - SHOWN;
  return [
    words.report.confirm(count(doubts.length), count(overview.undecidedFor.names)),
    ...doubts.slice(0, SHOWN).map(line),
    ...(more > 0 ? [words.report.more(count(more))] : []),
    '',
  ];
};

const deviationLines = ({ locale }: Given, { session }: Answered): string[] => {
  const all = session.result().cases.flatMap(({ deviations }) => deviations.filter(({ allowedBy }) => allowedBy === null));
  const more = all.length - SHOWN;
  return [
    ...all.slice(0, SHOWN).map((deviation) => session.sentence(deviation, locale)),
    ...(more > 0 ? [conformWords[locale].report.more(number(locale, more))] : []),
  ];
};

const undecidedLines = ({ locale }: Given, { judged: { overview }, cap }: Answered): string[] => {
  const words = conformWords[locale].report;
  const { states, noEnd } = overview.undecidedFor;
  return [
    ...(states > 0 ? [words.exhausted(number(locale, states), number(locale, cap))] : []),
    ...(noEnd > 0 ? [words.impossible(number(locale, noEnd))] : []),
  ];
};

/** What was held against limits, what cannot be told, and by what calendar; nothing where no step has one. */
const limitLines = ({ locale }: Given, { limits }: Overview): string[] => {
  if (!limits) return [];
  const words = conformWords[locale].limits;
  const untold = untoldReasons.filter((reason) => limits.untold[reason] > 0);
  return [
    words.told(number(locale, limits.judged)),
    ...untold.map((reason) => words.untold[reason](number(locale, limits.untold[reason]))),
    ...(limits.standard ? [words.standard] : []),
  ];
};

/** How often it was checked who decides by a figure, and how often that cannot be told; nothing where no gate goes by one. */
const bandLines = ({ locale }: Given, { bands }: Overview): string[] => {
  if (!bands) return [];
  const { told, untold } = conformWords[locale].bands;
  return [told(number(locale, bands.judged)), ...(bands.untold > 0 ? [untold(number(locale, bands.untold))] : [])];
};

/** What was left out of account, as steps of a procedure that is gone through here. */
const calledLines = ({ locale }: Given, { procedure }: Answered, { called = [] }: Overview): string[] =>
  called.map(({ procedure: id, events }) =>
    conformWords[locale].called(number(locale, events), calledName(procedure, id, locale)),
  );

/** The whole answer, line by line: how the file was read, what is open, totals, deviations, and what could not be checked. */
export const terminalReport = (given: Given, answered: Answered): string[] => {
  const { locale } = given;
  const { procedure, file, judged } = answered;
  const { overview: totals } = judged;
  const words = conformWords[locale];
  const count = (value: number): string => number(locale, value);
  return [
    `${procedure.id} ${procedure.title[locale]}`,
    ...readingLines(file.reading, fileWordsOf(procedure, locale)).map((line) => `  ${line}`),
    ...questionLines(given, answered),
    words.report.cases(count(totals.cases), count(totals.events), count(totals.variants)),
    ...verdicts.map((verdict) => `  ${words.report.verdict(words.verdicts[verdict], count(totals.verdicts[verdict]))}`),
    totals.fitness === null ? words.report.noFitness : words.report.fitness(percent(locale, totals.fitness)),
    words.report.deviations(count(totals.deviations), count(totals.allowed)),
    '',
    ...deviationLines(given, answered),
    ...undecidedLines(given, answered),
    ...totals.unchecked.map((column) => words.unchecked[column]),
    ...limitLines(given, totals),
    ...bandLines(given, totals),
    ...calledLines(given, answered, totals),
  ];
};
