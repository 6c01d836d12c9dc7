import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastOf, type LastYear, ratesOf, rateUsed, ratioUsed, sharedOut, totalOf } from '../../src/formulas/budget.ts';
import { largestRemainder } from '../../src/formulas/exact.ts';

const sum = (all: readonly bigint[]) => all.reduce((a, b) => a + b, 0n);
const year: LastYear = {
  before: 100_000n,
  plannedSales: 120_000n,
  actualSales: 126_000n,
  plannedExpense: 9_600n,
  actualExpense: 10_500n,
};
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { minLength: 1, maxLength: 24 })
  .filter((all) => all.some((weight) => weight > 0n));
const total = fc.bigInt({ min: 0n, max: 10n ** 14n });

describe('sharing a total out by the largest remainder', () => {
  it('gives the odd hundredth to the largest remainder', () => {
    expect(largestRemainder(10_000n, [1n, 1n, 1n])).toEqual([3_334n, 3_333n, 3_333n]);
    expect(largestRemainder(100n, [1n, 2n, 4n])).toEqual([14n, 29n, 57n]);
  });

  it('always adds up to the total, in whole grains', () => {
    fc.assert(
      fc.property(total, weights, fc.constantFrom(1n, 100n), (grains, by, grain) => {
        const parts = largestRemainder(grains * grain, by, grain);
        expect(sum(parts)).toBe(grains * grain);
        expect(parts.every((part) => part >= 0n && part % grain === 0n)).toBe(true);
      }),
    );
  });

  it('is never a whole grain away from the exact share, and gives nothing for nothing', () => {
    fc.assert(
      fc.property(total, weights, (whole, by) => {
        const all = sum(by);
        for (const [at, part] of largestRemainder(whole, by).entries()) {
          const off = part * all - whole * by[at]!;
          expect(off > -all && off < all).toBe(true);
          if (by[at] === 0n) expect(part).toBe(0n);
        }
      }),
    );
  });

  it('refuses what cannot be shared', () => {
    expect(() => largestRemainder(100n, [0n, 0n])).toThrow('all zero');
    expect(() => largestRemainder(100n, [2n, -1n])).toThrow('negative');
    expect(() => largestRemainder(150n, [1n], 100n)).toThrow('multiple of 100');
  });
});

describe('the budget chain', () => {
  it('takes last year’s rates from plan and actual', () => {
    expect(ratesOf(year)).toEqual({
      sales: 500n,
      expense: 938n,
      plannedGrowth: 2_000n,
      actualGrowth: 2_600n,
      plannedRatio: 800n,
      actualRatio: 833n,
    });
  });

  it('forecasts by the company’s rate, last year’s or their mean', () => {
    const rates = ratesOf(year);
    expect(rateUsed('company', 1_500n, rates)).toBe(1_500n);
    expect(rateUsed('actual', 1_500n, rates)).toBe(2_600n);
    expect(rateUsed('mean', 1_500n, rates)).toBe(2_050n);
    expect(forecastOf(year.actualSales, 1_500n, 1n)).toBe(144_900n);
  });

  it('keeps the planned ratio where expense grew faster than sales, and the actual one where it did not', () => {
    expect(ratioUsed('lower', year)).toBe('planned');
    expect(ratioUsed('lower', { ...year, actualExpense: 9_700n })).toBe('actual');
    expect(ratioUsed('actual', year)).toBe('actual');
    expect(totalOf(144_900n, 'planned', year, 1n)).toBe(11_592n);
  });

  it('rounds money in 元 to whole 元', () => {
    fc.assert(
      fc.property(total, (actual) => {
        expect(forecastOf(actual, 777n, 100n) % 100n).toBe(0n);
      }),
    );
  });

  it('shares out to exactly 100 % and exactly the total', () => {
    fc.assert(
      fc.property(total, weights, (whole, by) => {
        const { shares, amounts } = sharedOut(whole, by, 1n);
        expect([sum(shares), sum(amounts!)]).toEqual([10_000n, whole]);
      }),
    );
  });
});
