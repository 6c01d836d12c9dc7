/** The program with a language somebody added: a site of three, and on the pages of the third no word of the two others. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secondContent, secondFolder } from '../support/handbooks.ts';
import { handbookInThree, inLetters, programWithThird } from '../support/third-language.ts';

const root = mkdtempSync(join(tmpdir(), 'third-language-'));
afterAll(() => rmSync(root, { recursive: true }), 120_000);

beforeAll(() => {
  programWithThird(root);
  handbookInThree(secondFolder, join(root, 'content'));
  const env = { ...process.env, HANDBOOK_CONTENT: '' };
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { env, cwd: root, stdio: 'pipe' });
}, 600_000);

const filesIn = (): readonly string[] =>
  readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (path: string): string => readFileSync(join(root, 'dist', path), 'utf8');
const pages = (): readonly string[] => filesIn().filter((path) => path.endsWith('.html') && path !== '404.html');
const isThird = (path: string): boolean => !/^(zh|en)\//.test(path);

/** What a reader sees or hears of a page. */
const seen = (html: string): string =>
  [
    html
      .replaceAll(
        /<head>.*?<\/head>|<script.*?<\/script>|<code.*?<\/code>|<pre.*?<\/pre>|<a [^>]*data-language-switch.*?<\/a>/gs,
        '',
      )
      .replaceAll(/<[^>]*>/g, ' '),
    ...[...html.matchAll(/\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, text]) => text!),
  ].join(' ');

describe('A third language', () => {
  test('has the same pages as the two others, at the root where it is named first', () => {
    const below = (folder: string) => pages().flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []));
    const third = pages().filter(isThird).toSorted();
    expect(third.length).toBeGreaterThan(50);
    expect(below('zh/').toSorted()).toEqual(third);
    expect(below('en/').toSorted()).toEqual(third);
  });

  test('is said of each of its pages, and leads to both others', () => {
    for (const path of pages().filter(isThird)) {
      const html = read(path);
      expect(html, path).toContain('<html lang="ka"');
      expect(html.match(/<link rel="alternate"/g), path).toHaveLength(3);
      expect(html.match(/data-language-switch/g), path).toHaveLength(2);
    }
  });

  test('is told as a translation of the original, as English is; the original is not', () => {
    expect(read('index.html')).toContain(inLetters('This is a translation; the Chinese text governs.'));
    expect(read('en/index.html')).toContain('This is a translation; the Chinese text governs.');
    expect(read('zh/index.html')).not.toContain('译文');
  });

  test('speaks no word of another', () => {
    // What a log may call a step is shown in every language; numbers, ids and other spellings are the document's.
    const looked = pages().filter((path) => isThird(path) && !/^audit\/records\/./.test(path));
    const steps = secondContent.procedures.flatMap((procedure) => procedure.steps.map(({ id }) => id));
    const known = new Set(['LHI', 'SOP', 'CAPA', '供应处', ...steps]);
    const strange = looked.flatMap((path) =>
      [...seen(read(path)).matchAll(/[A-Za-z]{4,}|\p{Script=Han}+/gu)].flatMap(([word]) =>
        known.has(word) ? [] : `${path}: ${word}`,
      ),
    );
    expect([...new Set(strange)]).toEqual([]);
  });

  test('has drawings, samples and search', () => {
    const [first] = filesIn().filter((path) => path.endsWith('.ka.flowchart.svg'));
    expect(read(first!)).toMatch(/\p{Script=Georgian}/u);
    expect(read('samples/A.1.csv').split('\n')[0]).toMatch(/^\uFEFF\p{Script=Georgian}+,/u);
    expect(filesIn().filter((path) => /^pagefind\/fragment\/ka/.test(path)).length).toBeGreaterThan(50);
  });

  test('is answered in by the commands', () => {
    const args = ['src/cli/handbook.ts', 'paths', 'A.1'];
    const told = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect(told).toMatch(/\p{Script=Georgian}{4,}/u);
    expect(told).not.toMatch(/\p{Script=Han}/u);
  });
});
