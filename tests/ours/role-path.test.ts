/** The part of each role in the eight procedures: an hour, watched, and examined on what was not shown. */
import { describe, expect, it } from 'vitest';
import { compile, courseOf } from '../../src/procedure/index.ts';
import {
  actsOfRole,
  caseForRole,
  isApplied,
  learningPath,
  minutesForRole,
  partSteps,
  poolOfRole,
  rolePlay,
  roleStages,
  shotsOfRole,
  stagesOfRole,
} from '../../src/train/index.ts';
import { ourContent, ourTaught } from '../support/our-procedures.ts';

const { roles, handbook } = ourContent;

describe.each(roles)('The part of $id', ({ id: role }) => {
  const path = learningPath(ourTaught, role);

  it('has every stage, practice among them', () => {
    expect(stagesOfRole(path, role)).toContain('play');
  });

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

it('customer service stops at 3.7-12, whose last sentences name it, and the General Manager at 3.5-3, all it has there', () => {
  const stops = (role: string) =>
    shotsOfRole(learningPath(ourTaught, role), role).map(({ procedure, stop, named }) => ({
      at: `${procedure.id}-${stop.step.no}`,
      named: named?.length,
    }));
  expect(stops('customer-service')).toContainEqual({ at: '3.7-12', named: 2 });
  expect(stops('general-manager')).toContainEqual({ at: '3.5-3', named: 1 });
});

it('another seed deals other acts where there are more than ten', () => {
  const rich = roles.map(({ id }) => id).filter((id) => actsOfRole(ourTaught, id).filter(isApplied).length > 14);
  expect(rich.length).toBeGreaterThan(0);
  for (const id of rich) {
    const dealt = ['a', 'b', 'c', 'd'].map((seed) =>
      rolePlay(ourTaught, id, seed)
        .map((it) => it.id)
        .join(),
    );
    expect(new Set(dealt).size).toBe(4);
  }
});
