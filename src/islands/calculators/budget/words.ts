/** How the budget is told: names of periods, formulas with the numbers put in, and the whole as rows for a spreadsheet. */

import { type Budget, ratioParts, type Shared } from '../../../formulas/index.ts';
import type { CalculatorStrings } from '../../../i18n/calculators.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import type { Texts } from '../design.ts';
import { categories, type Period, periodsOf } from './design.ts';
import { budgetOf } from './outcome.ts';

export const unitOf = (t: CalculatorStrings, texts: Texts): string => t.units[texts['unit'] as 'yuan' | 'wan-yuan'];

export const periodNames = (t: CalculatorStrings, period: Period): string[] =>
  Array.from({ length: periodsOf[period] }, (_, at) => t.budget[period](`${at + 1}`));

/** "(1,176 − 1,120) ÷ 1,120 = +5%" */
export const growthFilled = (actual: bigint, planned: bigint, rate: bigint): string =>
  `(${writeFigure(actual)} − ${writeFigure(planned)}) ÷ ${writeFigure(planned)} = ${writePercent(rate, { signed: true })}`;

export const forecastFilled = ({ year, rate, forecast }: Budget, unit: string): string | undefined => {
  if (!year || rate === undefined || forecast === undefined) return undefined;
  const by = writePercent(rate < 0n ? -rate : rate);
  return `${writeFigure(year.actualSales)} × (1 ${rate < 0n ? '−' : '+'} ${by}) = ${writeFigure(forecast)} ${unit}`;
};

export const totalFilled = ({ year, forecast, ratio, rates, total }: Budget, unit: string): string | undefined => {
  if (!year || !rates || forecast === undefined || total === undefined || !ratio) return undefined;
  const [expense, sales] = ratioParts(ratio, year);
  return `${writeFigure(forecast)} × ${writeFigure(expense)} ÷ ${writeFigure(sales)} = ${writeFigure(total)} ${unit}`;
};

const bare = (value: bigint | undefined): string => (value === undefined ? '' : writeFigure(value, { bare: true }));

const shareRows = (names: readonly string[], shared: Shared | undefined): string[][] =>
  names.map((name, at) => [name, bare(shared?.shares[at]), bare(shared?.amounts?.[at])]);

/** The chain from rates to categories, for a spreadsheet. */
export const budgetRows = (t: CalculatorStrings, texts: Texts): string[][] => {
  const b = t.budget;
  const it = budgetOf(texts);
  const unit = unitOf(t, texts);
  const totals = (shared: Shared | undefined) => [b.sum, shared ? '100' : '', bare(shared?.amounts && it.total)];
  return [
    [t.inUnit(b.salesRate, '%'), bare(it.rates?.sales)],
    [t.inUnit(b.expenseRate, '%'), bare(it.rates?.expense)],
    [t.inUnit(b.rateBasis, '%'), bare(it.rate)],
    [t.inUnit(b.forecast, unit), bare(it.forecast)],
    [t.inUnit(b.total, unit), bare(it.total)],
    [],
    [b.period, t.inUnit(b.share, '%'), t.inUnit(b.amount, unit)],
    ...shareRows(periodNames(t, texts['period'] as Period), it.periods),
    totals(it.periods),
    [],
    [b.category, t.inUnit(b.share, '%'), t.inUnit(b.amount, unit)],
    ...shareRows(
      categories.map((category) => b.categories[category]),
      it.categories,
    ),
    totals(it.categories),
  ];
};
