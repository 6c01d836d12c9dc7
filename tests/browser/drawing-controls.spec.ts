import { expect, type Page, test } from '@playwright/test';
import { prefixOf } from '../../src/island/stored-keys.ts';

const area = (page: Page) => page.locator('.drawing-area:visible');
const away = (page: Page) =>
  area(page)
    .locator('.box[data-away]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-step')));

test('all lanes of every procedure are in sight on a small desk', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const language of ['', '/en'])
    for (const id of ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8']) {
      await page.goto(`${language}/procedures/${id}/`);
      await expect(area(page)).toHaveAttribute('data-kind', 'swimlane');
      expect(await area(page).evaluate((element) => element.scrollWidth - element.clientWidth), id).toBeLessThanOrEqual(0);
      const letters = await area(page).evaluate((element) => {
        const svg = element.querySelector('svg')!;
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return Math.min(
          ...[...svg.querySelectorAll('text')].map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale),
        );
      });
      expect(letters, id).toBeGreaterThan(11.99);
      await expect(page.locator('[data-beyond-edge]:visible')).toHaveCount(0);
    }
});

test('the keys that zoom are told, and act wherever the focus is on the drawing', async ({ page }) => {
  await page.goto('/en/procedures/3.1/');
  const fit = page.locator('[data-zoom="fit"]');
  await expect(fit.locator('.key')).toHaveText('0');
  await expect(page.getByRole('button', { name: 'Fit width', exact: true })).toHaveAttribute('aria-keyshortcuts', '0');
  const width = () => area(page).evaluate((element) => element.querySelector('svg')!.getBoundingClientRect().width);
  await fit.press('0');
  const fitted = await width();
  await fit.press('+');
  await expect.poll(width).toBeGreaterThan(fitted);
  await area(page).press('0');
  await expect.poll(width).toBeCloseTo(fitted);
});

test('an edge says how many lanes lie beyond it, and leads there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/procedures/3.7/');
  await page.locator('[name="drawing-kind"][value="swimlane"]').check({ force: true });
  const [end, start] = [page.locator('[data-beyond-edge="end"]'), page.locator('[data-beyond-edge="start"]')];
  await expect(end).toHaveText(/\d more/);
  await expect(start).toBeHidden();
  await end.click();
  await expect(start).toHaveText(/\d more/);
});

test('the names of lanes stay in sight while one reads down', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('/procedures/3.7/');
  await area(page).evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY + 300));
  const heads = area(page).locator('.heads');
  const foot = await page.locator('.top').evaluate((element) => element.getBoundingClientRect().bottom);
  await expect.poll(() => heads.evaluate((element) => element.getBoundingClientRect().top)).toBeCloseTo(foot, 0);
});

test('one role is picked out, the learner’s own by one press', async ({ page }) => {
  await page.goto('/en/procedures/3.7/');
  await expect(page.locator('[data-mine]')).toBeHidden();
  await page.locator('.drawing-roles summary').click();
  await page.getByRole('button', { name: 'Division Manager' }).click();
  expect(await away(page)).toHaveLength(14);
  expect(await away(page)).not.toContain('evaluate-effect');
  await page.getByRole('button', { name: 'All roles' }).click();
  expect(await away(page)).toEqual([]);

  const handbook = await page.locator('html').getAttribute('data-handbook');
  await page.evaluate((key) => localStorage.setItem(key, 'division-manager'), `${prefixOf(handbook!)}train:role`);
  await page.reload();
  await expect(page.locator('.drawing-roles')).toBeHidden();
  await page.locator('[data-mine]').click();
  expect(await away(page)).toHaveLength(14);
  await page.locator('[data-mine]').click();
  expect(await away(page)).toEqual([]);
});

test('the legend tells what is there now', async ({ page }) => {
  await page.goto('/en/procedures/3.8/');
  const legend = page.getByRole('list', { name: 'Legend' });
  await expect(legend).toContainText('Step');
  await expect(legend.locator('li:visible')).toHaveText(['Step']);
  await area(page)
    .locator('.box')
    .first()
    .evaluate((box) => box.setAttribute('data-lit', 'here'));
  await expect(legend.locator('li:visible')).toHaveText(['Step', 'Here now']);
});

test('the arrows at its edges stay at the drawing, however far one reads down', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/procedures/3.4/');
  await expect(page.locator('[data-beyond-edge="end"]')).toBeVisible();
  const beside = () =>
    page.evaluate(() => {
      const area = [...document.querySelectorAll('.drawing-area')].find(({ clientHeight }) => clientHeight > 0)!;
      const [box, arrow] = [area, document.querySelector('[data-beyond-edge="end"]')!].map((it) => it.getBoundingClientRect());
      return arrow!.top >= box!.top && arrow!.bottom <= box!.bottom;
    });
  for (let down = 0; down < 4000; down += 400) {
    await page.evaluate((top) => scrollTo(0, top), down);
    await expect.poll(beside, `${down} px down`).toBe(true);
  }
});
