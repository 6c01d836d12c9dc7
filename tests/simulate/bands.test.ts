/** Gates decided by a figure, in figures: exact answers against closed forms and against cases one by one, the simulation against exact answers. */
import { describe, test, expect as that } from 'vitest';
import { atFigures, casesOf, type Procedure } from '../../src/procedure/index.ts';
import {
  defaults,
  expect,
  isSound,
  loads,
  type Parameters,
  readParameters,
  simulate,
  soundness,
  wayProbability,
  withoutApproval,
} from '../../src/simulate/index.ts';
import { banded, end, procedureOf, task, withAll } from '../support/random-procedure.ts';

const made = (keys = {}): Procedure =>
  withAll(
    procedureOf(
      task('ask', 'approve'),
      banded(
        'approve',
        'amount',
        [
          { to: 500, roles: ['head'] },
          { over: 500, roles: ['vice', 'chief'] },
        ],
        { Y: 'end', N: 'ask' },
        keys,
      ),
      end(),
    ),
  );
const minutes = (mean: number) => ({ kind: 'exponential', mean, unit: 'minutes' }) as const;
const given = (procedure: Procedure, more: Partial<Parameters> = {}): Parameters => {
  const usual = defaults(procedure);
  return {
    ...usual,
    queues: false,
    steps: {
      ask: { duration: minutes(10) },
      approve: { duration: minutes(60), outcomes: [{ Y: 0.8, N: 0.2 }] },
    },
    roles: Object.fromEntries(
      Object.entries(usual.roles).map(([role, figures]) => [role, { ...figures, costPerHour: 60, calendar: null }]),
    ),
    ...more,
  };
};
const exact = (procedure: Procedure, parameters: Parameters) => {
  const found = expect(procedure, parameters);
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.issue));
  return found.expectation;
};

describe('exact answers', () => {
  test('classes are alike unless said otherwise, and shares are read, or refused', () => {
    that(defaults(made()).figures).toEqual({ amount: [0.5, 0.5] });
    that(readParameters(made(), { figures: { amount: [0.9, 0.1] } }).parameters?.figures).toEqual({ amount: [0.9, 0.1] });
    for (const wrong of [{ amount: [0.9] }, { amount: [0.9, 0.2] }, { amount: [2, -1] }, { amount: 'x' }, { days: [1] }, []])
      that(readParameters(made(), { figures: wrong }).parameters, JSON.stringify(wrong)).toBeUndefined();
    const plain = procedureOf(task('a', 'end'), end());
    that(defaults(plain)).not.toHaveProperty('figures');
  });

  test('without signatures, only what each case costs hangs on the figure: closed forms to 1e-9', () => {
    const [procedure, parameters] = [made(), given(made(), { figures: { amount: [0.7, 0.3] } })];
    const { work, personWork, cost, throughWithin } = exact(procedure, parameters);
    // 1.25 rounds of 10 and 60 minutes; one person at 0.7 of the cases, two at 0.3. The task has no role.
    that(work.mean).toBeCloseTo(1.25 * 70, 9);
    that(personWork).toBeCloseTo(1.25 * 60 * (0.7 + 2 * 0.3), 9);
    that(cost.mean).toBeCloseTo(1.25 * 60 * (0.7 + 2 * 0.3), 9);
    that(throughWithin[0]).toBeCloseTo(0.8, 9);
  });

  test('with signatures, how it ends hangs on it too: all of two must agree above the bound', () => {
    const procedure = made({ sign: 'all' });
    const parameters = given(procedure, { figures: { amount: [0.6, 0.4] } });
    const { work, steps, refusals, throughWithin } = exact(procedure, parameters);
    const [one, both] = [0.8, 0.64];
    that(throughWithin[0]).toBeCloseTo(0.6 * one + 0.4 * both, 9);
    that(refusals.mean).toBeCloseTo(0.6 * (1 / one - 1) + 0.4 * (1 / both - 1), 9);
    that(steps.find(({ step }) => step === 'approve')!.visits.mean).toBeCloseTo(0.6 / one + 0.4 / both, 9);
    // Two at once: the first after 30 minutes, and the other 60 more unless the first refuses.
    that(work.mean).toBeCloseTo((0.6 * 70) / one + (0.4 * (10 + 30 + 0.8 * 60)) / both, 9);
    that(wayProbability(procedure, parameters, ['ask:done', 'approve:Y'])).toBeCloseTo(0.6 * one + 0.4 * both, 9);
    that(wayProbability(procedure, parameters, ['ask:done', 'approve:N', 'ask:done', 'approve:Y'])).toBeCloseTo(
      0.6 * 0.2 * one + 0.4 * 0.36 * both,
      9,
    );
  });

  test('are the mixture of the cases one by one, variances too', () => {
    const procedure = made({ sign: 'order' });
    const parameters = given(procedure, { figures: { amount: [0.25, 0.75] } });
    const mixed = exact(procedure, parameters);
    const parts = casesOf(procedure).map((told) => exact(atFigures(procedure, told), parameters));
    const mean = 0.25 * parts[0]!.work.mean + 0.75 * parts[1]!.work.mean;
    const square = [0.25, 0.75].reduce(
      (sum, share, at) => sum + share * (parts[at]!.work.variance + parts[at]!.work.mean ** 2),
      0,
    );
    that(mixed.work.mean).toBeCloseTo(mean, 9);
    that(mixed.work.variance).toBeCloseTo(square - mean * mean, 6);
    that(mixed.outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('load each role with its cases only; nobody of a band whose cases never come is missed', () => {
    const [procedure, parameters] = [made(), given(made(), { queues: true, figures: { amount: [1, 0] } })];
    const work = Object.fromEntries(loads(procedure, parameters).map(({ role, workPerCase }) => [role, workPerCase]));
    that(work['head']).toBeCloseTo(75, 9);
    that(work['chief'] ?? 0).toBe(0);
    that(isSound(soundness(procedure, parameters))).toBe(true);
  });
});

test('without a gate that told two classes apart, they are one, as often as both were', () => {
  const low = { to: 500, roles: ['head'] };
  const both = withAll(
    procedureOf(
      banded('first', 'amount', [low, { over: 500, roles: ['vice'] }], { Y: 'second', N: 'end' }),
      banded(
        'second',
        'amount',
        [
          { to: 100, roles: ['head'] },
          { over: 100, roles: ['chief'] },
        ],
        { Y: 'end', N: 'first' },
      ),
      end(),
    ),
  );
  const parameters = { ...defaults(both), figures: { amount: [0.5, 0.3, 0.2] } };
  const without = (id: string) => withoutApproval({ procedure: both, parameters }, id).setUp.parameters.figures;
  that(without('second')).toEqual({ amount: [0.8, 0.2] });
  that(without('first')).toEqual({ amount: [0.5, 0.5] });
  const neither = withoutApproval(withoutApproval({ procedure: both, parameters }, 'first').setUp, 'second').setUp;
  that(neither.parameters.figures).toEqual({});
  that(readParameters(neither.procedure, neither.parameters).issues.filter(({ level }) => level === 'error')).toEqual([]);
  const changed = withoutApproval({ procedure: both, parameters }, 'second').setUp;
  that(exact(changed.procedure, changed.parameters).outcomes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
});

describe('the simulation agrees', () => {
  test.each([{}, { sign: 'all' }, { sign: 'order' }, { sign: 'any' }])('%j', (keys) => {
    const procedure = made(keys);
    const parameters = given(procedure, {
      figures: { amount: [0.7, 0.3] },
      arrivals: { gap: minutes(600), calendar: null, dated: [] },
    });
    const found = simulate({ procedure, parameters }, { cases: 20_000, replications: 4, seed: 7 });
    if (found.kind === 'refused') throw new Error(JSON.stringify(found.issues));
    const { work, cost, refusals } = exact(procedure, parameters);
    const { measures } = found.results;
    that(measures.work!.mean / work.mean).toBeCloseTo(1, 1);
    that(Math.abs(measures.work!.mean / work.mean - 1)).toBeLessThan(0.03);
    that(Math.abs(measures.cost!.mean / cost.mean - 1)).toBeLessThan(0.03);
    that(Math.abs(measures.refusals!.mean - refusals.mean)).toBeLessThan(0.03);
  });
});
