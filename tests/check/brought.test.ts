/** Handbooks as people bring them, each with the mistake its folder is called after: told once, where it is, and with what would do. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../src/check/index.ts';
import { checkFolder } from '../../src/handbook/read.ts';

const folder = fileURLToPath(new URL('../handbooks/', import.meta.url));
const demo = 'procedures/3.1-demo';

type Told = readonly [code: string, file: string, line: number, words: RegExp];

const brought: Readonly<Record<string, readonly Told[]>> = {
  '06-fullwidth-colon': [['foreign-sign', `${demo}/procedure.yaml`, 23, /full-width colon.*：.*Type :/]],
  '08-fullwidth-comma': [['foreign-sign', `${demo}/procedure.yaml`, 21, /Chinese comma.*，.*Type ,/]],
  '108-two-documents': [
    ['second-document', `${demo}/procedure.yaml`, 40, /second document.*nothing reads it.*file of its own/],
  ],
  '12-id-310-unquoted': [['wrong-type', 'procedures/3.10-demo/procedure.yaml', 1, /\(3\.10\).*quotes: "3\.10"/]],
  '40-gbk': [['wrong-encoding', `${demo}/procedure.yaml`, 1, /in GBK.*Save it as UTF-8/]],
  '48-hash-unquoted': [['hash-in-text', `${demo}/procedure.yaml`, 21, /comment: #1, en.*quotes/]],
  '68-wrong-folder-root': [['misplaced-procedure', '3.2-other/procedure.yaml', 1, /nothing reads it.*procedures\/3\.2-other/]],
  '74-scenario-typo-name': [['misnamed-file', `${demo}/scenario.yaml`, 1, /Rename it to scenarios\.yaml/]],
  '84-mdx-empty': [['empty-page', `${demo}/en.mdx`, 1, /page is empty/]],
  '88-mdx-link': [
    ['dead-link', `${demo}/en.mdx`, 5, /leads nowhere: \.\.\/7\.4-purchasing\//],
    ['dead-link', `${demo}/en.mdx`, 5, /leads nowhere: \/files\/form\.docx.*public\//],
  ],
  'forks-content': [
    [
      'join-of-alternatives',
      'procedures/8.1-optional-branch/procedure.yaml',
      83,
      /waits for every step.*a, c, b.*meet in a merge/,
    ],
    ['one-outcome', 'procedures/8.2-one-outcome/procedure.yaml', 85, /one outcome.*make it a task: "next" in place of/],
    ['fork-without-join', 'procedures/8.6-ends-apart/procedure.yaml', 40, /Add a join/],
  ],
  'join-without-fork': [
    ['join-of-alternatives', `${demo}/procedure.yaml`, 25, /Gate a, Step b.*nothing to join.*remove the join/],
  ],
  'out-of-branch': [['out-of-branch', `${demo}/procedure.yaml`, 26, /leads out of a branch.*after the join/]],
  'self-loop-choice': [['leads-to-itself', `${demo}/procedure.yaml`, 18, /x leads back to this same step/]],
  'self-loop-gate': [['leads-to-itself', `${demo}/procedure.yaml`, 24, /N leads back to this same step/]],
};

describe('a handbook as it was brought', () => {
  test.each(Object.entries(brought))('%s', (name, wanted) => {
    const { content, issues } = checkFolder(`${folder}${name}`);
    // The pages of these are empty, which is a warning; it is told of the one that is about it.
    const told = issues.filter((it) => it.severity === 'error' || name === '84-mdx-empty');
    expect(content === undefined).toBe(name !== '84-mdx-empty');
    expect(told.map(({ code, file, line }) => [code, file, line])).toEqual(wanted.map((it) => it.slice(0, 3)));
    for (const [at, issue] of told.entries()) {
      expect(Object.values(inWords(issue, 'en')).join(' ')).toMatch(wanted[at]![3]);
      expect(Object.values(inWords(issue, 'zh')).join(' ')).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('every one of them is looked at', () => {
    expect([...Object.keys(brought), 'lanhe', 'songling'].sort()).toEqual(readdirSync(folder).sort());
    // Two have none: what holds for every handbook is held against them. The third has training cases of one procedure alone.
    expect(checkFolder(`${folder}lanhe`).issues).toEqual([]);
    const { issues } = checkFolder(`${folder}songling`);
    expect(issues.filter(({ code }) => !/^(scenario|situations)-none/.test(code)).map(({ code }) => code)).toEqual([]);
  });
});
