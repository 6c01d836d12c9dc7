import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerRecord, correlation, itemStatistics, noProgress, readResults, resultsOf } from '../../src/train/index.ts';

const answer = (item: string, right: boolean, at = 1, chosen = right ? 'good' : 'bad'): AnswerRecord => ({
  at,
  item,
  right,
  chosen,
});
const learner = (...marks: readonly [string, boolean][]) => ({ answers: marks.map(([item, right]) => answer(item, right)) });

describe('Statistics of questions', () => {
  it('count who was right, hardest first, with what was chosen', () => {
    const [hard, easy] = itemStatistics([
      learner(['easy', true], ['hard', false]),
      learner(['easy', true], ['hard', true]),
      learner(['easy', true], ['hard', false]),
      learner(['easy', false]),
    ]);
    expect(hard).toMatchObject({ item: 'hard', answered: 3, difficulty: 1 / 3 });
    expect(hard!.choices).toEqual([
      { key: 'bad', count: 2, right: false },
      { key: 'good', count: 1, right: true },
    ]);
    expect(easy).toMatchObject({ item: 'easy', answered: 4, difficulty: 0.75 });
  });

  it('tell those who know from those who do not: worked by hand', () => {
    // Of a: 1 1 0 0. Of the rest (b and c) of the same learners: 1, ½, ½, 0.
    const results = [
      learner(['a', true], ['b', true], ['c', true]),
      learner(['a', true], ['b', true], ['c', false]),
      learner(['a', false], ['b', false], ['c', true]),
      learner(['a', false], ['b', false], ['c', false]),
    ];
    // Means 1/2 and 1/2; sum of products ½·½ + 0 + 0 + ½·½ = ½; sums of squares 1 and ½; r = ½ / √½ = 0.7071.
    expect(itemStatistics(results).find(({ item }) => item === 'a')!.discrimination).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('say nothing where too few answered or all alike', () => {
    const two = [learner(['a', true], ['b', true]), learner(['a', false], ['b', false])];
    for (const it of itemStatistics(two)) expect(it).not.toHaveProperty('discrimination');
    const alike = [1, 2, 3].map(() => learner(['a', true], ['b', true]));
    for (const it of itemStatistics(alike)) expect(it).not.toHaveProperty('discrimination');
  });

  it('count a learner’s first answer, not their practice', () => {
    const [only] = itemStatistics([{ answers: [answer('a', true, 9), answer('a', false, 2)] }]);
    expect(only).toMatchObject({ answered: 1, difficulty: 0 });
  });

  it('have correlations between −1 and 1, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { minLength: 2 }), (pairs) => {
        const r = correlation(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => Number(y)),
        );
        if (r !== undefined) expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('A file of results', () => {
  const file = resultsOf({ ...noProgress, answers: [answer('a', true)] }, { name: '李伟', document: 'HD/GLLC-ZB-003A/0' }, 0);

  it('is read back, with or without a byte order mark', () => {
    expect(readResults(JSON.stringify(file))).toEqual(file);
    expect(readResults(`\uFEFF${JSON.stringify(file)}`)).toEqual(file);
    expect(file.written).toBe('1970-01-01T00:00:00.000Z');
  });

  it('that is none, is newer or broken, says which', () => {
    expect(readResults('not json')).toBe('no-json');
    expect(readResults('{}')).toBe('other-file');
    expect(readResults('[1]')).toBe('other-file');
    expect(readResults(JSON.stringify({ ...file, version: 2 }))).toBe('newer');
    expect(readResults(JSON.stringify({ ...file, answers: [{ item: 1 }] }))).toBe('broken');
    expect(readResults(JSON.stringify({ ...file, name: undefined }))).toBe('broken');
  });
});
