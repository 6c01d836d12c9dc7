/** What comes of the fields of the budget chain, as far as they can be read: a wrong figure stops only what depends on it. */
import type { Texts } from '../design.ts';
import { readingsOf } from '../readings.ts';
import { wholePercent } from '../rounded.ts';
import {
  forecastOf,
  type LastYear,
  type RateBasis,
  type Rates,
  type RatioBasis,
  ratesOf,
  rateUsed,
  ratioUsed,
  type Shared,
  sharedOut,
  totalOf,
} from './budget-chain.ts';
import { budgetRules, categoryFields, type Period, periodFields, yearFields } from './design.ts';

export interface BudgetOutcome {
  readonly year: LastYear | undefined;
  readonly rates: Rates | undefined;
  readonly rate: bigint | undefined;
  readonly forecast: bigint | undefined;
  readonly ratio: 'planned' | 'actual' | undefined;
  readonly total: bigint | undefined;
  /** Step 4; undefined while a past figure is missing, or all are zero. */
  readonly periods: Shared | undefined;
  /** Whether every past figure is zero, so that there is no season to go by. */
  readonly noSeason: boolean;
  /** Step 5; undefined while the shares don't add up to 100 %. */
  readonly categories: Shared | undefined;
  /** What the shares add up to; undefined while one cannot be read. */
  readonly shareSum: bigint | undefined;
}

/** Amounts are in whole 元, or in hundredths of 万元. */
export const grainOf = (texts: Texts): bigint => (texts['unit'] === 'yuan' ? 100n : 1n);

const sum = (all: readonly bigint[]) => all.reduce((a, b) => a + b, 0n);

const yearOf = (figures: bigint[] | undefined): LastYear | undefined => {
  const [before, plannedSales, actualSales, plannedExpense, actualExpense] = figures ?? [];
  return figures && ({ before, plannedSales, actualSales, plannedExpense, actualExpense } as LastYear);
};

const yearly = (texts: Texts, year: LastYear | undefined, company: bigint | undefined) => {
  const rates = year && ratesOf(year);
  const grain = grainOf(texts);
  const rate = rates && company !== undefined ? rateUsed(texts['rateBasis'] as RateBasis, company, rates) : undefined;
  const forecast = year && rate !== undefined ? forecastOf(year.actualSales, rate, grain) : undefined;
  const ratio = year && ratioUsed(texts['ratioBasis'] as RatioBasis, year);
  const total = year && ratio && forecast !== undefined ? totalOf(forecast, ratio, year, grain) : undefined;
  return { year, rates, rate, forecast, ratio, total };
};

/** Read the fields and follow the chain. */
export const budgetOf = (texts: Texts): BudgetOutcome => {
  const read = readingsOf(budgetRules, texts);
  const chain = yearly(texts, yearOf(read.figures(yearFields)), read.figure('company'));
  const past = read.figures(periodFields(texts['period'] as Period));
  const shares = read.figures(categoryFields);
  const shareSum = shares && sum(shares);
  const noSeason = past !== undefined && sum(past) === 0n;
  return {
    ...chain,
    periods: past && !noSeason ? sharedOut(chain.total, past, grainOf(texts)) : undefined,
    noSeason,
    categories: shares && shareSum === wholePercent ? sharedOut(chain.total, shares, grainOf(texts)) : undefined,
    shareSum,
  };
};
