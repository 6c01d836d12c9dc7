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

/** Read the steps as a reader does who is led from one that has not been seen to the next, and confirm. */
export const confirmRead = async (page: Page) => {
  const unseen = page.locator('[data-unseen]');
  for (let count = 0; count < 100 && (await page.locator('[data-confirm]').count()) === 0; count += 1) {
    // What is scrolled to may have been the last: then it is no longer there to be pressed.
    const before = await unseen.getAttribute('data-unseen', { timeout: 1000 }).catch(() => null);
    await unseen.press('Enter', { timeout: 1000 }).catch(() => {});
    if (before !== null) await expect(page.locator(`[data-unseen="${before}"]`)).toHaveCount(0);
  }
  await page.locator('[data-confirm]').press('Enter');
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
