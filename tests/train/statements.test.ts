import { describe, expect, it } from 'vitest';
import { type Results, statementsOf } from '../../src/train/index.ts';

const results: Results = {
  ...{
    format: 'handbook-training-results',
    version: 1,
    name: '李伟',
    document: 'HD/GLLC-ZB-003A/0',
    written: '2026-11-02T09:00:00.000Z',
  },
  answers: [
    { at: Date.UTC(2026, 10, 2, 8), item: '3.1/approval/after-N', chosen: 'draft-plan', right: true, edition: 'A / 1' },
    { at: Date.UTC(2026, 10, 2, 8, 1), item: '3.1/approval/who', chosen: '', right: false },
  ],
  exams: [
    {
      ...{
        at: Date.UTC(2026, 10, 2, 8, 30),
        exam: '3.1',
        seed: 's',
        edition: 'A / 0',
        asked: 12,
        right: 10,
        percent: 83,
        passMark: 80,
      },
      passed: true,
    },
  ],
};
const home = 'https://handbook.example/';
const documentIn = (edition: string | undefined): string => `HD in ${edition}`;
const statements = statementsOf(results, home, documentIn);

describe('xAPI statements', () => {
  it('have what a statement must have: actor, verb, object, each named by an IRI, in the order of time', () => {
    expect(statements.map(({ verb }) => verb.display['en'])).toEqual(['answered', 'answered', 'passed']);
    for (const { id, actor, verb, object, timestamp } of statements) {
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(actor).toEqual({ objectType: 'Agent', name: '李伟', account: { homePage: home, name: '李伟' } });
      expect(verb.id).toMatch(/^http:\/\/adlnet\.gov\/expapi\/verbs\/\w+$/);
      expect(new URL(object.id).href.startsWith(home)).toBe(true);
      expect(new Date(timestamp).toISOString()).toBe(timestamp);
    }
  });

  it('carry what was chosen and the score, scaled from 0 to 1', () => {
    expect(statements[0]!.result).toEqual({ success: true, response: 'draft-plan' });
    expect(statements[1]!.result).toEqual({ success: false });
    expect(statements[2]!.result).toEqual({ success: true, score: { scaled: 0.83, raw: 83, min: 0, max: 100 } });
  });

  it('are the same for the same results, and no two share an id', () => {
    expect(statementsOf(results, home, documentIn)).toEqual(statements);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  });

  it('name the document as it was when each thing was done, or without an edition where the record keeps none', () => {
    expect(statements.map(({ context }) => context.extensions[`${home}xapi/document`])).toEqual([
      'HD in A / 1',
      'HD in undefined',
      'HD in A / 0',
    ]);
  });

  it('of an exam are the same, whatever edition the site has since come to', () => {
    const later = statementsOf({ ...results, document: 'HD/GLLC-ZB-003A/1' }, home, documentIn);
    expect(later.at(-1)!.id).toBe(statements.at(-1)!.id);
  });

  it('say that nobody checked the name', () => {
    for (const { context } of statements) expect(context.extensions[`${home}xapi/identity`]).toContain('nobody has checked');
  });
});
