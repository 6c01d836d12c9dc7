/** The training as a learner works with it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const training = (page: Page) => page.locator('[data-train]');
export const sheet = (page: Page) => page.locator('[data-stop]');

export const open = async (page: Page, path: string) => {
  await page.goto(path);
  await training(page).scrollIntoViewIfNeeded();
  await expect(training(page)).toHaveAttribute('data-train-state', 'live');
};

const found = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
};

/** Nothing for axe to find in either look, and no scrolling sideways on the narrowest screen. */
export const sound = async (page: Page) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await found(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize(size);
};

/** Play the case on the desk to its end with the keyboard alone, `key` at each thing asked; how often something was asked. */
export const playByKeys = async (page: Page, key: string): Promise<number> => {
  let asked = 0;
  for (let acts = 0; acts < 200; acts += 1) {
    const at = await sheet(page).getAttribute('data-stop');
    if (at === 'end') return asked;
    const position = await sheet(page).locator('> p').first().textContent();
    if ((await sheet(page).locator('[data-choice]').count()) > 0) {
      asked += 1;
      await page.keyboard.press(key);
      await expect(sheet(page).locator('.train-told h4')).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(sheet(page).locator('> p').first()).not.toHaveText(position ?? '');
  }
  throw new Error('The case did not end within 200 acts.');
};
