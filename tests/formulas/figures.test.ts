import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureRule, readFigure } from '../../src/formulas/figures.ts';

const any: FigureRule = { floor: 'any' };
const rate: FigureRule = { floor: 'above-minus-100', percent: true };

describe('a figure as people write it', () => {
  it.each([
    ['1200', 120_000n],
    ['1,200.5', 120_050n],
    ['１，２００．５', 120_050n],
    ['12,345,678', 1_234_567_800n],
    ['1234,5678', 1_234_567_800n],
    [' 1 200 ', 120_000n],
    ['¥ 99.00', 9_900n],
    ['-￥3', -300n],
    ['−5', -500n],
    ['－５', -500n],
    ['+7', 700n],
    ['.5', 50n],
    ['3.', 300n],
    ['3.1400', 314n],
  ])('reads %j', (text, value) => {
    expect(readFigure(text, any)).toBe(value);
  });

  it.each([
    ['', any, 'empty'],
    ['　', any, 'empty'],
    ['abc', any, 'not-a-number'],
    ['1.2亿', any, 'not-a-number'],
    ['1.2.3', any, 'not-a-number'],
    ['1e5', any, 'not-a-number'],
    ['-', any, 'not-a-number'],
    ['1,5', any, 'grouping'],
    ['1,20,000', any, 'grouping'],
    ['1.234', any, 'decimals'],
    ['12.5', { floor: 'any', whole: true }, 'whole'],
    ['9999999999999', any, 'large'],
    ['8%', any, 'percent'],
    ['-1', { floor: 'not-negative' }, 'negative'],
    ['0', { floor: 'positive' }, 'not-positive'],
    ['-100％', rate, 'not-above-minus-100'],
    ['10001', rate, 'large'],
  ] as const)('says what is the matter with %j', (text, rule, trouble) => {
    expect(readFigure(text, rule)).toBe(trouble);
  });

  it('reads a rate with or without its sign', () => {
    expect([readFigure('8.5', rate), readFigure('８．５％', rate)]).toEqual([850n, 850n]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readFigure(text, rate)).toMatch(/^(bigint|string)$/);
      }),
    );
  });
});
