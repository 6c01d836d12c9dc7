import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/handbook/read.ts';
import { BuiltSite, project } from './built-site.ts';

const site = new BuiltSite();
const files = site.files();
const pages = files.filter((file) => file.endsWith('index.html')).map((file) => file.slice(0, -'index.html'.length));
const listed = [...site.text('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) =>
  new URL(url!).pathname.slice(1),
);
const content = readContent(`${project}content`);

test('the sitemap lists every page once, and no other; pages to be packed are not for visitors', () => {
  const forVisitors = pages.filter((page) => !/^(en\/)?sco\//.test(page));
  expect(listed.toSorted()).toEqual(forVisitors.toSorted());
  expect(pages.length - forVisitors.length).toBe(
    2 * Object.values(content.scenarios).filter((cases) => cases.length > 0).length,
  );
});

test('every page stands in both languages', () => {
  const [english, chinese] = [pages.filter((it) => it.startsWith('en/')), pages.filter((it) => !it.startsWith('en/'))];
  expect(english.map((it) => it.slice(3)).toSorted()).toEqual(chinese.toSorted());
});

test('every procedure and every role has its page', () => {
  const due = [...content.procedures.map(({ id }) => `procedures/${id}/`), ...content.roles.map(({ id }) => `roles/${id}/`)];
  expect(due.filter((page) => !pages.includes(page))).toEqual([]);
  expect(pages.length).toBeGreaterThanOrEqual(
    2 * (due.length + 'home roles records gates findings about search'.split(' ').length),
  );
});

/** Dependencies that build the site or its paper and stay behind. */
const builders =
  'astro @astrojs/mdx @astrojs/sitemap esbuild linkedom mermaid playwright preact-render-to-string satteri zod'.split(' ');

test('every package that goes out with the site goes out with its licence', () => {
  const { dependencies } = JSON.parse(readFileSync(`${project}package.json`, 'utf8')) as { dependencies: object };
  const noticed = site.text('licences.md').split(/^## /m).slice(1);
  const noticeOf = (name: string): string | undefined => noticed.find((notice) => notice.startsWith(`${name} - `));
  const going = Object.keys(dependencies).filter((name) => !builders.includes(name));
  expect(going.length).toBeGreaterThan(8);
  // The licence by name, and its text; where a package brings none, who made it.
  expect(going.filter((name) => !/^\S+ - [\d.]+ \([\w .-]+\)\n\n\S/.test(noticeOf(name) ?? ''))).toEqual([]);
  expect(going.filter((name) => !/copyright/i.test(noticeOf(name) ?? '')).toSorted()).toEqual(['saxes']);
  expect(builders.filter((name) => noticeOf(name) || !(name in dependencies))).toEqual([]);
});

/** A word that only the insides of a package have, that minifying keeps, and where it stands. */
const marks: readonly { readonly name: string; readonly mark: RegExp; readonly from: string; readonly but?: string }[] = [
  { name: 'mermaid', mark: /sequenceDiagram|flowchart-elk/, from: 'mermaid/dist/mermaid.min.js' },
  { name: 'zod', mark: /\$ZodType|invalid_union/, from: 'zod/v4/core/schemas.js' },
  // What was brought is written as YAML, by the worker that begins with the first file.
  {
    name: 'yaml',
    mark: /BLOCK_LITERAL|tag:yaml\.org/,
    from: 'yaml/browser/dist/stringify/stringifyString.js',
    but: 'the import',
  },
  { name: 'linkedom', mark: /onlostpointercapture/, from: 'linkedom/esm/html/element.js' },
];

/** The worker that the import begins with the first file. */
const importWorker = (): string => {
  const starts = site.scriptsOnTouch('import/index.html', 'import.astro', 'zh');
  const [worker] = [...starts].flatMap((file) => /\/_astro\/(worker-[\w-]+\.js)/.exec(site.text(file))?.[1] ?? []);
  return `_astro/${worker}`;
};

describe.each(marks)('$name', ({ mark, from, but }) => {
  test('has this mark', () => {
    expect(mark.test(readFileSync(`${project}node_modules/${from}`, 'utf8'))).toBe(true);
  });

  test('does not reach the reader', () => {
    const scripts = files.filter((file) => /^_astro\/.*\.m?js$/.test(file));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((file) => mark.test(site.text(file)))).toEqual(but ? [importWorker()] : []);
  });
});

test('no page has a style or a script inside it', () => {
  const html = files.filter((file) => file.endsWith('.html'));
  const inline =
    /<style|<[a-z][^>]*\sstyle="|<script(?![^>]*\ssrc=)(?![^>]*type="application\/(ld\+)?json")|<[a-z][^>]*\son[a-z]+="/;
  expect(html.filter((file) => inline.test(site.text(file)))).toEqual([]);
});

test('two links side by side have a space between them, so that what is copied is not run together', () => {
  const run = /<\/a>(?:<\/span>)?(?:<span[^>]*>)?<(?:a|button)\b[^>]*>[^<]*/g;
  // Boxes of a drawing are no text.
  const told = (file: string) => [
    ...site
      .text(file)
      .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
      .matchAll(run),
  ];
  const html = files.filter((file) => file.endsWith('.html'));
  expect(html.flatMap((file) => told(file).map(([text]) => `${file}: ${text}`))).toEqual([]);
});
