/** The budget chain of 3.3: growth rates → forecast → total expense → seasons → categories. */
import { yearFigures } from '../../../formulas/index.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import { exampleOf } from '../fields.ts';
import type { Made } from '../mount.tsx';
import { Entries, Entry, Formula } from '../parts.tsx';
import { Sheet, type SheetGiven } from '../Sheet.tsx';
import { raisedFilled } from '../units.ts';
import { budgetFields, budgetOf, unitOf } from './fields.ts';
import { CategoryStep, PeriodStep } from './Shares.tsx';
import { Step, type StepProps } from './Step.tsx';
import { budgetRows, growthFilled, totalFilled } from './words.ts';

/** A figure worked out, with its name. */
const Worked = ({ name, value, strong }: { name: string; value: string | undefined; strong?: boolean }) => (
  <p class="calc-worked" data-strong={strong && ''}>
    <span>{name}</span> <output>{value ?? '—'}</output>
  </p>
);

const LastYearStep = ({ sheet, it: { year, rates } }: StepProps) => {
  const { t } = sheet;
  const b = t.budget;
  const filled = year && rates;
  return (
    <Step sheet={sheet} no={1}>
      <Entries sheet={sheet} names={yearFigures} />
      <Formula sheet={sheet} text={b.growthFormula} why={t.inferredWhy} />
      <Worked name={b.salesRate} value={filled && growthFilled(year.actualSales, year.plannedSales, rates.sales)} />
      <Worked name={b.expenseRate} value={filled && growthFilled(year.actualExpense, year.plannedExpense, rates.expense)} />
      {rates && <p class="calc-grown">{rates.expense > rates.sales ? b.faster : b.slower}</p>}
    </Step>
  );
};

const ForecastStep = ({ sheet, it: { year, rates, rate, forecast } }: StepProps) => {
  const { t, state } = sheet;
  const b = t.budget;
  const unit = unitOf(t, state.texts);
  const known = year && rate !== undefined && forecast !== undefined;
  const filled = known ? raisedFilled(year.actualSales, rate, forecast, unit) : undefined;
  return (
    <Step sheet={sheet} no={2}>
      <Entries sheet={sheet} names={['company', 'rateBasis']} />
      <Worked name={b.plannedGrowth} value={writePercent(rates?.plannedGrowth, { signed: true })} />
      <Worked name={b.actualGrowth} value={writePercent(rates?.actualGrowth, { signed: true })} />
      <Formula sheet={sheet} text={b.forecastFormula} filled={filled} why={t.inferredWhy} />
      <Worked name={b.forecast} value={writeFigure(forecast, { unit })} strong />
    </Step>
  );
};

const TotalStep = ({ sheet, it }: StepProps) => {
  const { t, state } = sheet;
  const b = t.budget;
  const unit = unitOf(t, state.texts);
  return (
    <Step sheet={sheet} no={3}>
      <Entries sheet={sheet} names={['ratioBasis']} />
      <Worked name={b.ratio.planned} value={writePercent(it.rates?.plannedRatio)} />
      <Worked name={b.ratio.actual} value={writePercent(it.rates?.actualRatio)} />
      <Formula sheet={sheet} text={b.totalFormula} filled={totalFilled(it, unit)} why={t.inferredWhy} />
      <Worked name={b.total} value={writeFigure(it.total, { unit })} strong />
    </Step>
  );
};

export const BudgetView = ({ sheet }: { sheet: SheetGiven }) => {
  const { t, state } = sheet;
  const it = budgetOf(state.texts);
  return (
    <Sheet sheet={sheet} rows={budgetRows(t, state.texts)}>
      <div class="calc-scale">
        <Entry sheet={sheet} name="unit" />
        <p class="why">{t.budget.unitNote}</p>
      </div>
      <div class="calc-chain">
        <LastYearStep sheet={sheet} it={it} />
        <ForecastStep sheet={sheet} it={it} />
        <TotalStep sheet={sheet} it={it} />
        <PeriodStep sheet={sheet} it={it} />
        <CategoryStep sheet={sheet} it={it} />
      </div>
    </Sheet>
  );
};

const said = ({ t, state: { texts } }: SheetGiven): string => {
  const { forecast, total } = budgetOf(texts);
  if (forecast === undefined || total === undefined) return t.needs;
  const unit = unitOf(t, texts);
  return t.budget.said(writeFigure(forecast, { unit }), writeFigure(total, { unit }));
};

export const budgetCalculator: Made = {
  name: 'budget',
  fields: budgetFields,
  example: exampleOf(budgetFields),
  View: BudgetView,
  said,
};
