/** Every training case is played to its end by keyboard, in both languages, and tells the clause of whatever was wrong. */
import { expect, test } from '@playwright/test';
import { ourContent } from '../support/our-procedures.ts';
import { open, playByKeys, sheet } from '../support/train-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [id, cases] of Object.entries(ourContent.scenarios))
  for (const [locale, at, key] of [
    ['zh', '', '1'],
    ['en', '/en', '2'],
  ] as const)
    test(`every case of ${id} is played to its end by keyboard (${locale})`, async ({ page }) => {
      test.slow();
      await open(page, `${at}/train/${id}/#train=practise`);
      for (const { id: scenario } of cases) {
        await page.goto(`${at}/train/${id}/#train=practise:${scenario}`);
        await expect(sheet(page)).not.toHaveAttribute('data-stop', 'end');
        await expect(sheet(page).locator('h3').first()).toBeFocused();
        const asked = await playByKeys(page, key);
        expect(asked).toBeGreaterThan(0);
        const review = page.locator('.train-report > ol > li');
        await expect(review).toHaveCount(asked);
        const wrong = await review.and(page.locator('[data-told="wrong"]')).count();
        const told = review.and(page.locator('[data-told="wrong"]')).filter({ has: page.locator(`a[href*="#${id}-"]`) });
        await expect(told).toHaveCount(wrong);
      }
      await expect(page.locator('.train-tabs [data-done]')).toHaveCount(1);
    });
