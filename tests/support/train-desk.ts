/** The training as a learner works with it. */
import { expect, type Page } from '@playwright/test';
import { onePress } from '../../src/island/keys.ts';

export const training = (page: Page) => page.locator('[data-train]');
export const sheet = (page: Page) => page.locator('[data-stop]');

export const open = async (page: Page, path: string) => {
  await page.goto(path);
  await training(page).scrollIntoViewIfNeeded();
  await expect(training(page)).toHaveAttribute('data-train-state', 'live');
};

/** Play the case on the desk to its end with the keyboard alone, `key` at each thing asked; how often something was asked. */
export const playByKeys = async (page: Page, key: string): Promise<number> => {
  let asked = 0;
  let last = 'Enter'; // Of the case before, it may be.
  const press = async (struck: string) => {
    if (struck === last) await page.waitForTimeout(onePress + 50); // The same key at once would be the same press.
    await page.keyboard.press(struck);
    last = struck;
  };
  for (let acts = 0; acts < 200; acts += 1) {
    const at = await sheet(page).getAttribute('data-stop');
    if (at === 'end') return asked;
    const position = await sheet(page).locator('[data-position], .train-score').textContent();
    if ((await sheet(page).locator('[data-choice]').count()) > 0) {
      asked += 1;
      await press(key);
      await expect(sheet(page).locator('.train-told h4')).toBeFocused();
    }
    await press('Enter');
    await expect(sheet(page).locator('[data-position], .train-score')).not.toHaveText(position ?? '');
  }
  throw new Error('The case did not end within 200 acts.');
};
