import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoverage, readSavedWalk, type SavedWalk, writeCoverage } from '../../src/walk/index.ts';

const saved: SavedWalk = {
  version: 1,
  procedure: '3.1',
  fingerprint: 'f',
  moves: ['discuss:done'],
  cursor: 1,
  others: 'ask',
  savedAt: 1_700_000_000_000,
};
const stored = (changes: object) => readSavedWalk(JSON.stringify({ ...saved, ...changes }));

describe('a saved walk', () => {
  it('is read back as it was written', () => {
    expect(stored({})).toEqual({ document: saved, mends: [] });
    expect(stored({ as: 'general-manager' })).toEqual({ document: { ...saved, as: 'general-manager' }, mends: [] });
  });

  it.each([
    [{ cursor: 2 }, {}, 'cursor'],
    [{ cursor: -1 }, { cursor: 0 }, 'cursor'],
    [{ moves: ['discuss:done', 1] }, {}, 'moves'],
    [{ others: 'always' }, {}, 'others'],
    [{ savedAt: 'today' }, { savedAt: 0 }, 'savedAt'],
    [{ as: 3 }, {}, 'as'],
  ])('with %j is mended, and told', (changes, mended, field) => {
    expect(stored(changes)).toEqual({ document: { ...saved, ...mended }, mends: [expect.objectContaining({ at: [field] })] });
  });

  it.each([{ moves: 'none' }, { procedure: 3 }, { version: 0 }, { version: '1' }])('is broken with %j', (changes) => {
    expect(stored(changes)).toBe('broken');
  });

  it('of a later site is told apart from a broken one', () => {
    expect(stored({ version: 2, moves: {} })).toBe('newer');
    expect(readCoverage('{"version":9}')).toBe('newer');
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['broken', 'newer']).toContain(readSavedWalk(text));
        expect(['broken', 'newer']).toContain(readCoverage(text));
      }),
    );
  });
});

describe('saved coverage', () => {
  it('is read back as it was written', () => {
    const coverage = { moves: ['a:done'], pairs: ['b:N'] };
    expect(readCoverage(writeCoverage(coverage))).toEqual({ document: coverage, mends: [] });
    expect(readCoverage('{"version":1,"moves":"a","pairs":["b:N"]}')).toEqual({
      document: { moves: [], pairs: ['b:N'] },
      mends: [{ at: ['moves'], was: 'a', became: 'blank' }],
    });
  });
});
