/** The fields of the budget chain. */
import { type FigureRule, rateBases, ratioBases, yearFigures } from '../../../formulas/index.ts';
import type { Design } from '../design.ts';

export const periodsOf = { month: 12, quarter: 4 } as const;
export type Period = keyof typeof periodsOf;
/** The document's own list, and one row for its “等”. */
export const categories = [
  'travel',
  'office',
  'depreciation',
  'telephone',
  'commission',
  'advertising',
  'exhibition',
  'other',
] as const;

export const periodFields = (period: Period): string[] =>
  Array.from({ length: periodsOf[period] }, (_, at) => `${period}.${at + 1}`);
export const categoryField = (category: (typeof categories)[number]): string => `category.${category}`;
export const categoryFields: readonly string[] = categories.map(categoryField);

const year = { before: '1,000', plannedSales: '1,120', actualSales: '1,176', plannedExpense: '89.6', actualExpense: '98' };
const months = ['62', '48', '95', '104', '110', '98', '84', '80', '112', '118', '132', '133'];
const quarters = ['205', '312', '276', '383'];
const shares = ['18', '6', '5', '3', '40', '15', '10', '3'];
const named = (fields: readonly string[], texts: readonly string[]) =>
  Object.fromEntries(fields.map((field, at) => [field, texts[at]!]));

export const budgetDesign: Design = {
  name: 'budget',
  example: {
    unit: 'wan-yuan',
    ...year,
    company: '10',
    rateBasis: 'company',
    ratioBasis: 'lower',
    period: 'month',
    ...named(periodFields('month'), months),
    ...named(periodFields('quarter'), quarters),
    ...named(categoryFields, shares),
  },
  choices: { unit: ['wan-yuan', 'yuan'], rateBasis: rateBases, ratioBasis: ratioBases, period: ['month', 'quarter'] },
};

const each = (fields: readonly string[], rule: FigureRule) => Object.fromEntries(fields.map((field) => [field, rule]));

/** What every field may hold. */
export const budgetRules: Readonly<Record<string, FigureRule>> = {
  ...each(yearFigures, { floor: 'positive' }),
  company: { floor: 'above-minus-100', percent: true },
  ...each([...periodFields('month'), ...periodFields('quarter')], { floor: 'not-negative' }),
  ...each(categoryFields, { floor: 'not-negative', percent: true }),
};
