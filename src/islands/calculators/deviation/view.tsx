/** The control standard of 3.2: baseline, standard, actual, and how far apart they are. */
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import { csv } from '../csv.ts';
import { Choice, type Desk, Field, Segments } from '../Desk.tsx';
import { Formula, Frame } from '../Frame.tsx';
import type { Made } from '../mount.tsx';
import { Bars } from './Bars.tsx';
import { type ControlObject, comparedOf, deviationDesign, fieldOf, objects, readDeviation, units } from './design.ts';
import { comparisonRows, deviationFilled, filled, unitOf, verdictOf } from './words.ts';

const chosen = (desk: Desk): ControlObject => desk.state.texts['object'] as ControlObject;

const Entries = ({ desk }: { desk: Desk }) => {
  const { t, state } = desk;
  const object = chosen(desk);
  const read = readDeviation(state.texts);
  const unit = unitOf(t, state.texts, object);
  const field = (name: 'baseline' | 'rate' | 'actual') => ({
    desk,
    name: fieldOf(object, name),
    label: t.deviation[name],
    trouble: read.trouble(fieldOf(object, name)),
    unit: name === 'rate' ? '%' : unit,
  });
  return (
    <div class="calc-fields" key={object}>
      <Choice
        desk={desk}
        name={fieldOf(object, 'unit')}
        label={t.unit}
        options={units[object].map((it) => [it, t.unitChoices[it]])}
      />
      <Field {...field('baseline')} />
      <Field {...field('rate')} />
      <Field {...field('actual')} />
    </div>
  );
};

const Working = ({ desk }: { desk: Desk }) => {
  const { t, state } = desk;
  const it = comparedOf(state.texts, chosen(desk));
  const unit = unitOf(t, state.texts, chosen(desk));
  return (
    <div class="calc-working">
      <h3>{t.deviation.formula}</h3>
      <Formula text={t.deviation.source} />
      <p class="why">{t.deviation.sourceNote}</p>
      <Formula
        text={t.deviation.reading}
        filled={it && filled(unit, it)}
        why={{ mark: t.inferred, text: t.deviation.readingWhy }}
      />
      <Formula text={t.deviation.deviationFormula} filled={it && deviationFilled(t, unit, it)} />
    </div>
  );
};

const Result = ({ desk }: { desk: Desk }) => {
  const { t, state } = desk;
  const d = t.deviation;
  const it = comparedOf(state.texts, chosen(desk));
  const unit = unitOf(t, state.texts, chosen(desk));
  if (!it) return <div class="calc-result">{t.needs}</div>;
  const write = (value: bigint) => `${writeFigure(value)} ${unit}`;
  return (
    <div class="calc-result" data-verdict={it.verdict}>
      <p class="calc-verdict">{verdictOf(t, unit, it)}</p>
      {it.grown !== undefined && <p class="calc-grown">{d.grownAgainst(writePercent(it.grown), writePercent(it.rate))}</p>}
      <Bars
        figures={it}
        labels={d.short}
        write={write}
        text={d.picture(write(it.baseline), write(it.standard), write(it.actual))}
      />
    </div>
  );
};

const Row = ({ desk, object }: { desk: Desk; object: ControlObject }) => {
  const { t, state } = desk;
  const d = t.deviation;
  const it = comparedOf(state.texts, object);
  const percent = it?.percent;
  const numbers: [string, string | undefined][] = [
    [d.short.standard, it && writeFigure(it.standard)],
    [d.short.actual, it && writeFigure(it.actual)],
    [d.value, it && writeFigure(it.value, { signed: true })],
    [d.percent, percent === undefined ? undefined : writePercent(percent, { signed: true, decimals: 'two' })],
  ];
  return (
    <tr data-object={object}>
      <th scope="row">
        {d.objects[object]} <small>{unitOf(t, state.texts, object)}</small>
      </th>
      {numbers.map(([label, number]) => (
        <td class="calc-number" data-label={label} key={label}>
          {number ?? '—'}
        </td>
      ))}
      <td data-label={d.verdict}>{it ? d.verdicts[it.verdict] : d.pending}</td>
    </tr>
  );
};

const Comparison = ({ desk }: { desk: Desk }) => {
  const d = desk.t.deviation;
  return (
    <div class="sheet" tabIndex={0} role="region" aria-label={d.all}>
      <table class="stack calc-compared">
        <caption>{d.all}</caption>
        <thead>
          <tr>
            <th scope="col">{d.object}</th>
            {[d.short.standard, d.short.actual, d.value, d.percent].map((head) => (
              <th scope="col" class="calc-number" key={head}>
                {head}
              </th>
            ))}
            <th scope="col">{d.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {objects.map((object) => (
            <Row key={object} desk={desk} object={object} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const DeviationView = ({ desk }: { desk: Desk }) => {
  const { t, state } = desk;
  return (
    <Frame desk={desk} design={deviationDesign} csv={csv(comparisonRows(t, state.texts))}>
      <Segments
        desk={desk}
        name="object"
        label={t.deviation.object}
        options={objects.map((object) => [object, t.deviation.objects[object]])}
      />
      <div class="calc-columns">
        <Entries desk={desk} />
        <Result desk={desk} />
      </div>
      <Working desk={desk} />
      <Comparison desk={desk} />
    </Frame>
  );
};

const said = (desk: Desk): string => {
  const it = comparedOf(desk.state.texts, chosen(desk));
  return it ? verdictOf(desk.t, unitOf(desk.t, desk.state.texts, chosen(desk)), it) : desk.t.needs;
};

export const deviationCalculator: Made = { design: deviationDesign, View: DeviationView, said };
