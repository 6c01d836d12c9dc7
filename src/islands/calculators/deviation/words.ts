/** How the control standard is told: the verdict as a sentence, the deviation with its numbers, the comparison as rows. */
import type { Compared, Deviation } from '../../../formulas/index.ts';
import type { CalculatorStrings } from '../../../i18n/calculators/calculators.ts';
import { writeFigure, writePercent } from '../../../i18n/figures.ts';
import type { Texts } from '../fields.ts';
import { comparedOf, objects, unitOf } from './fields.ts';

/** "未达标：低于最低控制标准 24 万元（−1.84%）。" */
export const verdictOf = (t: CalculatorStrings, unit: string, { verdict, value, percent }: Deviation): string => {
  if (verdict === 'met') return t.deviation.met;
  return t.deviation[verdict](writeFigure(value < 0n ? -value : value, { unit }), writePercent(percent, { signed: true }));
};

/** The deviation with the numbers put in. */
export const deviationFilled = (t: CalculatorStrings, unit: string, it: Compared & Deviation): string => {
  const { actual, standard, value, percent } = it;
  const less = `${writeFigure(actual)} − ${writeFigure(standard)} = ${writeFigure(value, { unit })}`;
  if (percent === undefined) return less;
  const top = value < 0n ? `(${writeFigure(value)})` : writeFigure(value);
  return `${less}${t.deviation.joint}${top} ÷ ${writeFigure(standard)} = ${writePercent(percent)}`;
};

const columns = ['baseline', 'rate', 'standard', 'actual', 'value', 'percent'] as const;

/** Every object's comparison, for a spreadsheet. */
export const comparisonRows = (t: CalculatorStrings, texts: Texts): string[][] => {
  const d = t.deviation;
  const heads = columns.map((name) => (name === 'rate' || name === 'percent' ? t.inUnit(d[name], '%') : d[name]));
  const rows = objects.map((object) => {
    const it = comparedOf(texts, object);
    const figures = columns.map((name) => writeFigure(it?.[name], { bare: true }));
    return [d.objects[object], unitOf(t, texts, object), ...figures, it ? d.verdicts[it.verdict] : d.pending];
  });
  return [[d.object, t.unit, ...heads, d.verdict], ...rows];
};
