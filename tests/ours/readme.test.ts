import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/handbook/read.ts';
import { mayImport } from '../laws/rooms.ts';
import { root } from '../laws/sources.ts';

const readme = readFileSync(`${root}README.md`, 'utf8');
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };

/** What a reader is told to type: the lines of shell blocks, and code in the text. */
const commands = [
  ...[...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split('\n')),
  ...[...readme.matchAll(/`(np[mx] [^`]+)`/g)].map(([, command]) => command!),
].map((line) => line.replace(/\s+#.*$/, ''));

/** Scripts npm runs by their own name. */
const own = ['start', 'test'];

describe('The README', () => {
  test('tells only commands that there are', () => {
    const asked = commands.join(' && ').split(/ && /);
    const known = (command: string): boolean => {
      const [, run, plain] = /^npm (?:run (?:-s )?([\w:]+)|(\w+))/.exec(command) ?? [];
      return run ? run in scripts : plain === 'ci' || (own.includes(plain ?? '') && plain! in scripts);
    };
    expect(asked.length).toBeGreaterThan(6);
    expect(asked.filter((command) => !known(command))).toEqual([]);
  });

  test.each(commands.filter((it) => it.startsWith('npm run -s handbook')))('%s answers', (command) => {
    const [, given] = /^npm run -s handbook(?: -- (.*))?$/.exec(command)!;
    const { status, stdout } = spawnSync(process.execPath, ['src/cli/handbook.ts', ...(given?.split(' ') ?? [])], {
      cwd: root,
      encoding: 'utf8',
    });
    // The sample logs have deviations planted in them, and a name to confirm.
    expect(status).toBe(given?.startsWith('conform') ? 2 : 0);
    if (given?.includes('--json')) expect(JSON.parse(stdout)).toBeTruthy();
    else expect(stdout.length).toBeGreaterThan(100);
  });

  test('names only files and folders that there are', () => {
    const paths = [...readme.matchAll(/(?:`|\]\()((?:src|content|tests|public|\.ci)\/[\w./-]*)/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !existsSync(root + path))).toEqual([]);
  });

  test('names every room of src/', () => {
    const rooms = readdirSync(`${root}src`, { withFileTypes: true }).filter((it) => it.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !new RegExp(`[\`/ ]${name}\\b`).test(readme))).toEqual([]);
    expect(rooms.map(({ name }) => name).filter((name) => !(name in mayImport))).toEqual([]);
  });

  test('tells the import law as the table has it: every arrow leads to rooms the one before may import', () => {
    const line = /^pages → .*$/m.exec(readme)![0];
    const groups = line.split('→').map((group) => group.split(',').map((name) => name.trim()));
    expect(groups.flat().filter((name) => !(name in mayImport) && name !== 'zod')).toEqual([]);
    for (const [at, group] of groups.slice(0, -1).entries())
      for (const name of group)
        for (const other of groups.slice(0, at).flat())
          expect(mayImport[name], `${name} must not import ${other}`).not.toContain(other);
  });

  test('counts what it counts rightly', () => {
    const { procedures, handbook } = readContent(`${root}content`);
    const [, first, last] = /clauses (\d+\.\d+) to (\d+\.\d+)/.exec(readme)!;
    expect([first, last]).toEqual([procedures[0]!.id, procedures.at(-1)!.id]);
    expect(readme).toContain(handbook.number);
    expect(scripts.preview).toContain(/http:\/\/localhost:(\d+)/.exec(readme)![1]);
    // A size or a time in prose would have to be tested; they stand in tests/limits, and `bench` prints them.
    expect(readme.match(/\d+(\.\d+)?\s?(kB|KB|MB|ms|seconds?|s)\b/g)).toBeNull();
  });
});
