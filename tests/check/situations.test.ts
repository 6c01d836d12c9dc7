/** Situations in the check: some that fit, then one thing broken at a time. */
import { describe, expect, test } from 'vitest';
import { check, inWords } from '../../src/check/index.ts';
import { filesWith, procedureFile } from '../support/handbook-files.ts';

const file = procedureFile.replace('procedure.yaml', 'situations.yaml');
const why = 'why: { zh: 因此。, en: Hence. }';
const facts = 'facts: [{ zh: 目标是十。, en: The target is ten. }]';
const task = (id: string, use: string) => `- id: ${id}
  step: draft
  use: ${use}
  asks: first
  ${facts}
  options:
    - { zh: 甲。, en: One. }
    - { zh: 乙。, en: Two. }
    - { zh: 丙。, en: Three. }
  right: 2
  because: [1]
  ${why}
`;
const gate = (id: string, mark: string) =>
  `- { id: ${id}, step: approval, use: exam, asks: decide, decide: ${mark}, ${facts}, ${why} }\n`;
const whole = [task('plain', 'practice'), task('kept', 'exam'), gate('passes', 'Y'), gate('refused', 'N')].join('');

const issues = (text: string) => check(filesWith({ [file]: text })).issues;

test('situations that fit are given with the content, and nothing is said', () => {
  const { content, issues: none } = check(filesWith({ [file]: whole }));
  expect(none).toEqual([]);
  expect(content!.situations['9.1']!.map(({ id }) => id)).toEqual(['plain', 'kept', 'passes', 'refused']);
});

test('a procedure without situations is no mistake', () => {
  const { content, issues: none } = check(filesWith());
  expect(none).toEqual([]);
  expect(content!.situations).toEqual({});
});

const broken: readonly (readonly [name: string, code: string, text: string, line: number, mend: RegExp])[] = [
  ['an unknown step', 'situation-unknown-step', whole.replace('step: draft', 'step: draf'), 2, /Did you mean "draft"/],
  ['a decision at a task', 'situation-nothing-to-decide', whole.replace('asks: first', 'asks: decide'), 4, /record, first/],
  ['an unknown outcome', 'situation-outcome', whole.replace('decide: Y', 'decide: Z'), 25, /one of: Y, N/],
  ['a decision that is not said', 'situation-outcome', whole.replace('decide: Y, ', ''), 25, /one of: Y, N/],
  ['too few options', 'situation-few-options', whole.replace('    - { zh: 丙。, en: Three. }\n', ''), 7, /3 at least/],
  ['a right option there is not', 'situation-right', whole.replace('right: 2', 'right: 4'), 10, /counted from 1/],
  ['no right option', 'situation-right', whole.replace('  right: 2\n', ''), 1, /counted from 1/],
  ['two options alike', 'situation-same-options', whole.replace('zh: 丙。', 'zh: 甲。'), 9, /differently/],
  ['a ground that is none', 'situation-unknown-ground', whole.replace('because: [1]', 'because: [2]'), 11, /from 1/],
  ['an id twice', 'duplicate-id', whole.replace('id: kept', 'id: plain'), 13, /./],
  [
    'options of a decision',
    'situation-idle-options',
    whole.replace('decide: Y,', 'decide: Y, options: [{ zh: 甲, en: One }],'),
    25,
    /Remove "options"/,
  ],
  ['a decision beside options', 'situation-idle-decide', whole.replace('asks: first', 'asks: first\n  decide: Y'), 5, /Remove/],
];

describe('each mistake has its own message, its line and its mend', () => {
  test.each(broken)('%s', (_, code, text, line, mend) => {
    const told = issues(text);
    expect(told.map((it) => it.code)).toEqual([code]);
    expect(told[0]).toMatchObject({ line, file, severity: 'error' });
    for (const locale of ['zh', 'en'] as const) expect(inWords(told[0]!, locale).what).not.toMatch(/undefined/);
    expect(inWords(told[0]!, 'en').fix).toMatch(mend);
  });

  test('every one that the check knows is tried', () => {
    expect(new Set(broken.map(([, code]) => code)).size).toBe(10);
  });
});

test('a few are a beginning: what is missing is a warning, and the handbook stands', () => {
  const { content, issues: told } = check(filesWith({ [file]: gate('passes', 'Y') }));
  expect(content).toBeDefined();
  expect(told.map(({ code, severity, detail }) => [code, severity, detail['what']])).toEqual([
    ['situations-none-to-practise', 'warning', 'draft'],
    ['situations-none-to-examine', 'warning', 'draft'],
    ['situations-one-sided', 'warning', 'approval:N'],
  ]);
});
