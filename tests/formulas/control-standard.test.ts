import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlStandard, deviation } from '../../src/formulas/control-standard.ts';

const figure = fc.bigInt({ min: 1n, max: 10n ** 14n });
const rate = fc.bigInt({ min: -9_999n, max: 100_000n });

describe('the control standard', () => {
  it('is the baseline raised by the planned rate', () => {
    expect(controlStandard({ baseline: 120_000n, rate: 850n })).toBe(130_200n);
  });

  it('says below, with value and per cent', () => {
    expect(deviation({ baseline: 120_000n, rate: 850n, actual: 127_800n })).toEqual({
      standard: 130_200n,
      value: -2_400n,
      percent: -184n,
      grown: 650n,
      verdict: 'below',
    });
  });

  it('is met exactly where floating point would miss it', () => {
    // 1200 × 1.085 is 1301.9999999999998 in floating point.
    expect(deviation({ baseline: 120_000n, rate: 850n, actual: 130_200n })).toMatchObject({
      value: 0n,
      percent: 0n,
      verdict: 'met',
    });
  });

  it('leaves the per cent out where the standard rounds to nothing', () => {
    expect(deviation({ baseline: 1n, rate: -9_999n, actual: 5n })).toMatchObject({
      standard: 0n,
      percent: undefined,
      verdict: 'above',
    });
  });

  it('is within half a hundredth of the exact product', () => {
    fc.assert(
      fc.property(figure, rate, (baseline, by) => {
        const off = controlStandard({ baseline, rate: by }) * 10_000n - baseline * (10_000n + by);
        expect(off >= -5_000n && off <= 5_000n).toBe(true);
      }),
    );
  });

  it('gives a verdict that agrees with the deviation shown', () => {
    fc.assert(
      fc.property(figure, rate, fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (baseline, by, actual) => {
        const { standard, value, verdict } = deviation({ baseline, rate: by, actual });
        expect(standard + value).toBe(actual);
        expect(verdict).toBe(value < 0n ? 'below' : value === 0n ? 'met' : 'above');
      }),
    );
  });
});
