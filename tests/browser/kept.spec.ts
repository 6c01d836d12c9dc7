/** What the browser keeps: dates that would not be read back, what was set aside, and what was kept before keys carried the handbook's name. */
import { expect, test } from '@playwright/test';
import { actionField, beginAudit, gradeAt, itemAt, keptAudits } from '../support/audit-page.ts';
import { keep, keptAt, prefix } from '../support/kept.ts';

test('a date typed without separators lasts through a reload, with every grade', async ({ page }) => {
  await beginAudit(page, '/en/audit/3.8/');
  await gradeAt(page, 0, 'minor');
  await (await actionField(itemAt(page, 0), 'due')).focus();
  await page.keyboard.type('12152026', { delay: 20 });
  await page.keyboard.type('1', { delay: 20 });
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-field="due"]').first()).toHaveValue(/^(\d{4}-\d{2}-\d{2})?$/);
  await page.reload();
  await expect(page.locator('[data-checklist]')).toBeVisible();
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  const [kept] = await keptAudits(page);
  expect(Object.values(kept!['answers'] as object)).toMatchObject([{ grade: 'minor' }]);
});

test('what was set aside is seen in the drawer, and taken back', async ({ page }) => {
  await page.goto('/en/procedures/3.1/');
  await keep(page, 'train', '{"version":2,"answers":[{"at":2,"item":"x","chosen":"Y","right":true}]}');
  await keep(page, 'aside:1:train', '{"version":2,"answers":[{"at":1,"item":"y","chosen":"N","right":false}]}');
  await keep(page, 'aside:2:audit:torn', '{');
  await page.locator('[data-walk-start]').click();
  await page.locator('[data-walk-more]').click();
  await page.locator('.walk-saved summary').click();
  await expect(page.locator('[data-aside]')).toHaveCount(2);
  await page.locator('[data-aside="audit:torn"] [data-aside-back]').click();
  await expect(page.locator('[data-aside="audit:torn"]')).toContainText('cannot be read');
  await page.locator('[data-aside="train"] [data-aside-back]').click();
  await expect(page.locator('[data-aside]')).toHaveCount(1);
  expect(JSON.parse((await keptAt(page, 'train'))!).answers).toHaveLength(2);
});

test('what an earlier site kept is there, under the handbook’s own key', async ({ page }) => {
  const record = '{"version":2,"stages":{"3.7/watch":1}}';
  await page.addInitScript((text) => {
    if (sessionStorage.getItem('seeded')) return;
    sessionStorage.setItem('seeded', '1');
    localStorage.setItem('handbook:train', text);
    localStorage.setItem('handbook:theme', 'dark');
  }, record);
  await page.goto('/en/train/3.7/#train=read');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.train-tabs [data-done]')).toHaveCount(1);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.train-tabs [data-done]')).toHaveCount(1);
  expect(await keptAt(page, 'train')).toContain('3.7/watch');
  const others = await page.evaluate((ours) => Object.keys(localStorage).filter((key) => !key.startsWith(ours)), prefix);
  expect(others).toEqual([]);
});
