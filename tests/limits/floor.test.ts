import { describe, expect, test } from 'vitest';
import { BuiltSite } from './built-site.ts';
import { beyondFloor, floor, graceful, pageFeatures, scriptFeatures, styleFeatures } from './floor.ts';

const site = new BuiltSite();
const files = site.files().filter((file) => !file.startsWith('pagefind/'));
const kinds = [
  { ending: '.js', features: scriptFeatures },
  { ending: '.css', features: styleFeatures },
  { ending: '.html', features: pageFeatures },
];

test('the floor is the browser the site is built for', () => {
  expect(floor).toBe(108);
});

test('what is too new is seen, what only looks like it is not', () => {
  for (const text of [
    'a.toSorted(b)',
    'Map.groupBy(a,b)',
    'a.union(b)',
    'a.values().map(b)',
    '/a/v.test(b)',
    'if(/a/u.test(b)&&/c/dv.test(d)){}',
    'new RegExp(a,`gv`)',
    '/(?i:a)/',
  ])
    expect(beyondFloor(text, scriptFeatures), text).toHaveLength(1);
  for (const text of [
    'a.groupBy(b)',
    'a.difference.mean',
    'x/v+1',
    '`/svg`;let o=(a-r)/v;if(o<1){}',
    '[...a.values()].map(b)',
    'a.parse(b)',
  ])
    expect(beyondFloor(text, scriptFeatures), text).toEqual([]);
  for (const text of [
    'a{color:light-dark(red,blue)}',
    'a{b{color:red}&:hover{color:red}}',
    'a{mask-image:url(a)}',
    'a{width:round(1px)}',
  ])
    expect(beyondFloor(text, styleFeatures), text).toHaveLength(1);
  for (const text of ['a{-webkit-mask-image:url(a);mask-image:url(a)}', 'a{width:6rem}', '.a:hover{color:red}'])
    expect(beyondFloor(text, styleFeatures), text).toEqual([]);
});

describe.each(kinds)('Of the built site, $ending', ({ ending, features }) => {
  test('nothing is younger than the floor, but what a browser does well without', () => {
    const there = files.filter((file) => file.endsWith(ending));
    expect(there.length).toBeGreaterThan(5);
    expect(there.flatMap((file) => beyondFloor(site.text(file), features).map((what) => `${file}: ${what}`))).toEqual([]);
  });
});

test('a reason that is no longer needed is taken out', () => {
  const all = [...scriptFeatures, ...styleFeatures, ...pageFeatures];
  const used = all.filter(({ seen }) => files.some((file) => /\.(js|css|html)$/.test(file) && seen.test(site.text(file))));
  expect(Object.keys(graceful).filter((name) => !used.some((feature) => feature.name === name))).toEqual([]);
});
