/** The short answer: the same figures the simulation gives, told in a few. */
import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../src/procedure/index.ts';
import {
  compare,
  defaults,
  expect as expectation,
  morePeople,
  overview,
  type SetUp,
  simulate,
} from '../../src/simulate/index.ts';
import { everyNet, thirdNet } from '../support/handbooks.ts';

const withDefaults = (procedure: Procedure): SetUp => ({ procedure, parameters: defaults(procedure) });
const assumed = (id: string): SetUp => withDefaults(thirdNet(id).procedure);

const answerTo = (setUp: SetUp, replications = 8, cancelAfter = Number.POSITIVE_INFINITY) => {
  const steps = overview(setUp, replications);
  const reports: number[] = [];
  let step = steps.next();
  while (!step.done) {
    reports.push(step.value.done);
    step = steps.next(reports.length >= cancelAfter);
  }
  return { outcome: step.value, reports };
};

const told = (setUp: SetUp, replications?: number) => {
  const { outcome } = answerTo(setUp, replications);
  if (outcome.kind !== 'overview') throw new Error(outcome.kind);
  return outcome.overview;
};

describe('the short answer', () => {
  it.each(everyNet)('of $name is what the simulation and the comparison give', ({ procedure }) => {
    const setUp = withDefaults(procedure);
    const { lead, p95, busiest } = told(setUp);
    const outcome = simulate(setUp, { replications: 8 });
    if (outcome.kind !== 'results') throw new Error('refused');
    expect([lead, p95]).toEqual([outcome.results.measures.lead, outcome.results.measures.p95]);
    const loads = outcome.results.roles.flatMap(({ utilisation }) => (utilisation ? [utilisation.mean] : []));
    expect(busiest!.load).toBe(Math.max(...loads));
    const compared = compare([setUp, morePeople(setUp, busiest!.role)], { replications: 8 });
    if (compared.kind !== 'comparison') throw new Error('refused');
    expect(busiest!.relieved).toEqual(compared.differences[0]!.lead);
  });

  it('parts the lead time into waiting, off hours and work, with nothing left over', () => {
    const { lead, parts } = told(assumed('5.1'));
    expect(parts!.wait + parts!.off + parts!.work).toBeCloseTo(lead.mean, 6);
    expect(Math.min(...Object.values(parts!))).toBeGreaterThan(0);
  });

  it('tells how often each box and arrow is passed, exactly where that can be', () => {
    const setUp = assumed('5.5');
    const { visits, traffic } = told(setUp);
    const exact = expectation(setUp.procedure, setUp.parameters);
    if (exact.kind !== 'exact') throw new Error('refused');
    expect([...visits]).toEqual(exact.expectation.steps.map(({ step, visits: of }) => [step, of.mean]));
    const ends = exact.expectation.outcomes.map(({ outcome, share }) => [outcome, share] as const);
    expect(ends.length).toBe(2);
    for (const [outcome, share] of ends) expect(traffic.get(outcome)).toBeCloseTo(share, 9);
  });

  it('goes on reporting how far it is, from beginning to end', () => {
    const { reports } = answerTo(assumed('5.1'));
    expect(reports).toEqual([...reports].sort((a, b) => a - b));
    expect([reports[0]! < 0.1, reports.at(-1)! > 0.9]).toEqual([true, true]);
  });

  it('that is cancelled tells what it has, or that it has nothing', () => {
    const setUp = assumed('5.1');
    const arrivals = { gap: { kind: 'fixed', value: 10, unit: 'minutes' }, calendar: null, dated: [] } as const;
    const early = { ...setUp, parameters: { ...setUp.parameters, arrivals, queues: false } };
    expect(answerTo(early, 50, 1).outcome).toEqual({ kind: 'cancelled' });
    const { outcome } = answerTo(setUp, 50, 10);
    expect(outcome).toMatchObject({ kind: 'overview', overview: { replications: 10, busiest: { relieved: null } } });
  });

  it('is refused where the figures can’t be computed with', () => {
    const setUp = assumed('5.1');
    const roles = { ...setUp.parameters.roles, 'general-manager': { people: 0, calendar: 'office', costPerHour: 1 } };
    const { outcome } = answerTo({ ...setUp, parameters: { ...setUp.parameters, roles } });
    expect(outcome).toMatchObject({ kind: 'refused', issues: [{ rule: 'nobody-there' }] });
  });

  it('names nobody where nobody is waited for', () => {
    const setUp = assumed('5.1');
    expect(told({ ...setUp, parameters: { ...setUp.parameters, queues: false } }).busiest).toBeUndefined();
  });
});
