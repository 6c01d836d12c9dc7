/** The control standard of 3.2: baseline, standard, actual, and how far apart they are. */
import type { Compared, Deviation } from '../../../formulas/index.ts';
import type { CalculatorStrings } from '../../../i18n/calculators/calculators.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import { Bars } from '../charts.tsx';
import { exampleOf } from '../fields.ts';
import type { Made } from '../mount.tsx';
import { Entries, Formula, Segments } from '../parts.tsx';
import { Sheet, type SheetGiven } from '../Sheet.tsx';
import { raisedFilled } from '../units.ts';
import { type ControlObject, comparedOf, deviationFields, fieldOf, objects, unitOf } from './fields.ts';
import { comparisonRows, deviationFilled, verdictOf } from './words.ts';

/** The object looked at, its unit, and what comes of its figures; undefined while one cannot be read. */
interface Shown {
  readonly sheet: SheetGiven;
  readonly object: ControlObject;
  readonly unit: string;
  readonly it: (Compared & Deviation) | undefined;
}

const shownOf = (sheet: SheetGiven): Shown => {
  const { t, state } = sheet;
  const object = state.texts['object'] as ControlObject;
  return { sheet, object, unit: unitOf(t, state.texts, object), it: comparedOf(state.texts, object) };
};

const Result = ({ sheet: { t }, unit, it }: Shown) => {
  const d = t.deviation;
  if (!it) return <div class="calc-result">{t.needs}</div>;
  const measures = (['baseline', 'standard', 'actual'] as const).map((name) => ({
    name,
    label: d.short[name],
    value: it[name],
    written: writeFigure(it[name], { unit }),
  }));
  const [baseline, standard, actual] = measures.map(({ written }) => written) as [string, string, string];
  return (
    <div class="calc-result" data-verdict={it.verdict}>
      <p class="calc-verdict">{verdictOf(t, unit, it)}</p>
      {it.grown !== undefined && <p class="calc-grown">{d.grownAgainst(writePercent(it.grown), writePercent(it.rate))}</p>}
      <Bars figures={it} measures={measures} text={d.picture(baseline, standard, actual)} />
    </div>
  );
};

const Working = ({ sheet, unit, it }: Shown) => {
  const d = sheet.t.deviation;
  return (
    <div class="calc-working">
      <h3>{d.formula}</h3>
      <Formula sheet={sheet} text={d.source} />
      <p class="why">{d.sourceNote}</p>
      <Formula
        sheet={sheet}
        text={d.reading}
        filled={it && raisedFilled(it.baseline, it.rate, it.standard, unit)}
        why={d.readingWhy}
      />
      <Formula sheet={sheet} text={d.deviationFormula} filled={it && deviationFilled(sheet.t, unit, it)} />
    </div>
  );
};

const columnsOf = (d: CalculatorStrings['deviation'], it: (Compared & Deviation) | undefined) =>
  [
    [d.short.standard, writeFigure(it?.standard)],
    [d.short.actual, writeFigure(it?.actual)],
    [d.value, writeFigure(it?.value, { signed: true })],
    [d.percent, writePercent(it?.percent, { signed: true, decimals: 'two' })],
  ] as const;

const Row = ({ sheet: { t, state }, object }: { sheet: SheetGiven; object: ControlObject }) => {
  const d = t.deviation;
  const it = comparedOf(state.texts, object);
  return (
    <tr data-object={object}>
      <th scope="row">
        {d.objects[object]} <small>{unitOf(t, state.texts, object)}</small>
      </th>
      {columnsOf(d, it).map(([label, figure]) => (
        <td class="calc-number" data-label={label} key={label}>
          {figure}
        </td>
      ))}
      <td data-label={d.verdict}>{it ? d.verdicts[it.verdict] : d.pending}</td>
    </tr>
  );
};

const Comparison = ({ sheet }: { sheet: SheetGiven }) => {
  const d = sheet.t.deviation;
  return (
    <div class="sheet" tabIndex={0} role="region" aria-label={d.all}>
      <table class="stack calc-compared">
        <caption>{d.all}</caption>
        <thead>
          <tr>
            <th scope="col">{d.object}</th>
            {columnsOf(d, undefined).map(([label]) => (
              <th scope="col" class="calc-number" key={label}>
                {label}
              </th>
            ))}
            <th scope="col">{d.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {objects.map((object) => (
            <Row key={object} sheet={sheet} object={object} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const DeviationView = ({ sheet }: { sheet: SheetGiven }) => {
  const shown = shownOf(sheet);
  const names = (['unit', 'baseline', 'rate', 'actual'] as const).map((field) => fieldOf(shown.object, field));
  return (
    <Sheet sheet={sheet} rows={comparisonRows(sheet.t, sheet.state.texts)}>
      <Segments sheet={sheet} name="object" />
      <div class="calc-columns">
        <Entries sheet={sheet} names={names} />
        <Result {...shown} />
      </div>
      <Working {...shown} />
      <Comparison sheet={sheet} />
    </Sheet>
  );
};

const said = (sheet: SheetGiven): string => {
  const { unit, it } = shownOf(sheet);
  return it ? verdictOf(sheet.t, unit, it) : sheet.t.needs;
};

export const deviationCalculator: Made = {
  name: 'deviation',
  fields: deviationFields,
  example: exampleOf(deviationFields),
  View: DeviationView,
  said,
};
