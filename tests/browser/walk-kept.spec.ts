/** Walks that are shared, kept, spoilt, and carried elsewhere. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '../support/hand.ts';
import { allKept, keep } from '../support/kept.ts';
import { at, begin, decide, definition, markOf, more, press, walk } from '../support/walk-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('is shared by a link that carries decisions and nothing else', async ({ page, browser }) => {
  const { gates } = await definition(page);
  await begin(page);
  await decide(page, gates[0]!.id, markOf(gates[0]!, false).mark);
  const here = await at(page);
  await more(page);
  await page.locator('[data-walk-share]').click();
  const link = await page.locator('[data-walk-share][data-link]').getAttribute('data-link');
  expect(new URL(link!).hash).toMatch(new RegExp(`^#walk=[\\w-]+\\.${gates[0]!.id}:[^.~]+\\.${here}$`));
  const stranger = await browser.newPage();
  await stranger.goto(link!);
  await expect(stranger.locator('[data-walk-notice="link-opened"]')).toBeVisible();
  await expect(walk(stranger)).toHaveAttribute('data-at', here);
  await stranger.close();
});

test('nonsense in the address gets a plain message, and the walk can begin', async ({ page }) => {
  const { start } = await definition(page);
  await page.goto('/procedures/3.1/#walk=%E0%A4%A.<b>');
  await expect(page.locator('[data-walk-notice="unreadable-link"]')).toBeVisible();
  await press(page, `${start}:done`);
  await expect(walk(page)).not.toHaveAttribute('data-at', start);
});

test('a link of another edition is replayed only when asked', async ({ page }) => {
  const { start, gates } = await definition(page);
  await page.goto(`/procedures/3.1/#walk=00000000.${gates[0]!.id}:GONE.`);
  await expect(page.locator('[data-walk-notice="outdated-link"]')).toBeVisible();
  await expect(walk(page)).toHaveAttribute('data-at', start);
  await page.locator('[data-walk-replay]').click();
  await expect(page.locator('[data-walk-notice="stopped"]')).toContainText('GONE');
});

test('storage that is off gets a plain message, and the walk goes on', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  const { start } = await definition(page);
  await begin(page);
  await expect(page.locator('[data-walk-notice="storage-off"]')).toBeVisible();
  await press(page, `${start}:done`);
  await expect(walk(page)).not.toHaveAttribute('data-at', start);
});

test('storage that is full keeps what was there and says so once', async ({ page }) => {
  const { start } = await definition(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await begin(page);
  await press(page, `${start}:done`);
  await expect(page.locator('[data-walk-notice="storage-full"]')).toHaveCount(1);
});

test('saved data that cannot be read is set aside and offered for download', async ({ page }) => {
  await page.goto('/procedures/3.1/');
  await keep(page, 'walk:3.1:old', '{broken');
  await page.reload();
  await page.locator('[data-walk-start]').click();
  await expect(page.locator('[data-walk-notice="broken"]')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-walk-download]').click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toBe('{broken');
  const kept = Object.entries(await allKept(page, 'aside:'));
  expect(kept.map(([, value]) => value)).toEqual(['{broken']);
});

test('all local data goes out as one file and comes in again', async ({ page, browser }) => {
  const { gates } = await definition(page);
  await begin(page);
  await decide(page, gates[0]!.id, markOf(gates[0]!, true).mark);
  const here = await at(page);
  await more(page);
  await page.locator('.walk-saved summary').click();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-walk-export]').click();
  const file = await (await downloading).path();

  const elsewhere = await browser.newPage();
  await begin(elsewhere);
  await more(elsewhere);
  await elsewhere.locator('.walk-saved summary').click();
  const field = elsewhere.locator('[data-walk-import]');
  await field.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(elsewhere.locator('[data-walk-import-said]')).toContainText('这不是本手册的数据文件');
  await field.setInputFiles(file);
  await expect(elsewhere.locator('[data-walk-import-said]')).toContainText('已导入：新增 2 项');
  await elsewhere.locator('.walk-kept button').first().click();
  await expect(walk(elsewhere)).toHaveAttribute('data-at', here);
  await elsewhere.close();
});
