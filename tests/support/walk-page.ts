/** Walking in a browser, as a hand does it. */
import { expect, type Page } from '@playwright/test';

interface Outcome {
  mark: string;
  refusal: boolean;
  next: string;
}
interface Step {
  id: string;
  kind: string;
  next?: string;
  outcomes?: Outcome[];
}

/** The definition as the site serves it, so that the tests follow the document. */
export const definition = async (page: Page): Promise<{ start: string; gates: (Step & { outcomes: Outcome[] })[] }> => {
  const { procedure } = await (await page.request.get('/data/3.1.json')).json();
  return { start: procedure.start, gates: procedure.steps.filter((step: Step) => step.kind === 'gate') };
};

export const walk = (page: Page) => page.locator('[data-walk]');
export const at = async (page: Page) => (await walk(page).getAttribute('data-at')) ?? '';
export const press = (page: Page, move: string) => page.locator(`[data-move="${move}"]`).click();
export const begin = async (page: Page, path = '/procedures/3.1/') => {
  await page.goto(path);
  await page.locator('[data-walk-start]').click();
  await expect(walk(page).locator('[data-part]').first()).toBeVisible();
};

/** What is not needed at every step is behind a button. */
export const more = (page: Page) => page.locator('[data-walk-more]').click();

/** Do tasks until the case stands before a gate, or the procedure has ended. */
export const goOn = async (page: Page) => {
  for (let count = 0; count < 30; count += 1) {
    const done = page.locator('[data-move$=":done"]').first();
    if ((await done.count()) === 0) return;
    await done.click();
  }
};

export const decide = async (page: Page, gate: string, mark: string) => {
  await goOn(page);
  await expect(walk(page)).toHaveAttribute('data-at', gate);
  await press(page, `${gate}:${mark}`);
};

export const markOf = (gate: { outcomes: Outcome[] }, refusal: boolean) =>
  gate.outcomes.find((outcome) => outcome.refusal === refusal)!;
