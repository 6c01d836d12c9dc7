import { expect, test } from '@playwright/test';

test('the language switch keeps the place, fragment included', async ({ page }) => {
  await page.goto('/procedures/3.1/#3.1-7');
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/en\/procedures\/3\.1\/#3\.1-7$/);
  await expect(page.locator('h1')).toHaveText('3.1 Annual sales plan');
  await page.waitForLoadState(); // The switch takes the fragment along once its script has run.
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

test('a page that does not exist says so and leads home', async ({ page }) => {
  const response = await page.goto('/procedures/9.9/');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('link', { name: /首页|Home/ }).first()).toBeVisible();
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

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('one drawing and the table are shown', async ({ page }) => {
    for (const path of ['/procedures/3.1/', '/en/procedures/3.5/']) {
      await page.goto(path);
      await expect(page.locator('.drawing-area:visible')).toHaveCount(1);
      for (const part of ['.drawing-area:visible', '[data-table]']) await expect(page.locator(part)).toBeVisible();
    }
  });

  test('the other drawing is one press away', async ({ page }) => {
    await page.goto('/en/procedures/3.1/');
    await expect(page.locator('[data-kind=swimlane].drawing-area')).toBeVisible();
    await page.locator('.drawing-bar label').first().click();
    await expect(page.locator('[data-kind=flowchart].drawing-area')).toBeVisible();
    await expect(page.locator('[data-kind=swimlane].drawing-area')).toBeHidden();
  });
});
