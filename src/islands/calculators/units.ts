/** How units and raised figures are written in both calculators. */
import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { writeFigure, writePercent } from '../../i18n/figures.ts';

/** A unit in the list to choose from, with what it means where that is not plain: "wan yuan (10,000 yuan)". */
export const unitCalled = (t: CalculatorStrings, unit: string): string => {
  const name = t.units[unit as keyof typeof t.units];
  const meaning = t.unitMeanings[unit];
  return meaning ? t.inUnit(name, meaning) : name;
};

/** "1,200 × (1 + 8.5%) = 1,302 万元" */
export const raisedFilled = (base: bigint, rate: bigint, raised: bigint, unit: string): string => {
  const by = `${rate < 0n ? '−' : '+'} ${writePercent(rate < 0n ? -rate : rate)}`;
  return `${writeFigure(base)} × (1 ${by}) = ${writeFigure(raised, { unit })}`;
};
