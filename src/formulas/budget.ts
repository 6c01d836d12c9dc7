/**
 * The budget chain (HD/GLLC-ZB-003A/0, 3.3, steps 1 to 5), followed as far as its figures reach: one that is missing stops only what
 * depends on it. The document names what goes into each step and no formula; the formulas are this handbook's reading.
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
import { growth, largestRemainder, rounded, shareOf, sumOf, wholePercent } from './exact.ts';

export type RateBasis = 'company' | 'actual' | 'mean';
export type RatioBasis = 'lower' | 'planned' | 'actual';

/** Sales of the year before last, then last year's; all above zero. */
export const yearFigures = ['before', 'plannedSales', 'actualSales', 'plannedExpense', 'actualExpense'] as const;
export type LastYear = Readonly<Record<(typeof yearFigures)[number], bigint>>;

/**
 * Step 1, and what step 2 compares: actual over planned sales and expense; planned and actual sales over the year before; expense in
 * sales, as planned and as it was.
 * @throws RangeError where sales or planned expense are zero; the fields refuse that first.
 */
export const ratesOf = ({ before, plannedSales, actualSales, plannedExpense, actualExpense }: LastYear) => ({
  sales: shareOf(actualSales - plannedSales, plannedSales),
  expense: shareOf(actualExpense - plannedExpense, plannedExpense),
  plannedGrowth: growth(plannedSales, before)!,
  actualGrowth: growth(actualSales, before)!,
  plannedRatio: shareOf(plannedExpense, plannedSales),
  actualRatio: shareOf(actualExpense, actualSales),
});

/** The growth rate step 2 goes by; a mean is rounded to hundredths of a per cent. */
export const rateUsed = (
  basis: RateBasis,
  company: bigint,
  { actualGrowth }: Pick<ReturnType<typeof ratesOf>, 'actualGrowth'>,
) => ({ company, actual: actualGrowth, mean: rounded(company + actualGrowth, 2n) })[basis];

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

/**
 * Steps 4 and 5: shares that add up to 100.00 % exactly, and amounts that add up to the total exactly; none where there is no total.
 * @throws RangeError where a weight is negative or all are zero.
 */
export const sharedOut = (total: bigint | undefined, weights: readonly bigint[], grain: bigint) => ({
  shares: largestRemainder(wholePercent, weights),
  amounts: total === undefined ? undefined : largestRemainder(total, weights, grain),
});

/** What the chain goes by; undefined where a figure is missing. */
interface Figures {
  readonly year: LastYear | undefined;
  /** The growth rate the company has set. */
  readonly company: bigint | undefined;
  readonly rateBasis: RateBasis;
  readonly ratioBasis: RatioBasis;
  /** Past sales of each period, and the share of each category; none below zero. */
  readonly past: readonly bigint[] | undefined;
  readonly shares: readonly bigint[] | undefined;
  readonly grain: bigint;
}

/** Follow the chain. There are no periods while all past sales are zero, no categories until their shares add up to 100 %. */
export const budgetOf = ({ year, company, rateBasis, ratioBasis, past, shares, grain }: Figures) => {
  const rates = year && ratesOf(year);
  const rate = rates && company !== undefined ? rateUsed(rateBasis, company, rates) : undefined;
  const forecast = year && rate !== undefined ? forecastOf(year.actualSales, rate, grain) : undefined;
  const ratio = year && ratioUsed(ratioBasis, year);
  const total = year && ratio && forecast !== undefined ? totalOf(forecast, ratio, year, grain) : undefined;
  const [pastSum, shareSum] = [past && sumOf(past), shares && sumOf(shares)];
  const periods = past && pastSum !== 0n ? sharedOut(total, past, grain) : undefined;
  const categories = shares && shareSum === wholePercent ? sharedOut(total, shares, grain) : undefined;
  return { year, rates, rate, forecast, ratio, total, pastSum, periods, shareSum, categories };
};

export type Budget = ReturnType<typeof budgetOf>;
