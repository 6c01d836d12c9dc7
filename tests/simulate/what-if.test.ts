/** What-ifs: a changed copy of a set-up, never a change of the one given. */
import { describe, expect, it } from 'vitest';
import { sideBySide as boxes } from '../../src/i18n/rehearse/side-by-side.ts';
import { compile, fingerprint, type Procedure } from '../../src/procedure/index.ts';
import {
  compare,
  defaults,
  droppable,
  expect as expectation,
  morePeople,
  refusalsTimes,
  reviewRuns,
  roleAway,
  type SetUp,
  sideBySide,
  soundness,
  wayProbability,
  withoutApproval,
} from '../../src/simulate/index.ts';
import { verify } from '../../src/verify/index.ts';
import { everyNet, thirdContent, thirdNet } from '../support/handbooks.ts';

const withDefaults = (procedure: Procedure): SetUp => ({ procedure, parameters: defaults(procedure) });
const assumed = (id: string): SetUp => withDefaults(thirdNet(id).procedure);
const { zh, en } = boxes;
const names = {
  fork: { zh: zh.fork, en: en.fork },
  join: { zh: zh.join, en: en.join },
  result: { zh: zh.result, en: en.result },
};

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

describe('reviews side by side', () => {
  const agreement = frozen(assumed('5.5'));
  const reviews = ['development-review', 'resources-review', 'conditions-review', 'inspection-review', 'funding-review'];

  it('finds the five reviews of an agreement, and the gates of a plan that follow one another', () => {
    expect(thirdContent.procedures.map(({ id }) => id).filter((id) => reviewRuns(assumed(id).procedure).length > 0)).toEqual([
      '5.1',
      '5.5',
    ]);
    expect(reviewRuns(agreement.procedure)).toEqual([reviews]);
  });

  it('stays a sound procedure with sound figures', () => {
    const changed = sideBySide(agreement, reviews, names);
    expect(verify(compile(changed.procedure)).violations).toEqual([]);
    expect(soundness(changed.procedure, changed.parameters)).toEqual([]);
    expect(changed.parameters.revision).toBe(fingerprint(changed.procedure));
    expect(changed.procedure.steps.find(({ id }) => id === 'reviews-begin')).toMatchObject({ kind: 'fork', next: reviews });
  });

  it('passes as often as before: when every review passes', () => {
    const changed = sideBySide(agreement, reviews, names);
    expect(changed.parameters.steps['review-result']!.outcomes![0]!['Y']).toBeCloseTo(0.8 ** 5, 12);
  });

  it('is quicker and costs more work, beyond chance', () => {
    const comparison = compare([agreement, sideBySide(agreement, reviews, names)], { cases: 2000 });
    if (comparison.kind === 'refused') throw new Error('refused');
    const { lead, work } = comparison.differences[0]!;
    expect(lead!.certain && lead!.difference.mean < 0).toBe(true);
    expect(work!.certain && work!.difference.mean > 0).toBe(true);
  });

  it('refuses steps that do not follow one another, and names those that do', () => {
    expect(() => sideBySide(agreement, ['order-information', 'funding-review'], names)).toThrow(
      /can't run side by side in 5\.5.*development-review/,
    );
  });
});

describe('an approval dropped', () => {
  it.each(everyNet.flatMap(({ name, procedure }) => droppable({ procedure }).map(({ id }) => [name, id, procedure] as const)))(
    '%s without %s still ends',
    (_, gate, procedure) => {
      const { setUp, lost } = withoutApproval(frozen(withDefaults(procedure)), gate);
      expect(setUp.procedure.steps.some((step) => step.id === gate)).toBe(false);
      expect(verify(compile(setUp.procedure)).violations.filter(({ kind }) => kind !== 'dead-step')).toEqual([]);
      expect(soundness(setUp.procedure, setUp.parameters).filter(({ level }) => level === 'error')).toEqual([]);
      expect(lost.requirements).toEqual(lost.step.requirements);
    },
  );

  it('says which control is lost', () => {
    const { lost } = withoutApproval(assumed('5.1'), 'approval');
    expect(lost.roles).toEqual(['general-manager']);
    expect(lost.records).toEqual(['approved-plan']);
    expect(lost.requirements.length).toBeGreaterThan(0);
  });

  it('of a step that is no gate is refused with the ones that are', () => {
    expect(() => withoutApproval(assumed('5.1'), 'aproval')).toThrow('Could be: approval.');
  });
});

describe('staff and refusals', () => {
  const plan = frozen(assumed('5.1'));

  it('one more of the busiest role shortens waiting', () => {
    const comparison = compare([plan, morePeople(plan, 'division-manager')], { cases: 2000 });
    if (comparison.kind === 'refused') throw new Error('refused');
    expect(comparison.differences[0]!.wait!.certain && comparison.differences[0]!.wait!.difference.mean < 0).toBe(true);
  });

  it('a role away for a week makes cases wait', () => {
    const away = roleAway(plan, 'general-manager', '2026-01-12', '2026-01-16');
    expect(away.parameters.absences).toEqual([{ role: 'general-manager', from: '2026-01-12', to: '2026-01-16' }]);
    const [before, after] = [plan, away].map((it) => ({ ...it, parameters: { ...it.parameters, warmUp: 0 } }));
    const comparison = compare([before!, after!], { cases: 10, replications: 200 });
    if (comparison.kind === 'refused') throw new Error('refused');
    expect(comparison.differences[0]!.lead!.certain && comparison.differences[0]!.lead!.difference.mean > 0).toBe(true);
  });

  it('refusals halved are half, refusals twice as often are twice, at the gates meant', () => {
    const share = (setUp: SetUp, step: string) => setUp.parameters.steps[step]!.outcomes![0]!['N'];
    expect(share(refusalsTimes(plan, 0.5), 'approval')).toBeCloseTo(0.1, 12);
    const twice = refusalsTimes(plan, 2, (step) => step.roles.includes('general-manager'));
    expect([share(twice, 'approval'), share(twice, 'senior-discussion')]).toEqual([expect.closeTo(0.4, 12), 0.2]);
    const [before, after] = [plan, refusalsTimes(plan, 0.5)].map(({ procedure, parameters }) =>
      expectation(procedure, parameters),
    );
    if (before!.kind === 'refused' || after!.kind === 'refused') throw new Error('refused');
    expect(after!.expectation.work.mean).toBeLessThan(before!.expectation.work.mean);
  });

  it('the ways through and their probabilities: nobody refuses, and one refusal', () => {
    const { procedure, parameters } = plan;
    const straight = ['senior-discussion:Y', 'feasibility-review:Y', 'approval:Y'];
    expect(wayProbability(procedure, parameters, straight)).toBeCloseTo(0.512, 12);
    expect(wayProbability(procedure, parameters, ['senior-discussion:N', ...straight])).toBeCloseTo(0.2 * 0.512, 12);
    expect(() => wayProbability(procedure, parameters, ['aproval:Y'])).toThrow('Did you mean "approval:Y"?');
  });
});
