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
    { at: Date.UTC(2026, 10, 2, 8), item: '3.1/approval/after-N', chosen: 'draft-plan', right: true },
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
const statements = statementsOf(results, home);

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
    expect(statementsOf(results, home)).toEqual(statements);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  });

  it('say that nobody checked the name', () => {
    for (const { context } of statements) expect(context.extensions[`${home}xapi/identity`]).toContain('nobody has checked');
  });
});
