import { describe, expect, it } from 'vitest';
import { isPractised, leftToPractise } from '../../src/train/index.ts';
import { casesEnough } from '../../src/train/practice.ts';
import { everyWithCases } from '../support/handbooks.ts';

describe.each(everyWithCases)('Practising $name', ({ scenarios }) => {
  const moves = new Set(
    scenarios.flatMap(({ course }) =>
      course.flatMap(({ step, decide }) => (decide === undefined ? [] : [`${step}:${decide}`])),
    ),
  );

  it('begins with every outcome to meet, and ends when each was met and three cases are through', () => {
    expect(leftToPractise(scenarios, () => false)).toMatchObject({ cases: Math.min(3, scenarios.length) });
    expect(leftToPractise(scenarios, () => false).outcomes.map(({ step, mark }) => `${step}:${mark}`)).toEqual([...moves]);
    expect(isPractised(scenarios, () => true)).toBe(true);
    expect(isPractised(scenarios, (id) => id === scenarios[0]!.id)).toBe(false);
  });

  it('is done with some of the cases, and with none of them less', () => {
    const enough = casesEnough(scenarios);
    const ids = new Set(enough.map(({ id }) => id));
    expect(ids.size).toBe(enough.length);
    expect(isPractised(scenarios, (id) => ids.has(id))).toBe(true);
    expect(isPractised(scenarios, (id) => ids.has(id) && id !== enough.at(-1)!.id)).toBe(false);
    expect(enough.length).toBeLessThanOrEqual(Math.max(3, 1 + moves.size / 2));
  });
});

it('without a case there is nothing to practise, and so it is not done', () => {
  expect(isPractised([], () => true)).toBe(false);
  expect(casesEnough([])).toEqual([]);
});
