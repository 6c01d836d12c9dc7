import { describe, expect, it } from 'vitest';
import { isWork, namedIn } from '../../src/procedure/index.ts';
import {
  howFar,
  type LearningStage,
  learningPath,
  learningStages,
  minutesFor,
  nextOn,
  noProgress,
  type Progress,
  type StandingToday,
  stagesDone,
  stagesOf,
  stagesOfRole,
} from '../../src/train/index.ts';
import { handbooks, taughtWithCases } from '../support/handbooks.ts';

describe.each(handbooks)('A learning path in $name', ({ content, taught }) => {
  const { procedures, roles, handbook } = content;
  const ids = (role?: string) => learningPath(taught, role).map(({ procedure }) => procedure.id);

  it('without a role is the whole handbook in its order', () => {
    expect(ids()).toEqual(procedures.map(({ id }) => id));
  });

  it.each(roles)('of $id holds the procedures it has a part in, the greatest part first', ({ id: role }) => {
    const part = (id: string): number => {
      const works = procedures.find((it) => it.id === id)!.steps.filter(isWork);
      return works.filter((step) => step.roles.includes(role)).length / works.length;
    };
    const path = ids(role);
    const concerned = procedures.filter((it) => part(it.id) > 0 || namedIn(it, role).length > 0);
    expect(new Set(path)).toEqual(new Set(concerned.map(({ id }) => id)));
    expect(path.map(part)).toEqual(path.map(part).toSorted((a, b) => b - a));
  });

  it('has stages to watch and to practise in where there are cases', () => {
    const bare = taught.map((it) => ({ ...it, scenarios: [], situations: [] }));
    expect(bare.map(stagesOf)).toEqual(taught.map(() => ['read', 'exam']));
    expect(taught.map(stagesOf)).toEqual(taught.map((it) => (it.scenarios.length > 0 ? learningStages : ['read', 'exam'])));
    for (const { id } of roles) expect(stagesOfRole(learningPath(bare, id), id)).toEqual(['read', 'exam']);
  });

  it('takes a minute at least for each stage, and longer for what is longer', () => {
    for (const it of taught) {
      const minutes = minutesFor(it, handbook.training);
      for (const stage of Object.values(minutes)) expect(stage).toBeGreaterThanOrEqual(1);
      if (it.scenarios.length === 0) continue;
      for (const longerIn of ['zh', 'en'] as const) {
        const scenarios = it.scenarios.map((one) => ({
          ...one,
          situation: { ...one.situation, [longerIn]: `${one.situation[longerIn]} `.repeat(20) },
        }));
        expect(minutesFor({ ...it, scenarios }, handbook.training).practise).toBeGreaterThan(minutes.practise);
      }
    }
  });
});

describe('Where a learner stands', () => {
  const told = (id: string) => ({ ...taughtWithCases.scenarios[0]!, id });
  const today = (reading: StandingToday['reading']): StandingToday => ({
    id: '3.7',
    edition: 'A / 0',
    reading,
    scenarios: [told('a'), told('b')],
  });
  const exam = {
    at: 1,
    exam: '3.7',
    seed: 's',
    edition: 'A / 0',
    asked: 12,
    right: 12,
    percent: 100,
    passMark: 80,
    passed: true,
  };
  const done: Progress = {
    ...noProgress,
    stages: { '3.7/watch': 1 },
    cases: { '3.7/a': { at: 1, last: { right: 1, asked: 1 } }, '3.7/b': { at: 2, last: { right: 0, asked: 1 } } },
    exams: [exam],
  };

  it('is nowhere at first, and through when all four are done', () => {
    expect([...stagesDone(today({ kind: 'never' }), noProgress)]).toEqual([]);
    expect([...stagesDone(today({ kind: 'valid' }), done)]).toEqual(['read', 'watch', 'practise', 'exam']);
  });

  it('is before reading again when their part was revised, before the exam in a new edition', () => {
    expect(stagesDone(today({ kind: 'unknown', since: 'A / 0' }), done).has('read')).toBe(false);
    expect(stagesDone({ ...today({ kind: 'valid' }), edition: 'A / 1' }, done).has('exam')).toBe(false);
  });

  it('is before practice while a case has not been brought to its end', () => {
    expect(
      stagesDone({ ...today({ kind: 'valid' }), scenarios: [told('a'), told('b'), told('c')] }, done).has('practise'),
    ).toBe(false);
    expect(stagesDone({ ...today({ kind: 'valid' }), scenarios: [] }, done).has('practise')).toBe(false);
  });

  it('tells what comes next on the path', () => {
    const at = (...done: LearningStage[]) => ({ stages: learningStages, done: new Set(done) });
    const [first, second] = [at('read', 'watch', 'practise', 'exam'), at('read', 'practise')];
    expect(nextOn([first, second])).toEqual({ at: second, stage: 'watch' });
    expect(nextOn([first])).toBeUndefined();
  });
});

it('how far somebody is: stages done, of how many, and what the others take', () => {
  const path: Parameters<typeof howFar>[0] = [
    { stages: ['read', 'exam'], done: new Set(['read']), minutes: { read: 5, exam: 10 } },
    { stages: ['read'], done: new Set<string>(), minutes: {} },
  ];
  expect(howFar(path)).toEqual({ done: 1, of: 3, left: 10 });
  expect(howFar([])).toEqual({ done: 0, of: 0, left: 0 });
});
