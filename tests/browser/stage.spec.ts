/** The stage: what is walked is seen on the drawing, at every step, on a desk and on a phone; it fills the window and gives it back. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/hand.ts';
import { expectSound } from '../support/sound.ts';
import { begin, decide, definition, markOf, more, press, walk } from '../support/walk-page.ts';

const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 720 } };

/** Where the lit box is, against the part of the drawing that is seen; and where the foot of the card ends. */
const seen = (page: Page) =>
  page.evaluate(async () => {
    for (const _ of [1, 2]) await new Promise((drawn) => requestAnimationFrame(drawn));
    const area = [...document.querySelectorAll<HTMLElement>('.drawing-area')].find((it) => it.clientHeight > 0)!;
    const [box, frame] = [area.querySelector('.box[data-lit="here"]')!, area].map((it) => it.getBoundingClientRect());
    const head = document.querySelector('.top')!.getBoundingClientRect().bottom;
    const card = document.querySelector('.stage-body')!.getBoundingClientRect();
    const text = area.querySelector('svg')!;
    return {
      within:
        box!.top >= Math.max(frame!.top, head) &&
        box!.bottom <= Math.min(frame!.bottom, innerHeight) &&
        box!.left >= frame!.left &&
        box!.right <= frame!.right,
      foot: document.querySelector('.stage-foot > :is(button, fieldset, div)')!.getBoundingClientRect().bottom,
      heading: card.top,
      scale: text.getBoundingClientRect().width / text.viewBox.baseVal.width,
    };
  });

for (const [name, viewport] of Object.entries(screens)) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    for (const id of ['3.1', '3.4', '3.5'])
      test(`${id}: the box in hand is seen at every step, its text at 12 px or more, and what is pressed stays where it is`, async ({
        page,
      }) => {
        await begin(page, `/procedures/${id}/`);
        const first = await seen(page);
        for (let count = 0; count < 30; count += 1) {
          const now = await seen(page);
          expect(now.within, `step ${count} of ${id}`).toBe(true);
          expect(now.scale * 14).toBeGreaterThanOrEqual(11.99);
          expect(Math.abs(now.foot - first.foot)).toBeLessThanOrEqual(2);
          expect(Math.abs(now.heading - first.heading)).toBeLessThanOrEqual(2);
          if ((await page.locator('[data-walk-summary]').count()) > 0) break;
          await page.locator('[data-move]').first().click();
        }
        await expect(page.locator('[data-walk-summary]')).toBeVisible();
      });

    test('it fills the window, keeps the walk, and gives the window back by Esc and by Back', async ({ page }) => {
      await begin(page);
      await page.locator('[data-main]').click();
      const here = await walk(page).getAttribute('data-at');
      const enlarge = page.locator('[data-stage-enlarge]');
      const width = () => page.locator('.stage').evaluate((stage) => stage.getBoundingClientRect().width);
      for (const leave of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
        await enlarge.click();
        await expect(page).toHaveURL(/\?stage=whole$/);
        expect(await width()).toBe(viewport.width);
        await expect(page.locator('.top')).toHaveAttribute('inert', '');
        expect((await seen(page)).within).toBe(true);
        await leave();
        await expect(page).not.toHaveURL(/stage=whole/);
        await expect(page.locator('.top')).not.toHaveAttribute('inert', '');
        await expect(walk(page)).toHaveAttribute('data-at', here!);
      }
    });
  });
}

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a link and a reload open it over the whole window', async ({ page }) => {
    await page.goto('/procedures/3.1/?stage=whole');
    await expect(page.locator('[data-stage-enlarge]')).toBeFocused();
    await page.reload();
    await expect(page.locator('[data-stage-enlarge]')).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/procedures\/3.1\/$/);
    await expect(page.locator('.top')).not.toHaveAttribute('inert', '');
  });

  test('the way in at the head of the page, a reload and the other language land on the card, with the focus on it', async ({
    page,
  }) => {
    await page.goto('/procedures/3.1/');
    await page.locator('a[href="#walk"]').first().click();
    const heading = page.locator('[data-part] h3');
    await expect(heading).toBeFocused();
    await expect(page.locator('[data-walk-notice]')).toHaveCount(0);
    const { gates } = await definition(page);
    await decide(page, gates[0]!.id, markOf(gates[0]!, true).mark);
    const here = (await walk(page).getAttribute('data-at'))!;
    await page.reload();
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await page.locator('[data-language-switch]').click();
    await expect(page).toHaveURL(/\/en\//);
    await expect(walk(page)).toHaveAttribute('data-at', here);
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await page.locator('[data-walk-leave]').click();
    await expect(page.locator('[data-walk-start]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading).toBeFocused();
    await expect(walk(page)).toHaveAttribute('data-at', here);
  });

  test('nothing of the drawing moves by itself', async ({ page }) => {
    await begin(page);
    await watchTokens(page);
    await page.locator('[data-main]').click();
    await page.locator('[data-main]').click();
    expect(await tokens(page)).toBe(0);
  });

  test('after the end one more press throws nothing away', async ({ page }) => {
    await begin(page);
    while ((await page.locator('[data-walk-summary]').count()) === 0) await page.locator('[data-move]').first().click();
    await page.locator('[data-walk-next-way]').click();
    await expect(page.locator('[data-walk-summary]')).toBeVisible();
    await expect(page.locator('.walk-plan')).toBeVisible();
  });

  test('axe finds nothing on it at a gate, light and dark; 320 px need no scrolling sideways', async ({ page }) => {
    await begin(page);
    const { gates } = await definition(page);
    await decide(page, gates[0]!.id, markOf(gates[0]!, false).mark);
    await more(page);
    await expectSound(page);
  });

  test('panels are reached by arrow keys, one at a time', async ({ page }) => {
    await begin(page);
    await page.getByRole('tab').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab').nth(1)).toBeFocused();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('tab').nth(2)).toHaveAttribute('aria-selected', 'true');
  });

  test('what is behind the button shifts neither the stage nor its foot', async ({ page }) => {
    await begin(page);
    await press(page, `${await walk(page).getAttribute('data-at')}:done`);
    const before = await page.locator('.stage-foot').boundingBox();
    await more(page);
    expect(await page.locator('.stage-foot').boundingBox()).toEqual(before);
  });
});

/** How many tokens have been on the drawing since. */
const watchTokens = (page: Page) =>
  page.evaluate(() => {
    const counted = { tokens: 0 };
    Object.assign(window, { counted });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        counted.tokens += [...addedNodes].filter((node) => (node as Element).matches?.('.token')).length;
    }).observe(document.querySelector('[data-drawing]')!, { childList: true, subtree: true });
  });
const tokens = (page: Page) => page.evaluate(() => (window as unknown as { counted: { tokens: number } }).counted.tokens);

test('a token goes the way that was taken, once, and is gone', async ({ page }) => {
  await begin(page);
  await watchTokens(page);
  await page.locator('[data-main]').click();
  await expect.poll(() => tokens(page)).toBe(1);
  await expect(page.locator('.token')).toHaveCount(0);
});
