/** The budget chain followed as far as its figures reach: one that is missing stops only what depends on it. */
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
import { sumOf, wholePercent } from './exact.ts';

/** What the chain goes by; undefined where a figure is missing. */
export interface BudgetFigures {
  readonly year: LastYear | undefined;
  /** The growth rate the company has set. */
  readonly company: bigint | undefined;
  readonly rateBasis: RateBasis;
  readonly ratioBasis: RatioBasis;
  /** Past sales of each period, none below zero. */
  readonly past: readonly bigint[] | undefined;
  /** The share of each category, none below zero. */
  readonly shares: readonly bigint[] | undefined;
  readonly grain: bigint;
}

export interface Budget {
  readonly year: LastYear | undefined;
  readonly rates: Rates | undefined;
  readonly rate: bigint | undefined;
  readonly forecast: bigint | undefined;
  readonly ratio: 'planned' | 'actual' | undefined;
  readonly total: bigint | undefined;
  /** What past sales add up to. Where that is zero there is no season to go by. */
  readonly pastSum: bigint | undefined;
  /** Step 4; undefined while a past figure is missing, or all are zero. */
  readonly periods: Shared | undefined;
  /** What the shares add up to. */
  readonly shareSum: bigint | undefined;
  /** Step 5; undefined while the shares don't add up to 100 %. */
  readonly categories: Shared | undefined;
}

const yearly = ({ year, company, rateBasis, ratioBasis, grain }: BudgetFigures) => {
  const rates = year && ratesOf(year);
  const rate = rates && company !== undefined ? rateUsed(rateBasis, company, rates) : undefined;
  const forecast = year && rate !== undefined ? forecastOf(year.actualSales, rate, grain) : undefined;
  const ratio = year && ratioUsed(ratioBasis, year);
  const total = year && ratio && forecast !== undefined ? totalOf(forecast, ratio, year, grain) : undefined;
  return { year, rates, rate, forecast, ratio, total };
};

/** Follow the chain. @throws RangeError where a figure is below what its field allows. */
export const budgetOf = (figures: BudgetFigures): Budget => {
  const { past, shares, grain } = figures;
  const chain = yearly(figures);
  const pastSum = past && sumOf(past);
  const shareSum = shares && sumOf(shares);
  return {
    ...chain,
    pastSum,
    periods: past && pastSum !== 0n ? sharedOut(chain.total, past, grain) : undefined,
    shareSum,
    categories: shares && shareSum === wholePercent ? sharedOut(chain.total, shares, grain) : undefined,
  };
};
