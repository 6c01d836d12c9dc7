/** What must hold in every run, and exact answers against simulated ones, for the procedures of every handbook. */
import { describe, expect, it } from 'vitest';
import { actingAt, type Procedure } from '../../src/procedure/index.ts';
import { defaults, type Expectation, expect as expectation, type Parameters } from '../../src/simulate/index.ts';
import { everyNet, everyStraight } from '../support/handbooks.ts';
import { annualPlan } from '../walk/procedures.ts';
import { apart, exponential, plainly, simulating } from './stations.ts';

const exactly = (procedure: Procedure, parameters: Parameters): Expectation => {
  const answer = expectation(procedure, parameters);
  if (answer.kind === 'refused') throw new Error(answer.issue.rule);
  return answer.expectation;
};

describe.each(everyNet)('$name', ({ procedure, name }) => {
  const isStraight = everyStraight.some((it) => it.name === name);
  const parameters = defaults(procedure);
  const results = simulating(procedure, parameters, { cases: 3000, replications: 10, seed: 5 });
  const alone = simulating(procedure, { ...parameters, queues: false }, { cases: 20_000, replications: 10, seed: 5 });

  it('Little: cases under way are arrivals times lead time', () => {
    const { underWay, perDay, lead } = results.measures;
    expect(underWay!.mean / ((perDay!.mean / 1440) * lead!.mean)).toBeCloseTo(1, 1.5);
  });

  it('no minute and no money is lost: the parts of the steps make up the whole', () => {
    for (const { each } of [results, alone]) {
      for (const { steps, roles, lead, work, wait, cost } of each) {
        const sum = (of: (step: (typeof steps)[number]) => number) =>
          steps.reduce((total, step) => total + step.visits * of(step), 0);
        expect(sum((step) => step.work) / work).toBeCloseTo(1, 9);
        expect(sum((step) => step.wait) - wait).toBeCloseTo(0, 5);
        // Side by side, minutes of several steps are minutes of one case.
        if (isStraight) expect(sum((step) => step.wait + step.work + step.closed) / lead).toBeCloseTo(1, 9);
        else expect(sum((step) => step.wait + step.work + step.closed)).toBeGreaterThanOrEqual(lead);
        expect(roles.reduce((total, role) => total + role.cost, 0) / cost).toBeCloseTo(1, 9);
      }
    }
  });

  it('no case is lost: every one that began has ended', () => {
    expect(results.each.map(({ finished }) => finished)).toEqual(Array.from({ length: 10 }, () => 3000));
    expect(results.refusalShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const start = results.steps.find(({ step }) => step === procedure.start)!;
    expect(start.visits!.mean).toBeGreaterThanOrEqual(1);
  });

  it('exact expectation lies in the interval of the simulation, where there is one', () => {
    if (!isStraight) return expect(expectation(procedure, parameters).kind).toBe('refused');
    const { work, cost, refusals, steps } = exactly(procedure, parameters);
    for (const [measure, truth] of [
      ['work', work.mean],
      ['cost', cost.mean],
      ['refusals', refusals.mean],
    ] as const) {
      const { mean, half } = alone.measures[measure]!;
      expect(Math.abs(mean - truth)).toBeLessThanOrEqual(2.2 * half! + 1e-9);
    }
    for (const { step, visits } of steps) {
      const { mean, half } = alone.steps.find((it) => it.step === step)!.visits!;
      expect(Math.abs(mean - visits.mean)).toBeLessThanOrEqual(2.5 * half! + 1e-9);
    }
  });

  it('the exact distribution of refusals is the simulated one', () => {
    if (!isStraight) return;
    const { refusalShares, throughWithin } = exactly(procedure, parameters);
    expect(throughWithin.at(-1)).toBeCloseTo(1, 9);
    refusalShares.slice(0, 6).forEach((share, count) => {
      expect(Math.abs((alone.refusalShares[count] ?? 0) - share)).toBeLessThan(0.005);
    });
  });

  it('the load worked is the load computed', () => {
    for (const { role, utilisation } of results.roles) {
      if (utilisation) expect(utilisation.mean).toBeLessThan(0.75);
      expect(procedure.steps.some((step) => actingAt(step).includes(role))).toBe(true);
    }
  });
});

describe('the exact answers', () => {
  const figures = plainly(annualPlan, { gap: exponential(1000), steps: {} });
  const gate = (N: number) => ({ duration: exponential(60), outcomes: [{ Y: 1 - N, N }] });

  it('a single gate gives a geometric number of refusals', () => {
    const steps = { ...figures.steps, discussion: gate(0.3), feasibility: gate(0), approval: gate(0) };
    const { refusalShares, refusals, throughWithin } = exactly(annualPlan, { ...figures, steps });
    for (let count = 0; count < 8; count += 1) expect(refusalShares[count]).toBeCloseTo(0.7 * 0.3 ** count, 12);
    expect(refusals.mean).toBeCloseTo(0.3 / 0.7, 9);
    expect(refusals.variance).toBeCloseTo(0.3 / 0.49, 9);
    expect(throughWithin[2]).toBeCloseTo(1 - 0.3 ** 3, 12);
  });

  it('and the simulated number of refusals is geometric too', () => {
    const steps = { ...figures.steps, discussion: gate(0.3), feasibility: gate(0), approval: gate(0) };
    const results = simulating(annualPlan, { ...figures, steps, queues: false }, { cases: 20_000, replications: 10 });
    results.refusalShares.slice(0, 6).forEach((share, count) => {
      expect(Math.abs(share - 0.7 * 0.3 ** count)).toBeLessThan(0.004);
    });
  });

  it('variance: of working time, against the sum of a geometric number of rounds', () => {
    const steps = { ...figures.steps, discussion: gate(0.3), feasibility: gate(0), approval: gate(0) };
    const { work } = exactly(annualPlan, { ...figures, steps, queues: false });
    const results = simulating(annualPlan, { ...figures, steps, queues: false }, { cases: 500, replications: 1000 });
    const means = results.each.map((it) => it.work);
    const spread = means.reduce((sum, mean) => sum + (mean - work.mean) ** 2, 0) / means.length;
    expect((spread * 500) / work.variance).toBeCloseTo(1, 0.9);
  });

  it('probabilities by round: a second refusal less likely', () => {
    const discussion = {
      duration: exponential(60),
      outcomes: [
        { Y: 0.5, N: 0.5 },
        { Y: 0.9, N: 0.1 },
      ],
    };
    const steps = { ...figures.steps, discussion, feasibility: gate(0), approval: gate(0) };
    const { refusalShares } = exactly(annualPlan, { ...figures, steps });
    expect(refusalShares.slice(0, 4)).toEqual([0.5, 0.45, 0.045, 0.0045].map((share) => expect.closeTo(share, 12)));
    const results = simulating(annualPlan, { ...figures, steps, queues: false }, { cases: 20_000, replications: 10 });
    expect(apart(results, 'refusals', 0.5 + 0.5 * (0.1 / 0.9))).toBeLessThan(2.2);
  });
});

describe('the intervals', () => {
  it('cover the truth about 95 times in a hundred', () => {
    const parameters = { ...defaults(annualPlan), queues: false, warmUp: 0 };
    const { work } = exactly(annualPlan, parameters);
    const seeds = Array.from({ length: 400 }, (_, seed) => seed);
    const covered = seeds.filter((seed) => {
      const { mean, half } = simulating(annualPlan, parameters, { cases: 100, replications: 8, seed }).measures.work!;
      return Math.abs(mean - work.mean) <= half!;
    });
    expect(covered.length / seeds.length).toBeGreaterThan(0.925);
    expect(covered.length / seeds.length).toBeLessThan(0.975);
  });

  it('a run stops when it is as precise as asked', () => {
    const parameters = { ...defaults(annualPlan), queues: false };
    const results = simulating(annualPlan, parameters, { cases: 500, replications: 500, precision: 0.02 });
    expect(results.ending).toBe('precise-enough');
    expect(results.replications).toBeLessThan(500);
    expect(results.measures.lead!.half! / results.measures.lead!.mean).toBeLessThanOrEqual(0.02);
  });
});
