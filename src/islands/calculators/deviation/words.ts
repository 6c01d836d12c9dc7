/** How the control standard is told: figures with their unit, the verdict as a sentence, the comparison as rows. */

import type { Compared, Deviation } from '../../../formulas/index.ts';
import type { CalculatorStrings } from '../../../i18n/calculators.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import type { Texts } from '../design.ts';
import { type ControlObject, comparedOf, fieldOf, objects } from './design.ts';

const size = (value: bigint): bigint => (value < 0n ? -value : value);

export const unitOf = (t: CalculatorStrings, texts: Texts, object: ControlObject): string =>
  t.units[texts[fieldOf(object, 'unit')] as keyof typeof t.units];

/** "未达标：低于最低控制标准 24 万元（−1.84%）。" */
export const verdictOf = (t: CalculatorStrings, unit: string, { verdict, value, percent }: Deviation): string => {
  if (verdict === 'met') return t.deviation.met;
  const by = `${writeFigure(size(value))} ${unit}`;
  return t.deviation[verdict](by, percent === undefined ? '—' : writePercent(percent, { signed: true }));
};

/** The formula with the numbers put in. */
export const filled = (unit: string, { baseline, rate, standard }: Compared & Deviation): string => {
  const by = writePercent(rate < 0n ? -rate : rate);
  return `${writeFigure(baseline)} × (1 ${rate < 0n ? '−' : '+'} ${by}) = ${writeFigure(standard)} ${unit}`;
};

/** The deviation with the numbers put in. */
export const deviationFilled = (
  t: CalculatorStrings,
  unit: string,
  { actual, standard, value, percent }: Compared & Deviation,
): string => {
  const less = `${writeFigure(actual)} − ${writeFigure(standard)} = ${writeFigure(value)} ${unit}`;
  if (percent === undefined) return less;
  const top = value < 0n ? `(${writeFigure(value)})` : writeFigure(value);
  return `${less}${t.deviation.joint}${top} ÷ ${writeFigure(standard)} = ${writePercent(percent)}`;
};

const cells = (t: CalculatorStrings, texts: Texts, object: ControlObject): string[] => {
  const head = [t.deviation.objects[object], unitOf(t, texts, object)];
  const it = comparedOf(texts, object);
  if (!it) return [...head, '', '', '', '', '', '', t.deviation.pending];
  const bare = (value: bigint) => writeFigure(value, { bare: true });
  const percent = it.percent === undefined ? '' : bare(it.percent);
  const figures = [it.baseline, it.rate, it.standard, it.actual, it.value].map(bare);
  return [...head, ...figures, percent, t.deviation.verdicts[it.verdict]];
};

/** Every object's comparison, for a spreadsheet. */
export const comparisonRows = (t: CalculatorStrings, texts: Texts): string[][] => {
  const d = t.deviation;
  const head = [
    d.object,
    t.unit,
    d.baseline,
    t.inUnit(d.rate, '%'),
    d.standard,
    d.actual,
    d.value,
    t.inUnit(d.percent, '%'),
    d.verdict,
  ];
  return [head, ...objects.map((object) => cells(t, texts, object))];
};
