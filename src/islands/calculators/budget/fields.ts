/** The fields of the budget chain. */
import {
  type Budget,
  budgetOf as budgetOfFigures,
  type FigureRule,
  type LastYear,
  type RateBasis,
  type RatioBasis,
  rateBases,
  ratioBases,
  yearFigures,
} from '../../../formulas/index.ts';
import type { CalculatorStrings } from '../../../i18n/calculators/calculators.ts';
import { type Field, type Fields, figureOf, figuresOf, type Texts } from '../fields.ts';
import { unitCalled } from '../units.ts';

export type Period = 'month' | 'quarter';
type Category = keyof CalculatorStrings['budget']['categories'];

/** In the unit of money chosen. */
export const unitOf = (t: CalculatorStrings, texts: Texts): string => t.units[texts['unit'] as 'yuan' | 'wan-yuan'];

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
export const categoryField = (category: Category): string => `category.${category}`;
export const categoryFields: readonly string[] = Object.keys(shareExample).map((name) => categoryField(name as Category));

const positive: FigureRule = { floor: 'positive' };
const notNegative: FigureRule = { floor: 'not-negative' };
const share: FigureRule = { floor: 'not-negative', percent: true };

const yearField = (name: keyof LastYear): [string, Field] => [
  name,
  { example: yearExample[name], label: (t) => t.budget.year[name], rule: positive, unit: unitOf },
];

const pastFields = (period: Period): [string, Field][] =>
  pastExample[period].map((example, at) => {
    const row = (t: CalculatorStrings) => t.budget[period](`${at + 1}`);
    return [`${period}.${at + 1}`, { example, row, label: (t) => t.budget.of(row(t), t.budget.past), rule: notNegative }];
  });

const shareField = ([category, example]: [string, string]): [string, Field] => {
  const row = (t: CalculatorStrings) => t.budget.categories[category as Category];
  return [
    categoryField(category as Category),
    { example, row, label: (t) => t.budget.of(row(t), t.budget.share), rule: share, unit: () => '%' },
  ];
};

const choices: Fields = {
  rateBasis: {
    example: 'company',
    label: (t) => t.budget.rateBasis,
    options: rateBases,
    called: (t, basis) => t.budget.rateBases[basis as RateBasis],
  },
  ratioBasis: {
    example: 'lower',
    label: (t) => t.budget.ratioBasis,
    options: ratioBases,
    called: (t, basis) => t.budget.ratioBases[basis as RatioBasis],
  },
  period: {
    example: 'month',
    label: (t) => t.budget.period,
    options: ['month', 'quarter'],
    called: (t, period) => t.budget.periods[period as Period],
  },
};

export const budgetFields: Fields = {
  unit: { example: 'wan-yuan', label: (t) => t.budget.unitLabel, options: ['wan-yuan', 'yuan'], called: unitCalled },
  ...Object.fromEntries(yearFigures.map(yearField)),
  company: {
    example: '10',
    label: (t) => t.budget.company,
    rule: { floor: 'above-minus-100', percent: true },
    unit: () => '%',
  },
  ...choices,
  ...Object.fromEntries([...pastFields('month'), ...pastFields('quarter')]),
  ...Object.fromEntries(Object.entries(shareExample).map(shareField)),
};

/** Read the fields and follow the chain. Amounts are in whole 元, or in hundredths of 万元. */
export const budgetOf = (texts: Texts): Budget => {
  const figures = (names: readonly string[]) => figuresOf(budgetFields, texts, names);
  const year = figures(yearFigures);
  return budgetOfFigures({
    year: year && (Object.fromEntries(yearFigures.map((name, at) => [name, year[at]!])) as unknown as LastYear),
    company: figureOf(budgetFields, texts, 'company'),
    rateBasis: texts['rateBasis'] as RateBasis,
    ratioBasis: texts['ratioBasis'] as RatioBasis,
    past: figures(periodFields(texts['period'] as Period)),
    shares: figures(categoryFields),
    grain: texts['unit'] === 'yuan' ? 100n : 1n,
  });
};
