/** What is watched, practised and played stands on the stage: drawing and card are seen at once, and so are a verdict and what comes next. */
import { expect, type Page } from '@playwright/test';
import { isAnsweredByDrawing } from '../../src/train/index.ts';
import { test } from '../support/hand.ts';
import { expectSound } from '../support/sound.ts';
import { open, sheet } from '../support/train-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

/** Where something is seen, from the top of the window. */
const boxOf = async (page: Page, css: string) => {
  const { y, height } = (await page.locator(css).last().boundingBox())!;
  return { top: y, bottom: y + height };
};

/** The step in hand is seen on the drawing that is seen. */
const expectLit = async (page: Page) => {
  const lit = page.locator('.drawing-area:visible .box[data-lit="here"]');
  await expect(lit).toHaveCount(1);
  const area = (await page.locator('.stage-drawing').boundingBox())!;
  await expect
    .poll(async () => {
      const box = (await lit.boundingBox())!;
      return box.y >= area.y && box.y + box.height <= area.y + area.height;
    })
    .toBe(true);
};

/** The verdict begins between what stays above and the foot, and what comes next is in the window. */
const expectVerdictSeen = async (page: Page, { height }: typeof phone) => {
  await expect(page.locator('.train-told h4')).toBeFocused();
  const [strip, card] = [await boxOf(page, '.stage-drawing'), await boxOf(page, '.stage-card')];
  const [told, main] = [await boxOf(page, '.train-told h4'), await boxOf(page, '[data-main]')];
  expect(main.bottom).toBeLessThanOrEqual(height);
  expect(told.bottom).toBeLessThanOrEqual(main.top);
  expect(told.top).toBeGreaterThanOrEqual(height === phone.height ? strip.bottom : card.top);
};

for (const size of [phone, desk]) {
  const name = `${size.width} px`;

  test(`a link to watching opens at the card, and the step in hand is seen (${name})`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('/train/3.4/#train=watch');
    await expect(page.locator('[data-train]')).toHaveAttribute('data-train-state', 'live');
    for (let at = 0; at < 4; at += 1) {
      const [head, stage] = [await boxOf(page, 'body > header'), await boxOf(page, '.stage')];
      expect(Math.abs(stage.top - head.bottom)).toBeLessThanOrEqual(4);
      expect((await boxOf(page, '[data-position]')).bottom).toBeLessThan(size.height);
      await expectLit(page);
      await page.locator('[data-main]').press('Enter');
      await expect(page.locator('.train-head h3')).toBeFocused();
    }
    await expectSound(page);
  });

  test(`in a role play every verdict is seen with what comes next, on the drawing of its procedure (${name})`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, '/en/train/roles/sales-representative/#train=play:stage');
    const drawn = new Set<string>();
    for (let count = 1; count <= 10; count += 1) {
      await sheet(page).locator('[data-choice]').first().press('Enter');
      await expectVerdictSeen(page, size);
      await expectLit(page);
      drawn.add((await page.locator('.drawing-area').getAttribute('aria-label'))!);
      if (count === 2) {
        await page.reload();
        await expect(page.locator('.train-told')).toBeVisible();
        await expectVerdictSeen(page, size);
        await expectSound(page);
      }
      await page.locator('[data-main]').press('Enter');
    }
    expect(drawn.size).toBeGreaterThan(1);
  });
}

test('the drawing is out of sight while it would answer what is asked, and only then', async ({ page }) => {
  await open(page, '/train/3.8/#train=practise:three-small-complaints');
  const covered = page.locator(':root[data-covered]');
  const kinds = new Set<boolean>();
  for (let acts = 0; acts < 60 && (await sheet(page).getAttribute('data-stop')) !== 'end'; acts += 1) {
    const choices = sheet(page).locator('[data-choice]');
    if ((await choices.count()) > 0) {
      const id = await sheet(page)
        .locator('[data-question]')
        .getAttribute('data-question', { timeout: 500 })
        .catch(() => null);
      const kind = id?.split('/').at(-1)?.split('-')[0] as Parameters<typeof isAnsweredByDrawing>[0]['kind'];
      const answers = id !== null && isAnsweredByDrawing({ kind });
      kinds.add(answers);
      await expect(covered).toHaveCount(answers ? 1 : 0);
      await choices.first().press('Enter');
      await expect(covered).toHaveCount(0);
    }
    const before = await page.locator('[data-position], .train-score').textContent();
    await sheet(page).locator('[data-main]').press('Enter');
    await expect(page.locator('[data-position], .train-score'))
      .not.toHaveText(before!, { timeout: 5000 })
      .catch(() => {});
  }
  expect(kinds).toEqual(new Set([true, false]));
});
