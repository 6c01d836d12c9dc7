/** `handbook expect 3.1` */

import { simulateWords } from '../i18n/rehearse/simulate.ts';
import { marks } from '../i18n/wording.ts';
import { isCountedAsUsual } from '../procedure/calendar/index.ts';
import { limitOf, type Procedure } from '../procedure/index.ts';
import { type Expectation, expect, isSound, loads, outcomeName, returnsOf, soundness } from '../simulate/index.ts';
import { type Command, type Given, Misuse } from './command.ts';
import { alikeIn, hours, moneyOf, number, percent } from './figures.ts';
import { namesOf, parametersOf, procedureOf, sentenceOf } from './procedure.ts';
import { table } from './table.ts';

const ROUNDS_SHOWN = 8;

/** How cases end; nothing where they all end alike. */
const endings = (given: Given, procedure: Procedure, { outcomes }: Expectation): string[] => {
  const { locale } = given;
  const { outcomes: t } = simulateWords[locale];
  if (outcomes.length < 2) return [];
  return [
    ...table([
      [t.title, t.share, t.work, t.cost],
      ...outcomes.map(({ outcome, share, work, cost }) => [
        outcomeName(procedure, outcome)[locale],
        percent(locale, share),
        share > 0 ? hours(locale, work) : '–',
        share > 0 ? moneyOf(given)(locale, cost) : '–',
      ]),
    ]),
    '',
  ];
};

/** Through in so many rounds; nothing where no refusal leads back. */
const rounds = ({ locale, words }: Given, procedure: Procedure, { throughWithin }: Expectation): string[] =>
  returnsOf(procedure).moves.size === 0
    ? []
    : [
        words.through,
        ...table(throughWithin.slice(0, ROUNDS_SHOWN).map((share, at) => [String(at + 1), percent(locale, share)])),
        '',
      ];

const totals = (given: Given, procedure: Procedure, { work, personWork, cost, refusals }: Expectation): string[] => {
  const { locale, words } = given;
  const { measures, personHours } = simulateWords[locale];
  return table([
    ['', words.mean, words.deviation],
    [measures.work, hours(locale, work.mean), hours(locale, Math.sqrt(work.variance))],
    [personHours, hours(locale, personWork), ''],
    [measures.cost, ...[cost.mean, Math.sqrt(cost.variance)].map((amount) => moneyOf(given)(locale, amount))],
    ...(returnsOf(procedure).moves.size === 0
      ? []
      : [[measures.refusals, number(locale, refusals.mean), number(locale, Math.sqrt(refusals.variance))]]),
  ]);
};

const report = (given: Given, procedure: Procedure, expectation: Expectation): string[] => {
  const { locale } = given;
  const { columns, measures, assumptions, limit } = simulateWords[locale];
  const limited = new Set(procedure.steps.flatMap((step) => (limitOf(step) ? [step.id] : [])));
  const name = namesOf(given, procedure);
  return [
    `${procedure.id} ${procedure.title[locale]}`,
    '',
    ...endings(given, procedure, expectation),
    ...totals(given, procedure, expectation),
    '',
    ...rounds(given, procedure, expectation),
    ...table([
      [columns.step, columns.visits, measures.work, ...(limited.size > 0 ? [columns.late] : [])],
      ...expectation.steps.map(({ step, visits, work, late }) => [
        name(step),
        number(locale, visits.mean),
        hours(locale, work.mean),
        ...(limited.size > 0 ? [late !== undefined ? percent(locale, late) : limited.has(step) ? limit.bySimulation : ''] : []),
      ]),
    ]),
    ...(expectation.unclocked.length > 0 ? [limit.unclocked(expectation.unclocked.map(name).join(marks[locale].names))] : []),
    '',
    [assumptions, ...alikeIn(given, procedure)].join(marks[given.locale].sentences),
    ...(isCountedAsUsual(procedure) ? [limit.standard] : []),
  ];
};

const run = (given: Given): number => {
  const procedure = procedureOf(given);
  const parameters = parametersOf(given, procedure);
  const issues = soundness(procedure, parameters);
  const sentences = (list: typeof issues): string => list.map((issue) => sentenceOf(given, procedure, issue)).join('\n  ');
  if (!isSound(issues)) throw new Misuse(`${given.words.refused}\n  ${sentences(issues)}`);
  const expected = expect(procedure, parameters);
  if (expected.kind === 'refused') throw new Misuse(`${given.words.refused}\n  ${sentences([expected.issue])}`);
  for (const issue of issues) given.note(`${given.words.warning} ${sentences([issue])}`);
  if (given.options.json) {
    const assumptions = given.options.params === undefined;
    given.say(
      JSON.stringify(
        { procedure: procedure.id, assumptions, ...expected.expectation, loads: loads(procedure, parameters) },
        null,
        2,
      ),
    );
  } else for (const line of report(given, procedure, expected.expectation)) given.say(line);
  return 0;
};

export const expectCommand: Command = {
  places: '#',
  example: 'expect # --json',
  options: { params: 'file', json: undefined },
  run,
};
