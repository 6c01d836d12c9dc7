/** The engine against the formulas of queueing theory (Gross and Harris, "Fundamentals of Queueing Theory"). */
import { describe, expect, it } from 'vitest';
import { deciding, end, procedureOf, task } from '../walk/procedures.ts';
import { apart, exponential, fixed, plainly, simulating } from './stations.ts';

const enough = { cases: 30_000, replications: 10, seed: 11 };
const one = procedureOf('9.1', [task('serve', '1', 'end', ['clerk']), end()]);

/** Erlang's C: the probability to wait before c servers at load a. */
const erlangC = (c: number, a: number): number => {
  let blocked = 1;
  for (let n = 1; n <= c; n += 1) blocked = (a * blocked) / (n + a * blocked);
  return blocked / (1 - (a / c) * (1 - blocked));
};

describe('one station', () => {
  it('M/M/1: time in the system, queue and load are those of the formula', () => {
    const results = simulating(one, plainly(one, { gap: exponential(10), steps: { serve: exponential(7) } }), enough);
    expect(apart(results, 'lead', 1 / (1 / 7 - 1 / 10))).toBeLessThan(2.2);
    expect(apart(results, 'underWay', 0.7 / 0.3)).toBeLessThan(2.2);
    expect(results.steps[0]!.queue!.mean).toBeCloseTo(0.49 / 0.3, 1);
    expect(results.roles[0]!.utilisation!.mean).toBeCloseTo(0.7, 2);
    expect(results.measures.lead!.half! / results.measures.lead!.mean).toBeLessThan(0.03);
  });

  it('M/M/1: the time in the system is exponential, so its percentiles are known', () => {
    const results = simulating(one, plainly(one, { gap: exponential(10), steps: { serve: exponential(5) } }), enough);
    expect(apart(results, 'p50', 10 * Math.log(2))).toBeLessThan(2.2);
    expect(apart(results, 'p95', 10 * Math.log(20))).toBeLessThan(2.2);
  });

  it('M/M/c: waiting is that of Erlang C', () => {
    const figures = plainly(one, { gap: exponential(10), steps: { serve: exponential(24) }, people: { clerk: 3 } });
    const wait = erlangC(3, 2.4) / (3 / 24 - 1 / 10);
    expect(apart(simulating(one, figures, enough), 'wait', wait)).toBeLessThan(2.2);
  });

  it.each([
    ['gamma', { kind: 'gamma', mean: 6, sd: 9, unit: 'minutes' } as const, 36 + 81],
    ['log-normal', { kind: 'lognormal', mean: 6, sd: 3, unit: 'minutes' } as const, 36 + 9],
    ['fixed', fixed(6), 36],
  ])('M/G/1 with %s service: waiting is that of Pollaczek and Khinchine', (_, service, square) => {
    const results = simulating(one, plainly(one, { gap: exponential(10), steps: { serve: service } }), enough);
    expect(apart(results, 'wait', square / 10 / (2 * (1 - 0.6)))).toBeLessThan(2.2);
  });

  it('D/D/1 below capacity: nobody waits', () => {
    const results = simulating(one, plainly(one, { gap: fixed(10), steps: { serve: fixed(9) } }), { cases: 500 });
    expect(results.measures.wait).toEqual({ mean: 0, half: 0 });
    expect(results.measures.p95).toEqual({ mean: 9, half: 0 });
  });
});

describe('several stations', () => {
  it('tandem: by Burke the second station is an M/M/1 too', () => {
    const two = procedureOf('9.2', [task('first', '1', 'second', ['a']), task('second', '2', 'end', ['b']), end()]);
    const figures = plainly(two, { gap: exponential(10), steps: { first: exponential(6), second: exponential(5) } });
    expect(apart(simulating(two, figures, enough), 'lead', 1 / (1 / 6 - 1 / 10) + 1 / (1 / 5 - 1 / 10))).toBeLessThan(2.2);
  });

  it('rework: by Jackson the station of a network with returns is an M/M/1 at its total rate', () => {
    const loop = procedureOf('9.3', [
      task('draft', '1', 'review', ['a']),
      deciding('gate', 'review', '2', { Y: 'end', N: 'draft' }, ['b']),
      end(),
    ]);
    const steps = {
      draft: exponential(5),
      review: { duration: exponential(4), outcomes: [{ Y: 0.75, N: 0.25 }] },
    };
    const rate = 1 / 10 / 0.75;
    const lead = (1 / 0.75) * (1 / (1 / 5 - rate) + 1 / (1 / 4 - rate));
    const results = simulating(loop, plainly(loop, { gap: exponential(10), steps }), enough);
    expect(apart(results, 'lead', lead)).toBeLessThan(2.2);
    expect(apart(results, 'refusals', 1 / 3)).toBeLessThan(2.2);
  });

  it('one person at two steps: the queue is served in the order of coming', () => {
    const both = procedureOf('9.4', [task('first', '1', 'second', ['a']), task('second', '2', 'end', ['a']), end()]);
    const figures = plainly(both, { gap: fixed(10), steps: { first: fixed(4), second: fixed(5) }, warmUp: 0 });
    const results = simulating(both, figures, { cases: 100, replications: 2 });
    expect(results.measures.lead!.mean).toBe(9);
    expect(results.roles[0]!.utilisation!.mean).toBeCloseTo(0.9, 1);
  });
});

describe('side by side', () => {
  const forked = procedureOf('9.5', [
    { kind: 'fork', id: 'split', name: { zh: '分', en: 'split' }, next: ['left', 'right'] },
    task('left', '1', 'meet', ['a']),
    task('right', '2', 'meet', ['b']),
    { kind: 'join', id: 'meet', name: { zh: '合', en: 'meet' }, next: 'end' },
    end(),
  ]);

  it('the case waits for the longer part', () => {
    const figures = plainly(forked, { gap: fixed(100), steps: { left: fixed(4), right: fixed(9) } });
    const results = simulating(forked, figures, { cases: 100, replications: 2 });
    expect(results.measures.lead!.mean).toBe(9);
    expect(results.measures.work!.mean).toBe(13);
  });

  it('without queues the longer of two exponential parts is known', () => {
    const figures = {
      ...plainly(forked, { gap: fixed(10), steps: { left: exponential(4), right: exponential(6) } }),
      queues: false,
    };
    const results = simulating(forked, figures, enough);
    expect(apart(results, 'lead', 4 + 6 - 1 / (1 / 4 + 1 / 6))).toBeLessThan(2.2);
  });
});

describe('together', () => {
  const pair = procedureOf('9.6', [task('alone', '1', 'both', ['a']), task('both', '2', 'end', ['a', 'b']), end()]);

  it('a step of two roles takes one person of each for its whole duration', () => {
    const figures = plainly(pair, { gap: fixed(20), steps: { alone: fixed(3), both: fixed(5) } });
    const results = simulating(pair, figures, { cases: 1000, replications: 2 });
    expect(results.measures.lead!.mean).toBe(8);
    expect(results.roles.map(({ utilisation }) => Math.round(utilisation!.mean * 100))).toEqual([40, 25]);
    expect(results.measures.cost!.mean).toBeCloseTo(((3 + 5 + 5) / 60) * 100, 6);
  });
});

describe('priority', () => {
  it('serving the oldest case first brings old cases through sooner than first come', () => {
    const loop = procedureOf('9.7', [
      task('draft', '1', 'review', ['a']),
      deciding('gate', 'review', '2', { Y: 'end', N: 'draft' }, ['a']),
      end(),
    ]);
    const figures = plainly(loop, { gap: exponential(20), steps: { draft: exponential(6), review: exponential(6) } });
    const longest = (priority: 'first-come' | 'oldest-case') =>
      simulating(loop, { ...figures, priority }, enough).measures.p95!.mean;
    expect(longest('oldest-case')).toBeLessThan(longest('first-come'));
  });
});
