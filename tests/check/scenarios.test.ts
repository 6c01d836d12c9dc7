/** Training cases in the check: one that fits, then one thing broken at a time. */
import { describe, expect, test } from 'vitest';
import { check, inWords } from '../../src/check/index.ts';
import { filesWith, procedureFile } from '../support/handbook-files.ts';

const file = procedureFile.replace('procedure.yaml', 'scenarios.yaml');
const decide = (mark: 'Y' | 'N', because = '[question]') => {
  const other = mark === 'Y' ? 'N' : 'Y';
  return `    - { step: approval, decide: ${mark}, because: ${because}, why: { zh: 因此。, en: Hence. }, wrong: { ${other}: { zh: 不对。, en: Wrong. } } }\n`;
};
const draft = '    - { step: draft, facts: [{ zh: 目标是十。, en: The target is ten. }] }\n';
const scenario = (id: string, kind: string, course: string) =>
  `- id: ${id}\n  kind: ${kind}\n  title: { zh: 案例, en: A case }\n  situation: { zh: 情况。, en: A situation. }\n  course:\n${course}`;
const straight = (id: string, kind: string) => scenario(id, kind, draft + decide('Y', '["draft/1"]'));
const sentBack = scenario('sent-back', 'refusal', draft + decide('N') + draft + decide('Y'));
const whole = [straight('plain', 'smooth'), sentBack, straight('lured', 'temptation'), straight('hard', 'judgement')].join('');

const issues = (text: string) => check(filesWith({ [file]: text })).issues;
const codes = (text: string): string[] => issues(text).map(({ code }) => code);

test('cases that fit are given with the content, and nothing is said', () => {
  const { content, issues: none } = check(filesWith({ [file]: whole }));
  expect(none).toEqual([]);
  expect(content!.scenarios['9.1']!.map(({ id }) => id)).toEqual(['plain', 'sent-back', 'lured', 'hard']);
});

test('a procedure without training cases is no mistake', () => {
  expect(check(filesWith()).content!.scenarios).toEqual({});
});

describe('each mistake has its own message, its line and its mend', () => {
  const lines = whole.split('\n');
  const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;
  const broken: readonly (readonly [name: string, code: string, text: string, line: number, mend: RegExp])[] = [
    ['an unknown step', 'scenario-unknown-step', whole.replace('step: draft', 'step: draf'), 6, /Did you mean "draft"/],
    ['an unknown outcome', 'scenario-unknown-outcome', whole.replace('decide: Y', 'decide: Z'), 7, /one of: Y, N/],
    ['a gate without a decision', 'scenario-no-decision', whole.replace('decide: Y, ', ''), 7, /"decide:".*Y, N/],
    [
      'a task with a decision',
      'scenario-nothing-to-decide',
      whole.replace('step: draft,', 'step: draft, decide: Y,'),
      6,
      /keep the facts/,
    ],
    [
      'an entry after the end',
      'scenario-after-the-end',
      scenario('long', 'smooth', draft + decide('Y') + draft),
      8,
      /Remove the entry/,
    ],
    ['a gate that is passed over', 'scenario-passed-over', scenario('gap', 'smooth', draft + draft), 7, /entry for "approval"/],
    ['a course that stops short', 'scenario-passed-over', scenario('short', 'smooth', draft), 6, /entry for "approval"/],
    ['a reason that is none', 'scenario-unknown-ground', whole.replace('"draft/1"', '"draft/2"'), 7, /from 1/],
    ['a decision without why', 'scenario-without-why', whole.replace('why: { zh: 因此。, en: Hence. }, ', ''), 7, /"because:"/],
    [
      'a wrong choice unanswered',
      'scenario-without-wrong',
      whole.replace(', wrong: { N: { zh: 不对。, en: Wrong. } }', ''),
      7,
      /Add N/,
    ],
    [
      'an answer to no wrong choice',
      'scenario-idle-wrong',
      whole.replace('wrong: { N:', 'wrong: { Y: { zh: 甲。, en: A. }, N:'),
      7,
      /other outcomes: N/,
    ],
    ['a smooth case that is refused', 'scenario-smooth-refused', whole.replace('kind: refusal', 'kind: smooth'), 9, /refusal/],
    [
      'a refusal that is none',
      'scenario-without-refusal',
      whole.replace('kind: judgement', 'kind: refusal'),
      25,
      /another kind/,
    ],
    ['an id that stands twice', 'duplicate-id', whole.replace('id: hard', 'id: plain'), 24, /./],
  ];
  test.each(broken)('%s', (_, code, text, line, mend) => {
    expect(lines.length).toBeGreaterThan(20);
    const found = issues(text).find((it) => it.code === code)!;
    expect(found, codes(text).join()).toBeDefined();
    expect([found.file, found.line, found.severity]).toEqual([file, line, 'error']);
    expect(inWords(found, 'en').fix).toMatch(mend);
    expect(inWords(found, 'zh').what).toMatch(/[\u4e00-\u9fff]/);
    expect(lineOf(whole, 'plain')).toBe(1);
  });

  test('a mistaken key gets its nearest name', () => {
    expect(issues(whole.replace('decide: Y', 'decides: Y'))[0]).toMatchObject({
      code: 'unknown-key',
      detail: { near: 'decide' },
    });
  });
});

describe('together they try the whole procedure', () => {
  test('one case is a beginning: what it leaves untried is told once for each sort, as a warning', () => {
    const { content, issues: told } = check(filesWith({ [file]: straight('plain', 'smooth') }));
    expect(content!.scenarios['9.1']).toHaveLength(1);
    expect(told.map(({ code, severity }) => [code, severity])).toEqual([
      ['scenario-kind-missing', 'warning'],
      ['scenario-outcome-untouched', 'warning'],
    ]);
    expect(inWords(told[0]!, 'en').what).toContain('refusal, temptation, judgement');
  });
  test('cases that were copied along with a folder are told as what they are, once', () => {
    const copied = whole.replaceAll('step: draft', 'step: discuss').replaceAll('step: approval', 'step: sign');
    const told = issues(copied);
    expect(told.map(({ code }) => code)).toEqual(['scenarios-of-another']);
    expect(Object.values(inWords(told[0]!, 'en')).join(' ')).toMatch(/discuss, sign.*remove the file/);
  });
  test('an outcome nobody chooses', () => {
    const never = ['a', 'b', 'c', 'd'].map((id) => straight(id, 'smooth')).join('');
    expect(issues(never).find(({ code }) => code === 'scenario-outcome-untouched')).toMatchObject({
      detail: { what: 'approval:N' },
    });
  });
  test('of a procedure that refuses nothing, no refusal is asked', () => {
    const files = filesWith({
      [file]: ['smooth', 'temptation', 'judgement', 'smooth']
        .map((kind, at) => straight(`s${at}`, kind))
        .join('')
        .replaceAll('N: {', 'B: {'),
      [procedureFile]: (text) =>
        text
          .replace('mark: N', 'mark: B')
          .replace(', refusal: true', '')
          .replace('next: draft }', 'next: end }')
          .replace('kind: gate', 'kind: choice'),
    });
    expect(
      check(files)
        .issues.map(({ code }) => code)
        .filter((code) => code === 'scenario-kind-missing'),
    ).toEqual([]);
  });
});
