import { expect, test } from '@playwright/test';
import { pagesOfSite } from '../support/pages.ts';

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

test('every link of every page leads to a page and a place on it', async ({ page }) => {
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
      if (known && url.hash && !known.has(decodeURIComponent(url.hash.slice(1)))) broken.push(`${from} → ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

test('a page that does not exist says so and leads home', async ({ page }) => {
  const response = await page.goto('/procedures/9.9/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('link', { name: /首页|Home/ }).first()).toBeVisible();
});

test('every page tells a preview and both its languages', async ({ page }) => {
  await page.goto('/en/procedures/3.4/');
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /Marketing and sales/);
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', /\/en\/procedures\/3\.4\/$/);
  expect(await page.locator('link[rel=alternate][hreflang]').count()).toBe(2);
});

test('the skip link is the first stop of the keyboard and leads to the text', async ({ page }) => {
  await page.goto('/procedures/3.2/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the document, its drawing and its tables are complete', async ({ page }) => {
    await page.goto('/en/procedures/3.1/');
    await expect(page.locator('[data-table] tbody tr')).toHaveCount(9);
    await expect(page.locator('.drawing-area:visible .box')).toHaveCount(10);
    await expect(page.getByText('Walking needs', { exact: false }).or(page.locator('noscript')).first()).toBeAttached();
    await page.locator('.drawing-bar label').first().click();
    await expect(page.locator('[data-kind=flowchart].drawing-area')).toBeVisible();
    await expect(page.locator('[data-kind=swimlane].drawing-area')).toBeHidden();
  });
});
