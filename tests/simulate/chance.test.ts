/** Random numbers and distributions against what is known of them. */
import { describe, expect, it } from 'vitest';
import { type Distribution, momentsOf } from '../../src/simulate/chance/distribution.ts';
import { Samplers } from '../../src/simulate/chance/samplers.ts';
import { threefry } from '../../src/simulate/chance/threefry.ts';
import { exp } from '../../src/simulate/numbers/exp.ts';
import { log } from '../../src/simulate/numbers/log.ts';
import { normalQuantile } from '../../src/simulate/numbers/normal-quantile.ts';
import { studentQuantile } from '../../src/simulate/numbers/student.ts';

const words = (...key: [number, number, number, number]) => {
  const out = new Uint32Array(2);
  threefry(...key, out);
  return [...out].map((word) => word.toString(16));
};

describe('Threefry', () => {
  it('gives the known answers of Random123 for 2×32 words and 13 rounds', () => {
    expect(words(0, 0, 0, 0)).toEqual(['9d1c5ec6', '8bd50731']);
    expect(words(-1, -1, -1, -1)).toEqual(['fd36d048', '2d17272c']);
    expect(words(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3)).toEqual(['ba3e4725', 'f27d669e']);
  });
});

describe('log, exp and the quantiles', () => {
  it('log and exp are right to the last places', () => {
    for (let at = 1; at < 20_000; at += 1) {
      const x = at * 0.0371;
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(4e-16 * Math.max(1, Math.abs(Math.log(x))));
      const y = (at - 10_000) * 0.05;
      expect(Math.abs(exp(y) / Math.exp(y) - 1)).toBeLessThan(5e-16);
    }
    expect([log(0), log(-1), log(1), exp(0), exp(-1e9), exp(1e9)]).toEqual([-Infinity, Number.NaN, 0, 1, 0, Infinity]);
  });

  it('the normal quantile is that of the tables', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 14);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 13);
  });

  it("Student's t is that of the tables, and goes on smoothly beyond them", () => {
    expect([1, 9, 30].map(studentQuantile)).toEqual([12.7062047362, 2.2621571629, 2.0422724563]);
    expect(studentQuantile(40)).toBeCloseTo(2.0210753829, 5);
    expect(studentQuantile(120)).toBeCloseTo(1.9799304051, 7);
  });
});

/** Φ by its power series (Abramowitz and Stegun 26.2.10), for |z| < 6. */
const phi = (z: number): number => {
  let [term, sum] = [z, z];
  for (let n = 1; n < 120; n += 1) {
    term *= (-z * z) / (2 * n);
    sum += term / (2 * n + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
};

/** The regularised incomplete gamma function by its series (Abramowitz and Stegun 6.5.29), for whole and half shapes. */
const gammaBelow = (shape: number, x: number): number => {
  const gammaOf = (a: number): number => (a === 1 ? 1 : a === 0.5 ? Math.sqrt(Math.PI) : (a - 1) * gammaOf(a - 1));
  let [term, sum] = [1 / shape, 1 / shape];
  for (let n = 1; n < 400; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return (sum * x ** shape * Math.exp(-x)) / gammaOf(shape);
};

const CASES = 20_000;
const pair = (samplers: Samplers, of: number, visit: number): [duration: number, chance: number] => {
  samplers.draw(0, of, visit);
  return [samplers.drawn[0]!, samplers.drawn[1]!];
};
const drawn = (distribution: Distribution, visit = 0): number[] => {
  const samplers = new Samplers([{ name: 'draft', distribution }]);
  samplers.reseed(3, 0);
  return Array.from({ length: CASES }, (_, of) => pair(samplers, of, visit)[0]);
};

const minutes = { unit: 'minutes' } as const;
const lognormal = { kind: 'lognormal', mean: 10, sd: 5, ...minutes } as const;
const spread = Math.log(1 + 0.25);
const continuous: readonly [string, Distribution, (x: number) => number][] = [
  ['uniform', { kind: 'uniform', min: 2, max: 6, ...minutes }, (x) => (x - 2) / 4],
  [
    'triangular',
    { kind: 'triangular', min: 1, mode: 2, max: 5, ...minutes },
    (x) => (x < 2 ? (x - 1) ** 2 / 4 : 1 - (5 - x) ** 2 / 12),
  ],
  [
    'triangular with its mode at the end',
    { kind: 'triangular', min: 1, mode: 5, max: 5, ...minutes },
    (x) => (x - 1) ** 2 / 16,
  ],
  ['exponential', { kind: 'exponential', mean: 3, ...minutes }, (x) => 1 - Math.exp(-x / 3)],
  ['log-normal', lognormal, (x) => phi((Math.log(x) - Math.log(10) + spread / 2) / Math.sqrt(spread))],
  ['gamma, shape 4', { kind: 'gamma', mean: 8, sd: 4, ...minutes }, (x) => gammaBelow(4, x / 2)],
  ['gamma, shape ½', { kind: 'gamma', mean: 1, sd: Math.SQRT2, ...minutes }, (x) => gammaBelow(0.5, x / 2)],
  ['hours', { kind: 'exponential', mean: 2, unit: 'hours' }, (x) => 1 - Math.exp(-x / 120)],
];

describe('distributions', () => {
  it.each(continuous)('%s: Kolmogorov and Smirnov find no fault', (_, distribution, below) => {
    const sorted = drawn(distribution).sort((a, b) => a - b);
    const distance = Math.max(
      ...sorted.map((x, at) => Math.max(Math.abs(below(x) - at / CASES), Math.abs((at + 1) / CASES - below(x)))),
    );
    expect(distance * Math.sqrt(CASES)).toBeLessThan(1.95);
  });

  it.each(continuous)('%s: mean and variance are those stated', (_, distribution) => {
    const values = drawn(distribution);
    const { mean, variance } = momentsOf(distribution);
    const average = values.reduce((sum, value) => sum + value, 0) / CASES;
    const square = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / CASES;
    expect(Math.abs(average - mean) / Math.sqrt(variance / CASES)).toBeLessThan(3.3);
    expect(square / variance).toBeCloseTo(1, 0.9);
  });

  it('a table gives its values as often as they weigh', () => {
    const values = drawn({ kind: 'table', values: [1, 5, 20], weights: [1, 2, 1], unit: 'hours' });
    const share = (value: number) => values.filter((it) => it === value * 60).length / CASES;
    expect([share(1), share(5), share(20)]).toEqual([0.25, 0.5, 0.25].map((it) => expect.closeTo(it, 1.9)));
    expect(momentsOf({ kind: 'table', values: [1, 3], unit: 'minutes' })).toEqual({ mean: 2, variance: 1 });
  });

  it('a fixed time is itself, in every unit', () => {
    const units = ['minutes', 'hours', 'days'] as const;
    expect(units.map((unit) => drawn({ kind: 'fixed', value: 2, unit })[7])).toEqual([2, 120, 960]);
  });

  it('neighbouring visits, cases and steps know nothing of one another', () => {
    const correlation = (a: number[], b: number[]): number => {
      const centred = (values: number[]) => values.map((value) => value - 0.5);
      const [x, y] = [centred(a), centred(b)];
      return (12 * x.reduce((sum, value, at) => sum + value * y[at]!, 0)) / a.length;
    };
    const uniform = { kind: 'uniform', min: 0, max: 1, ...minutes } as const;
    const [first, second] = [drawn(uniform, 0), drawn(uniform, 1)];
    const chances = () => {
      const samplers = new Samplers([{ name: 'draft', distribution: uniform }]);
      samplers.reseed(3, 0);
      return Array.from({ length: CASES }, (_, of) => pair(samplers, of, 0)[1]);
    };
    const bound = 3.3 / Math.sqrt(CASES);
    expect(Math.abs(correlation(first, second))).toBeLessThan(bound);
    expect(Math.abs(correlation(first.slice(1), first.slice(0, -1)))).toBeLessThan(bound);
    expect(Math.abs(correlation(first, chances()))).toBeLessThan(bound);
  });
});
