import { describe, expect, it } from 'vitest';
import { casesEnough, isPractised, leftToPractise } from '../../src/train/index.ts';
import { everyWithCases } from '../support/handbooks.ts';

const ended = (isEnded: (id: string) => boolean, touched: readonly string[] = []) => ({ isEnded, touched });

describe.each(everyWithCases)('Practising $name', ({ scenarios }) => {
  const moves = new Set(
    scenarios.flatMap(({ course }) =>
      course.flatMap(({ step, decide }) => (decide === undefined ? [] : [`${step}:${decide}`])),
    ),
  );

  it('begins with every outcome to meet, and ends when each was met and three cases are through', () => {
    expect(
      leftToPractise(
        scenarios,
        ended(() => false),
      ),
    ).toMatchObject({ cases: Math.min(3, scenarios.length) });
    expect(
      leftToPractise(
        scenarios,
        ended(() => false),
      ).outcomes.map(({ step, mark }) => `${step}:${mark}`),
    ).toEqual([...moves]);
    expect(
      isPractised(
        scenarios,
        ended(() => true),
      ),
    ).toBe(true);
    expect(
      isPractised(
        scenarios,
        ended((id) => id === scenarios[0]!.id),
      ),
    ).toBe(false);
  });

  it('is not done while a touched step is passed by none of the cases that count', () => {
    const touched = scenarios[0]!.course[0]!.step;
    const passes = new Set(scenarios.filter(({ course }) => course.some(({ step }) => step === touched)).map(({ id }) => id));
    expect(
      leftToPractise(
        scenarios,
        ended((id) => !passes.has(id), [touched]),
      ).steps,
    ).toEqual([touched]);
    expect(
      leftToPractise(
        scenarios,
        ended(() => true, [touched, 'no-case-comes-here']),
      ).steps,
    ).toEqual([]);
  });

  it('is done with some of the cases, and with none of them less', () => {
    const enough = casesEnough(scenarios);
    const ids = new Set(enough.map(({ id }) => id));
    expect(ids.size).toBe(enough.length);
    expect(
      isPractised(
        scenarios,
        ended((id) => ids.has(id)),
      ),
    ).toBe(true);
    expect(
      isPractised(
        scenarios,
        ended((id) => ids.has(id) && id !== enough.at(-1)!.id),
      ),
    ).toBe(false);
    expect(enough.length).toBeLessThanOrEqual(Math.max(3, 1 + moves.size / 2));
  });
});

it('without a case there is nothing to practise, and so it is not done', () => {
  expect(
    isPractised(
      [],
      ended(() => true),
    ),
  ).toBe(false);
  expect(casesEnough([])).toEqual([]);
});
