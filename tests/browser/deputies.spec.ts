/** Acting for another in a walk, on the site of a handbook whose register says who may: up to how much, by keyboard, by link and when kept. */
import { expect, type Page, test } from '@playwright/test';
import { expectNoPageErrors } from '../support/page-errors.ts';
import { secondSite } from '../support/second-site.ts';
import { expectSound } from '../support/sound.ts';

test.describe.configure({ mode: 'serial', timeout: 200_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const site = secondSite(5);

expectNoPageErrors();

const walk = (page: Page) => page.locator('[data-walk]');
const actor = (page: Page, name: string) => page.locator(`[data-signer="${name}"]`);
const move = async (page: Page, name: string, then: string) => {
  await page.locator(`[data-move="${name}"]`).click();
  await expect(walk(page)).toHaveAttribute('data-at', then);
};
const begin = async (page: Page, procedure: string) => {
  await page.goto(`${site.address}en/procedures/${procedure}/`);
  await page.locator('[data-walk-start]').click();
  await expect(page.locator('[data-part]')).toBeVisible();
};
const tell = async (page: Page, typed: string) => {
  await page.locator('#walk-figure').fill(typed);
  await page.locator('[data-walk-tell]').click();
  await expect(page.locator('[data-walk-ask]')).toHaveCount(0);
};

test('a deputy signs in the principal’s place, both are named, and the link and the kept walk know it', async ({ page }) => {
  await begin(page, '4.2.4');
  await move(page, 'ask:done', 'release');
  await tell(page, '20,000');
  await move(page, 'release:Y@team-leader', 'release');
  await expect(actor(page, 'works-director')).toHaveAttribute('aria-pressed', 'true');
  await actor(page, 'works-director_engineer').focus();
  await page.keyboard.press('Enter');
  await expect(actor(page, 'works-director_engineer')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.walk-foot')).toContainText('remains responsible');
  await expectSound(page);
  await page.keyboard.press('1');
  await expect(walk(page)).toHaveAttribute('data-at', 'known');
  await expect(page.locator('.walk-trail')).toContainText('Engineerfor Works Director');
  await expect(page.locator('[data-walk-said]')).toContainText('Engineer for Works Director');
  await page.locator('[data-walk-more]').click();
  await page.locator('[data-walk-share]').click();
  const link = (await page.locator('[data-walk-share][data-link]').getAttribute('data-link'))!;
  expect(link).toContain('release:Y@works-director_engineer');
  await page.reload();
  await expect(page.locator('.walk-trail')).toContainText('for Works Director');
  await page.goto('about:blank');
  await page.goto(link);
  await expect(walk(page)).toHaveAttribute('data-at', 'known');
  await expect(page.locator('.walk-trail')).toContainText('for Works Director');
});

test('beyond how much it may act it is not offered, and the page says why', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page, '4.2.4');
  await move(page, 'ask:done', 'release');
  await tell(page, '20,000.01');
  await move(page, 'release:Y@team-leader', 'release');
  await expect(page.locator('.walk-foot')).toContainText('it is 20,000.01 euros, and 20,000 euros is the most');
  await expect(actor(page, 'works-director_engineer')).toHaveCount(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

test('who walks as a role that may act for others decides for them, and the rest plays by itself', async ({ page }) => {
  await begin(page, 'A.1');
  await page.locator('[data-walk-more]').click();
  await page.locator('[data-walk-as]').selectOption('engineer');
  await page.locator('[data-walk-others]').selectOption('approve');
  await page.locator('[data-walk-deputises]').check();
  await expectSound(page);
  await page.locator('[data-walk-cast]').click();
  await move(page, 'days:up-to-10', 'by-director');
  await expect(actor(page, 'works-director_engineer')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-part] .walk-you')).toBeVisible();
  await move(page, 'by-director:Y@works-director_engineer', 'end');
  await expect(page.locator('[data-walk-summary]')).toContainText('Engineer');
  // Without it the others decide for themselves.
  await page.locator('[data-begin-anew]').click();
  await page.locator('[data-walk-more]').click();
  await page.locator('[data-walk-deputises]').uncheck();
  await page.locator('[data-walk-cast]').click();
  await move(page, 'days:up-to-10', 'end');
});
