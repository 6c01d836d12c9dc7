/** Steps 1 to 3 of the chain: last year's rates, the forecast, the total. */
import { type Budget, rateBases, ratioBases, yearFigures } from '../../../formulas/index.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import { Choice, type Desk, Field } from '../Desk.tsx';
import { Formula } from '../Frame.tsx';
import { readingsOf } from '../readings.ts';
import { budgetRules } from './design.ts';
import { forecastFilled, growthFilled, totalFilled, unitOf } from './words.ts';

export interface StepProps {
  readonly desk: Desk;
  readonly it: Budget;
}

/** A step's heading leads to its row in the table of responsibilities. */
export const StepHead = ({ desk, no }: { desk: Desk; no: number }) => (
  <h3>
    <a class="calc-step" href={`#${desk.procedure}-${no}`}>
      {desk.t.step(`${no}`)}
    </a>{' '}
    {desk.t.budget.steps[no - 1]}
  </h3>
);

/** A figure worked out, with its name. */
const Worked = ({ name, value, strong }: { name: string; value: string | undefined; strong?: boolean }) => (
  <p class="calc-worked" data-strong={strong}>
    <span>{name}</span> <output>{value ?? '—'}</output>
  </p>
);

const signed = (rate: bigint | undefined) => (rate === undefined ? undefined : writePercent(rate, { signed: true }));

export const LastYearStep = ({ desk, it }: StepProps) => {
  const { t, state } = desk;
  const b = t.budget;
  const read = readingsOf(budgetRules, state.texts);
  const { year, rates } = it;
  const filled = year && rates;
  return (
    <section>
      <StepHead desk={desk} no={1} />
      <div class="calc-fields">
        {yearFigures.map((name) => (
          <Field
            key={name}
            desk={desk}
            name={name}
            label={b.year[name]}
            unit={unitOf(t, state.texts)}
            trouble={read.trouble(name)}
          />
        ))}
      </div>
      <Formula text={b.growthFormula} why={{ mark: t.inferred, text: t.inferredWhy }} />
      <Worked name={b.salesRate} value={filled && growthFilled(year.actualSales, year.plannedSales, rates.sales)} />
      <Worked name={b.expenseRate} value={filled && growthFilled(year.actualExpense, year.plannedExpense, rates.expense)} />
      {rates && <p class="calc-grown">{rates.expense > rates.sales ? b.faster : b.slower}</p>}
    </section>
  );
};

export const ForecastStep = ({ desk, it }: StepProps) => {
  const { t, state } = desk;
  const b = t.budget;
  const trouble = readingsOf(budgetRules, state.texts).trouble('company');
  const unit = unitOf(t, state.texts);
  return (
    <section>
      <StepHead desk={desk} no={2} />
      <div class="calc-fields">
        <Field desk={desk} name="company" label={b.company} unit="%" trouble={trouble} />
        <Choice
          desk={desk}
          name="rateBasis"
          label={b.rateBasis}
          options={rateBases.map((basis) => [basis, b.rateBases[basis]])}
        />
      </div>
      <Worked name={b.plannedGrowth} value={signed(it.rates?.plannedGrowth)} />
      <Worked name={b.actualGrowth} value={signed(it.rates?.actualGrowth)} />
      <Formula text={b.forecastFormula} filled={forecastFilled(it, unit)} why={{ mark: t.inferred, text: t.inferredWhy }} />
      <Worked name={b.forecast} value={it.forecast === undefined ? undefined : `${writeFigure(it.forecast)} ${unit}`} strong />
    </section>
  );
};

export const TotalStep = ({ desk, it }: StepProps) => {
  const { t, state } = desk;
  const b = t.budget;
  const unit = unitOf(t, state.texts);
  const percent = (ratio: bigint | undefined) => (ratio === undefined ? undefined : writePercent(ratio));
  return (
    <section>
      <StepHead desk={desk} no={3} />
      <div class="calc-fields">
        <Choice
          desk={desk}
          name="ratioBasis"
          label={b.ratioBasis}
          options={ratioBases.map((basis) => [basis, b.ratioBases[basis]])}
        />
      </div>
      <Worked name={b.ratio.planned} value={percent(it.rates?.plannedRatio)} />
      <Worked name={b.ratio.actual} value={percent(it.rates?.actualRatio)} />
      <Formula text={b.totalFormula} filled={totalFilled(it, unit)} why={{ mark: t.inferred, text: t.inferredWhy }} />
      <Worked name={b.total} value={it.total === undefined ? undefined : `${writeFigure(it.total)} ${unit}`} strong />
    </section>
  );
};
