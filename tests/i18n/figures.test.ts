import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '../../src/formulas/index.ts';
import { writeFigure, writePercent } from '../../src/i18n/figures.ts';

describe('a figure as it is written', () => {
  it('is read back as it was written', () => {
    const value = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
    fc.assert(
      fc.property(
        value,
        fc.constantFrom('needed' as const, 'two' as const),
        fc.boolean(),
        fc.boolean(),
        (it, decimals, signed, bare) => {
          expect(readFigure(writeFigure(it, { decimals, signed, bare }), { floor: 'any' })).toBe(it);
        },
      ),
    );
  });

  it('writes with separators, signs and only the decimals there are', () => {
    expect(writeFigure(130_200n)).toBe('1,302');
    expect(writeFigure(130_250n)).toBe('1,302.5');
    expect(writeFigure(130_250n, { decimals: 'two' })).toBe('1,302.50');
    expect(writeFigure(-2_400n)).toBe('−24');
    expect(writeFigure(2_400n, { signed: true })).toBe('+24');
    expect(writeFigure(-123_456_789n, { bare: true })).toBe('-1234567.89');
    expect(writePercent(-184n)).toBe('−1.84%');
  });
});
