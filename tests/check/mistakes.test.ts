import { describe, expect, test } from 'vitest';
import { check, type Files, inWords, report } from '../../src/check/index.ts';
import { filesWith, procedureFile, procedureWith, procedureYaml } from '../support/handbook-files.ts';

const found = (files: Files) => check(files).issues;
const only = (files: Files) => {
  const issues = found(files);
  expect(issues.map(({ code }) => code)).toHaveLength(1);
  return { ...issues[0]!, words: inWords(issues[0]!, 'en'), zh: inWords(issues[0]!, 'zh') };
};

const ring = procedureYaml.replace('next: end }', 'next: draft }');

test('a handbook without mistakes is given as content', () => {
  const { content, issues } = check(filesWith());
  expect(issues).toEqual([]);
  expect(content!.procedures[0]!.steps).toHaveLength(3);
});

describe('each mistake has its own message, its line and its mend', () => {
  const cases: readonly (readonly [name: string, files: Files, code: string, line: number, mend: RegExp])[] = [
    ['an unknown step', procedureWith('next: approval', 'next: aproval'), 'unknown-step', 15, /Did you mean "approval"/],
    ['an unknown start', procedureWith('start: draft', 'start: drafts'), 'unknown-step', 7, /Did you mean "draft"/],
    [
      'a dangling next with nothing near',
      procedureWith('next: approval', 'next: somewhere-else'),
      'unknown-step',
      15,
      /Known: draft, approval, end/,
    ],
    ['an unknown role', procedureWith('[manager]', '[manger]'), 'unknown-role', 12, /"manager"/],
    [
      'an unknown role in a sentence',
      procedureWith('en: The target is stated. }', 'en: The target is stated., roles: [directer] }'),
      'unknown-role',
      13,
      /"director"/,
    ],
    ['an unknown record', procedureWith('out: [plan]', 'out: [plans]'), 'unknown-record', 14, /"plan"/],
    ['an unknown key', procedureWith('requirements:', 'requirement:'), 'unknown-key', 13, /"requirements"/],
    [
      'a key of another kind of step',
      procedureWith('question:', 'next: end\n    question:'),
      'unknown-key',
      21,
      /^Known: .*outcomes/,
    ],
    ['an unknown kind', procedureWith('kind: gate', 'kind: gates'), 'unknown-kind', 18, /"gate"/],
    ['a duplicate number', procedureWith('no: "2"', 'no: "1"'), 'duplicate-number', 17, /Correct one/],
    ['a missing language', procedureWith('{ zh: 起草, en: Draft }', '{ zh: 起草 }'), 'missing-language', 11, /"en:"/],
    ['an empty text', procedureWith('en: Draft }', 'en: "  " }'), 'empty-text', 11, /Write something/],
    ['a gate with one outcome', procedureWith(/ {6}- \{ mark: N.*\n/, ''), 'one-outcome', 24, /at least two/],
    ['two outcomes with one mark', procedureWith('mark: N', 'mark: Y'), 'same-mark', 25, /mark of its own/],
    ['no end', filesWith({ [procedureFile]: ring.replace(/ {2}- \{ id: end.*\n/, '') }), 'no-end', 9, /kind: end/],
    [
      'a livelock',
      filesWith({
        [procedureFile]: ring
          .replace('next: draft }\n      - { mark: N', 'next: round }\n      - { mark: N')
          .replace(
            '  - { id: end',
            '  - { id: round, no: "3", name: { zh: 转, en: Round }, roles: [manager], next: again }\n  - { id: again, no: "4", name: { zh: 再, en: Again }, roles: [manager], next: round }\n  - { id: end',
          )
          .replace('next: draft, refusal', 'next: end, refusal'),
      }),
      'livelock',
      26,
      /way to an end/,
    ],
    ['a wrong type', procedureWith('roles: [manager]', 'roles: manager'), 'wrong-type', 12, /list/],
    [
      'one language where two are asked',
      procedureWith('{ zh: 起草, en: Draft }', 'Draft'),
      'wrong-type',
      11,
      /\{ zh: …, en: … \}/,
    ],
    ['nothing where a list is asked', procedureWith('roles: [manager]', 'roles:'), 'wrong-type', 12, /list/],
    [
      'a hue out of range',
      filesWith({ 'roles.yaml': (text) => text.replace('hue: 10', 'hue: 400') }),
      'out-of-range',
      1,
      /359/,
    ],
    ['a number that should be quoted', procedureWith('no: "1"', 'no: 1'), 'wrong-type', 10, /quotes: "1"/],
    ['a wrong id shape', procedureWith('slug: small-plan', 'slug: Small_Plan'), 'wrong-id', 2, /"small-plan"/],
    [
      'a finding that points nowhere',
      filesWith({ 'findings.yaml': (text) => text.replace('9.1/draft', '9.1/draff') }),
      'unknown-place',
      1,
      /9.1\/draft/,
    ],
    [
      'a finding about an unknown role',
      filesWith({ 'findings.yaml': (text) => text.replace('title:', 'roles: [managre], title:') }),
      'unknown-role',
      1,
      /"manager"/,
    ],
    [
      'records made by an unknown role',
      procedureWith('records: { out: [plan] }', 'records: { out: [plan], by: [managre] }'),
      'unknown-role',
      14,
      /"manager"/,
    ],
    [
      'an inferred reading without why',
      procedureWith('refusal: true }', 'refusal: true, basis: inferred }'),
      'inferred-without-why',
      25,
      /why/,
    ],
    [
      'a page without definition',
      filesWith({ 'procedures/9.2-other/zh.mdx': '# x' }),
      'page-without-definition',
      1,
      /procedure\.yaml/,
    ],
    [
      'a definition without page in a language',
      filesWith({ 'procedures/9.1-small-plan/en.mdx': undefined }),
      'missing-page',
      1,
      /en\.mdx/,
    ],
    [
      'a part that does not exist',
      filesWith({ 'procedures/9.1-small-plan/en.mdx': '\n<Stages />' }),
      'unknown-part',
      2,
      /Stage/,
    ],
    [
      'pages that show different parts',
      filesWith({ 'procedures/9.1-small-plan/en.mdx': '<Stage />' }),
      'different-parts',
      1,
      /same parts/,
    ],
    ['a folder of another name', procedureWith('slug: small-plan', 'slug: large-plan'), 'folder-name', 1, /9\.1-large-plan/],
    ['a missing register', filesWith({ 'roles.yaml': undefined }), 'missing-file', 1, /Add it/],
    [
      'a handbook without its number and title',
      filesWith({ 'handbook.yaml': undefined }),
      'missing-file',
      1,
      /with number, title/,
    ],
    ['an empty file', filesWith({ 'findings.yaml': '' }), 'empty-file', 1, /Fill it/],
    [
      'an unknown rule in a waiver',
      procedureWith('start: draft', 'waivers: [{ rule: every-role-act, why: { zh: 因, en: As } }]\nstart: draft'),
      'unknown-rule',
      7,
      /every-role-acts/,
    ],
    [
      'a waiver that waives nothing',
      procedureWith('start: draft', 'waivers: [{ rule: every-step-has-a-role, why: { zh: 因, en: As } }]\nstart: draft'),
      'idle-waiver',
      7,
      /Remove it/,
    ],
    [
      'a finding that answers a rule without a report',
      filesWith({ 'findings.yaml': (text) => text.replace('title:', 'answers: [every-role-acts], title:') }),
      'idle-answer',
      1,
      /answers/,
    ],
  ];
  test.each(cases)('%s', (_, files, code, line, mend) => {
    const issue = only(files);
    expect(issue).toMatchObject({ code, line });
    expect(issue.words.fix).toMatch(mend);
    expect(issue.zh.what).toMatch(/[\u4e00-\u9fff]/);
    expect(issue.zh.fix).toMatch(/[\u4e00-\u9fff]/);
  });

  test('every sentence reads as it did when it was last looked at', async () => {
    const told = cases.map(([name, files]) =>
      [`# ${name}`, ...(['zh', 'en'] as const).map((locale) => report(found(files), 'content', locale))].join('\n'),
    );
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('mistakes.golden.txt');
  });
});

test('a duplicate id is told where it stands the second time', () => {
  expect(found(procedureWith('id: approval', 'id: draft'))).toContainEqual(
    expect.objectContaining({ code: 'duplicate-id', line: 16, detail: { id: 'draft', line: '9' } }),
  );
});

test('an unreachable step is told once, not with everything after it', () => {
  const lost =
    '  - { id: lost, no: "8", name: { zh: 失, en: Lost }, roles: [manager], next: gone }\n  - { id: gone, no: "9", name: { zh: 没, en: Gone }, roles: [manager], next: end }\n';
  const issue = only(procedureWith('  - { id: end', `${lost}  - { id: end`));
  expect(issue).toMatchObject({ code: 'unreachable-step', at: '9.1/lost', line: 26 });
});

describe('side by side', () => {
  const forked = (rest: string) =>
    filesWith({
      [procedureFile]: procedureYaml
        .replace('next: approval', 'next: both')
        .replace('next: draft, refusal', 'next: end, refusal')
        .replace(
          '  - { id: end',
          `  - { id: both, kind: fork, name: { zh: 并, en: Both }, next: [approval, check] }\n${rest}  - { id: end`,
        ),
      'findings.yaml': '[]',
    });
  const checkStep = (next: string) =>
    `  - { id: check, no: "3", name: { zh: 核, en: Check }, roles: [manager], next: ${next} }\n`;

  test('a fork without join', () => {
    const issue = found(forked(checkStep('end'))).find(({ code }) => code === 'fork-without-join')!;
    expect(inWords(issue, 'en').what).toMatch(/Way: Draft → .*(Approval \(Y\)|Check)/);
    expect(inWords(issue, 'zh').what).toMatch(/经过：起草 → /);
    expect(issue.detail['run']).toMatch(/^draft:done both:done /);
  });
  test('branches that lead to one step instead of a join', () => {
    expect(found(forkedTwice()).map(({ code }) => code)).toEqual(['unsafe-join']);
  });
  test('a join that waits for what cannot come is a dead end', () => {
    const dead = procedureYaml
      .replace('next: end }', 'next: meet }')
      .replace('next: draft, refusal', 'next: meet, refusal')
      .replace('next: approval', 'next: which')
      .replace(
        '  - { id: end',
        '  - { id: which, kind: choice, name: { zh: 种, en: Which }, question: { zh: 种？, en: Which? }, outcomes: [{ mark: a, name: { zh: 甲, en: A }, next: approval }, { mark: b, name: { zh: 乙, en: B }, next: other }] }\n  - { id: other, no: "5", name: { zh: 他, en: Other }, roles: [manager], next: meet }\n  - { id: meet, kind: join, name: { zh: 汇, en: Meet }, next: end }\n  - { id: end',
      );
    expect(found(filesWith({ [procedureFile]: dead })).map(({ code }) => code)).toEqual(['join-of-alternatives']);
  });
});

const forkedTwice = () =>
  filesWith({
    [procedureFile]: procedureYaml
      .replace('next: approval', 'next: both')
      .replace(
        '  - { id: end',
        '  - { id: both, kind: fork, name: { zh: 并, en: Both }, next: [left, right] }\n  - { id: left, no: "3", name: { zh: 左, en: Left }, roles: [manager], next: approval }\n  - { id: right, no: "4", name: { zh: 右, en: Right }, roles: [manager], next: approval }\n  - { id: end',
      ),
  });

describe('what cannot be read at all', () => {
  test('bad YAML is told with its line', () => {
    const issues = found(procedureWith('    roles: [manager]', '    roles: [manager'));
    expect(issues[0]).toMatchObject({ code: 'yaml-syntax', file: procedureFile });
    expect(issues[0]!.line).toBeGreaterThanOrEqual(12);
    expect(issues[0]!.line).toBeLessThanOrEqual(14);
  });
  test('a tab is told as a tab', () => {
    expect(found(procedureWith('    no: "1"', '\tno: "1"'))[0]).toMatchObject({ code: 'tab-indent', line: 10 });
  });
  test('a key that stands twice', () => {
    expect(
      found(procedureWith('start: draft', 'start: draft\nstart: draft')).map(({ code, line }) => [code, line]),
    ).toContainEqual(['duplicate-key', 8]);
  });
  test('a broken file does not hide the mistakes of another', () => {
    const issues = found(
      filesWith({ [procedureFile]: 'steps: [', 'roles.yaml': (text) => text.replace('en: Manager', 'en: ""') }),
    );
    expect(issues.map(({ file }) => file)).toEqual(expect.arrayContaining([procedureFile, 'roles.yaml']));
  });
  test('more aliases than any handbook needs are refused, not unfolded', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[at]}`)}]`),
    ].join('\n');
    expect(found(filesWith({ 'handbook.yaml': bomb }))[0]).toMatchObject({ code: 'yaml-syntax', file: 'handbook.yaml' });
  });
});

test('several mistakes in one run are all told, in the order of the file', () => {
  const text = procedureYaml
    .replace('[manager]', '[manger]')
    .replace('en: Draft }', 'en: "" }')
    .replace('next: approval', 'next: aproval')
    .replace('mark: N', 'mark: Y');
  const issues = found(filesWith({ [procedureFile]: text }));
  expect(issues.map(({ code, line }) => [code, line])).toEqual([
    ['empty-text', 11],
    ['unknown-role', 12],
    ['unknown-step', 15],
    ['same-mark', 25],
  ]);
});
