import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWork } from '../../src/procedure/index.ts';
import {
  caseToWatch,
  chanceOf,
  drawExam,
  drawn,
  isApplied,
  marked,
  poolOf,
  poolOfRole,
  shuffled,
} from '../../src/train/index.ts';
import { everyTaught, handbooks, taughtWithCases } from '../support/handbooks.ts';

const seeds = fc.string({ maxLength: 12 });

describe('Chance with a seed', () => {
  it('is even: a thousand seeds, ten places', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 10_000; seed += 1) counts[Math.floor(chanceOf(`${seed}`)() * 10)]! += 1;
    // Chi-squared with 9 degrees of freedom stays below 27.9 in 999 of 1000.
    const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chi).toBeLessThan(27.9);
  });

  it('shuffles without losing or doubling', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.nat()), fc.nat(20), (seed, things, count) => {
        expect(shuffled(things, chanceOf(seed)).toSorted()).toEqual(things.toSorted());
        expect(drawn(things, count, chanceOf(seed)).length).toBe(Math.min(count, things.length));
      }),
    );
  });

  it('gives every order of three its share', () => {
    const orders = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = shuffled(['a', 'b', 'c'], chanceOf(`order ${seed}`)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});

describe('An exam', () => {
  const pools = [
    ...everyTaught.map((it) => ({ name: it.name, pool: poolOf(it) })),
    ...handbooks.flatMap(({ name, content, taught }) =>
      content.roles
        .map(({ id }) => ({ name: `${name} ${id}`, pool: poolOfRole(taught, id) }))
        .filter(({ pool }) => pool.length > 0),
    ),
  ];

  it.each(pools)('of $name: as long as set, no question twice, the same for the same seed', ({ pool }) => {
    expect(pool.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(seeds, fc.integer({ min: 4, max: 60 }), (seed, count) => {
        const exam = drawExam(pool, { seed, count });
        const times = [...Map.groupBy(exam, ({ procedure, step }) => `${procedure}/${step}`).values()].map(
          ({ length }) => length,
        );
        expect(Math.max(...times)).toBeLessThanOrEqual(4);
        // Shorter only where the steps give no more.
        const steps = new Set(pool.map(({ procedure, step }) => `${procedure}/${step}`)).size;
        if (exam.length < count) expect(exam.length).toBeGreaterThanOrEqual(steps);
        expect(new Set(exam.map(({ id }) => id)).size).toBe(exam.length);
        expect(drawExam(pool, { seed, count })).toEqual(exam);
        for (const { options, right } of exam) expect(options.map(({ key }) => key)).toContain(right);
      }),
      { numRuns: 20 },
    );
  });

  it.each(pools)(
    'of $name asks nothing that was shown solved, that practice tells, or that rests on our reading alone',
    ({ pool }) => {
      for (const { kind, scenario, situation, procedure, inferred } of pool) {
        const it = everyTaught.find((one) => one.procedure.id === procedure)!;
        if (kind === 'case') expect(scenario).not.toBe(caseToWatch(it.scenarios)!.id);
        if (kind === 'situation') expect(it.situations.find(({ id }) => id === situation)!.use).toBe('exam');
        if (!isApplied({ kind })) expect(inferred).toBeUndefined();
      }
    },
  );

  it('differs from seed to seed', () => {
    const ids = (seed: string) => drawExam(poolOf(taughtWithCases), { seed, count: 12 }).map(({ id }) => id);
    expect(ids('one')).not.toEqual(ids('two'));
  });

  it('of a role asks only of its steps, and never who does them', () => {
    for (const { content, taught } of handbooks)
      for (const { id, of, procedure, step, kind } of content.roles.flatMap(({ id }) =>
        poolOfRole(taught, id).map((question) => ({ ...question, id, of: taught })),
      )) {
        const at = of
          .find((it) => it.procedure.id === procedure)!
          .procedure.steps.filter(isWork)
          .find((it) => it.id === step)!;
        expect(at.roles).toContain(id);
        expect(kind).not.toBe('who');
      }
  });
});

describe('Marking', () => {
  const exam = drawExam(poolOf(taughtWithCases), { seed: 'marking', count: 12 });
  const allRight = Object.fromEntries(exam.map(({ id, right }) => [id, right]));
  const wrongAt = (count: number): Record<string, string> => ({
    ...allRight,
    ...Object.fromEntries(
      exam.slice(0, count).map(({ id, options, right }) => [id, options.find(({ key }) => key !== right)!.key]),
    ),
  });

  it('counts what is right, and passes at the mark, not below it', () => {
    expect(marked(exam, allRight, { passMark: 100 })).toEqual({ asked: 12, right: 12, percent: 100, passed: true, misses: [] });
    expect(marked(exam, wrongAt(3), { passMark: 75 })).toMatchObject({ right: 9, percent: 75, passed: true });
    expect(marked(exam, wrongAt(3), { passMark: 76 }).passed).toBe(false);
    // 10 of 12 is 83.3: shown as 83, and no pass where 84 is asked.
    expect(marked(exam, wrongAt(2), { passMark: 84 })).toMatchObject({ percent: 83, passed: false });
  });

  it('tells each miss with what was chosen', () => {
    const { misses } = marked(exam, wrongAt(2), { passMark: 80 });
    expect(misses.map(({ question }) => question.id)).toEqual(exam.slice(0, 2).map(({ id }) => id));
    for (const { question, chosen } of misses) expect(question.options.map(({ key }) => key)).toContain(chosen);
  });

  it('takes whatever was kept as an answer, and no answer at all', () => {
    expect(marked([], {}, { passMark: 80 })).toEqual({ asked: 0, right: 0, percent: 0, passed: false, misses: [] });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...exam.map(({ id }) => id), 'x'), fc.string()), (answers) => {
        const { right, misses, asked } = marked(exam, answers, { passMark: 80 });
        expect(right + misses.length).toBe(asked);
        for (const { question, chosen } of misses)
          if (chosen !== undefined) expect(question.options.map(({ key }) => key)).toContain(chosen);
      }),
    );
  });
});
