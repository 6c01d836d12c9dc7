import { expect, type Page, test } from '@playwright/test';
import { pagesOfSite } from '../support/pages.ts';
import { readSample } from '../support/records-page.ts';
import { readDown, shifted, watchShifts } from '../support/shifts.ts';

const procedures = pagesOfSite().filter((path) => /\/procedures\/[\d.]+\/$/.test(path));
const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

for (const [name, viewport] of Object.entries(screens)) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    for (const path of procedures) {
      test(`nothing on ${path} shifts while it is read`, async ({ page }) => {
        await watchShifts(page);
        await page.goto(path);
        await readDown(page);
        expect(await page.evaluate(() => window.shifts)).toEqual([]);
      });
    }

    test('nothing shifts for a reader who reloads in the middle of a walk', async ({ page }) => {
      await page.goto('/procedures/3.1/');
      await page.locator('[data-walk-start]').click();
      await page.locator('[data-move]').first().click();
      await page.locator('#walk').evaluate((walk) => walk.scrollIntoView());
      await watchShifts(page);
      await page.reload();
      await page.locator('[data-move]').first().waitFor();
      await page.waitForTimeout(600);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });

    test('nothing in view shifts for a reader who comes back to a saved walk', async ({ page }) => {
      await page.goto('/procedures/3.1/');
      await page.locator('[data-walk-start]').click();
      await page.locator('[data-move]').first().click();
      await watchShifts(page);
      await page.goto('/'); // Away: a reload would begin in the middle of the page, at the walk.
      await page.goto('/procedures/3.1/');
      await page.locator('[data-move]').first().waitFor();
      await readDown(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  });
}

/** One page of each kind, in both languages: of procedures the longest, of roles the one with most to do. */
const kinds = pagesOfSite().filter(
  (path) => !/\/3\.(?!5\/)\d\//.test(path) && !/\/roles\/(?!division-manager\/)[^/]+\/$/.test(path),
);

for (const viewport of [screens.phone, { width: 1366, height: 768 }])
  for (const english of [false, true])
    test(`no page shifts by more than 0.02 at ${viewport.width} px${english ? ', in English' : ''}`, async ({ browser }) => {
      const pages = kinds.filter((path) => path.startsWith('/en/') === english);
      expect(pages.length).toBeGreaterThan(18);
      const moved: string[] = [];
      for (const path of pages) {
        const page = await browser.newPage({ viewport });
        await watchShifts(page);
        await page.goto(path);
        await readDown(page);
        const { sum, of } = await shifted(page);
        if (sum > 0.02) moved.push(`${path}: ${sum.toFixed(3)}, ${of[0]}`);
        await page.close();
      }
      expect(moved).toEqual([]);
    });

/** The period a few times: how long the answer is does not hang on that. */
const simulate = async (page: Page) => {
  await page.locator('[data-start]').focus();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
  await page.locator('.bench .part summary').click();
  await page.locator('[data-option="replications"]').fill('5');
  await page.locator('.bench .part summary').click();
  await page.locator('[data-start]').click();
  await expect(page.locator('[data-results]')).toBeVisible();
};

/** An exam handed in with nothing answered: each question is a miss. */
const failExam = async (page: Page) => {
  await page.goto(`${page.url()}#train=exam`);
  await page.locator('[data-begin]').click();
  const numbers = page.locator('.train-numbers button');
  await numbers.last().click();
  await expect(numbers.last()).toHaveAttribute('aria-current', 'step');
  await page.locator('[data-hand-in]').click();
  await expect(page.locator('[data-exam-review="failed"]')).toBeVisible();
};

/** Half of what the longest of each kind took on a phone before what explains was folded; what is asked of a reader is not. */
const longest = [
  { of: /^\/procedures\//, zh: 7102, en: 8400 },
  { of: /^\/rehearse\//, zh: 7190, en: 7800 },
  { of: /^\/(gates|records)\/$/, zh: 4600, en: 5000 },
  { of: /^\/audit\/[\d.]+\/$/, zh: 1900, en: 1900 },
  { of: /^\/audit\/records\/[\d.]+\/$/, zh: 5166, en: 5900, made: readSample },
  { of: /^\/roles\/[^/]+\/$/, zh: 2600, en: 3200 },
  { of: /^\/train\/roles\/[^/]+\/$/, zh: 2400, en: 2800 },
  { of: /^\/findings\/$/, zh: 1800, en: 2000 },
  { of: /^\/rehearse\/3\.1\/$/, zh: 6500, en: 7800, made: simulate },
  { of: /^\/train\/3\.1\/$/, zh: 5600, en: 6600, made: failExam },
];

for (const { of, made, ...most } of longest)
  test(`on a phone no page of ${of.source} is longer than half of what the longest was`, async ({ page }) => {
    await page.setViewportSize(screens.phone);
    const paths = pagesOfSite().filter((path) => of.test(path.replace('/en/', '/')));
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) {
      await page.goto(path);
      await made?.(page);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect.soft(height, path).toBeLessThanOrEqual(path.startsWith('/en/') ? most.en : most.zh);
    }
  });

test('a shift would be seen', async ({ page }) => {
  await watchShifts(page);
  await page.goto('/procedures/3.1/');
  await page.waitForTimeout(600); // What comes within half a second of an input is not counted; there was none.
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.className = 'late';
    late.append(...Array.from({ length: 40 }, () => [document.createElement('br'), 'x']).flat());
    document.querySelector('main')!.prepend(late);
  });
  await expect.poll(() => page.evaluate(() => window.shifts.length)).toBeGreaterThan(0);
});
