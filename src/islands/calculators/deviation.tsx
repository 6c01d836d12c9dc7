/** The control standard of 3.2: baseline, standard, actual, and how far apart they are, for four objects of control (step 2). */
import { type Compared, type Deviation, deviation, type FigureRule } from '../../formulas/index.ts';
import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { writeFigure, writePercent } from '../../i18n/figures.ts';
import { Bars } from './charts.tsx';
import { type Field, type Fields, figuresOf, type Texts } from './fields.ts';
import {
  Entries,
  Figures,
  type FiguresTable,
  Formula,
  money,
  raisedFilled,
  rate,
  Segments,
  tableRows,
  unitOptions,
  words,
} from './parts.tsx';
import { type SheetGiven, useSheet, type Worksheet } from './Sheet.tsx';

type ControlObject = keyof CalculatorStrings['deviation']['objects'];

interface Given {
  readonly units: readonly (keyof CalculatorStrings['units'])[];
  readonly example: readonly [baseline: string, rate: string, actual: string];
  /** Of the actual figure. A rate of growth needs a baseline above zero; only profit can be a loss. */
  readonly rule: FigureRule;
}

const amount = ['wan-yuan', 'yuan', 'yi-yuan'] as const;
const count: FigureRule = { floor: 'not-negative', whole: true };
const given: Readonly<Record<ControlObject, Given>> = {
  sales: { units: amount, example: ['1,200', '8.5', '1,278'], rule: { floor: 'not-negative' } },
  volume: { units: ['contracts', 'people', 'pieces'], example: ['1,500', '6', '1,612'], rule: count },
  profit: { units: amount, example: ['180', '10', '198'], rule: { floor: 'any' } },
  customers: { units: ['companies', 'people'], example: ['240', '5', '249'], rule: count },
};
const objects = Object.keys(given) as ControlObject[];

const unitOf = (t: CalculatorStrings, texts: Texts, object: ControlObject): string =>
  t.units[texts[`${object}.unit`] as keyof typeof t.units];

const fieldsIn = (t: CalculatorStrings): Fields => {
  const d = t.deviation;
  const fieldsOf = (object: ControlObject): [string, Field][] => {
    const { units, example, rule } = given[object];
    const unit = (texts: Texts) => unitOf(t, texts, object);
    const positive: FigureRule = { floor: 'positive', whole: rule.whole ?? false };
    return [
      [`${object}.unit`, { example: units[0]!, label: t.unit, options: unitOptions(t, units) }],
      [`${object}.baseline`, { example: example[0], label: d.baseline, rule: positive, unit }],
      [
        `${object}.rate`,
        { example: example[1], label: d.rate, rule: { floor: 'above-minus-100', percent: true }, unit: () => '%' },
      ],
      [`${object}.actual`, { example: example[2], label: d.actual, rule, unit }],
    ];
  };
  return {
    object: { example: 'sales', label: d.object, options: d.objects },
    ...Object.fromEntries(objects.flatMap(fieldsOf)),
  };
};

/** An object's figures and what comes of them; undefined while a field cannot be read. */
export const comparedOf = (
  { fields, state: { texts } }: Pick<SheetGiven, 'fields' | 'state'>,
  object: ControlObject,
): (Compared & Deviation) | undefined => {
  const figures = figuresOf(fields, texts, [`${object}.baseline`, `${object}.rate`, `${object}.actual`]);
  if (!figures) return undefined;
  const [baseline, rateOf, actual] = figures as [bigint, bigint, bigint];
  return { baseline, rate: rateOf, actual, ...deviation({ baseline, rate: rateOf, actual }) };
};

/** "未达标：低于最低控制标准 24 万元（−1.84%）。" */
const verdictOf = (d: CalculatorStrings['deviation'], unit: string, { verdict, value, percent }: Deviation): string => {
  if (verdict === 'met') return d.met;
  return d[verdict](writeFigure(value < 0n ? -value : value, { unit }), writePercent(percent, { signed: true }));
};

/** The deviation with the numbers put in. */
const deviationFilled = (joint: string, unit: string, { actual, standard, value, percent }: Compared & Deviation): string => {
  const less = `${writeFigure(actual)} − ${writeFigure(standard)} = ${writeFigure(value, { unit })}`;
  if (percent === undefined) return less;
  const top = value < 0n ? `(${writeFigure(value)})` : writeFigure(value);
  return `${less}${joint}${top} ÷ ${writeFigure(standard)} = ${writePercent(percent)}`;
};

/** The object looked at, its unit, and what comes of its figures. */
const shownOf = (sheet: SheetGiven) => {
  const object = sheet.state.texts['object'] as ControlObject;
  return { object, unit: unitOf(sheet.t, sheet.state.texts, object), compared: comparedOf(sheet, object) };
};

const Result = () => {
  const sheet = useSheet();
  const d = sheet.t.deviation;
  const { unit, compared } = shownOf(sheet);
  if (!compared) return <div class="calc-result">{sheet.t.needs}</div>;
  const measures = (['baseline', 'standard', 'actual'] as const).map((name) => ({
    name,
    label: d.short[name],
    value: compared[name],
    written: writeFigure(compared[name], { unit }),
  }));
  const [baseline, standard, actual] = measures.map(({ written }) => written) as [string, string, string];
  return (
    <div class="calc-result" data-verdict={compared.verdict}>
      <p class="calc-verdict">{verdictOf(d, unit, compared)}</p>
      {compared.grown !== undefined && (
        <p class="calc-grown">{d.grownAgainst(writePercent(compared.grown), writePercent(compared.rate))}</p>
      )}
      <Bars figures={compared} measures={measures} text={d.picture(baseline, standard, actual)} />
    </div>
  );
};

/** Every object's comparison. */
const comparison = (sheet: SheetGiven): FiguresTable => {
  const { t, state } = sheet;
  const d = t.deviation;
  const inPercent = (text: string) => ({ text, bare: t.inUnit(text, '%') });
  return {
    label: d.all,
    kind: 'stack calc-compared',
    heads: [
      words(d.object),
      { text: d.short.baseline, bare: d.baseline },
      inPercent(d.rate),
      { text: d.short.standard, bare: d.standard },
      { text: d.short.actual, bare: d.actual },
      words(d.value),
      inPercent(d.percent),
      { ...words(d.verdict), isText: true },
    ],
    rows: objects.map((object) => {
      const compared = comparedOf(sheet, object);
      return {
        name: d.objects[object],
        unit: unitOf(t, state.texts, object),
        cells: [
          money(compared?.baseline),
          rate(compared?.rate),
          money(compared?.standard),
          money(compared?.actual),
          money(compared?.value, { signed: true }),
          rate(compared?.percent, { signed: true, decimals: 'two' }),
          words(compared ? d.verdicts[compared.verdict] : d.pending),
        ],
      };
    }),
  };
};

const View = () => {
  const sheet = useSheet();
  const d = sheet.t.deviation;
  const { object, unit, compared } = shownOf(sheet);
  const raised = compared && raisedFilled(compared.baseline, compared.rate, compared.standard, unit);
  return (
    <>
      <Segments name="object" />
      <div class="calc-columns">
        <Entries names={['unit', 'baseline', 'rate', 'actual'].map((field) => `${object}.${field}`)} />
        <Result />
      </div>
      <div class="calc-working">
        <h3>{d.formula}</h3>
        <Formula text={d.source} />
        <p class="why">{d.sourceNote}</p>
        <Formula text={d.reading} filled={raised} why={d.readingWhy} />
        <Formula text={d.deviationFormula} filled={compared && deviationFilled(d.joint, unit, compared)} />
      </div>
      <Figures table={comparison(sheet)} />
    </>
  );
};

export const deviationWorksheet: Worksheet = {
  name: 'deviation',
  fieldsIn,
  View,
  rows: (sheet) => tableRows(comparison(sheet), sheet.t.unit),
  said: (sheet) => {
    const { unit, compared } = shownOf(sheet);
    return compared ? verdictOf(sheet.t.deviation, unit, compared) : sheet.t.needs;
  },
};
