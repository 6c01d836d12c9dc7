import { describe, expect, it } from 'vitest';
import { caseForRole, noProgress, type Progress, playOfRole, roleStages, roleStagesDone } from '../../src/train/index.ts';
import { taughtWithCases } from '../support/handbooks.ts';

describe('Where a learner stands in a role’s part', () => {
  const learnt = {
    role: 'general-manager',
    procedures: [{ id: '5.7', edition: 'A / 0' }],
  };
  const done = (progress: Progress, today: Parameters<typeof playOfRole>[1] = learnt, reading = false) =>
    roleStagesDone({ ...today, reading, play: playOfRole([], today, progress) }, progress);
  const exam = { at: 1, seed: 's', asked: 12, right: 12, percent: 100, passMark: 80, passed: true, edition: 'A / 0' };
  const through: Progress = {
    ...noProgress,
    stages: { 'role:general-manager/watch': 1 },
    cases: { 'role:general-manager/1-2': { at: 1, last: { right: 7, asked: 10 } } },
    exams: [{ ...exam, exam: 'role:general-manager' }],
  };

  it('is nowhere at first, and through when all four are done', () => {
    expect([...done(noProgress)]).toEqual([]);
    expect([...done(through, learnt, true)]).toEqual([...roleStages]);
  });

  it('is not told by what was done as another role, in another edition or only begun', () => {
    expect([...done(through, { ...learnt, role: 'divisions' })]).toEqual([]);
    expect(done(through, { ...learnt, procedures: [{ id: '3.1', edition: 'A / 1' }] }).has('exam')).toBe(false);
    const begun = { ...through, cases: { 'role:general-manager/1-2': { at: 1 } } };
    expect(done(begun).has('play')).toBe(false);
    for (const [right, asked] of [
      [6, 10],
      [4, 6],
      [0, 0],
    ] as const) {
      const poor = { ...through, cases: { 'role:general-manager/1-2': { at: 1, last: { right, asked } } } };
      expect(done(poor).has('play'), `${right} of ${asked}`).toBe(false);
    }
  });

  it('has no case to watch where none passes its steps', () => {
    expect(caseForRole({ ...taughtWithCases, scenarios: [] }, 'division-manager')).toBeUndefined();
  });
});
