/** A walk that is at several steps at once: which of them the card shows is chosen, each is done in any order, and the join waits for all. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/hand.ts';
import { begin, press, walk } from '../support/walk-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The definition of 3.1 in which the first step opens two parts, which come together before the plan is submitted. */
const withFork = async (page: Page) => {
  await page.route('**/data/3.1.json', async (route) => {
    const data = await (await route.fetch()).json();
    const { steps } = data.procedure;
    const leading = (id: string, next: string) =>
      Object.assign(
        steps.find((step: { id: string }) => step.id === id),
        { next },
      );
    leading('discuss-targets', 'both');
    leading('clarify-target', 'together');
    leading('draft-plan', 'together');
    const name = { zh: '同时进行', en: 'Side by side' };
    steps.push({ kind: 'fork', id: 'both', name, next: ['clarify-target', 'draft-plan'] });
    steps.push({ kind: 'join', id: 'together', name, next: 'submit-plan' });
    await route.fulfill({ json: data });
  });
  await begin(page, '/en/procedures/3.1/');
  await press(page, 'discuss-targets:done');
};

const heading = (page: Page) => page.locator('[data-part] h3');
const places = (page: Page) => page.locator('.walk-places button');
const lit = (page: Page) => page.locator('.drawing-area:visible .box[data-lit="here"]');

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
])
  test(`the parts are told, lit, chosen and done one by one (${viewport.width} px)`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await withFork(page);
    await expect(walk(page)).toHaveAttribute('data-at', 'clarify-target draft-plan');
    await expect(page.locator('.walk-places')).toContainText('2');
    await expect(places(page)).toHaveCount(2);
    await expect(lit(page)).toHaveCount(2);
    await expect(places(page).nth(0)).toHaveAttribute('aria-pressed', 'true');

    // The other is chosen: its card comes, with the focus, and with what is to be pressed for it.
    await places(page).nth(1).press('Enter');
    await expect(places(page).nth(1)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[data-part]')).toHaveAttribute('data-part', 'draft-plan');
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toBeInViewport();
    await expect(page.locator('[data-main]')).toHaveAttribute('data-move', 'draft-plan:done');

    // Done, it waits at the join; the card goes to what is still to be done.
    await page.keyboard.press('Enter');
    await expect(walk(page)).toHaveAttribute('data-at', 'clarify-target together');
    await expect(page.locator('[data-part]')).toHaveAttribute('data-part', 'clarify-target');
    await expect(heading(page)).toBeFocused();
    await expect(places(page)).toHaveCount(1);
    await expect(page.locator('.walk-places span')).toBeVisible();

    // Taken back, both are open again; done again, the join lets the case through.
    await page.keyboard.press('Backspace');
    await expect(walk(page)).toHaveAttribute('data-at', 'clarify-target draft-plan');
    await expect(lit(page)).toHaveCount(2);
    await expect(heading(page)).toBeFocused();
    await page.locator('[data-walk-redo]').click();
    await expect(walk(page)).toHaveAttribute('data-at', 'clarify-target together');
    await page.reload();
    await expect(walk(page)).toHaveAttribute('data-at', 'clarify-target together');
    await expect(heading(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(walk(page)).toHaveAttribute('data-at', 'submit-plan');
    await expect(page.locator('.walk-places')).toHaveCount(0);
    await expect(lit(page)).toHaveCount(1);
  });
