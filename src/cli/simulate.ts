/** `handbook simulate 3.1` */
import { parametersText } from '../exchange/parameters.ts';
import { simulateWords } from '../i18n/rehearse/simulate.ts';
import { marks } from '../i18n/wording.ts';
import { isCountedAsUsual } from '../procedure/calendar/index.ts';
import type { Procedure } from '../procedure/index.ts';
import {
  type Measure,
  measures,
  outcomeName,
  type Parameters,
  type Results,
  readParameters,
  returnsOf,
  simulate,
} from '../simulate/index.ts';
import { type Command, type Given, Misuse } from './command.ts';
import { alikeIn, days, formatOf, hours, moneyOf, number, percent, told } from './figures.ts';
import { namesOf, numberOf, parametersOf, procedureOf, sentenceOf } from './procedure.ts';
import { table } from './table.ts';

/** Repetitions of a period; of a run of cases. */
const PERIODS = 200;
const RUNS = 10;

const stepTable = (given: Given, procedure: Procedure, { steps }: Results): string[] => {
  const { columns } = simulateWords[given.locale];
  const { locale } = given;
  const name = namesOf(given, procedure);
  const limited = steps.some(({ late }) => late !== undefined);
  return table([
    [columns.step, columns.visits, columns.wait, columns.work, columns.queue, ...(limited ? [columns.late] : [])],
    ...steps.map((step) => [
      name(step.step),
      told(locale, step.visits, number),
      told(locale, step.wait, days),
      told(locale, step.work, hours),
      told(locale, step.queue, number),
      ...(limited ? [step.late ? told(locale, step.late, percent) : ''] : []),
    ]),
  ]);
};

const roleTable = (given: Given, procedure: Procedure, { roles }: Results): string[] => {
  const { columns } = simulateWords[given.locale];
  const { locale } = given;
  const name = namesOf(given, procedure);
  return table([
    [columns.role, columns.utilisation, columns.queue, columns.cost],
    ...roles.map((role) => [
      name(role.role),
      told(locale, role.utilisation, percent),
      told(locale, role.queue, number),
      told(locale, role.cost, moneyOf(given)),
    ]),
  ]);
};

/** How cases end; nothing where they all end alike. */
const outcomeTable = ({ locale }: Given, procedure: Procedure, { outcomes }: Results): string[] => {
  const { title, share, lead, onTime } = simulateWords[locale].outcomes;
  if (outcomes.length < 2) return [];
  return [
    ...table([
      [title, share, lead, onTime],
      ...outcomes.map((outcome) => [
        outcomeName(procedure, outcome.outcome)[locale],
        told(locale, outcome.share, percent),
        told(locale, outcome.lead, days),
        told(locale, outcome.onTime, percent),
      ]),
    ]),
    '',
  ];
};

/** Times sent back are told only where a refusal can send back. */
const measuresOf = (procedure: Procedure): readonly Measure[] =>
  measures.filter((measure) => measure !== 'refusals' || returnsOf(procedure).moves.size > 0);

const report = (given: Given, procedure: Procedure, results: Results): string[] => {
  const words = simulateWords[given.locale];
  const { locale } = given;
  const { replications, cases, seed, ending, period } = results;
  const times = number(locale, replications);
  return [
    `${procedure.id} ${procedure.title[locale]}`,
    period
      ? given.words.period(period.start, period.until, times, String(seed))
      : given.words.cases(number(locale, cases ?? 0), times, String(seed)),
    ...(period ? [words.counted(period.runIn)] : []),
    `${words.endings[ending]}${words.pause}${words.interval}${marks[locale].stop}`,
    '',
    ...outcomeTable(given, procedure, results),
    ...table(
      measuresOf(procedure).flatMap((measure) =>
        results.measures[measure]
          ? [[words.measures[measure], told(locale, results.measures[measure], formatOf(given, measure))]]
          : [],
      ),
    ),
    '',
    ...stepTable(given, procedure, results),
    '',
    ...roleTable(given, procedure, results),
    '',
    [words.assumptions, ...alikeIn(given, procedure)].join(marks[locale].sentences),
    ...(isCountedAsUsual(procedure) ? [words.limit.standard] : []),
  ];
};

/** The figures in the period asked for, a year where only its first day is. @throws Misuse where the dates are none, or cases are asked for */
const inPeriod = (given: Given, procedure: Procedure, parameters: Parameters): Parameters => {
  const { from, until, cases } = given.options;
  if (from === undefined && until === undefined) return parameters;
  if (cases !== undefined) throw new Misuse(given.words.notWithCases(from === undefined ? '--until' : '--from'));
  const { until: last, ...others } = parameters;
  const reading = readParameters(procedure, {
    ...others,
    ...(from === undefined ? {} : { start: from }),
    ...(until === undefined ? (from === undefined ? { until: last } : {}) : { until }),
  });
  if (reading.parameters) return reading.parameters;
  const asked: Readonly<Record<string, string>> = { start: '--from', until: '--until' };
  throw new Misuse(
    reading.issues.map((issue) => sentenceOf(given, procedure, { ...issue, at: asked[issue.at] ?? issue.at })).join('\n'),
  );
};

const run = (given: Given): number => {
  const procedure = procedureOf(given);
  const parameters = inPeriod(given, procedure, parametersOf(given, procedure));
  if (given.options['write-params']) {
    given.say(parametersText(parameters).trimEnd());
    return 0;
  }
  const cases = numberOf(given, 'cases');
  const options = {
    cases,
    replications: numberOf(given, 'replications') ?? (cases === undefined ? PERIODS : RUNS),
    seed: numberOf(given, 'seed') ?? 1,
    precision: numberOf(given, 'precision'),
  };
  const outcome = simulate({ procedure, parameters }, options);
  const issues = outcome.kind === 'refused' ? outcome.issues : outcome.results.issues;
  const sentences = issues.map((issue) => sentenceOf(given, procedure, issue));
  if (outcome.kind === 'refused') throw new Misuse([given.words.refused, ...sentences].join('\n  '));
  const { each: _, sections: __, deadline: ___, ...answer } = outcome.results;
  for (const sentence of sentences) given.note(`${given.words.warning} ${sentence}`);
  if (given.options.json)
    given.say(JSON.stringify({ ...answer, assumptions: given.options.params === undefined, parameters }, null, 2));
  else for (const line of report(given, procedure, outcome.results)) given.say(line);
  return 0;
};

export const simulateCommand: Command = {
  places: '#',
  example: 'simulate # --from 2026-11-01 --until 2026-12-31',
  options: {
    from: 'date',
    until: 'date',
    cases: 'number',
    replications: 'number',
    seed: 'number',
    precision: 'number',
    params: 'file',
    'write-params': undefined,
    json: undefined,
  },
  run,
};
