/** The fields of the budget chain, and what comes of them. */
import {
  type Budget,
  budgetOf,
  type FigureRule,
  type LastYear,
  type RateBasis,
  type RatioBasis,
  yearFigures,
} from '../../formulas/index.ts';
import type { CalculatorStrings } from '../../i18n/calculators/calculators.ts';
import { type Field, type Fields, figuresOf, type Texts } from './fields.ts';
import { unitOptions } from './parts.tsx';

export type Period = keyof CalculatorStrings['budget']['periods'];
type Category = keyof CalculatorStrings['budget']['categories'];

const yearExample: Readonly<Record<keyof LastYear, string>> = {
  before: '1,000',
  plannedSales: '1,120',
  actualSales: '1,176',
  plannedExpense: '89.6',
  actualExpense: '98',
};
const pastExample: Readonly<Record<Period, readonly string[]>> = {
  month: ['62', '48', '95', '104', '110', '98', '84', '80', '112', '118', '132', '133'],
  quarter: ['205', '312', '276', '383'],
};
/** The document's own list, and one row for its “等”. */
const shareExample: Readonly<Record<Category, string>> = {
  travel: '18',
  office: '6',
  depreciation: '5',
  telephone: '3',
  commission: '40',
  advertising: '15',
  exhibition: '10',
  other: '3',
};

export const periodFields = (period: Period): string[] => pastExample[period].map((_, at) => `${period}.${at + 1}`);
export const categoryFields = Object.keys(shareExample).map((name) => `category.${name}`);

const notNegative: FigureRule = { floor: 'not-negative' };

export const budgetFieldsIn = (t: CalculatorStrings): Fields => {
  const b = t.budget;
  const unit = (texts: Texts) => t.units[texts['unit'] as 'yuan' | 'wan-yuan'];
  const percent = () => '%';
  const pastOf = (period: Period): [string, Field][] =>
    pastExample[period].map((example, at) => {
      const row = b[period](`${at + 1}`);
      return [`${period}.${at + 1}`, { example, row, label: b.of(row, b.past), rule: notNegative }];
    });
  const shareOf = ([category, example]: [string, string]): [string, Field] => {
    const row = b.categories[category as Category];
    const rule: FigureRule = { ...notNegative, percent: true };
    return [`category.${category}`, { example, row, label: b.of(row, b.share), rule, unit: percent }];
  };
  const company: FigureRule = { floor: 'above-minus-100', percent: true };
  return {
    unit: { example: 'wan-yuan', label: b.unitLabel, options: unitOptions(t, ['wan-yuan', 'yuan']) },
    ...Object.fromEntries(
      yearFigures.map((name) => [name, { example: yearExample[name], label: b.year[name], rule: { floor: 'positive' }, unit }]),
    ),
    company: { example: '10', label: b.company, rule: company, unit: percent },
    rateBasis: { example: 'company', label: b.rateBasis, options: b.rateBases },
    ratioBasis: { example: 'lower', label: b.ratioBasis, options: b.ratioBases },
    period: { example: 'month', label: b.period, options: b.periods },
    ...Object.fromEntries([...pastOf('month'), ...pastOf('quarter'), ...Object.entries(shareExample).map(shareOf)]),
  };
};

/** Read the fields and follow the chain. Amounts are in whole 元, or in hundredths of 万元. */
export const budgetIn = (fields: Fields, texts: Texts): Budget => {
  const figures = (names: readonly string[]) => figuresOf(fields, texts, names);
  const year = figures(yearFigures);
  return budgetOf({
    year: year && (Object.fromEntries(yearFigures.map((name, at) => [name, year[at]!])) as unknown as LastYear),
    company: figures(['company'])?.[0],
    rateBasis: texts['rateBasis'] as RateBasis,
    ratioBasis: texts['ratioBasis'] as RatioBasis,
    past: figures(periodFields(texts['period'] as Period)),
    shares: figures(categoryFields),
    grain: texts['unit'] === 'yuan' ? 100n : 1n,
  });
};
