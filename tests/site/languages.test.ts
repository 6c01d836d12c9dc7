/**
 * A page is built alike in both languages: the same elements with the same attributes, one within the other. So what axe finds in a
 * structure it needs to look for in one of them only.
 */
import { expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';

/** Attributes whose values are part of how a page is built; of others only that they are there. */
const structural = /^(class|role|type|name|tabindex|scope|open|hidden|colspan|rowspan|aria-(live|hidden|expanded|controls))$/;
/** Said of the language alone, or only where it is another. */
const ofLanguage = /^(lang|hreflang)$/;

const told = ({ name, value }: Attr): string => (structural.test(name) ? `${name}="${value}"` : name);

/** The elements of a page in their order, each by its depth, name and attributes; a drawing is one element, measured elsewhere. */
const structureOf = (element: Element, depth = 0): string[] => [
  `${' '.repeat(depth)}${element.localName} ${[...element.attributes]
    .filter(({ name }) => !ofLanguage.test(name))
    .map(told)
    .sort()
    .join(' ')}`,
  ...(element.localName === 'svg' ? [] : [...element.children].flatMap((child) => structureOf(child, depth + 1))),
];

const english = new Map(builtPages.filter(({ path }) => path.startsWith('/en/')).map((page) => [page.path.slice(3), page]));
const chinese = builtPages.filter(({ path }) => !path.startsWith('/en/'));

test('every page stands in both languages', () => {
  expect(chinese.map(({ path }) => path).sort()).toEqual([...english.keys()].sort());
});

test.each(chinese)('$path is built alike in both languages', ({ path, document }) => {
  expect(structureOf(english.get(path)!.document.body)).toEqual(structureOf(document.body));
});
