/** What is learnt on the stage is found again where it was: by its link, after a reload and in the other language, with the focus on it. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/hand.ts';
import { sheet, training } from '../support/train-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const uses = [
  { name: 'watching', path: '/train/3.4/#train=watch' },
  { name: 'practising', path: '/train/3.1/#train=practise:twelve-million-eight-people' },
  { name: 'watching as a role', path: '/train/roles/sales-representative/#train=watch' },
  { name: 'practising as a role', path: '/train/roles/sales-representative/#train=play:landing' },
];

/** The card is seen from its top below what stays, and the focus is on its heading. */
const expectLanded = async (page: Page) => {
  await expect(training(page)).toHaveAttribute('data-train-state', 'live');
  await expect(sheet(page).locator('[data-focus]').last()).toBeFocused();
  // On a phone the facts of a case come before its step: the card begins with how far one is.
  await expect(sheet(page).locator('[data-position]')).toBeInViewport();
  await expect(sheet(page).locator('.stage-foot')).toBeInViewport();
  const [head, stage] = await Promise.all([page.locator('body > header').boundingBox(), page.locator('.stage').boundingBox()]);
  expect(Math.abs(stage!.y - head!.y - head!.height)).toBeLessThanOrEqual(4);
};

const stop = (page: Page) => sheet(page).getAttribute('data-stop');

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
])
  for (const { name, path } of uses)
    test(`${name}: link, reload and the other language (${viewport.width} px)`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto(path);
      await expectLanded(page);
      const first = await stop(page);
      for (let acts = 0; acts < 2; acts += 1) {
        const choices = sheet(page).locator('[data-choice]');
        if ((await choices.count()) > 0) await choices.first().press('Enter');
        const before = await stop(page);
        await sheet(page).locator('[data-main]').press('Enter');
        await expect.poll(() => stop(page)).not.toBe(before);
      }
      const here = await stop(page);
      expect(here).not.toBe(first);
      await page.reload();
      await expectLanded(page);
      expect(await stop(page)).toBe(here);
      await page.locator('[data-language-switch]').click();
      await expect(page).toHaveURL(/\/en\/train\//);
      await expectLanded(page);
      expect(await stop(page)).toBe(here);
    });
