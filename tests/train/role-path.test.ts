import { describe, expect, it } from 'vitest';
import { compile, courseOf } from '../../src/procedure/index.ts';
import {
  caseForRole,
  learningPath,
  minutesForRole,
  noProgress,
  type Progress,
  partSteps,
  poolOfRole,
  roleStages,
  roleStagesDone,
} from '../../src/train/index.ts';
import { ourContent, ourTaught } from '../support/our-procedures.ts';

const { roles, handbook } = ourContent;

describe.each(roles)('The part of $id', ({ id: role }) => {
  const path = learningPath(ourTaught, role);

  it('takes no more than an hour by the estimate, which is that of the language that takes longer', () => {
    const minutes = minutesForRole(path, role, handbook.training);
    expect(Object.keys(minutes)).toEqual([...roleStages]);
    expect(Object.values(minutes).reduce((sum, it) => sum + it)).toBeLessThanOrEqual(60);
    for (const it of Object.values(minutes)) expect(it).toBeGreaterThanOrEqual(1);
  });

  it('is watched in every procedure it is a part of, in the case that shows most of it', () => {
    for (const it of path) {
      const part = partSteps(it.procedure, role);
      const shown = (scenario: (typeof it.scenarios)[number]): number =>
        new Set(
          courseOf(it.procedure, compile(it.procedure), scenario)
            .stops.map(({ step }) => step)
            .filter((step) => part.has(step)),
        ).size;
      const chosen = caseForRole(it, role)!;
      expect(shown(chosen)).toBe(Math.max(...it.scenarios.map(shown)));
      expect(shown(chosen)).toBeGreaterThan(0);
    }
  });

  it('is not examined on a story that was shown solved', () => {
    const shown = new Set(path.map((it) => caseForRole(it, role)?.id));
    const stories = poolOfRole(path, role).flatMap(({ scenario }) => scenario ?? []);
    expect(stories.filter((story) => shown.has(story))).toEqual([]);
  });
});

describe('Where a learner stands in a role’s part', () => {
  const today = { role: 'general-manager', edition: 'A / 0', reading: false };
  const exam = { at: 1, seed: 's', asked: 12, right: 12, percent: 100, passMark: 80, passed: true, edition: 'A / 0' };
  const through: Progress = {
    ...noProgress,
    stages: { 'role:general-manager/watch': 1 },
    cases: { 'role:general-manager/1-2': { at: 1, last: { right: 7, asked: 10 } } },
    exams: [{ ...exam, exam: 'role:general-manager' }],
  };

  it('is nowhere at first, and through when all four are done', () => {
    expect([...roleStagesDone(today, noProgress)]).toEqual([]);
    expect([...roleStagesDone({ ...today, reading: true }, through)]).toEqual([...roleStages]);
  });

  it('is not told by what was done as another role, in another edition or only begun', () => {
    expect([...roleStagesDone({ ...today, role: 'divisions' }, through)]).toEqual([]);
    expect(roleStagesDone({ ...today, edition: 'A / 1' }, through).has('exam')).toBe(false);
    const begun = { ...through, cases: { 'role:general-manager/1-2': { at: 1 } } };
    expect(roleStagesDone(today, begun).has('play')).toBe(false);
    for (const [right, asked] of [
      [6, 10],
      [4, 6],
      [0, 0],
    ] as const) {
      const poor = { ...through, cases: { 'role:general-manager/1-2': { at: 1, last: { right, asked } } } };
      expect(roleStagesDone(today, poor).has('play'), `${right} of ${asked}`).toBe(false);
    }
  });

  it('has no case to watch where none passes its steps', () => {
    expect(caseForRole({ ...ourTaught[0]!, scenarios: [] }, 'division-manager')).toBeUndefined();
  });
});
