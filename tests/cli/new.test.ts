/** `npm run new`: what it writes is sound at once, and nothing is written over. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/handbook/read.ts';
import { stepKeys } from '../../src/procedure/schema.ts';

const root = mkdtempSync(join(tmpdir(), 'new-handbook-'));
afterAll(() => rmSync(root, { recursive: true }));

const made = (...args: string[]) => spawnSync(process.execPath, ['src/cli/new/new.ts', ...args], { encoding: 'utf8' });

describe('npm run new', () => {
  const folder = join(root, 'handbook');

  test('writes a handbook in which nothing is to be mended, and tells how to go on', () => {
    const { status, stdout } = made(folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/npm run check -- .*handbook\n.*HANDBOOK_CONTENT=.*handbook npm run dev/);
    const { content, issues } = checkFolder(folder);
    expect(issues).toEqual([]);
    expect(content?.procedures).toHaveLength(2);
  });

  test('shows every kind of step, each with a comment, and schemas for editors', () => {
    const { procedures } = checkFolder(folder).content!;
    const kinds = new Set(procedures.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(Object.keys(stepKeys).sort());
    const texts = procedures.map(({ id, slug }) =>
      readFileSync(join(folder, `procedures/${id}-${slug}/procedure.yaml`), 'utf8'),
    );
    for (const kind of ['task', 'choice', 'gate', 'fork', 'join', 'merge'])
      expect(texts.join('\n')).toMatch(new RegExp(`# (A|The) ${kind}\\b`));
    expect(JSON.parse(readFileSync(join(folder, '.schema/procedure.schema.json'), 'utf8'))).toHaveProperty('$schema');
  });

  test('writes over nothing', () => {
    writeFileSync(join(folder, 'roles.yaml'), 'mine');
    expect(made(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('is not empty; nothing was written') });
    expect(readFileSync(join(folder, 'roles.yaml'), 'utf8')).toBe('mine');
  });

  test.each([[[]], [['--help']], [['one', 'two']]])('asked %j it says how it is asked', (args) => {
    expect(made(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run new -- <folder>') });
  });
});
