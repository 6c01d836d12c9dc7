/** No page can ask another origin for anything: its policy forbids it, and nothing in it tries. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BuiltSite } from '../limits/built-site.ts';
import { distFile } from '../support/pages.ts';
import { type BuiltPage, pageAt } from './built-pages.ts';

const site = new BuiltSite();
/** Every page, those to be packed and the one for lost readers among them. */
const pages = site
  .files()
  .filter((file) => file.endsWith('.html'))
  .map((file) => pageAt(`/${file}`));

/** What a page's policy, its text or what it loads does that it should not. */
const breaches = ({ path, html, document }: BuiltPage): string[] => {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  const scripts = [...document.querySelectorAll('script')];
  // Whatever the browser fetches by itself; a link with another rel is only told.
  const fetched = [...document.querySelectorAll('[src], link[href]')].filter(
    (it) => it.localName !== 'link' || /icon|stylesheet|preload|manifest/.test(it.getAttribute('rel') ?? ''),
  );
  const addresses = fetched.map((it) => it.getAttribute(it.hasAttribute('src') ? 'src' : 'href')!);
  const missing = addresses
    .map((address) => new URL(address, `http://site.test${path}`))
    .filter(({ host, pathname }) => host !== 'site.test' || !existsSync(distFile(decodeURIComponent(pathname.slice(1)))));
  return [
    policy.includes("default-src 'none'") ? '' : 'has no policy',
    /unsafe-inline|unsafe-eval|\*|https?:/.test(policy) ? 'allows what is inline or elsewhere' : '',
    scripts.some((script) => !script.hasAttribute('src') || script.textContent !== '') ? 'has a script inside' : '',
    /<style\b/.test(html) ? 'has a style inside' : '',
    ...(html.match(/<[^>]+\s(style|on[a-z]+)=/g) ?? []).map((found) => `has ${found}`),
    ...missing.map(({ href }) => `asks for ${href}`),
  ].filter(Boolean);
};

test('the policy of every page allows nothing inline and nothing from elsewhere, and every page keeps to it', () => {
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.flatMap((page) => breaches(page).map((what) => `${page.path} ${what}`))).toEqual([]);
});

test('styles ask for nothing from elsewhere', () => {
  const styles = site.files().filter((file) => file.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(1);
  expect(styles.filter((file) => /url\(\s*["']?(https?:)?\/\/|@import/.test(site.text(file)))).toEqual([]);
});

test('a breach of any kind would be seen', () => {
  const page = pages.find(({ path }) => path === '/index.html')!;
  const with_ = (html: string): BuiltPage => ({
    ...page,
    html,
    document: new (page.document.defaultView as unknown as Window & typeof globalThis).DOMParser().parseFromString(
      html,
      'text/html',
    ),
  });
  for (const [was, is] of [
    ['</body>', '<script>x</script></body>'],
    ['</body>', '<img src="https://example.invalid/x.png"></body>'],
    ['</body>', '<img src="/nowhere.png"></body>'],
    ['</body>', '<p style="color: red"></p></body>'],
    ['</body>', '<style>p {}</style></body>'],
    ["default-src 'none'", 'default-src *'],
    ["script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"],
  ] as const)
    expect(breaches(with_(page.html.replace(was, is))), is).not.toEqual([]);
});
