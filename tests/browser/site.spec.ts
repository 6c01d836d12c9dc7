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

test('the home page offers what was begun here, and the pages it leads to', async ({ page }) => {
  await page.goto('/en/');
  await expect(page.locator('[data-continue]')).toBeHidden();
  await page.goto('/en/procedures/3.1/');
  await page.locator('[data-walk-start]').click();
  await page.locator('[data-move]').first().click();
  await page.goto('/en/');
  const walk = page.locator('[data-continue-walk]');
  await expect(walk).toContainText('3.1 Annual sales plan');
  for (const none of ['training', 'audit', 'due']) await expect(page.locator(`[data-continue-${none}]`)).toBeHidden();
  await walk.locator('a').click();
  await expect(page).toHaveURL(/\/en\/procedures\/3\.1\/#walk/);
});

test('a register is narrowed by what is chosen, counts anew, and leaves out the groups that are empty', async ({ page }) => {
  await page.goto('/en/gates/');
  const rows = page.locator('[data-of]:visible');
  const all = await rows.count();
  await page.locator('[data-filter] [name=role]').selectOption('finance-manager');
  await expect(page.locator('[data-shown]')).not.toContainText(String(all));
  const left = await rows.count();
  expect(left).toBeGreaterThan(0);
  await expect(page.locator('[data-shown]')).toContainText(String(left));
  for (const row of await rows.all()) await expect(row).toHaveAttribute('data-of', /role:finance-manager/);
  const counts = await page.locator('[data-group]:visible [data-count]').allTextContents();
  expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(left);
});

test('a gap is unfolded where a link leads to it, one by one, or all at once', async ({ page }) => {
  await page.goto('/en/findings/#complaint-log-two-names');
  await expect(page.locator(':target .fold > p').first()).toBeVisible();
  const closed = page.locator('[data-of]:not(:target) .fold > p').first();
  await expect(closed).toBeHidden();
  await page.locator('[data-unfold]').click();
  await expect(closed).toBeVisible();
});

test('on a phone the contents are at hand wherever one is, and go once they have led somewhere', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/procedures/3.1/');
  await page.evaluate(() => scrollTo(0, 3000));
  await page.locator('.on-page > summary').click();
  await page.locator('.on-page a[href="#gates"]').click();
  await expect(page.locator('.on-page a').first()).toBeHidden();
  await expect(page.locator('[data-section-here]')).toHaveText('Gates');
  await page.locator('.rail summary').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.rail-list')).toBeHidden();
  await page.locator('.rail summary').click();
  await page.locator('.rail-list a', { hasText: '3.7' }).click();
  await expect(page).toHaveURL(/\/en\/procedures\/3\.7\/$/);
});

test('on a phone long registers are folded by procedure; what is chosen, or a link leads to, unfolds', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const register of ['gates', 'records']) {
    await page.goto(`/en/${register}/`);
    await expect(page.locator('[data-of]:visible')).toHaveCount(0);
    await page.locator('[data-filter] [name=procedure]').selectOption('3.3');
    await expect(page.locator('[data-of]:visible').first()).toBeVisible();
    await page.locator('[data-filter] [name=procedure]').selectOption('');
    await page.locator('[data-unfold]').click();
    await expect(page.locator('[data-of]:visible')).toHaveCount(await page.locator('[data-of]').count());
  }
  await page.goto('/en/records/#price-list');
  await expect(page.locator('#price-list th')).toBeInViewport();
});
