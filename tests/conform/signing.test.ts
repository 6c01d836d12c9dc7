import { describe, expect, test } from 'vitest';
import { conform, deviationSentences, sampleLog } from '../../src/conform/index.ts';
import { conformWords } from '../../src/i18n/records/conform.ts';
import { sampleWords } from '../../src/i18n/records/sample.ts';
import type { Procedure, StepOf } from '../../src/procedure/index.ts';
import { logOf } from '../support/case-log.ts';
import { end, procedureOf, signed, task } from '../support/random-procedure.ts';

type Keys = Pick<StepOf<'gate'>, 'sign' | 'veto'>;
const signers = ['anna', 'bert', 'cleo'];
const roles = [...signers, 'dora'].map((id, at) => ({ id, name: { zh: `角色${id}`, en: id }, hue: at * 40, aliases: [] }));
const procedure = (keys: Keys): Procedure =>
  procedureOf(
    { ...task('draft', 'approve'), no: '1', roles: ['dora'] } as Procedure['steps'][number],
    { ...signed('approve', signers, keys, { Y: 'file', N: 'draft' }), no: '2' } as Procedure['steps'][number],
    { ...task('file', 'end'), no: '3', roles: ['dora'] } as Procedure['steps'][number],
    end(),
  );

/** A case's events, `step:outcome as role`; its verdict first, then its deviations. */
const judged = (keys: Keys, ...events: string[]): string[] => {
  const [only] = conform({ procedure: procedure(keys), roles, records: [] }, logOf({ A: events })).cases;
  return [only!.verdict, ...only!.deviations.map(({ kind, expected }) => [kind, ...expected].join(' '))];
};
const [draft, filed] = ['draft as dora', 'file as dora'];
const yes = (who: string) => `approve:Y as ${who}`;
const no = (who: string) => `approve:N as ${who}`;

describe('a gate that several sign, in case records', () => {
  test('conforms in any order where all sign, and in the order where one is asked', () => {
    expect(judged({ sign: 'all' }, draft, yes('cleo'), yes('anna'), yes('bert'), filed)).toEqual(['conforming']);
    expect(judged({ sign: 'order' }, draft, yes('anna'), yes('bert'), yes('cleo'), filed)).toEqual(['conforming']);
    expect(judged({ sign: 'any' }, draft, yes('cleo'), filed)).toEqual(['conforming']);
    expect(judged({ sign: { atLeast: 2 } }, draft, no('anna'), yes('bert'), yes('cleo'), filed)).toEqual(['conforming']);
  });
  test('a return begins it anew: all sign again', () => {
    const first = [draft, yes('anna'), no('bert'), draft];
    expect(judged({ sign: 'all' }, ...first, yes('anna'), yes('bert'), yes('cleo'), filed)).toEqual(['conforming']);
    expect(judged({ sign: 'all' }, ...first, yes('bert'), yes('cleo'), filed)).toEqual(['deviating', 'missing-signature anna']);
  });
  test('is still under way while signatures are missing, and over once it has decided the end', () => {
    expect(judged({ sign: 'all' }, draft, yes('anna'), yes('bert'))).toEqual(['open']);
    const last = { ...procedure({ sign: 'all' }), steps: procedure({ sign: 'all' }).steps.map((step) => step) };
    const approve = last.steps[1] as StepOf<'gate'>;
    const ending = {
      ...last,
      steps: last.steps.with(1, {
        ...approve,
        outcomes: approve.outcomes.map((it) => ({ ...it, next: it.mark === 'Y' ? 'end' : it.next })),
      }),
    };
    const events = { A: [draft, yes('anna'), yes('bert'), yes('cleo')], B: [draft, yes('anna'), yes('bert')] };
    const cases = conform({ procedure: ending, roles, records: [] }, logOf(events)).cases;
    expect(cases.map(({ verdict }) => verdict)).toEqual(['conforming', 'open']);
  });
  test('a missing signature is told with whose it is; several of one turn once; none at all is a missing step', () => {
    expect(judged({ sign: 'all' }, draft, yes('anna'), yes('cleo'), filed)).toEqual(['deviating', 'missing-signature bert']);
    expect(judged({ sign: 'all' }, draft, yes('anna'), filed)).toEqual(['deviating', 'missing-signature bert cleo']);
    expect(judged({ sign: 'all' }, draft, filed)).toEqual(['deviating', 'missing']);
  });
  test('too few signatures', () => {
    expect(judged({ sign: { atLeast: 2 } }, draft, yes('anna'), filed)[1]).toMatch(/^too-few-signatures /);
  });
  test('who is no signer signs for nobody', () => {
    expect(judged({ sign: 'all' }, draft, yes('anna'), yes('bert'), yes('dora'), filed)).toEqual([
      'deviating',
      expect.stringMatching(/^(not-a-signer|missing-signature cleo)$/),
      expect.stringMatching(/^(not-a-signer|missing-signature cleo)$/),
    ]);
  });
  test('a veto gone past is told as that', () => {
    expect(judged({ sign: 'all' }, draft, yes('anna'), no('bert'), yes('cleo'), filed)).toEqual([
      'deviating',
      'veto-ignored bert',
    ]);
  });
  test('signed out of order', () => {
    expect(judged({ sign: 'order' }, draft, yes('bert'), yes('anna'), yes('cleo'), filed)).toEqual([
      'deviating',
      expect.stringMatching(/^signed-out-of-order (anna|bert)$/),
    ]);
  });
  test('without roles the number of signatures is held against it', () => {
    expect(judged({ sign: 'all' }, draft, 'approve:Y', 'approve:Y', 'approve:Y', filed)).toEqual(['conforming']);
    expect(judged({ sign: 'all' }, draft, 'approve:Y', 'approve:Y', filed)[1]).toMatch(/^missing-signature /);
  });
});

test('each is a sentence, in both languages', () => {
  const cases = {
    missing: [draft, yes('anna'), yes('cleo'), filed],
    stranger: [draft, yes('anna'), yes('bert'), yes('cleo'), yes('dora'), filed],
    veto: [draft, yes('anna'), no('bert'), yes('cleo'), filed],
  };
  const definition = { procedure: procedure({ sign: 'all' }), roles, records: [] };
  const found = conform(definition, logOf(cases)).cases.flatMap(({ deviations }) => deviations);
  const say = (locale: 'zh' | 'en') => found.map(deviationSentences(definition, { locale, words: conformWords[locale] }));
  expect(say('en').map((it) => it.replace(/ \([^()]*\)$/, ''))).toEqual([
    expect.stringContaining('not signed by bert, yet'),
    expect.stringContaining('signed by “dora”, who is none of those who sign it'),
    expect.stringContaining('bert signed “N N”, which ends it, yet'),
  ]);
  for (const sentence of say('zh')) expect(sentence).toMatch(/签/);
});

describe('a sample log has each deviation of signatures that the gate can have, as often as any other', () => {
  test.each<[string, Keys, readonly string[]]>([
    ['by all', { sign: 'all' }, ['missing-signature', 'not-a-signer', 'veto-ignored']],
    ['in order', { sign: 'order' }, ['missing-signature', 'not-a-signer', 'veto-ignored', 'signed-out-of-order']],
    ['by two at least', { sign: { atLeast: 2 } }, ['too-few-signatures', 'not-a-signer']],
    [
      'by two at least, any of whom can end it',
      { sign: { atLeast: 2 }, veto: true },
      ['too-few-signatures', 'not-a-signer', 'veto-ignored'],
    ],
    ['by any', { sign: 'any' }, ['not-a-signer']],
    ['by one', { sign: 'one' }, []],
  ])('%s', (_, keys, kinds) => {
    const { planted } = sampleLog({ procedure: procedure(keys), roles, records: [] }, 'zh', sampleWords.zh);
    const found = planted.filter(({ kind }) => /sign|veto/.test(kind)).map(({ kind, step }) => `${kind} ${step}`);
    expect(found).toEqual(kinds.flatMap((kind) => [`${kind} approve`, `${kind} approve`]));
  });
});
