/** A handbook of one language: a site of that language at the root, and nothing that speaks of another. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginnings } from '../../src/cli/offline/start.ts';
import { readContent } from '../../src/handbook/read.ts';
import { buildFolder } from '../support/building.ts';
import { handbookIn } from '../support/handbook-in.ts';
import { secondFolder, thirdFolder } from '../support/handbooks.ts';

const root = mkdtempSync(join(tmpdir(), 'one-language-'));
afterAll(() => rmSync(root, { recursive: true }), 120_000);

const sites = {
  en: { from: thirdFolder, lang: 'en' },
  zh: { from: secondFolder, lang: 'zh-CN' },
} as const;
type Alone = keyof typeof sites;
const contentOf = (locale: Alone): string => join(root, `content-${locale}`);
const built = buildFolder();
afterAll(() => rmSync(built, { recursive: true }), 120_000);
const site = (locale: Alone): string => join(built, locale);
const environment = (locale: Alone) => ({ ...process.env, HANDBOOK_CONTENT: contentOf(locale) });

beforeAll(() => {
  for (const locale of ['en', 'zh'] as const) {
    handbookIn(sites[locale].from, contentOf(locale), { languages: [locale], said: (text) => text[locale] });
    const build = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site(locale)];
    execFileSync(process.execPath, build, { env: environment(locale), stdio: 'pipe' });
  }
}, 600_000);

const filesIn = (locale: Alone): readonly string[] =>
  readdirSync(site(locale), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (locale: Alone, path: string): string => readFileSync(join(site(locale), path), 'utf8');
const pages = (locale: Alone) =>
  filesIn(locale)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path: `/${path.replace(/index\.html$/, '')}`, html: read(locale, path) }));

describe.each(['en', 'zh'] as const)('The site of a handbook in %s alone', (locale) => {
  test('stands at the root, with no page below another language, and says its own', () => {
    const there = pages(locale);
    expect(there.length).toBeGreaterThan(50);
    for (const { html, path } of there) expect(html, path).toContain(`<html lang="${sites[locale].lang}"`);
    expect(there.filter(({ path }) => /^\/(zh|en)\//.test(path))).toEqual([]);
    for (const { id } of readContent(contentOf(locale)).procedures)
      expect(filesIn(locale)).toContain(`procedures/${id}/index.html`);
  });

  test('offers no other language, and no file is in one', () => {
    const offering = pages(locale).filter(({ html }) => /hreflang|data-language-switch/.test(html));
    expect(offering.map(({ path }) => path)).toEqual([]);
    const other = locale === 'en' ? 'zh' : 'en';
    expect(filesIn(locale).filter((path) => !path.startsWith('_astro/') && new RegExp(`[./]${other}[./]`).test(path))).toEqual(
      [],
    );
  });

  test('says nothing that is not there', () => {
    const said = filesIn(locale).filter((path) => /\.(html|json|csv|css|mmd|svg|ics)$/.test(path));
    expect(said.filter((path) => /\bundefined\b|\[object/.test(read(locale, path)))).toEqual([]);
  });

  test('every link leads to a page or a file', () => {
    const there = new Set(pages(locale).map(({ path }) => path));
    const links = pages(locale).flatMap(({ path, html }) =>
      [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => ({ path, href: href! })),
    );
    expect(links.length).toBeGreaterThan(1000);
    const broken = links.filter(({ path, href }) => {
      const { pathname, origin } = new URL(href.replaceAll('&amp;', '&'), `http://site.test${path}`);
      return (
        origin !== 'http://site.test' || !(there.has(pathname) || existsSync(join(site(locale), decodeURIComponent(pathname))))
      );
    });
    expect([...new Set(broken.map(({ path, href }) => `${path} → ${href}`))]).toEqual([]);
  });
});

test('no text of a page in English alone is Chinese, but for marks and other spellings of the source', () => {
  const { procedures, roles, records } = readContent(contentOf('en'));
  const marks = procedures.flatMap(({ steps }) => steps.flatMap((step) => ('outcomes' in step ? step.outcomes : [])));
  const known = [...marks.map(({ mark }) => mark), ...[...roles, ...records].flatMap(({ aliases }) => aliases)];
  const strange = pages('en').flatMap(({ path, html }) =>
    [...html.matchAll(/\p{Script=Han}+/gu)].flatMap(([word]) =>
      known.some((name) => name.includes(word)) ? [] : `${path} ${word}`,
    ),
  );
  expect(strange).toEqual([]);
});

describe('Commands, of a handbook of one language', () => {
  const run = (locale: Alone, ...args: string[]) =>
    spawnSync(process.execPath, args, { env: environment(locale), encoding: 'utf8' });

  test('the handbook answers in it, unasked, and in no other', () => {
    const told = run('en', 'src/cli/handbook.ts', 'paths', '5.4');
    expect([told.status, told.stderr]).toEqual([0, '']);
    expect(told.stdout).not.toMatch(/\p{Script=Han}|undefined/u);
    const refused = run('en', 'src/cli/handbook.ts', 'paths', '5.4', '--lang', 'zh');
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('“zh”；请用 en');
  });

  test('Word documents are made in it', () => {
    const out = join(root, 'word');
    expect(run('zh', 'src/cli/paper/word.ts', 'A.1', '--out', out)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(out).filter((name) => !name.endsWith('-zh.docx'))).toEqual([]);
    expect(run('zh', 'src/cli/paper/word.ts', 'A.1', '--lang', 'en', '--out', out).status).toBe(2);
  }, 120_000);

  test('the copy without a server opens in it', () => {
    const { handbook } = readContent(contentOf('en'));
    const files = beginnings(handbook);
    expect(files.get('open.html')).toContain('<html lang="en">');
    expect([...files.values()].join('')).not.toMatch(/\p{Script=Han}/u);
  });
});
