/** `npm run scorm` after its build: packages from the built site, and what is said to wrong arguments. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileIn } from '../support/learning-system.ts';
import { manifestFaults } from '../support/scorm-schemas.ts';

const out = mkdtempSync(join(tmpdir(), 'scorm-'));
afterAll(() => rmSync(out, { recursive: true }));

const scorm = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/scorm/scorm.ts', ...args], { encoding: 'utf8', env: { PATH: process.env.PATH } });

describe('npm run scorm', () => {
  it('writes a package for each procedure and language, whose manifests are what the schemas of SCORM 1.2 ask for', async () => {
    const { status, stdout } = scorm('--out', out);
    expect(status).toBe(0);
    const files = readdirSync(out).sort();
    const ids = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8'];
    expect(files).toEqual(ids.flatMap((id) => [`${id}-en.zip`, `${id}-zh.zip`]));
    for (const file of files) expect(stdout).toContain(file);
    for (const file of files)
      expect(await manifestFaults(fileIn(readFileSync(join(out, file)), 'imsmanifest.xml')), file).toEqual([]);
  });

  it('writes the same bytes for the same site', () => {
    const before = readFileSync(join(out, '3.1-zh.zip'));
    expect(scorm('3.1', '--out', out).status).toBe(0);
    expect(readFileSync(join(out, '3.1-zh.zip')).equals(before)).toBe(true);
  });

  it('says why there is nothing to pack, and ends with 2', () => {
    const folder = join(out, 'without-cases');
    cpSync('content', folder, { recursive: true, filter: (path) => !path.endsWith('scenarios.yaml') });
    const env = { PATH: process.env.PATH, HANDBOOK_CONTENT: folder };
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/scorm/scorm.ts'], { encoding: 'utf8', env });
    expect(status).toBe(2);
    expect(stderr).toMatch(/no procedure has training cases.*Write a case into scenarios\.yaml/);
  });

  it('says what is wrong with its arguments, what would do, and ends with 2', () => {
    const unknown = scorm('3.11', '--out', out);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('There is no procedure "3.11" with training cases. Did you mean 3.1?');
    const option = scorm('--to', out);
    expect(option.status).toBe(2);
    expect(option.stderr).toContain('[--out folder]');
  });
});
