/**
 * The budget chain (HD/GLLC-ZB-003A/0, 3.3, steps 1 to 5). The document names what goes into each step and no formula; the formulas are this
 * handbook's reading.
 *
 * 1. growth = (actual − planned) ÷ planned, of last year's sales and of its expense
 * 2. forecast = last year's actual sales × (1 + rate used), rounded to the grain
 * 3. total = forecast × expense ÷ sales, the ratio taken as a fraction, rounded once to the grain
 * 4. amounts of periods: the total by past sales of each, by largest remainder
 * 5. amounts of categories: the total by the share of each, by largest remainder
 *
 * Figures are hundredths of the unit of money; rates and shares are hundredths of a per cent, rounded to that. The grain is the least
 * amount told, in hundredths of the unit: 1n, or 100n where amounts are whole. What lacks a figure is undefined.
 */
import { growth, rounded, shareOf, wholePercent } from './exact.ts';
import { largestRemainder } from './largest-remainder.ts';

export const rateBases = ['company', 'actual', 'mean'] as const;
export type RateBasis = (typeof rateBases)[number];
export const ratioBases = ['lower', 'planned', 'actual'] as const;
export type RatioBasis = (typeof ratioBases)[number];

/** Sales of the year before last, then last year's; all above zero. */
export const yearFigures = ['before', 'plannedSales', 'actualSales', 'plannedExpense', 'actualExpense'] as const;
export type LastYear = Readonly<Record<(typeof yearFigures)[number], bigint>>;

/** Step 1, and what step 2 compares: every rate of last year. */
export interface Rates {
  /** Actual over planned sales. */
  readonly sales: bigint;
  /** Actual over planned expense. */
  readonly expense: bigint;
  /** Planned over the year before. */
  readonly plannedGrowth: bigint;
  /** Actual over the year before. */
  readonly actualGrowth: bigint;
  /** Expense in sales, as planned and as it was. */
  readonly plannedRatio: bigint;
  readonly actualRatio: bigint;
}

/**
 * The rates of last year.
 * @throws RangeError where sales or planned expense are zero; the fields refuse that first.
 */
export const ratesOf = ({ before, plannedSales, actualSales, plannedExpense, actualExpense }: LastYear): Rates => ({
  sales: shareOf(actualSales - plannedSales, plannedSales),
  expense: shareOf(actualExpense - plannedExpense, plannedExpense),
  plannedGrowth: growth(plannedSales, before)!,
  actualGrowth: growth(actualSales, before)!,
  plannedRatio: shareOf(plannedExpense, plannedSales),
  actualRatio: shareOf(actualExpense, actualSales),
});

/** The growth rate step 2 goes by; a mean is rounded to hundredths of a per cent. */
export const rateUsed = (basis: RateBasis, company: bigint, { actualGrowth }: Rates): bigint =>
  ({ company, actual: actualGrowth, mean: rounded(company + actualGrowth, 2n) })[basis];

const toGrain = (numerator: bigint, denominator: bigint, grain: bigint): bigint =>
  rounded(numerator, denominator * grain) * grain;

/** Step 2. */
export const forecastOf = (actualSales: bigint, rate: bigint, grain: bigint): bigint =>
  toGrain(actualSales * (wholePercent + rate), wholePercent, grain);

/**
 * Which expense ratio step 3 goes by: where expense grew faster than sales (step 1), the planned ratio is the lower one.
 * Compared as fractions, so that rounding cannot turn it.
 */
export const ratioUsed = (basis: RatioBasis, year: LastYear): 'planned' | 'actual' => {
  if (basis !== 'lower') return basis;
  return year.plannedExpense * year.actualSales <= year.actualExpense * year.plannedSales ? 'planned' : 'actual';
};

/** The expense and the sales a ratio is made of. */
export const ratioParts = (ratio: 'planned' | 'actual', year: LastYear): readonly [expense: bigint, sales: bigint] =>
  ratio === 'planned' ? [year.plannedExpense, year.plannedSales] : [year.actualExpense, year.actualSales];

/** Step 3. @throws RangeError where sales are zero. */
export const totalOf = (forecast: bigint, ratio: 'planned' | 'actual', year: LastYear, grain: bigint): bigint => {
  const [expense, sales] = ratioParts(ratio, year);
  return toGrain(forecast * expense, sales, grain);
};

export interface Shared {
  /** Shares that add up to 100.00 % exactly. */
  readonly shares: readonly bigint[];
  /** Amounts that add up to the total exactly; undefined where there is no total. */
  readonly amounts: readonly bigint[] | undefined;
}

/** Steps 4 and 5: share the total out by weight. @throws RangeError where a weight is negative or all are zero. */
export const sharedOut = (total: bigint | undefined, weights: readonly bigint[], grain: bigint): Shared => ({
  shares: largestRemainder(wholePercent, weights),
  amounts: total === undefined ? undefined : largestRemainder(total, weights, grain),
});
