import { describe, expect, test } from 'vitest';
import { check, inWords, report } from '../../src/check/index.ts';
import { filesWith, procedureFile, procedureWith, procedureYaml } from '../support/handbook-files.ts';

const signed = (keys: string, roles = '[director, manager]', rest: (text: string) => string = (text) => text) =>
  filesWith({
    [procedureFile]: rest(
      procedureYaml
        .replace('roles: [manager]', 'roles: [clerk]')
        .replace('roles: [director]', `roles: ${roles}\n    ${keys}`.replace(/\n {4}$/, '')),
    ),
    'roles.yaml': (text) =>
      `${text}${['clerk', 'legal', 'finance', 'quality', 'safety', 'works']
        .map((id, at) => `- { id: ${id}, hue: ${40 + at * 25}, name: { zh: 角色${at}, en: Role ${at} } }\n`)
        .join('')}`,
  });
const errors = (files: ReturnType<typeof signed>) => check(files).issues.filter(({ severity }) => severity === 'error');

const twoRefusals = (text: string) =>
  text.replace(
    '      - { mark: N',
    '      - { mark: R, name: { zh: 否决, en: Reject }, next: end, refusal: true }\n      - { mark: N',
  );
const three = '[director, manager, legal]';

describe('a gate that several sign is taken as it stands', () => {
  test.each([
    ['sign: one', undefined],
    ['sign: all', undefined],
    ['sign: all\n    veto: true', undefined],
    ['sign: any', undefined],
    ['sign: any\n    veto: true', undefined],
    ['sign: order', undefined],
    ['sign: { atLeast: 2 }', three],
    ['sign: { atLeast: 2 }\n    veto: false', three],
    ['sign: all', '[director, manager, legal, finance, quality, safety]'],
  ])('%s', (keys, roles) => {
    expect(errors(signed(keys, roles))).toEqual([]);
  });
  test('with several refusals where the first one ends it', () => {
    for (const keys of ['sign: all', 'sign: order', 'sign: any\n    veto: true'])
      expect(errors(signed(keys, undefined, twoRefusals))).toEqual([]);
  });
});

describe('each misuse has its own message, its line and its mend', () => {
  const cases: readonly (readonly [
    name: string,
    files: ReturnType<typeof signed>,
    code: string,
    line: number,
    mend: RegExp,
  ])[] = [
    ['one role', signed('sign: all', '[director]'), 'too-few-signers', 20, /remove "sign"/],
    ['no role', signed('sign: any', '[]'), 'too-few-signers', 20, /two to six/],
    [
      'seven roles',
      signed('sign: all', '[director, manager, legal, finance, quality, safety, works]'),
      'too-many-signers',
      20,
      /two gates/,
    ],
    ['a role twice', signed('sign: order', '[director, manager, director]'), 'same-signer', 20, /Remove one/],
    [
      'nobody who agrees',
      signed('sign: all', undefined, (text) =>
        text.replace('next: end }\n      - { mark: N', 'next: end, refusal: true }\n      - { mark: N'),
      ),
      'nobody-agrees',
      25,
      /exactly one outcome/,
    ],
    [
      'nobody who refuses',
      signed('sign: all', undefined, (text) => text.replace(', refusal: true', '')),
      'several-agree',
      25,
      /refusal: true/,
    ],
    [
      'two that agree',
      signed('sign: all', undefined, (text) => twoRefusals(text).replace('next: end, refusal: true', 'next: end')),
      'several-agree',
      25,
      /a choice of its own/,
    ],
    ['more than there are', signed('sign: { atLeast: 4 }', three), 'not-so-many-signers', 21, /add roles/],
    ['at least one', signed('sign: { atLeast: 1 }', three), 'at-least-is-plain', 21, /"sign: any"/],
    ['at least all', signed('sign: { atLeast: 3 }', three), 'at-least-is-plain', 21, /"sign: all"/],
    ['two refusals without veto', signed('sign: any', undefined, twoRefusals), 'refusals-without-veto', 21, /veto: true/],
    ['no veto where all sign', signed('sign: all\n    veto: false'), 'veto-without-effect', 22, /atLeast/],
    ['no veto in order', signed('sign: order\n    veto: false'), 'veto-without-effect', 22, /Remove "veto"/],
    ['a veto of one', signed('veto: true'), 'veto-of-one', 21, /add "sign"/],
    ['an unknown way to sign', signed('sign: everyone'), 'wrong-value', 21, /atLeast: 2/],
    ['a misspelt way to sign', signed('sign: al'), 'wrong-value', 21, /"all"/],
    ['a misspelt number', signed('sign: { atleast: 2 }'), 'wrong-value', 21, /\{ atLeast: 2 \}/],
    ['a number in quotes', signed('sign: { atLeast: "2" }'), 'wrong-value', 21, /\{ atLeast: 2 \}/],
    ['nothing', signed('sign:'), 'wrong-value', 21, /Known: one, all/],
    ['a veto that is no yes or no', signed('sign: all\n    veto: sometimes'), 'wrong-type', 22, /true/],
    ['a signed task', procedureWith('requirements: [', 'sign: all\n    requirements: ['), 'unknown-key', 13, /Known: /],
  ];
  test.each(cases)('%s', (_, files, code, line, mend) => {
    const issues = errors(files);
    expect(issues.map((it) => it.code)).toEqual([code]);
    expect(issues[0]).toMatchObject({ line });
    expect(inWords(issues[0]!, 'en').fix).toMatch(mend);
    expect(inWords(issues[0]!, 'zh').what).toMatch(/[\u4e00-\u9fff]/);
  });

  test('every sentence reads as it did when it was last looked at', async () => {
    const told = cases.map(([name, files]) =>
      [`# ${name}`, ...(['zh', 'en'] as const).map((locale) => report(errors(files), 'content', locale))].join('\n'),
    );
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('signing.golden.txt');
  });
});

test('a dead end behind a signed gate is told by what was decided, not by who signed', () => {
  const lost = signed('sign: all', undefined, (text) =>
    text
      .replace('next: draft, refusal', 'next: round, refusal')
      .replace(
        '  - { id: end',
        '  - { id: round, no: "8", name: { zh: 转, en: Round }, roles: [clerk], next: again }\n  - { id: again, no: "9", name: { zh: 再, en: Again }, roles: [clerk], next: round }\n  - { id: end',
      ),
  );
  const issue = errors(lost).find(({ code }) => code === 'livelock')!;
  expect(inWords(issue, 'en').what).toContain('Draft → Approval (N)');
  const passed = errors(
    signed('sign: all', undefined, (text) =>
      text
        .replace('next: end }\n', 'next: round }\n')
        .replace('next: draft, refusal', 'next: end, refusal')
        .replace(
          '  - { id: end',
          '  - { id: round, no: "8", name: { zh: 转, en: Round }, roles: [clerk], next: again }\n  - { id: again, no: "9", name: { zh: 再, en: Again }, roles: [clerk], next: round }\n  - { id: end',
        ),
    ),
  ).find(({ code }) => code === 'livelock')!;
  expect(inWords(passed, 'en').what).toContain('Draft → Approval (Y).');
});
