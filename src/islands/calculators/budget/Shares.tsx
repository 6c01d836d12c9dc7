/** Steps 4 and 5 of the chain: the total shared out by season and by category. */
import { type Shared, wholePercent } from '../../../formulas/index.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import { Columns } from '../charts.tsx';
import { figureOf } from '../fields.ts';
import { Entry, Formula, Segments } from '../parts.tsx';
import { categoryField, categoryFields, type Period, periodFields, unitOf } from './fields.ts';
import { Step, type StepProps } from './Step.tsx';

interface SharesProps extends StepProps {
  readonly label: string;
  /** What the rows are, what stands in their fields, and what comes of them. */
  readonly heads: readonly string[];
  readonly names: readonly string[];
  readonly shared: Shared | undefined;
  /** Under the fields. */
  readonly sum: string;
  /** Whether shares are worked out, and not themselves what is typed. */
  readonly withShare?: boolean;
}

const amount = (value: bigint | undefined): string => writeFigure(value, { decimals: 'two' }).replace(/\.00$/, '');

/** What each row goes by, its share, its amount, and the total they add up to. */
const Shares = ({ sheet, it, label, heads, names, shared, sum, withShare }: SharesProps) => (
  <div class="sheet" tabIndex={0} role="region" aria-label={label}>
    <table class="calc-shares">
      <caption>{label}</caption>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th scope="col" key={head} class={at > 1 ? 'calc-number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, at) => (
          <tr key={name}>
            <th scope="row">{sheet.fields[name]!.row!(sheet.t)}</th>
            <td>
              <Entry sheet={sheet} name={name} />
            </td>
            {withShare && <td class="calc-number">{writePercent(shared?.shares[at], { decimals: 'two' })}</td>}
            <td class="calc-number">{amount(shared?.amounts?.[at])}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{sheet.t.budget.sum}</th>
          <td>{sum}</td>
          {withShare && <td class="calc-number">{writePercent(shared && wholePercent, { decimals: 'two' })}</td>}
          <td class="calc-number">{amount(shared?.amounts && it.total)}</td>
        </tr>
      </tfoot>
    </table>
  </div>
);

const Chart = ({ sheet: { t, fields, state }, it, names }: StepProps & { names: readonly string[] }) => {
  const unit = unitOf(t, state.texts);
  const amounts = it.periods?.amounts;
  if (!amounts) return <p class="calc-chart-none">{it.pastSum === 0n ? t.budget.noSeason : t.needs}</p>;
  const measures = names.map((name, at) => ({
    name,
    label: fields[name]!.row!(t),
    value: amounts[at]!,
    written: writeFigure(amounts[at], { unit }),
  }));
  const highest = measures.reduce((best, measure) => (measure.value > best.value ? measure : best));
  const lowest = measures.reduce((best, measure) => (measure.value < best.value ? measure : best));
  const text = t.budget.chart(`${highest.label} ${highest.written}`, `${lowest.label} ${lowest.written}`);
  return <Columns measures={measures} text={text} />;
};

export const PeriodStep = ({ sheet, it }: StepProps) => {
  const { t, state } = sheet;
  const b = t.budget;
  const names = periodFields(state.texts['period'] as Period);
  return (
    <Step sheet={sheet} no={4}>
      <Segments sheet={sheet} name="period" />
      <Formula sheet={sheet} text={b.shareFormula} why={t.inferredWhy} />
      <p class="why">{b.pastNote}</p>
      <Chart sheet={sheet} it={it} names={names} />
      <Shares
        sheet={sheet}
        it={it}
        label={t.inUnit(b.steps[3]!, unitOf(t, state.texts))}
        heads={[b.period, b.past, b.share, b.amount]}
        names={names}
        shared={it.periods}
        sum={writeFigure(it.pastSum)}
        withShare
      />
    </Step>
  );
};

/** What the shares lack or have too much of; where they lack it, it can be given to “Other”. */
const ShareSum = ({ sheet: { t, fields, state, verbs }, it }: StepProps) => {
  const b = t.budget;
  const { shareSum } = it;
  if (shareSum === undefined) return <p class="calc-trouble">{t.needs}</p>;
  if (shareSum === wholePercent) return <p class="calc-grown">{b.exact}</p>;
  const left = wholePercent - shareSum;
  if (left < 0n) return <p class="calc-trouble">{b.over(writePercent(shareSum), writePercent(-left))}</p>;
  const other = categoryField('other');
  const give = () => verbs?.put(other, writeFigure(figureOf(fields, state.texts, other)! + left));
  return (
    <p class="calc-trouble">
      {b.short(writePercent(shareSum), writePercent(left))}{' '}
      <button type="button" class="button" data-calc="rest" onClick={give}>
        {b.rest}
      </button>
    </p>
  );
};

export const CategoryStep = ({ sheet, it }: StepProps) => {
  const { t, state } = sheet;
  const b = t.budget;
  return (
    <Step sheet={sheet} no={5}>
      <p class="why">{b.categoryNote}</p>
      <Shares
        sheet={sheet}
        it={it}
        label={t.inUnit(b.steps[4]!, unitOf(t, state.texts))}
        heads={[b.category, b.share, b.amount]}
        names={categoryFields}
        shared={it.categories}
        sum={writePercent(it.shareSum, { decimals: 'two' })}
      />
      <ShareSum sheet={sheet} it={it} />
    </Step>
  );
};
