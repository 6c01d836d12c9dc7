/** Pages in MDX: what would stop the build, or stand in the site as a dead end, is told by the check with line and column. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { check, inWords, pagePatterns } from '../../src/check/index.ts';
import { filesWith } from '../support/handbook-files.ts';

const folder = 'procedures/9.1-small-plan';
const file = `${folder}/en.mdx`;
const parts = '<DocumentHead />\n\n<Stage />\n';

/** What is told of a page that has a text of its own before its parts. */
const told = (text: string, paths: readonly string[] = []) =>
  check({ ...filesWith({ [file]: `${text}\n\n${parts}` }), paths, served: ['files/form.pdf', 'picture.png'] }).issues;

test.each([
  ['a brace that is not closed', 'Text\n\nA { brace', 'page-syntax', 3, 3, /\\\{/],
  ['a sign of less than', 'Text\n\nWithin <5 days', 'page-syntax', 3, 8, /&lt;/],
  ['a comment of HTML', '<!-- later -->', 'page-syntax', 1, 1, /\{\/\* … \*\/\}/],
  ['a tag that is not closed', 'A <b>bold word', 'page-syntax', 1, 3, /Close every tag/],
  ['a name in braces', 'Price: {amount}', 'page-program', 1, 8, /\\\{/],
  ['an import of what is no picture', "import Chart from '../Chart.astro'", 'page-program', 1, 1, /need no import/],
  ['a part of its own that is missing', "import Chart from './Chart.astro'", 'missing-part', 1, 1, /beside procedure/],
  ['an import that is cut short', 'import {', 'page-syntax', 3, 1, /./],
  ['an export', 'export const a = 1', 'page-program', 1, 1, /./],
  ['a part nobody has', 'Text\n\n<Chart />', 'unknown-part', 3, 1, /Known: .*Stage/],
  ['a picture that is missing', 'See ![plan](./plan.png)', 'missing-picture', 1, 5, /beside the page/],
  ['a picture that is missing from public', 'See ![plan](/plan.png)', 'missing-picture', 1, 5, /public\//],
  ['an imported picture that is missing', "import plan from './plan.png'", 'missing-picture', 1, 1, /./],
  ['a picture in a tag', '<img src="./plan.png" />', 'missing-picture', 1, 1, /./],
  ['a page that does not exist', 'See [it](../9.3/).', 'dead-link', 1, 5, /\.\.\/3\.2\//],
  ['a procedure by its folder', 'See [it](/procedures/9.1-small-plan/).', 'dead-link', 1, 5, /Did you mean \.\.\/9\.1\//],
  ['a page without its last stroke', 'See [it](/en/roles).', 'dead-link', 1, 5, /Did you mean \/en\/roles\//],
  ['a role that does not exist', 'See [it](../../roles/manger/).', 'dead-link', 1, 5, /./],
  ['a link in a tag', '<a href="../9.3/">it</a>', 'dead-link', 1, 1, /./],
  ['a link by a definition', 'See [it][1].\n\n[1]: ../9.3/', 'dead-link', 3, 1, /./],
  ['a file that is not served', 'See [it](./form.docx).', 'dead-link', 1, 5, /public\//],
  ['a step that does not exist', 'See [it](#9.1-7).', 'dead-anchor', 1, 5, /./],
  ['a step by its id', 'See [it](#approval).', 'dead-anchor', 1, 5, /Did you mean #9\.1-2/],
  ['a step of another page', 'See [it](../9.1/#9.1-8).', 'dead-anchor', 1, 5, /./],
  ['a record that does not exist', 'See [it](../../records/#plans).', 'dead-anchor', 1, 5, /Did you mean .*#plan\?/],
  ['a head that nothing reads', '---\nlayout: x\n---', 'page-frontmatter', 1, 1, /Remove it/],
] as const)('%s', (_, text, code, line, column, mend) => {
  const issues = told(text);
  expect(issues.map((it) => [it.code, it.severity, it.file, it.line, it.column])).toEqual([
    [code, 'error', file, line, column],
  ]);
  expect(inWords(issues[0]!, 'en').fix).toMatch(mend);
  expect(inWords(issues[0]!, 'zh').what).toMatch(/[\u4e00-\u9fff]/);
});

test.each([
  ['an address nobody refers to', '[note]: ../9.1/', '../9.1/'],
  ['a note nobody refers to', '[^1]: Said here.\n\nText', 'Said here.'],
  ['what is given to a part', '<Stage caption="x" />', 'caption'],
  ['what stands within a part', '<Stage>How it goes</Stage>', 'How it goes'],
])('%s is not shown, and that is told', (_, text, shown) => {
  const issues = told(text).filter(({ code }) => code === 'unshown-text');
  expect(issues.map((it) => [it.severity, it.line, it.detail['text']])).toEqual([['warning', 1, shown]]);
  expect(told('See [it][1] and[^2].\n\n[1]: ../9.1/\n\n[^2]: Said here.')).toEqual([]);
});

test.each([
  ['a link in brackets of another keyboard', 'See [it]（../9.1/）.', 'link', '[it]（../9.1/）'],
  ['a link with a space', 'See [it] (../9.1/).', 'link', '[it] (../9.1/)'],
  ['a picture with a space', '![it](my plan.png)', 'link', '![it](my plan.png)'],
  ['a heading without its space', '##Scope', 'heading', '##Scope'],
  ['a table without its line', '| a | b |\n| 1 | 2 |', 'table', '| a | b |'],
  ['bold that ends in punctuation', '**注意：**look', 'emphasis', '**注意：**'],
  ['a part in brackets of another keyboard', '＜Stage /＞', 'part', '＜Stage /＞'],
])('%s is told', (_, text, kind, shown) => {
  const issues = told(text);
  expect(issues.map((it) => [it.code, it.severity, it.line, it.detail['kind'], it.detail['text']])).toEqual([
    ['plain-signs', 'warning', 1, kind, shown],
  ]);
  expect(inWords(issues[0]!, 'zh').what).toMatch(/没有构成[^：]/);
  expect(told('It says [sic] (see below), 3 ** 2 and # 2.')).toEqual([]);
});

test.each(['C:\\forms\\a.docx', 'file:///C:/a.docx', 'javascript:alert(1)', 'mailto:'])('an address of nowhere: %s', (url) => {
  expect(told(`See [it](${url}).`).map(({ code }) => code)).toEqual(['dead-link']);
  expect(told('See [it](https://example.com), [them](mailto:a@example.com), [us](tel:12).')).toEqual([]);
});

test('a page in the other language is told once, and a part in small letters as the part', () => {
  const [issue, ...more] = told('这一页没有翻译。\n\n还有更多文字没有翻译。');
  expect([issue!.code, more.length, inWords(issue!, 'en').what]).toEqual([
    ...['wrong-language', 0, 'Chinese on the English page: 这一页没有翻译。'],
  ]);
  const zh = check(filesWith({ [`${folder}/zh.mdx`]: `This page was never translated.\n\n${parts}` })).issues;
  expect(zh.map(({ code, file: of }) => [code, of])).toContainEqual(['wrong-language', `${folder}/zh.mdx`]);
  expect(told('<stage />').map(({ code, detail }) => [code, detail['near']])).toEqual([['unknown-part', 'Stage']]);
});

test('a script, and a sign nobody sees, are told on a page too', () => {
  expect(told('<script>x</script>').map(({ code }) => code)).toEqual(['page-program']);
  expect(told('Te\u200bxt').map((it) => [it.code, it.severity, it.column])).toEqual([['foreign-sign', 'warning', 3]]);
});

test('what is right is told nothing', () => {
  const right = [
    'Prose with `code <5 {x}`, \\{ and &lt;, {/* a comment */}{" "}and ![plan](./plan.png) and ![p](/picture.png).',
    '## When it ends',
    '[a](#when-it-ends) [b](#9.1-2) [c](../9.1/#9.1-1) [d](/procedures/9.1/) [e](../../records/#plan) [f](/files/form.pdf)',
    '[g](https://example.org/x) [h](mailto:a@example.org) [i](../../roles/manager/) [j](../../../gates/)',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ];
  expect(told(right.join('\n\n'), [`${folder}/plan.png`])).toEqual([]);
});

test('an empty page, and one with a comment only, are told as empty and as nothing else', () => {
  for (const text of ['', '\n \n', '{/* to be written */}\n'])
    expect(check(filesWith({ [file]: text })).issues.map(({ code }) => code)).toEqual(['empty-page']);
});

test('the pages a link may lead to are the pages of the site', () => {
  const root = fileURLToPath(new URL('../../src/pages/[...lang]/', import.meta.url));
  const there = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.astro'))
    .map((path) =>
      path
        .replaceAll('\\', '/')
        .replace(/(^|\/)index\.astro$/, '$1')
        .replace(/\.astro$/, '/'),
    );
  const named = pagePatterns.map((it) => (it === 'roles/[role]/' ? 'roles/[id]/' : it));
  expect(there.sort()).toEqual([...named].sort());
});
