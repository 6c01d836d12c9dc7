/** What a reader sees is made of words: no id of a register or of an outcome, no empty brackets, no list of nothing. */
import { describe, expect, test } from 'vitest';
import { isDeciding, signOf } from '../../src/procedure/index.ts';
import { ourNets } from '../support/our-procedures.ts';
import { builtPages } from './built-pages.ts';

/** Ids that no reader should meet: marks of ours, and steps whose id is more than one word. */
const ids = ourNets
  .flatMap(({ procedure }) => procedure.steps)
  .flatMap((step) => [
    ...(step.id.includes('-') ? [step.id] : []),
    ...(isDeciding(step) ? step.outcomes.flatMap(({ mark }) => (signOf(mark) ? [] : [mark])) : []),
  ]);

/** The words of a page: without scripts, and on a Chinese page without what is marked as English. */
const wordsOf = (document: Document): string => {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const it of body.querySelectorAll('script, style, template, code, pre, [lang="en"]')) it.remove();
  return body.textContent ?? '';
};

describe('No page shows', () => {
  test('an outcome by an id in place of its mark', () => {
    const shown = builtPages.flatMap(({ path, document }) =>
      [...document.querySelectorAll('.mark, .sign')].map((it) => [path, it.textContent!.trim()] as const),
    );
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter(([, text]) => ids.includes(text))).toEqual([]);
  });

  test('an id among the words of a Chinese page', () => {
    const pattern = new RegExp(`(?<![\\w/-])(${[...new Set(ids)].join('|')})(?![\\w-])`);
    expect(pattern.test(`产品类别 ${ids[0]}`)).toBe(true);
    const found = builtPages
      .filter(({ path }) => !path.startsWith('/en/'))
      .flatMap(({ path, document }) => {
        const id = pattern.exec(wordsOf(document))?.[1];
        return id ? [`${path}: ${id}`] : [];
      });
    expect(found).toEqual([]);
  });

  test('brackets round nothing', () => {
    expect(builtPages.filter(({ document }) => /[(（]\s*[)）]/.test(wordsOf(document))).map(({ path }) => path)).toEqual([]);
  });

  test('a list of nothing', () => {
    const empty = builtPages.flatMap(({ path, document }) =>
      [...document.querySelectorAll('ul, ol, tbody, dl')]
        .filter((it) => it.children.length === 0 && !it.closest('template, [data-search-results]'))
        .map((it) => `${path}: ${it.className}`),
    );
    expect(empty).toEqual([]);
  });
});
