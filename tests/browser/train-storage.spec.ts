/** The training record where the browser keeps nothing, has no room, or holds what cannot be read. */
import { expect, type Page, test } from '@playwright/test';
import { fillStorage, savedFile } from '../support/audit-page.ts';
import { keep, keptAt } from '../support/kept.ts';
import { confirmRead } from '../support/train-page.ts';

const kept = (page: Page): Promise<string | null> => keptAt(page, 'train');

const openCourse = async (page: Page): Promise<void> => {
  await page.goto('/en/train/3.7/#train=read');
  await expect(page.locator('[data-train]')).toHaveAttribute('data-train-state', 'live');
};

test('a storage that is off is told, and the training goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('off', 'SecurityError');
      },
    });
  });
  await openCourse(page);
  await expect(page.locator('[data-trouble="storage-off"]')).toContainText('keep nothing');
  await confirmRead(page);
  await expect(page.locator('.train-tabs [data-done]')).toHaveCount(1);
  await page.locator('.train-tabs a').nth(1).click();
  await expect(page.locator('[data-sheet]')).toBeVisible();
});

test('a full storage is told, what was kept stays, and once there is room all of it is kept', async ({ page }) => {
  await openCourse(page);
  await confirmRead(page);
  await expect(page.locator('.train-tabs [data-done]')).toHaveCount(1);
  const before = await kept(page);
  await fillStorage(page);
  await page.goto('/en/train/3.7/#train=watch');
  await page.reload();
  await expect(page.locator('[data-sheet]')).toBeVisible();
  for (let shots = 0; shots < 40 && (await page.locator('button[data-main]').count()) > 0; shots += 1) {
    const position = page.locator('[data-sheet] [data-position]');
    const at = (await position.textContent())!;
    await page.locator('button[data-main]').click();
    await expect(position).not.toHaveText(at);
  }
  await expect(page.locator('[data-trouble="storage-full"]')).toContainText('was not kept');
  await expect(page.locator('.train-tabs [data-done]')).toHaveCount(2);
  expect(await kept(page)).toBe(before);
  await page.evaluate(() => Object.assign(globalThis, { roomAgain: true }));
  await page.locator('.train-tabs a').nth(3).click();
  await page.locator('[data-begin]').click();
  await expect(page.locator('[data-trouble]')).toHaveCount(0);
  expect(JSON.parse((await kept(page))!)).toMatchObject({ stages: { '3.7/watch': expect.any(Number) } });
});

test('a record that cannot be read is put aside, not written over', async ({ page }) => {
  await openCourse(page);
  await keep(page, 'train', '{"version":2,"exams":[');
  await page.reload();
  await expect(page.locator('[data-trouble="broken"]')).toContainText('put aside');
  expect(await savedFile(page, '[data-save-unread]')).toBe('{"version":2,"exams":[');
  await confirmRead(page);
  await expect(page.locator('.train-tabs [data-done]')).toHaveCount(1);
  expect(await page.evaluate(() => Object.values({ ...localStorage }))).toContain('{"version":2,"exams":[');
});

test('of a record that can be read in part the rest is in use, and the whole is put aside', async ({ page }) => {
  await openCourse(page);
  const partly = '{"version":2,"stages":{"3.7/watch":1,"3.7/read":"yesterday"}}';
  await keep(page, 'train', partly);
  await page.reload();
  await expect(page.locator('[data-trouble="partly"]')).toContainText('the rest is in use');
  await expect(page.locator('.train-tabs [data-done]')).toHaveCount(1);
  expect(await savedFile(page, '[data-save-unread]')).toBe(partly);
  expect(await page.evaluate(() => Object.values({ ...localStorage }))).toContain(partly);
});

test('a record of a later site is left as it is', async ({ page }) => {
  await openCourse(page);
  const later = '{"version":99,"exams":[]}';
  await keep(page, 'train', later);
  await page.reload();
  await expect(page.locator('[data-trouble="newer"]')).toContainText('later version');
  await confirmRead(page);
  await expect(page.locator('.train-tabs [data-done]')).toHaveCount(1);
  expect(await kept(page)).toBe(later);
});
