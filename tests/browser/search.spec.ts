import { expect, type Page, test } from '@playwright/test';

const search = async (page: Page, path: string, query: string) => {
  await page.goto(path);
  await page.locator('[data-search] input').fill(query);
  await page.keyboard.press('Enter');
};
const results = (page: Page) => page.locator('[data-search-results] li');

for (const [query, found] of [
  ['审批', /审批/],
  ['可行性', /可行性/],
  ['预算方案', /预算/],
] as const) {
  test(`a Chinese word is found: ${query}`, async ({ page }) => {
    await search(page, '/search/', query);
    await expect(results(page).first()).toBeVisible();
    await expect(page.locator('[data-search-results]')).toContainText(found);
  });
}

test('an English word is found, in English pages', async ({ page }) => {
  await search(page, '/en/search/', 'feasibility');
  await expect(results(page).first()).toBeVisible();
  for (const link of await results(page).locator('a').all()) expect(await link.getAttribute('href')).toContain('/en/');
});

test('nothing found is said, and what to try', async ({ page }) => {
  await search(page, '/en/search/', 'zzzzqqq');
  await expect(page.locator('[data-search-status]')).toContainText('Nothing found');
  await expect(results(page)).toHaveCount(0);
});

test('an empty search asks for nothing', async ({ page }) => {
  await search(page, '/search/', '   ');
  await expect(results(page)).toHaveCount(0);
});

test('a search from the home page arrives with its words', async ({ page }) => {
  await page.goto('/');
  await page.locator('.search-form input').fill('投诉');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(results(page).first()).toBeVisible();
});
