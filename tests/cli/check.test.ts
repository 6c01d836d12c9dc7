/** `npm run check` as a shell sees it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { procedureFile, smallHandbook } from '../support/handbook-files.ts';
import { thirdFolder } from '../support/handbooks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** The small handbook on disk, with a change to its procedure. */
const onDisk = (change: (procedure: string) => string = (it) => it): string => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  made.push(folder);
  for (const [file, text] of Object.entries(smallHandbook)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file === procedureFile ? change(text) : text);
  }
  return folder;
};

/** The third handbook on disk, without its training cases. */
const withoutCases = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  made.push(folder);
  cpSync(thirdFolder, folder, { recursive: true, filter: (path) => !/(scenarios|situations)\.yaml$/.test(path) });
  return folder;
};

const check = (args: string[], environment: Record<string, string> = { LANG: 'en_GB.UTF-8' }) => {
  const { PATH } = process.env;
  const env = { PATH: PATH ?? '', ...environment };
  return spawnSync(process.execPath, ['src/cli/check.ts', ...args], { cwd: root, encoding: 'utf8', env });
};

describe('a handbook without mistakes', () => {
  test('ends with 0 and says so, and how many reports are accounted for', () => {
    const { status, stdout, stderr } = check([withoutCases()]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Nothing to mend\.\nReports of the rules that are accounted for: \d+ \(\d+ by findings, \d+ by waivers\)\.\n$/,
    );
  });

  test('is found by HANDBOOK_CONTENT too', () => {
    expect(check([], { HANDBOOK_CONTENT: onDisk() })).toMatchObject({ status: 0, stdout: 'Nothing to mend.\n' });
  });
});

describe('a handbook with a mistake', () => {
  const folder = onDisk((text) => text.replace('next: approval', 'next: aproval'));

  test('ends with 1, and tells file and line, what is wrong and what would do', () => {
    const { status, stdout } = check([folder]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${procedureFile}:15  error  9.1/draft: "next" leads to a step "aproval" that does not exist.`);
    expect(stdout).toContain('→ Did you mean "approval"?');
    expect(stdout).toContain('Errors: 1. Warnings: 0.');
  });

  test('speaks the language asked for, else that of the terminal', () => {
    for (const { stdout } of [check([folder, '--lang', 'zh']), check([folder], { LANG: 'zh_CN.UTF-8' })])
      expect(stdout).toMatch(/错误 {2}9\.1\/draft：next 指向不存在的步骤“aproval”。\n {4}→ 是否想写“approval”？/);
    expect(check([folder, '--lang', 'en'], { LC_ALL: 'zh_CN.UTF-8' }).stdout).toContain('Did you mean');
  });

  test('is data with --json, and still ends with 1', () => {
    const { status, stdout } = check([folder, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      issues: [
        {
          code: 'unknown-step',
          severity: 'error',
          file: procedureFile,
          line: 15,
          at: '9.1/draft',
          detail: { near: 'approval' },
        },
      ],
      accounted: [],
    });
  });

  test('a warning alone does not fail', () => {
    const { status, stdout } = check([onDisk((text) => text.replace('roles: [manager]', 'roles: []'))]);
    expect(status).toBe(0);
    expect(stdout).toContain('warning  9.1/draft: Nobody is named for "Draft".');
  });
});

test('one training case is a beginning: what is not covered is told, and hinders nothing', () => {
  const folder = withoutCases();
  const cases = 'procedures/5.7-complaints/scenarios.yaml';
  const first = readFileSync(join(thirdFolder, cases), 'utf8')
    .split(/^(?=- id:)/m)
    .slice(0, 2);
  writeFileSync(join(folder, cases), first.join(''));
  const { status, stdout } = check([folder]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/5\.7: No training case of kind: refusal/);
  expect(stdout.match(/5\.\d: This procedure has no training case; others have/g)).toHaveLength(4);
});

test('explains itself, in both languages', () => {
  for (const option of ['--help', '-h']) {
    expect(check([option])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Exit: 0 without errors') });
    expect(check([option, '--lang', 'zh']).stdout).toContain('结束代码：0 没有错误');
  }
});

describe('a wrong command ends with 2 and says what would do', () => {
  test.each([
    [['nowhere'], /There is no folder ".*nowhere"/],
    [['src'], /no content folder.*Name the folder/],
    [['.'], /no content folder.*Did you mean ".*content"\?/],
    [['content/procedures'], /Did you mean ".*content"\?/],
    [['tests/handbooks/songling/procedures/5.1-annual-plan'], /Did you mean ".*songling"\?/],
    [['content', 'content'], /One folder at a time/],
    [['--lang', 'fr'], /--lang zh or --lang en/],
    [['--jsn'], /npm run check -- \[folder\] \[--json\]/],
  ])('%j', (args, said) => {
    const { status, stdout, stderr } = check(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });
});
