import { expect, type Page, test } from '@playwright/test';
import { routeOf } from '../../src/islands/train/route.ts';
import { fingerprint, isWork } from '../../src/procedure/index.ts';
import { ourNet, ourNets } from '../support/our-procedures.ts';
import { pagesOfSite } from '../support/pages.ts';
import { isWalkThere } from '../support/walk-link.ts';

test('the language switch keeps the place, fragment included', async ({ page }) => {
  await page.goto('/procedures/3.1/#3.1-7');
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/en\/procedures\/3\.1\/#3\.1-7$/);
  await expect(page.locator('h1')).toHaveText('Annual sales plan');
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/procedures\/3\.1\/#3\.1-7$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('the chosen look survives reloading', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.locator('[data-theme-switch]').click();
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper()).toBe(dark);
});

test('the sitemap has every page in both languages', () => {
  const pages = pagesOfSite();
  const chinese = pages.filter((path) => !path.startsWith('/en/'));
  expect(pages.filter((path) => path.startsWith('/en/')).sort()).toEqual(chinese.map((path) => `/en${path}`).sort());
  for (const id of ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8']) expect(pages).toContain(`/procedures/${id}/`);
});

test('every link of every page leads to a page and a place on it, or to a walk it can replay', async ({ page }) => {
  test.setTimeout(120_000);
  const places = new Map<string, Set<string>>();
  const links = new Map<string, string[]>();
  for (const path of pagesOfSite()) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    places.set(path, new Set(await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => id))));
    links.set(
      path,
      await page
        .locator('a[href]')
        .evaluateAll((found) =>
          found.map((it) =>
            it instanceof HTMLAnchorElement ? it.href : new URL(it.getAttribute('href')!, location.href).href,
          ),
        ),
    );
  }
  const broken: string[] = [];
  for (const [from, targets] of links) {
    for (const target of new Set(targets)) {
      const url = new URL(target);
      const known = places.get(url.pathname);
      if (!known && (await page.request.head(url.pathname)).status() !== 200) broken.push(`${from} → ${target}`);
      const leads = (hash: string) =>
        known?.has(decodeURIComponent(hash.slice(1))) ||
        isWalkThere(url.pathname, hash) ||
        (/\/train\/(\d|roles\/|$)/.test(url.pathname) && routeOf(hash) !== undefined);
      if (known && url.hash && !leads(url.hash)) broken.push(`${from} → ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test('a page that does not exist says so and leads home', async ({ page }) => {
  const response = await page.goto('/procedures/9.9/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('link', { name: /首页|Home/ }).first()).toBeVisible();
});

/** The heads of all pages, read as a browser reads them, without opening each. */
const heads = async (page: Page) => {
  await page.goto('/about/');
  return page.evaluate(
    (paths) =>
      Promise.all(
        paths.map(async (path) => {
          const { head, title } = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
          const told = (selector: string, attribute: string) => head.querySelector(selector)?.getAttribute(attribute) ?? '';
          return {
            ...{ path, title, description: told('meta[name=description]', 'content') },
            addresses: {
              canonical: told('link[rel=canonical]', 'href'),
              address: told('meta[property="og:url"]', 'content'),
              chinese: told('link[hreflang="zh-CN"]', 'href'),
              english: told('link[hreflang="en"]', 'href'),
            },
            preview: ['title', 'description', 'image'].map((name) => told(`meta[property="og:${name}"]`, 'content')),
          };
        }),
      ),
    pagesOfSite(),
  );
};

test('every page tells a preview, where it stands and both its languages', async ({ page }) => {
  const all = await heads(page);
  expect(all.length).toBe(pagesOfSite().length);
  for (const { path, addresses, preview, description } of all) {
    const places = Object.fromEntries(Object.entries(addresses).map(([name, it]) => [name, new URL(it).pathname]));
    const chinese = path.replace(/^\/en\//, '/');
    expect(places).toEqual({ canonical: path, address: path, chinese, english: `/en${chinese}` });
    for (const it of preview) expect(it, path).toBeTruthy();
    expect(description.length, path).toBeGreaterThan(5);
  }
  expect((await page.request.get(new URL(all[0]!.preview[2]!).pathname)).status()).toBe(200);
});

test('no two pages have one title', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const { path, title } of await heads(page)) {
    expect(title.length).toBeGreaterThan(3);
    expect(titles.get(title), `${path}: ${title}`).toBeUndefined();
    titles.set(title, path);
  }
});

test('the rail leads through all procedures and says where one is', async ({ page }) => {
  await page.goto('/en/procedures/3.3/');
  const rail = page.getByRole('navigation', { name: 'Contents' }).or(page.locator('nav.rail'));
  await expect(rail.locator('[aria-current=page]')).toContainText('3.3');
  await expect(rail.locator('a[href*="/procedures/"]')).toHaveCount(8);
  await rail.locator('a', { hasText: '3.7' }).click();
  await expect(page).toHaveURL(/\/en\/procedures\/3\.7\/$/);
});

test('the skip link is the first stop of the keyboard and leads to the text', async ({ page }) => {
  await page.goto('/procedures/3.2/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a link to a walk of another edition, or to no walk, is not one that leads', () => {
  const { procedure } = ourNet('3.1');
  const of = fingerprint(procedure);
  expect(isWalkThere('/en/procedures/3.1/', `#walk=${of}..${procedure.start}`)).toBe(true);
  expect(isWalkThere('/en/procedures/3.1/', `#walk=000000000000..${procedure.start}`)).toBe(false);
  expect(isWalkThere('/en/procedures/3.1/', `#walk=${of}..nowhere`)).toBe(false);
  expect(isWalkThere('/en/gates/', `#walk=${of}..${procedure.start}`)).toBe(false);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { id, procedure } of ourNets) {
    test(`${id} is complete: every row, both drawings, gates, records, in both languages`, async ({ page }) => {
      const work = procedure.steps.filter(isWork).length;
      for (const path of [`/procedures/${id}/`, `/en/procedures/${id}/`]) {
        await page.goto(path);
        await expect(page.locator('[data-table] tbody tr')).toHaveCount(work);
        for (const kind of ['flowchart', 'swimlane'])
          await expect(page.locator(`[data-kind=${kind}].drawing-area .box`)).toHaveCount(procedure.steps.length);
        await expect(page.locator('.drawing-area:visible')).toHaveCount(1);
        for (const part of ['.drawing-area:visible', '[data-table]']) await expect(page.locator(part)).toBeVisible();
        await expect(page.locator('[data-walk] noscript')).not.toBeEmpty();
      }
    });
  }

  test('the other drawing is one press away', async ({ page }) => {
    await page.goto('/en/procedures/3.1/');
    await expect(page.locator('[data-kind=swimlane].drawing-area')).toBeVisible();
    await page.locator('.drawing-bar label').first().click();
    await expect(page.locator('[data-kind=flowchart].drawing-area')).toBeVisible();
    await expect(page.locator('[data-kind=swimlane].drawing-area')).toBeHidden();
  });
});
