/** The budget chain of 3.3: growth rates → forecast → total expense → seasons → categories. */
import type { ComponentChildren } from 'preact';
import { type Budget, ratioParts, wholePercent, yearFigures } from '../../formulas/index.ts';
import { writeFigure, writePercent } from '../../i18n/figures.ts';
import { budgetFieldsIn, budgetIn, categoryFields, type Period, periodFields } from './budget-fields.ts';
import { Columns } from './charts.tsx';
import { figuresOf } from './fields.ts';
import {
  Entries,
  Entry,
  Figures,
  type FiguresTable,
  Formula,
  money,
  raisedFilled,
  rate,
  Segments,
  tableRows,
  Worked,
  words,
} from './parts.tsx';
import { type SheetGiven, useSheet, type Worksheet } from './Sheet.tsx';

const unitOf = ({ t, state }: SheetGiven): string => t.units[state.texts['unit'] as 'yuan' | 'wan-yuan'];

const budgetShown = ({ fields, state }: SheetGiven): Budget => budgetIn(fields, state.texts);

/** Its heading leads to its row in the table of responsibilities. */
const Step = ({ no, children }: { no: number; children: ComponentChildren }) => {
  const { t, procedure } = useSheet();
  return (
    <section>
      <h3>
        <a class="calc-step" href={`#${procedure}-${no}`}>
          {t.step(no)}
        </a>{' '}
        {t.budget.steps[no - 1]}
      </h3>
      {children}
    </section>
  );
};

/** "(1,176 − 1,120) ÷ 1,120 = +5%" */
const growthFilled = (actual: bigint, planned: bigint, grown: bigint): string =>
  `(${writeFigure(actual)} − ${writeFigure(planned)}) ÷ ${writeFigure(planned)} = ${writePercent(grown, { signed: true })}`;

/** "1,293.6 × 89.6 ÷ 1,120 = 103.49 万元" */
const totalFilled = ({ year, forecast, ratio, total }: Budget, unit: string): string | undefined => {
  if (!year || !ratio || total === undefined) return undefined;
  const [expense, sales] = ratioParts(ratio, year);
  return `${writeFigure(forecast)} × ${writeFigure(expense)} ÷ ${writeFigure(sales)} = ${writeFigure(total, { unit })}`;
};

/** Steps 1 to 3: last year's rates, this year's sales and expense. */
const Yearly = ({ budget: { year, rates, rate: used, forecast, total }, budget }: { budget: Budget }) => {
  const sheet = useSheet();
  const { inferredWhy: why, budget: b } = sheet.t;
  const unit = unitOf(sheet);
  const isForecast = year && used !== undefined && forecast !== undefined;
  return (
    <>
      <Step no={1}>
        <Entries names={yearFigures} />
        <Formula text={b.growthFormula} why={why} />
        <Worked name={b.salesRate} value={year && rates && growthFilled(year.actualSales, year.plannedSales, rates.sales)} />
        <Worked
          name={b.expenseRate}
          value={year && rates && growthFilled(year.actualExpense, year.plannedExpense, rates.expense)}
        />
        {rates && <p class="calc-grown">{rates.expense > rates.sales ? b.faster : b.slower}</p>}
      </Step>
      <Step no={2}>
        <Entries names={['company', 'rateBasis']} />
        <Worked name={b.plannedGrowth} value={writePercent(rates?.plannedGrowth, { signed: true })} />
        <Worked name={b.actualGrowth} value={writePercent(rates?.actualGrowth, { signed: true })} />
        <Formula
          text={b.forecastFormula}
          filled={isForecast ? raisedFilled(year.actualSales, used, forecast, unit) : undefined}
          why={why}
        />
        <Worked name={b.forecast} value={writeFigure(forecast, { unit })} strong />
      </Step>
      <Step no={3}>
        <Entries names={['ratioBasis']} />
        <Worked name={b.ratio.planned} value={writePercent(rates?.plannedRatio)} />
        <Worked name={b.ratio.actual} value={writePercent(rates?.actualRatio)} />
        <Formula text={b.totalFormula} filled={totalFilled(budget, unit)} why={why} />
        <Worked name={b.total} value={writeFigure(total, { unit })} strong />
      </Step>
    </>
  );
};

const amountOf = (value: bigint | undefined) => ({
  text: writeFigure(value, { decimals: 'two' }).replace(/\.00$/, ''),
  bare: writeFigure(value, { bare: true }),
});
const inTwo = { decimals: 'two' } as const;

/** Step 4 as a table: past sales of each period, its share, its amount, and the total they add up to. */
const periodTable = (sheet: SheetGiven, { periods, pastSum, total }: Budget): FiguresTable => {
  const { t, fields, state } = sheet;
  const b = t.budget;
  const unit = unitOf(sheet);
  return {
    label: t.inUnit(b.steps[3]!, unit),
    kind: 'calc-shares',
    heads: [
      words(b.period),
      { ...words(b.past), isText: true },
      { text: b.share, bare: t.inUnit(b.share, '%') },
      { text: b.amount, bare: t.inUnit(b.amount, unit) },
    ],
    rows: periodFields(state.texts['period'] as Period).map((entry, at) => ({
      name: fields[entry]!.row!,
      entry,
      cells: [
        money(figuresOf(fields, state.texts, [entry])?.[0]),
        rate(periods?.shares[at], inTwo),
        amountOf(periods?.amounts?.[at]),
      ],
    })),
    foot: [words(b.sum), money(pastSum), rate(periods && wholePercent, inTwo), amountOf(periods?.amounts && total)],
  };
};

/** Step 5 as a table: the share of each category, its amount, and the total they add up to. */
const categoryTable = (sheet: SheetGiven, { categories, shareSum, total }: Budget): FiguresTable => {
  const { t, fields, state } = sheet;
  const b = t.budget;
  const unit = unitOf(sheet);
  return {
    label: t.inUnit(b.steps[4]!, unit),
    kind: 'calc-shares',
    heads: [
      words(b.category),
      { text: b.share, bare: t.inUnit(b.share, '%'), isText: true },
      { text: b.amount, bare: t.inUnit(b.amount, unit) },
    ],
    rows: categoryFields.map((entry, at) => ({
      name: fields[entry]!.row!,
      entry,
      cells: [rate(figuresOf(fields, state.texts, [entry])?.[0]), amountOf(categories?.amounts?.[at])],
    })),
    foot: [words(b.sum), rate(shareSum, inTwo), amountOf(categories?.amounts && total)],
  };
};

const Chart = ({ budget: { periods, pastSum } }: { budget: Budget }) => {
  const sheet = useSheet();
  const { t, fields, state } = sheet;
  const amounts = periods?.amounts;
  if (!amounts) return <p class="calc-chart-none">{pastSum === 0n ? t.budget.noSeason : t.needs}</p>;
  const measures = periodFields(state.texts['period'] as Period).map((name, at) => {
    const written = writeFigure(amounts[at], { unit: unitOf(sheet) });
    return { name, label: fields[name]!.row!, value: amounts[at]!, written, told: `${fields[name]!.row!} ${written}` };
  });
  const highest = measures.reduce((best, measure) => (measure.value > best.value ? measure : best));
  const lowest = measures.reduce((best, measure) => (measure.value < best.value ? measure : best));
  return <Columns measures={measures} text={t.budget.chart(highest.told, lowest.told)} />;
};

/** What the shares lack or have too much of; where they lack it, it can be given to “Other”. */
const ShareSum = ({ shareSum }: { shareSum: bigint | undefined }) => {
  const { t, fields, state, verbs } = useSheet();
  const b = t.budget;
  if (shareSum === undefined) return <p class="calc-trouble">{t.needs}</p>;
  if (shareSum === wholePercent) return <p class="calc-grown">{b.exact}</p>;
  const left = wholePercent - shareSum;
  if (left < 0n) return <p class="calc-trouble">{b.over(writePercent(shareSum), writePercent(-left))}</p>;
  const other = 'category.other';
  const give = () => verbs?.put(other, writeFigure(figuresOf(fields, state.texts, [other])![0]! + left));
  return (
    <p class="calc-trouble">
      {b.short(writePercent(shareSum), writePercent(left))}{' '}
      <button type="button" class="button" data-calc="rest" onClick={give}>
        {b.rest}
      </button>
    </p>
  );
};

const View = () => {
  const sheet = useSheet();
  const { budget: b, inferredWhy } = sheet.t;
  const budget = budgetShown(sheet);
  return (
    <>
      <div class="calc-scale">
        <Entry name="unit" />
        <p class="why">{b.unitNote}</p>
      </div>
      <div class="calc-chain">
        <Yearly budget={budget} />
        <Step no={4}>
          <Segments name="period" />
          <Formula text={b.shareFormula} why={inferredWhy} />
          <p class="why">{b.pastNote}</p>
          <Chart budget={budget} />
          <Figures table={periodTable(sheet, budget)} />
        </Step>
        <Step no={5}>
          <p class="why">{b.categoryNote}</p>
          <Figures table={categoryTable(sheet, budget)} />
          <ShareSum shareSum={budget.shareSum} />
        </Step>
      </div>
    </>
  );
};

/** The chain from rates to categories, for a spreadsheet. */
const rows = (sheet: SheetGiven): string[][] => {
  const { t } = sheet;
  const b = t.budget;
  const budget = budgetShown(sheet);
  const worked = [
    [b.salesRate, '%', budget.rates?.sales],
    [b.expenseRate, '%', budget.rates?.expense],
    [b.rateBasis, '%', budget.rate],
    [b.forecast, unitOf(sheet), budget.forecast],
    [b.total, unitOf(sheet), budget.total],
  ] as const;
  return [
    ...worked.map(([name, unit, value]) => [t.inUnit(name, unit), writeFigure(value, { bare: true })]),
    ...[periodTable(sheet, budget), categoryTable(sheet, budget)].flatMap((table) => [[], ...tableRows(table)]),
  ];
};

export const budgetWorksheet: Worksheet = {
  name: 'budget',
  fieldsIn: budgetFieldsIn,
  View,
  rows,
  said: (sheet) => {
    const { forecast, total } = budgetShown(sheet);
    if (forecast === undefined || total === undefined) return sheet.t.needs;
    const unit = unitOf(sheet);
    return sheet.t.budget.said(writeFigure(forecast, { unit }), writeFigure(total, { unit }));
  },
};
