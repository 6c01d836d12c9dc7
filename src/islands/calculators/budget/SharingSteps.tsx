/** Steps 4 and 5 of the chain: the total shared out by season, and by category. */
import { readFigure, wholePercent } from '../../../formulas/index.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import { Field, Segments } from '../Desk.tsx';
import { Formula } from '../Frame.tsx';
import { readingsOf } from '../readings.ts';
import { budgetRules, categories, categoryField, type Period, periodFields } from './design.ts';
import { highest, lowest, MonthChart } from './MonthChart.tsx';
import { Shares } from './Shares.tsx';
import { StepHead, type StepProps } from './Steps.tsx';
import { periodNames, unitOf } from './words.ts';

const Chart = ({ desk, it, names }: StepProps & { names: readonly string[] }) => {
  const unit = unitOf(desk.t, desk.state.texts);
  const amounts = it.periods?.amounts;
  if (!amounts) return <p class="calc-chart-none">{it.pastSum === 0n ? desk.t.budget.noSeason : desk.t.needs}</p>;
  const columns = names.map((label, at) => ({
    label,
    short: `${at + 1}`,
    amount: amounts[at]!,
    written: `${writeFigure(amounts[at]!)} ${unit}`,
  }));
  return <MonthChart columns={columns} text={desk.t.budget.chart(highest(columns), lowest(columns))} />;
};

export const PeriodStep = ({ desk, it }: StepProps) => {
  const { t, state } = desk;
  const b = t.budget;
  const period = state.texts['period'] as Period;
  const read = readingsOf(budgetRules, state.texts);
  const [fields, names] = [periodFields(period), periodNames(t, period)];
  const rows = fields.map((name, at) => ({
    name: names[at]!,
    entry: <Field key={name} desk={desk} name={name} label={b.of(names[at]!, b.past)} trouble={read.trouble(name)} bare />,
  }));
  return (
    <section>
      <StepHead desk={desk} no={4} />
      <Segments
        desk={desk}
        name="period"
        label={b.period}
        options={(['month', 'quarter'] as const).map((it) => [it, b.periods[it]])}
      />
      <Formula text={b.shareFormula} why={{ mark: t.inferred, text: t.inferredWhy }} />
      <p class="why">{b.pastNote}</p>
      <Chart desk={desk} it={it} names={names} />
      <Shares
        desk={desk}
        label={t.inUnit(b.steps[3]!, unitOf(t, state.texts))}
        heads={[b.period, b.past, b.share, b.amount]}
        rows={rows}
        shared={it.periods}
        entrySum={it.pastSum === undefined ? '—' : writeFigure(it.pastSum)}
        withShare
        total={it.total}
      />
    </section>
  );
};

/** What the shares lack or have too much of; where they lack it, it can be given to “Other”. */
const ShareSum = ({ desk, it }: StepProps) => {
  const { t, state, verbs } = desk;
  const b = t.budget;
  const { shareSum } = it;
  if (shareSum === undefined) return <p class="calc-trouble">{t.needs}</p>;
  if (shareSum === wholePercent) return <p class="calc-grown">{b.exact}</p>;
  const left = wholePercent - shareSum;
  if (left < 0n) return <p class="calc-trouble">{b.over(writePercent(shareSum), writePercent(-left))}</p>;
  const other = categoryField('other');
  const have = readFigure(state.texts[other] ?? '', budgetRules[other]!);
  const give = () => verbs?.put(other, writeFigure((typeof have === 'bigint' ? have : 0n) + left));
  return (
    <p class="calc-trouble">
      {b.short(writePercent(shareSum), writePercent(left))}{' '}
      <button type="button" class="button" data-calc="rest" onClick={give}>
        {b.rest}
      </button>
    </p>
  );
};

export const CategoryStep = ({ desk, it }: StepProps) => {
  const { t, state } = desk;
  const b = t.budget;
  const read = readingsOf(budgetRules, state.texts);
  const rows = categories.map((category) => {
    const [name, field] = [b.categories[category], categoryField(category)];
    return {
      name,
      entry: <Field desk={desk} name={field} label={b.of(name, b.share)} unit="%" trouble={read.trouble(field)} bare />,
    };
  });
  return (
    <section>
      <StepHead desk={desk} no={5} />
      <p class="why">{b.categoryNote}</p>
      <Shares
        desk={desk}
        label={t.inUnit(b.steps[4]!, unitOf(t, state.texts))}
        heads={[b.category, b.share, b.amount]}
        rows={rows}
        shared={it.categories}
        entrySum={it.shareSum === undefined ? '—' : writePercent(it.shareSum, { decimals: 'two' })}
        withShare={false}
        total={it.total}
      />
      <ShareSum desk={desk} it={it} />
    </section>
  );
};
