/** What a page says of itself before it is read: title, description, preview, its address and both its languages. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { previewPicture } from '../../src/handbook/read.ts';
import { distFile } from '../support/pages.ts';
import { builtPages } from './built-pages.ts';

const pathOf = (address: string): string => new URL(address).pathname;

test.each(builtPages)('$path tells a preview, where it stands and both its languages', ({ path, document: { head } }) => {
  const told = (selector: string, attribute: string): string => head.querySelector(selector)?.getAttribute(attribute) ?? '';
  const chinese = path.replace(/^\/en\//, '/');
  expect({
    canonical: pathOf(told('link[rel=canonical]', 'href')),
    address: pathOf(told('meta[property="og:url"]', 'content')),
    chinese: pathOf(told('link[hreflang="zh-CN"]', 'href')),
    english: pathOf(told('link[hreflang="en"]', 'href')),
  }).toEqual({ canonical: path, address: path, chinese, english: `/en${chinese}` });
  expect(told('meta[name=description]', 'content').length).toBeGreaterThan(5);
  for (const name of ['title', 'description']) expect(told(`meta[property="og:${name}"]`, 'content')).toBeTruthy();
  const image = told('meta[property="og:image"]', 'content');
  expect(image !== '').toBe(previewPicture() !== undefined);
  if (image !== '') expect(existsSync(distFile(pathOf(image).slice(1)))).toBe(true);
});

test.each(builtPages)(
  '$path has one heading of the first rank and one main part, and says its language',
  ({ path, document }) => {
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelectorAll('main')).toHaveLength(1);
    expect(document.documentElement.getAttribute('lang')).toBe(path.startsWith('/en/') ? 'en' : 'zh-CN');
  },
);

test('no two pages have one title', () => {
  const titles = new Map<string, string[]>();
  for (const { path, document } of builtPages) titles.set(document.title, [...(titles.get(document.title) ?? []), path]);
  for (const title of titles.keys()) expect(title.length).toBeGreaterThan(3);
  expect([...titles].filter(([, paths]) => paths.length > 1)).toEqual([]);
});
