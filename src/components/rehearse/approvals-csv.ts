/** The approval matrix as rows for a spreadsheet. */
import { csvOf } from '../../exchange/index.ts';
import { gatesOf, knownStep, type Placed, recordOf, roleOf } from '../../handbook/index.ts';
import { bandWords } from '../../i18n/bands/bands.ts';
import { type Locale, site } from '../../i18n/index.ts';
import { rehearse } from '../../i18n/rehearse/page.ts';
import {
  bandRows,
  type DecidingStep,
  figureAt,
  type Outcome,
  outcomeLabel,
  pastMerges,
  stepLabel,
  stepsBefore,
} from '../../procedure/index.ts';
import { orderOf, outcomesOf, rangeText } from './approvals.ts';

const SEPARATOR = ' | ';

const leading = ({ procedure }: Placed, outcomes: readonly Outcome[], locale: Locale): string =>
  outcomes
    .map(
      (outcome) =>
        `${outcomeLabel(outcome, locale)} → ${stepLabel(knownStep(procedure, pastMerges(procedure, outcome.next)), locale)}`,
    )
    .join(SEPARATOR);

/** Who decides; by a figure, band by band. */
const decidersOf = ({ procedure, step }: Placed<DecidingStep>, locale: Locale): string => {
  const figure = figureAt(procedure, step);
  const names = (ids: readonly string[]): string => ids.map((id) => roleOf(id).name[locale]).join(SEPARATOR);
  const t = bandWords[locale];
  return figure
    ? bandRows(step)
        .map(({ band }) => t.row(t.range(band, figure.unit[locale]), names(band.roles)))
        .join('\n')
    : names(step.roles);
};

const rowOf = (gate: Placed<DecidingStep>, locale: Locale): string[] => {
  const { procedure, step } = gate;
  const order = orderOf(procedure, step.id);
  return [
    procedure.id,
    procedure.title[locale],
    order ? rangeText(order) : '',
    stepLabel(step, locale),
    decidersOf(gate, locale),
    step.question[locale],
    stepsBefore(procedure, step.id)
      .map((before) => stepLabel(before, locale))
      .join(SEPARATOR),
    leading(gate, outcomesOf(gate, false), locale),
    leading(gate, outcomesOf(gate, true), locale),
    step.records.in.map((id) => recordOf(id).name[locale]).join(SEPARATOR),
    step.records.out.map((id) => recordOf(id).name[locale]).join(SEPARATOR),
  ];
};

/** Every gate of every procedure; with the sign by which spreadsheet programs know UTF-8. */
export const approvalsCsv = (locale: Locale): string => {
  const [t, words] = [rehearse[locale], site[locale]];
  const heads = [t.procedure, t.procedureTitle, t.order, t.gate, words.decider, words.question, words.before];
  return csvOf([[...heads, t.ifPassed, t.ifRefused, words.uses, words.makes], ...gatesOf().map((gate) => rowOf(gate, locale))]);
};
