/**
 * The arithmetic of 3.3, steps 1 to 5. The document names what goes into each step and no formula; the formulas are this handbook's reading.
 * Figures are hundredths of the unit; rates and shares are hundredths of a per cent. A step that lacks a figure is undefined.
 */
import { growth, rounded, wholePercent } from '../rounded.ts';
import { largestRemainder } from './largest-remainder.ts';

export const rateBases = ['company', 'actual', 'mean'] as const;
export type RateBasis = (typeof rateBases)[number];
export const ratioBases = ['lower', 'planned', 'actual'] as const;
export type RatioBasis = (typeof ratioBases)[number];

export interface LastYear {
  /** Sales of the year before last. */
  readonly before: bigint;
  readonly plannedSales: bigint;
  readonly actualSales: bigint;
  readonly plannedExpense: bigint;
  readonly actualExpense: bigint;
}

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

const share = (part: bigint, whole: bigint): bigint => rounded(part * wholePercent, whole);

/**
 * The rates of last year.
 * @throws RangeError where sales or planned expense are zero; the fields refuse that first.
 */
export const ratesOf = ({ before, plannedSales, actualSales, plannedExpense, actualExpense }: LastYear): Rates => ({
  sales: share(actualSales - plannedSales, plannedSales),
  expense: share(actualExpense - plannedExpense, plannedExpense),
  plannedGrowth: growth(plannedSales, before)!,
  actualGrowth: growth(actualSales, before)!,
  plannedRatio: share(plannedExpense, plannedSales),
  actualRatio: share(actualExpense, actualSales),
});

/** The growth rate step 2 goes by. */
export const rateUsed = (basis: RateBasis, company: bigint, { actualGrowth }: Rates): bigint =>
  ({ company, actual: actualGrowth, mean: rounded(company + actualGrowth, 2n) })[basis];

const toGrain = (numerator: bigint, denominator: bigint, grain: bigint): bigint =>
  rounded(numerator, denominator * grain) * grain;

/** Step 2: actual sales of last year × (1 + rate), to the grain. */
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

/** Step 3: forecast × the expense ratio, taken as a fraction and rounded once, to the grain. */
export const totalOf = (forecast: bigint, ratio: 'planned' | 'actual', year: LastYear, grain: bigint): bigint =>
  ratio === 'planned'
    ? toGrain(forecast * year.plannedExpense, year.plannedSales, grain)
    : toGrain(forecast * year.actualExpense, year.actualSales, grain);

export interface Shared {
  /** Shares that add up to 100.00 % exactly. */
  readonly shares: readonly bigint[];
  /** Amounts that add up to the total exactly; undefined where there is no total. */
  readonly amounts: readonly bigint[] | undefined;
}

/** Steps 4 and 5: share the total out by weight (past sales of each period, or the share of each category). */
export const sharedOut = (total: bigint | undefined, weights: readonly bigint[], grain: bigint): Shared => ({
  shares: largestRemainder(wholePercent, weights),
  amounts: total === undefined ? undefined : largestRemainder(total, weights, grain),
});
