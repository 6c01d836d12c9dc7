/** An exam sat by keyboard. */
import { expect, type Page } from '@playwright/test';

/** Sit the exam: `choose` names the option, from a question's id and its options in the order shown. @returns the ids of what was asked */
export const sit = async (page: Page, choose: (id: string, keys: readonly string[]) => string): Promise<readonly string[]> => {
  await page.locator('[data-begin]').press('Enter');
  await expect(page.locator('[data-exam-paper]')).toBeVisible();
  const numbers = page.locator('.train-numbers button');
  const count = await numbers.count();
  const asked: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const question = page.locator('[data-question]');
    const id = (await question.getAttribute('data-question'))!;
    asked.push(id);
    const keys = await question.locator('[data-choice]').evaluateAll((all) => all.map((it) => it.getAttribute('data-choice')!));
    await page.keyboard.press(String(keys.indexOf(choose(id, keys)) + 1));
    await expect(question.locator(':checked')).toHaveValue(choose(id, keys));
    if (at + 1 < count) {
      await numbers.nth(at + 1).press('Enter');
      await expect(numbers.nth(at + 1)).toHaveAttribute('aria-current', 'step');
    }
  }
  return asked;
};
