import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerRecord,
  identityOf,
  itemStatistics,
  labelsOf,
  learnersOf,
  merged,
  noProgress,
  type Progress,
  type Results,
  readProgress,
  readResults,
  resultsOf,
  standingOf,
  statementsOf,
} from '../../src/train/index.ts';

const answer = (item: string, right: boolean, at: number): AnswerRecord => ({ at, item, right, chosen: right ? 'Y' : 'N' });
const progress = (learner: string | undefined, ...answers: AnswerRecord[]): Progress => ({
  ...noProgress,
  ...(learner !== undefined && { learner }),
  answers,
});
/** What a learner saves, read back as the trainer does. */
const saved = (record: Progress, name = '', now = 0): Results =>
  readResults(JSON.stringify(resultsOf(record, { name, document: 'HD' }, now))) as Results;
const in_ = (file: string, results: Results) => ({ file, results });
const nameless = 'nobody';

describe('A learner is known by the record', () => {
  const three = [1, 2, 3].map((at) => in_('results.json', saved(progress(undefined, answer('a', at > 1, at)))));

  it('three without a name, in three files of one name, are three; the figures count three', () => {
    const learners = learnersOf(three);
    expect(learners).toHaveLength(3);
    expect(itemStatistics(learners)[0]).toMatchObject({ answered: 3, difficulty: 2 / 3 });
    expect([...labelsOf(learners, nameless).values()]).toEqual(['nobody (1)', 'nobody (2)', 'nobody (3)']);
  });

  it('the same file chosen twice is one, and counts once', () => {
    const [learner, ...others] = learnersOf([three[0]!, three[0]!]);
    expect(others).toEqual([]);
    expect(learner!.files).toHaveLength(1);
    expect(standingOf(learner!)).toEqual({ answered: 1, right: 0 });
  });

  it('files of before, in two folders and called the same, are two learners', () => {
    const files = ['li', 'wang'].map((name) =>
      in_('results.json', readResults(readFileSync(new URL(`saved/${name}.json`, import.meta.url), 'utf8')) as Results),
    );
    const learners = learnersOf(files);
    expect([...labelsOf(learners, nameless).values()]).toEqual(['李', '王']);
    expect(learners.map(standingOf)).toEqual([
      { answered: 12, right: 7 },
      { answered: 12, right: 5 },
    ]);
    expect(itemStatistics(learners).every(({ answered }) => answered === 2)).toBe(true);
  });

  it('a later file of one record joins the earlier, whatever was typed and in whatever order they come', () => {
    const early = in_('a.json', saved(progress('7-7', answer('a', false, 1)), '李', 10));
    const late = in_('b.json', saved(progress('7-7', answer('a', false, 1), answer('b', true, 2)), '李雷', 20));
    for (const files of [
      [early, late],
      [late, early],
    ]) {
      const [learner, ...others] = learnersOf(files);
      expect(others).toEqual([]);
      expect(learner!.names).toEqual(['李雷', '李']);
      expect(learner!.written).toBe(late.results.written);
      expect(standingOf(learner!)).toEqual({ answered: 2, right: 1 });
    }
  });

  it('two of one name are two until somebody joins them, and again when taken apart', () => {
    const files = ['1', '2'].map((id) => in_('results.json', saved(progress(id, answer('a', id === '1', 1)), '王伟')));
    const two = learnersOf(files);
    expect([...labelsOf(two, nameless).values()]).toEqual(['王伟 (1)', '王伟 (2)']);
    const [one, ...others] = learnersOf(files, [two.flatMap(({ parts }) => parts)]);
    expect(others).toEqual([]);
    expect([...labelsOf([one!], nameless).values()]).toEqual(['王伟']);
    expect(itemStatistics([one!])[0]).toMatchObject({ answered: 1 });
    expect(learnersOf(files, [])).toEqual(two);
  });

  it('there are as many as there are records, whatever names and file names there are', () => {
    const file = fc.record({
      learner: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
      name: fc.constantFrom('', '王', '李'),
      file: fc.constantFrom('results.json', 'a.json'),
      at: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 9 }), (given) => {
        const files = given.map(({ learner, name, file: called, at }) =>
          in_(called, saved(progress(learner, answer('a', true, at)), name, at)),
        );
        const learners = learnersOf(files);
        const records = new Set(given.map(({ learner, name, at }) => learner ?? `${name} ${at}`));
        expect(learners).toHaveLength(records.size);
        expect(new Set(labelsOf(learners, nameless).values()).size).toBe(learners.length);
        expect(learners.flatMap(({ parts }) => parts).toSorted()).toEqual(
          [...new Set(files.map(({ results }) => identityOf(results)))].toSorted(),
        );
      }),
    );
  });
});

describe('The record’s id', () => {
  it('is kept, saved with the results, and the same whichever of two records is joined to the other', () => {
    const [one, other] = [progress('b'), progress('a')];
    expect(merged(one, other).learner).toBe('a');
    expect(merged(other, one).learner).toBe('a');
    expect(merged(one, noProgress).learner).toBe('b');
    const read = readProgress(JSON.stringify(one));
    expect(typeof read === 'object' && read.progress).toEqual(one);
    expect(saved(one).learner).toBe('b');
  });

  it('that is none is left out, and the rest of the file is read', () => {
    const file = JSON.stringify({ ...saved(progress('1', answer('a', true, 1))), learner: 5 });
    expect(readResults(file)).toEqual(saved(progress(undefined, answer('a', true, 1))));
    const record = readProgress(JSON.stringify({ ...noProgress, learner: '' }));
    expect(record).toMatchObject({ progress: noProgress, mends: [{ at: ['learner'], became: 'left-out' }] });
  });

  it('tells two without a name apart in a learning record store', () => {
    const accounts = ['1', '2'].map(
      (id) =>
        statementsOf(saved(progress(id, answer('a', true, 1))), 'https://handbook.example/', () => 'HD')[0]!.actor.account.name,
    );
    expect(accounts).toEqual(['1', '2']);
  });
});
