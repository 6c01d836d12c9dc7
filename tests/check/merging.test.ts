import { describe, expect, test } from 'vitest';
import { check, type Files, inWords, report } from '../../src/check/index.ts';
import { filesWith, procedureFile, procedureYaml } from '../support/handbook-files.ts';

/** The small handbook with a review that is done only where it is wanted, beside a check that is always done. */
const branches = [
  '  - { id: both, kind: fork, name: { zh: 并, en: Both }, next: [check, whether] }',
  '  - { id: check, no: "3", name: { zh: 核, en: Check }, roles: [manager], next: meet }',
  '  - { id: whether, kind: choice, name: { zh: 要否, en: Whether }, question: { zh: 要复核吗？, en: Is it wanted? }, outcomes: [{ mark: a, name: { zh: 要, en: Wanted }, next: look }, { mark: b, name: { zh: 不要, en: Not wanted }, next: looked }] }',
  '  - { id: look, no: "4", name: { zh: 复, en: Look }, roles: [director], next: looked }',
  '  - { id: looked, kind: merge, name: { zh: 复毕, en: Looked at where wanted }, next: meet }',
  '  - { id: meet, kind: join, name: { zh: 汇, en: Meet }, next: approval }',
];
const files = (change: (text: string) => string = (text) => text): Files =>
  filesWith({
    [procedureFile]: change(
      procedureYaml.replace('next: approval', 'next: both').replace('  - { id: end', `${branches.join('\n')}\n  - { id: end`),
    ),
  });
const errors = (of: Files) => check(of).issues.filter(({ severity }) => severity === 'error');

test('a merge is taken as it stands', () => {
  expect(errors(files())).toEqual([]);
});

const cases: readonly (readonly [name: string, files: Files, code: string, mend: RegExp])[] = [
  [
    'one way in',
    files((text) =>
      text
        .replace('next: look }', 'next: looked }')
        .replace('en: Not wanted }, next: looked', 'en: Not wanted }, next: look')
        .replace('roles: [director], next: looked', 'roles: [director], next: meet'),
    ),
    'join-of-alternatives',
    /merge/,
  ],
  [
    'a merge with one way',
    files((text) => text.replace('en: Not wanted }, next: looked', 'en: Not wanted }, next: look')),
    'merge-of-one',
    /remove it/,
  ],
  [
    'branches that meet in it',
    files((text) => text.replace('roles: [manager], next: meet', 'roles: [manager], next: looked')),
    'unsafe-join',
    /join/,
  ],
  [
    'without the merge',
    files((text) => text.replaceAll('next: looked', 'next: meet').replace(/^.*kind: merge.*\n/m, '')),
    'join-of-alternatives',
    /kind: merge/,
  ],
  [
    'two that lead to one another',
    files((text) =>
      text
        .replace('Looked at where wanted }, next: meet', 'Looked at where wanted }, next: again')
        .replace('  - { id: meet', '  - { id: again, kind: merge, name: { zh: 又, en: Again }, next: looked }\n  - { id: meet'),
    ),
    'merge-of-one',
    /remove it/,
  ],
  [
    'what it leads to is missing',
    files((text) => text.replace('where wanted }, next: meet', 'where wanted }')),
    'missing-key',
    /next/,
  ],
  [
    'two ways on',
    files((text) => text.replace('where wanted }, next: meet', 'where wanted }, next: [meet, end]')),
    'wrong-type',
    /next/,
  ],
  [
    'roles on it',
    files((text) => text.replace('where wanted }, next: meet', 'where wanted }, roles: [manager], next: meet')),
    'unknown-key',
    /Known: /,
  ],
];

describe('each misuse has its own message and its mend', () => {
  test.each(cases)('%s', (_, of, code, mend) => {
    const issues = errors(of);
    expect(issues.map((issue) => issue.code)).toContain(code);
    const issue = issues.find((found) => found.code === code)!;
    expect(`${inWords(issue, 'en').what} ${inWords(issue, 'en').fix}`).toMatch(mend);
    expect(inWords(issue, 'zh').what).toMatch(/[\u4e00-\u9fff]/);
  });

  test('every sentence reads as it did when it was last looked at', async () => {
    const told = cases.map(([name, of]) =>
      [`# ${name}`, ...(['zh', 'en'] as const).map((locale) => report(errors(of), 'content', locale))].join('\n'),
    );
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('merging.golden.txt');
  });
});
