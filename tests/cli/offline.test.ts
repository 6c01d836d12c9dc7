import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base, pageInFolder } from '../../src/cli/offline/pages.ts';
import { scriptsOfTexts } from '../../src/cli/offline/texts.ts';

type Make = (part: (path: string) => unknown) => unknown;

/** Files as a page puts them together from their scripts, and how long the scripts are. */
const readBack = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const told = new Map<string, { needs: readonly string[]; make: Make }>();
  const tell = (path: string, needs: readonly string[], make: Make) => told.set(path, { needs, make });
  for (const script of scriptsOfTexts(texts).values()) runInNewContext(script, { handbookFolder: { tell } });
  const part = (of: string): unknown => told.get(of)!.make(part);
  for (const { needs } of told.values()) expect(needs.filter((need) => !told.has(need))).toEqual([]);
  return new Map(
    [...texts.keys()].map((path) => {
      const content = part(path);
      return [path, typeof content === 'string' ? content : JSON.stringify(content)];
    }),
  );
};

const procedure = {
  id: '3.1',
  steps: Array.from({ length: 60 }, (_, at) => ({ id: `step-${at}`, name: '审批 </script>\u2028' })),
};

describe('Files of the copy without a server', () => {
  test('what several have in common lies there once, and each reads as it did', () => {
    const texts = new Map([
      ['data/a.json', JSON.stringify({ procedure, more: 1 })],
      ['data/b.json', JSON.stringify({ chapters: [{ procedure, empty: null }] })],
      ['data/c.json', JSON.stringify(procedure, undefined, 1)],
      ['data/d.csv', '案件,步骤\n"1","审批"\n'],
    ]);
    expect(readBack(texts)).toEqual(texts);
    const scripts = [...scriptsOfTexts(texts)].filter(([path]) => path !== 'data/c.json.js');
    expect(scripts.filter(([, script]) => script.includes('step-59'))).toHaveLength(1);
  });

  test('any JSON reads as it did', () => {
    const json = fc.json({ maxDepth: 4 }).map((text) => JSON.stringify(JSON.parse(text)));
    fc.assert(
      fc.property(fc.array(json, { maxLength: 5 }), (all) => {
        const large = all.map((text) => JSON.stringify({ of: JSON.parse(text), again: [JSON.parse(text), procedure] }));
        const texts = new Map(large.map((text, at) => [`data/${at}.json`, text]));
        expect(readBack(texts)).toEqual(texts);
      }),
      { numRuns: 50 },
    );
  });
});

test('addresses of a page lead to files from where it lies, and its policy to the folder', () => {
  const html = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; worker-src 'self'"><title>a</title><a href="${base}">a</a><a href="${base}en/gates/?q=1#row">b</a><a href="${base}data/a.csv" download>c</a><p data-files="${base}data/"></p><script type="module" src="${base}_astro/x.js"></script>`;
  const page = pageInFolder(html, 'en/gates/index.html', (file) => file.endsWith('.csv'));
  for (const part of [
    'href="../../index.html"',
    'href="../../en/gates/index.html?q=1#row"',
    'href="../../data/a.csv.js" data-file-text="data/a.csv"',
    'data-files="../../data/"',
    '<script defer src="../../_astro/x.js" data-module></script>',
    "script-src 'self' file:; worker-src blob:",
  ])
    expect(page).toContain(part);
  expect(page).not.toContain(base);
  expect(page).not.toContain('data-kept-apart');
  const desk = pageInFolder('<html lang="en"><main id="main"><div data-walk="">', 'a/index.html', () => false);
  expect(desk).toMatch(/<main id="main"><p class="note no-print" data-kept-apart hidden>Without a server/);
  expect(pageInFolder(`<a href="${base}gates/">`, 'index.html', () => false)).toBe('<a href="./gates/index.html">');
});
