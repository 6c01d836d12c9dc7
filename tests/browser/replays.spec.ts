/** A case on record and a simulated case, replayed: found again where they were by link, reload and in the other language, what is said of the step and what comes next in view. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/hand.ts';
import { give, openRecords, readSample } from '../support/records-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const screens = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

/** The stage fills the window below the head, with the focus on its card; the step in hand, what is said of it and what is pressed are in view. */
const expectLanded = async (page: Page, heading: string): Promise<void> => {
  await expect(page.locator(heading)).toBeFocused();
  await expectSeen(page);
  const [head, stage] = await Promise.all([page.locator('body > header').boundingBox(), page.locator('.stage').boundingBox()]);
  expect(Math.abs(stage!.y - head!.y - head!.height)).toBeLessThanOrEqual(4);
};

const expectSeen = async (page: Page): Promise<void> => {
  await expect(page.locator('[data-moment] > :first-child')).toBeInViewport();
  await expect(page.locator('.stage-foot [data-primary]')).toBeInViewport();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const area = document.querySelector('.stage-drawing')!.getBoundingClientRect();
        const lit = [...document.querySelectorAll('.drawing-area .box[data-lit="here"]')].map((box) =>
          box.getBoundingClientRect(),
        );
        return lit.every(({ top, bottom, height }) => height === 0 || (top >= area.top && bottom <= area.bottom));
      }),
    )
    .toBe(true);
};

const moment = (page: Page): Promise<string | null> =>
  page.locator('[data-lit="here"]:visible').first().getAttribute('data-step');

/** Whatever brings the page up again shows the same step of the same case. */
const expectKept = async (page: Page, heading: string): Promise<void> => {
  const [here, hash] = [await moment(page), new URL(page.url()).hash];
  const again = async (): Promise<void> => {
    await expectLanded(page, heading);
    expect(await moment(page)).toBe(here);
    expect(new URL(page.url()).hash).toBe(hash);
  };
  await page.reload();
  await again();
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/en\//);
  await again();
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await again();
};

const caseHeading = '#records-case';
const simulatedHeading = '[data-player] h3';

for (const viewport of screens)
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('a case of the sample is found again at its step, and closed the page is as without it', async ({ page }) => {
      await openRecords(page, '/audit/records/3.4/');
      await readSample(page);
      await page.locator('[data-look]').first().click();
      await page.locator('[data-open-case]:visible').first().click();
      await expectLanded(page, caseHeading);
      for (let steps = 0; steps < 4; steps += 1) {
        await page.locator('[data-on]').press('Enter');
        await expectSeen(page);
      }
      await expectKept(page, caseHeading);
      await page.locator('[data-close-case]').press('Enter');
      await expect(page.locator('#records-lists')).toBeFocused();
      await expect(page).not.toHaveURL(/#/);
    });

    test('a case of one’s own file is asked for again, and goes on at its step', async ({ page }) => {
      const csv = await (await page.request.get('/samples/3.3.csv')).text();
      await openRecords(page, '/audit/records/3.3/');
      await give(page, 'mine.csv', csv);
      await page.locator('[data-look]').first().click();
      await page.locator('[data-open-case]:visible').first().click();
      await expectLanded(page, caseHeading);
      const first = page.url();
      await page.locator('[data-on]').press('Enter');
      await expect(page).not.toHaveURL(first);
      const [here, hash] = [await moment(page), new URL(page.url()).hash];
      await page.reload();
      await expect(page.locator('[data-asked]')).toBeFocused();
      await expect(page.locator('[data-asked]')).toContainText('第 2 步');
      await give(page, 'mine.csv', csv);
      await expectLanded(page, caseHeading);
      expect([await moment(page), new URL(page.url()).hash]).toEqual([here, hash]);
    });

    test('a simulated case is found again at its moment, with the figures it was simulated by', async ({ page }) => {
      await page.goto('/rehearse/3.4/');
      await page.locator('[data-start]').focus();
      await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
      await page.locator('input[type="range"]').first().press('ArrowRight');
      await page.locator('[data-start]').click();
      await page.locator('[data-fetch]').click();
      await expectLanded(page, simulatedHeading);
      for (let moments = 0; moments < 5; moments += 1) {
        await page.locator('[data-next]').press('Enter');
        await expectSeen(page);
      }
      await expectKept(page, simulatedHeading);
      await page.locator('[data-replay-end]').press('Enter');
      await expect(page.locator('[data-start]')).toBeFocused();
      await expect(page).not.toHaveURL(/#/);
    });
  });

for (const path of [
  '/rehearse/3.1/#replay=1:9999999:1',
  '/audit/records/3.1/#replay=sample:9999:1',
  '/audit/records/3.1/#replay=x',
])
  test(`a link to a case there is not is told of, and the page is as without it: ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('[data-astray]')).toBeVisible();
    await expect(page.locator(':root[data-stage-on]')).toHaveCount(0);
  });
