/** Figures of many small replications are those of all their cases together, and their intervals hold what they promise. */
import { describe, expect, it } from 'vitest';
import { compare, type Measure, type Results, type SetUp } from '../../src/simulate/index.ts';
import { end, procedureOf, task } from '../walk/procedures.ts';
import { exponential, plainly, simulating } from './stations.ts';

const one = procedureOf('9.1', [task('serve', '1', 'end', ['clerk']), end()]);
/** An M/M/1 whose time in the system is exponential about ten minutes. */
const station = plainly(one, { gap: exponential(10), steps: { serve: exponential(5) }, warmUp: 60 });
const truth: Partial<Record<Measure, number>> = {
  lead: 10,
  p50: 10 * Math.log(2),
  p80: 10 * Math.log(5),
  p95: 10 * Math.log(20),
};
const known = Object.entries(truth) as [Measure, number][];

describe.each([
  ['six', { cases: 6, replications: 1000, seed: 3 }],
  ['fifty', { cases: 50, replications: 400, seed: 3 }],
  ['twenty thousand', { cases: 20_000, replications: 10, seed: 3 }],
])('M/M/1 in replications of %s cases', (_, options) => {
  const results = simulating(one, station, options);

  it.each(known)('%s is that of the formula', (measure, value) => {
    const { mean, half } = results.measures[measure]!;
    expect(Math.abs(mean - value)).toBeLessThan(2.2 * half!);
    expect(Math.abs(mean / value - 1)).toBeLessThan(0.06);
  });

  it('the curve crosses the shares where the table says', () => {
    const { counts, width } = results.lead.histogram;
    for (const [measure, share] of [
      ['p50', 0.5],
      ['p80', 0.8],
      ['p95', 0.95],
    ] as const) {
      const through = (bars: number): number => counts.slice(0, bars).reduce((sum, count) => sum + count, 0);
      const total = through(counts.length);
      const bar = results.measures[measure]!.mean / width;
      expect(through(Math.floor(bar)) / total).toBeLessThanOrEqual(share);
      expect(through(Math.floor(bar) + 1) / total).toBeGreaterThanOrEqual(share);
    }
  });
});

describe('95 % intervals', () => {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed);

  it.each([
    ['six', { cases: 6, replications: 170 }],
    ['two hundred', { cases: 200, replications: 8 }],
  ])(
    'over replications of %s cases cover the truth for nine seeds in ten, and more',
    (_, size) => {
      const found = seeds.map((seed) => simulating(one, station, { ...size, seed }));
      for (const [measure, value] of known) {
        const covers = ({ measures }: Results): boolean =>
          Math.abs(measures[measure]!.mean - value) <= measures[measure]!.half!;
        expect([measure, found.filter(covers).length / seeds.length >= 0.9]).toEqual([measure, true]);
      }
    },
    60_000,
  );
});

describe('differences over small replications', () => {
  /** All times a third longer: so is every quantile of the time in the system. */
  const slower = plainly(one, { gap: exponential(40 / 3), steps: { serve: exponential(20 / 3) }, warmUp: 60 });
  const setUps: readonly SetUp[] = [station, slower].map((parameters) => ({ procedure: one, parameters }));

  it.each(known)('%s differs as the formula says', (measure, value) => {
    const comparison = compare(setUps, { cases: 6, replications: 600, seed: 4 });
    if (comparison.kind === 'refused') throw new Error('refused');
    const { before, after, difference, certain } = comparison.differences[0]![measure]!;
    expect(after.mean - before.mean).toBeCloseTo(difference.mean, 9);
    expect(Math.abs(difference.mean - value / 3)).toBeLessThan(2.2 * difference.half! + 0.003 * value);
    expect(certain).toBe(true);
  });
});

it('fewer cases than make two sections have quantiles without an interval', () => {
  const { p50, lead } = simulating(one, station, { cases: 6, replications: 20 }).measures;
  expect(p50!.half).toBeNull();
  expect(lead!.half).not.toBeNull();
});
