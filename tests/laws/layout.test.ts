import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow, isProgram, root } from './sources.ts';

const topLevel =
  'LICENSE README.md astro.config.mjs content package-lock.json package.json public src tests tsconfig.json'.split(' ');
/** Made by npm and by the build; git does not keep them. */
const made = ['node_modules', 'dist', 'offline'];

/** Longer than that, and why. They may shrink, not grow. */
const longer: Readonly<Record<string, { readonly lines: number; readonly why: string }>> = {
  'src/conform/report.schema.json': {
    lines: 519,
    why: 'one schema of one file, a sentence for every key; its readers want it in one piece',
  },
};

/** Programs, styles and notes are split above 250 lines; a file of tests is a list of cases, and may be somewhat longer. */
const mostOf = (path: string): number => longer[path]?.lines ?? (path.startsWith('tests/') ? 300 : 250);
const sources = [...filesBelow('src'), ...filesBelow('tests')];
const programs = sources.filter(isProgram);
const written = sources.filter((it) => isProgram(it) || /\.(css|json|md)$/.test(it.path));
const linesOf = (text: string): number => text.trimEnd().split('\n').length;

describe('The lie of the land', () => {
  test('the top level holds what the README says and nothing else', () => {
    const seen = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(seen.sort()).toEqual(topLevel);
  });

  test('public/ holds nothing generated, and the tools of the tests live with the tests', () => {
    expect(filesBelow('public').filter(({ path }) => /\.(html|map|min\.js)$/.test(path))).toEqual([]);
    expect(readdirSync(`${root}tests`)).toEqual(expect.arrayContaining(['vitest.config.ts', 'playwright.config.ts']));
  });

  test('no drawer for odds and ends', () => {
    const drawer = /\/(utils?|helpers?|types|common|misc|shared|lib)(\.\w+)?(\/|$)/;
    expect(programs.map(({ path }) => path).filter((path) => drawer.test(path))).toEqual([]);
  });

  test('a file has at most 250 lines, or a reason', () => {
    const over = written
      .map(({ path, text }) => ({ path, lines: linesOf(text) }))
      .filter(({ path, lines }) => lines > mostOf(path));
    expect(over.map(({ path, lines }) => `${path}: ${lines} lines; split it`)).toEqual([]);
  });

  test('a reason that is no longer needed is taken out', () => {
    const short = written.filter(({ path, text }) => path in longer && linesOf(text) <= 250).map(({ path }) => path);
    const gone = Object.keys(longer).filter((path) => !written.some((it) => it.path === path));
    expect([...short, ...gone]).toEqual([]);
  });
});
