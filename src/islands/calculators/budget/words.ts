/** How the budget is told: formulas with the numbers put in, and the whole as rows for a spreadsheet. */
import { type Budget, ratioParts, type Shared } from '../../../formulas/index.ts';
import type { CalculatorStrings } from '../../../i18n/calculators/calculators.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import type { Texts } from '../fields.ts';
import { budgetFields, budgetOf, categoryFields, type Period, periodFields, unitOf } from './fields.ts';

/** "(1,176 − 1,120) ÷ 1,120 = +5%" */
export const growthFilled = (actual: bigint, planned: bigint, rate: bigint): string =>
  `(${writeFigure(actual)} − ${writeFigure(planned)}) ÷ ${writeFigure(planned)} = ${writePercent(rate, { signed: true })}`;

/** "1,293.6 × 89.6 ÷ 1,120 = 103.49 万元" */
export const totalFilled = ({ year, forecast, ratio, total }: Budget, unit: string): string | undefined => {
  if (!year || !ratio || total === undefined) return undefined;
  const [expense, sales] = ratioParts(ratio, year);
  return `${writeFigure(forecast)} × ${writeFigure(expense)} ÷ ${writeFigure(sales)} = ${writeFigure(total, { unit })}`;
};

const bare = (value: bigint | undefined): string => writeFigure(value, { bare: true });

/** The chain from rates to categories, for a spreadsheet. */
export const budgetRows = (t: CalculatorStrings, texts: Texts): string[][] => {
  const b = t.budget;
  const it = budgetOf(texts);
  const unit = unitOf(t, texts);
  const sharedRows = (what: string, names: readonly string[], shared: Shared | undefined): string[][] => [
    [],
    [what, t.inUnit(b.share, '%'), t.inUnit(b.amount, unit)],
    ...names.map((name, at) => [budgetFields[name]!.row!(t), bare(shared?.shares[at]), bare(shared?.amounts?.[at])]),
    [b.sum, shared ? '100' : '', bare(shared?.amounts && it.total)],
  ];
  return [
    [t.inUnit(b.salesRate, '%'), bare(it.rates?.sales)],
    [t.inUnit(b.expenseRate, '%'), bare(it.rates?.expense)],
    [t.inUnit(b.rateBasis, '%'), bare(it.rate)],
    [t.inUnit(b.forecast, unit), bare(it.forecast)],
    [t.inUnit(b.total, unit), bare(it.total)],
    ...sharedRows(b.period, periodFields(texts['period'] as Period), it.periods),
    ...sharedRows(b.category, categoryFields, it.categories),
  ];
};
