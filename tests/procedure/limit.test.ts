import { describe, expect, test } from 'vitest';
import { flowchartText, swimlaneText } from '../../src/exchange/index.ts';
import { limitWords } from '../../src/i18n/limit/limit.ts';
import {
  actingAt,
  afterTime,
  contentPrint,
  escalationOf,
  fingerprint,
  type Limit,
  lapseOf,
  limitOf,
  type Procedure,
} from '../../src/procedure/index.ts';
import { end, procedureOf, signed, task } from '../support/random-procedure.ts';

const limited = (limit?: Limit): Procedure => {
  const procedure = procedureOf(task('draft', 'approval'), signed('approval', ['head'], {}, { Y: 'end', N: 'draft' }), end());
  return {
    ...procedure,
    steps: procedure.steps.map((step) => (step.kind === 'gate' && limit ? { ...step, limit } : step)),
  };
};
const gateOf = (limit?: Limit) => limited(limit).steps[1]!;
const three: Limit = { within: 3, unit: 'working-days' };

test('a step without a limit has none, and says so', () => {
  const gate = gateOf();
  expect([limitOf(gate), lapseOf(gate), escalationOf(gate), actingAt(gate)]).toEqual([
    undefined,
    undefined,
    undefined,
    ['head'],
  ]);
});

test('who takes over has to do with the step, and is named; so is what it counts as', () => {
  const named = (id: string) => `<${id}>`;
  expect(actingAt(gateOf({ ...three, escalate: 'chief' }))).toEqual(['head', 'chief']);
  expect(afterTime(gateOf({ ...three, escalate: 'chief' }), 'en', named)).toEqual({ role: '<chief>', outcome: undefined });
  expect(afterTime(gateOf({ ...three, outcome: 'N' }), 'en', named)).toMatchObject({ role: undefined, outcome: 'N N' });
});

test('a deadline alone changes no walk; what follows it does', () => {
  const plain = fingerprint(limited());
  expect(fingerprint(limited(three))).toBe(plain);
  const prints = [{ escalate: 'chief' }, { outcome: 'Y' }, { outcome: 'N' }].map((after) =>
    fingerprint(limited({ ...three, ...after })),
  );
  expect(new Set([plain, ...prints]).size).toBe(4);
});

test('each part of a limit is controlled, the name of who takes over too', () => {
  const roles = (name: string) => ({
    roles: [{ id: 'chief', name: { zh: name, en: name } }],
    records: [],
  });
  const print = (limit?: Limit, name = 'Chief') => contentPrint(limited(limit), roles(name));
  const prints = [
    print(),
    print(three),
    print({ ...three, within: 4 }),
    print({ ...three, unit: 'days' }),
    print({ ...three, remind: 2 }),
    print({ ...three, outcome: 'N' }),
    print({ ...three, escalate: 'chief' }),
    print({ ...three, escalate: 'chief' }, 'Director'),
  ];
  expect(new Set(prints).size).toBe(prints.length);
});

describe('a drawing', () => {
  const words = {
    locale: 'en',
    role: (id: string) => id,
    nobody: 'nobody',
    limit: limitWords.en.short,
  } as const;
  test('has a clock and the time in the box of the step, in both forms', () => {
    for (const text of [flowchartText, swimlaneText]) {
      expect(text(limited(three), words)).toContain('◷ within 3 working days');
      expect(text(limited(), words)).not.toContain('◷');
      expect(text(limited(three), { ...words, limit: undefined as never })).not.toContain('◷');
    }
  });
});

describe('in words', () => {
  test('one thing and several are told apart, and what follows is named', () => {
    const en = limitWords.en;
    expect(en.span({ within: 1, unit: 'hours' })).toBe('1 hour');
    expect(en.rule({ ...three, remind: 1 }, { role: 'Chief' })).toBe(
      'Within 3 working days: the day it arrives does not count, the last one counts to its end. A reminder comes after 1 working day. When time runs out it passes to: Chief.',
    );
    expect(en.after({ outcome: 'N Refused' })).toContain('“N Refused”');
    expect(en.after({})).toContain('late');
    expect(limitWords.zh.rule(three, {})).toMatch(/^时限：3 个工作日内（收到当日不计/);
  });
});
