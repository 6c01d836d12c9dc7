import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merged, noProgress, type Progress, progressVersion, readProgress } from '../../src/train/index.ts';
import { records as documents } from './records.ts';

const readBack = (text: string): Progress => {
  const it = readProgress(text);
  if (typeof it === 'string' || it.mends.length > 0) throw new Error(typeof it === 'string' ? it : 'not whole');
  return it.progress;
};

describe('What is kept of a learner', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(documents, (one) => {
        expect(readBack(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
    );
  });

  it('joins without losing an answer, an exam or a name', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const both = merged(one, other);
        for (const part of [one, other]) {
          for (const answer of part.answers) expect(both.answers).toContainEqual(answer);
          for (const exam of part.exams) expect(both.exams).toContainEqual(exam);
          for (const kind of ['stages', 'read', 'cases', 'sittings'] as const)
            expect(Object.keys(both[kind])).toEqual(expect.arrayContaining(Object.keys(part[kind])));
        }
      }),
    );
  });

  it('joins in whatever order, and with itself to itself', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        expect(merged(one, other)).toEqual(merged(other, one));
        const both = merged(one, other);
        expect(merged(both, one)).toEqual(both);
        expect(merged(both, both)).toEqual(both);
      }),
    );
  });

  it('takes of one thing the later entry, and of one sitting every answer', () => {
    const sitting = (time: number, answers: Record<string, string>) => ({ at: time, seed: 's', answers, open: true });
    const one = { ...noProgress, stages: { '3.1/watch': 5 }, sittings: { '3.1': sitting(1, { a: 'x', b: 'y' }) } };
    const other = { ...noProgress, stages: { '3.1/watch': 9 }, sittings: { '3.1': sitting(2, { b: 'z' }) } };
    expect(merged(one, other).stages).toEqual({ '3.1/watch': 9 });
    expect(merged(one, other).sittings['3.1']!.answers).toEqual({ a: 'x', b: 'z' });
  });

  it('of version 1 is read whole', () => {
    const first = {
      version: 1,
      stages: { '3.7/watch': 3 },
      read: { '3.7': { at: 2, edition: 'A / 0', fingerprint: 'abc' } },
      cases: { '3.7/x': { at: 4, scene: { acts: ['>'], first: {} }, last: { right: 1, asked: 2 } } },
      answers: [{ at: 1, item: '3.7/x/1', chosen: 'Y', right: true }],
    };
    expect(readBack(JSON.stringify(first))).toEqual({ ...first, version: 2, sittings: {}, exams: [] });
  });

  it('of a later site is told apart from what cannot be read', () => {
    expect(readProgress(JSON.stringify({ version: progressVersion + 1 }))).toBe('newer');
    for (const broken of ['', '{', '[]', 'null', '{"version":"2"}']) expect(readProgress(broken)).toBe('broken');
  });

  it('with an entry that cannot be read keeps the rest, and says it is not whole', () => {
    const good = { at: 1, item: 'x', chosen: 'Y', right: true };
    const it = readProgress(JSON.stringify({ ...noProgress, answers: [good, { at: 'soon' }], stages: [] }));
    expect(it).toEqual({
      progress: { ...noProgress, answers: [good] },
      mends: [
        { at: ['stages'], was: '[]', became: 'blank' },
        { at: ['answers', '2'], was: '{"at":"soon"}', became: 'left-out' },
      ],
    });
  });

  it('whatever is in it, is answered', () => {
    fc.assert(
      fc.property(
        fc.record({ version: fc.constant(2), role: fc.anything(), read: fc.anything(), answers: fc.anything() }),
        (it) => {
          let written: string;
          try {
            written = JSON.stringify(it);
          } catch {
            return; // What JSON cannot write was never kept.
          }
          const back = readProgress(written);
          expect(typeof back === 'object' ? merged(back.progress, noProgress) : back).toBeDefined();
        },
      ),
    );
  });
});
