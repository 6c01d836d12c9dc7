/** Other companies' handbooks, built from folders of their own: everything is there, and no word of ours is. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/handbook/read.ts';
import { buildFolder } from '../support/building.ts';
import { secondFolder } from '../support/handbooks.ts';

const root = mkdtempSync(join(tmpdir(), 'another-company-'));
afterAll(() => rmSync(root, { recursive: true }));

const begun = join(root, 'begun');
const sites = buildFolder();
afterAll(() => rmSync(sites, { recursive: true }));
const site = (of: string): string => join(sites, of);

const build = (of: string, content: string): void => {
  const env = { ...process.env, HANDBOOK_CONTENT: content };
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site(of)], { env, stdio: 'pipe' });
};

beforeAll(() => {
  execFileSync(process.execPath, ['src/cli/new/new.ts', begun]);
  build('second', secondFolder);
  build('begun', begun);
}, 600_000);

const filesIn = (of: string): readonly string[] =>
  readdirSync(site(of), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (of: string, path: string): string => readFileSync(join(site(of), path), 'utf8');

/** Words of the first company and its document, and of its trade. */
const ours = /瀚德|hande\b|GLLC|ZB-003|销售|营销|\bsales|事业部|Division Manager|\b3\.[1-9]\b/i;
/** What stands behind somebody else's words. */
const frame = /原文件|推定|文件存在的问题|The source|[Ii]nferred|Gaps in the document|restated/;

describe.each([
  ['the second', 'second', secondFolder],
  ['one just begun', 'begun', begun],
])('The site of %s', (_, of, folder) => {
  test('has a page for each procedure in both languages, and a sample for each link to one', () => {
    const { procedures } = readContent(folder);
    const there = new Set(filesIn(of));
    for (const { id } of procedures)
      for (const page of [
        `procedures/${id}/`,
        `en/procedures/${id}/`,
        `audit/records/${id}/`,
        `rehearse/${id}/`,
        `train/${id}/`,
      ])
        expect(there).toContain(`${page}index.html`);
    for (const { id } of procedures) {
      expect(read(of, `audit/records/${id}/index.html`)).toContain(`/samples/${id}.csv`);
      expect(read(of, `samples/${id}.csv`).split('\n').length).toBeGreaterThan(100);
    }
  });

  test('has no word of the first company', () => {
    const texts = filesIn(of).filter((path) => /\.(html|js|css|json|csv|svg|mmd|xml|txt)$/.test(path));
    expect(texts.length).toBeGreaterThan(100);
    const found = texts.flatMap((path) => {
      // Numbers of versions and of figures stand in scripts and drawings.
      const word = (/\.(html|json|csv|mmd)$/.test(path) ? ours : /瀚德|hande\b|GLLC|ZB-003|销售|营销|\bsales/i).exec(
        read(of, path),
      )?.[0];
      return word ? [`${path}: ${word}`] : [];
    });
    expect(found.filter((it) => !/: 3\.\d+$/.test(it) || !it.startsWith('data/'))).toEqual([]);
  });

  test('is called as its handbook says, and nothing stands behind its words', () => {
    const { handbook } = readContent(folder);
    const home = read(of, 'en/index.html');
    expect(home).toContain(`<title>${(handbook.name ?? handbook.title).en}</title>`);
    expect(home).toContain(handbook.number);
    expect(home).not.toContain('og:image');
    expect(filesIn(of)).not.toContain('findings/index.html');
    // What the import says it infers is of files that are brought, not of this handbook.
    const pages = filesIn(of).filter((path) => path.endsWith('.html') && !path.endsWith('import/index.html'));
    expect(pages.filter((path) => frame.test(read(of, path)))).toEqual([]);
  });
});
