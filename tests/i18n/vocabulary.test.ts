/** One word for each idea, as the tour of the house tells: no other stands in what we say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesBelow, root } from '../laws/sources.ts';

const table = /## One word for each\n([\s\S]*?)\n## /.exec(readFileSync(`${root}src/README.md`, 'utf8'))![1]!;
const rows = [...table.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)]
  .map(([, meant, zh, en, not]) => ({ meant: meant!, zh: zh!, en: en!, not: not!.split(', ') }))
  .filter(({ meant }) => meant !== 'what is meant' && !meant.startsWith('---'));
const words = filesBelow('src/i18n').filter(({ path }) => path.endsWith('.ts'));

test('the table can be read', () => {
  expect(rows.length).toBeGreaterThan(3);
  expect(words.length).toBeGreaterThan(20);
});

describe.each(rows)('$meant: $zh, $en', ({ zh, en, not }) => {
  test('is said', () => {
    for (const word of [zh, en]) expect(words.some(({ text }) => text.toLowerCase().includes(word))).toBe(true);
  });

  test('and by no other word', () => {
    const said = words.flatMap(({ path, text }) =>
      not.filter((word) => text.toLowerCase().includes(word)).map((word) => `${path}: ${word}`),
    );
    expect(said).toEqual([]);
  });
});
