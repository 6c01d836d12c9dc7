import { expect, type Page, test } from '@playwright/test';
import { pagesOfSite } from '../support/pages.ts';

const procedures = pagesOfSite().filter((path) => /\/procedures\/[\d.]+\/$/.test(path));
const screens = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

declare global {
  interface Window {
    shifts: { value: number; of: string[] }[];
  }
}

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node?: Element; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** From the first paint on, everything that moves without being asked to is written down. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        if (entry.hadRecentInput) continue;
        const box = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
        const of = entry.sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.localName ?? 'text'}.${node?.className ?? ''}: ${box(previousRect)} → ${box(currentRect)}`,
        );
        window.shifts.push({ value: entry.value, of });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Down the page and back, with time for whatever comes late. */
const read = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.mouse.wheel(0, 3000);
  await page.waitForTimeout(150);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(150);
};

for (const [name, viewport] of Object.entries(screens)) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    for (const path of procedures) {
      test(`nothing on ${path} shifts while it is read`, async ({ page }) => {
        await watch(page);
        await page.goto(path);
        await read(page);
        expect(await page.evaluate(() => window.shifts)).toEqual([]);
      });
    }

    test('nothing shifts for a reader who reloads in the middle of a walk', async ({ page }) => {
      await page.goto('/procedures/3.1/');
      await page.locator('[data-walk-start]').click();
      await page.locator('[data-move]').first().click();
      await page.locator('#walk').evaluate((walk) => walk.scrollIntoView());
      await watch(page);
      await page.reload();
      await page.locator('[data-move]').first().waitFor();
      await page.waitForTimeout(600);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });

    test('nothing in view shifts for a reader who comes back to a saved walk', async ({ page }) => {
      await page.goto('/procedures/3.1/');
      await page.locator('[data-walk-start]').click();
      await page.locator('[data-move]').first().click();
      await watch(page);
      await page.goto('/'); // Away: a reload would begin in the middle of the page, at the walk.
      await page.goto('/procedures/3.1/');
      await page.locator('[data-move]').first().waitFor();
      await read(page);
      expect(await page.evaluate(() => window.shifts)).toEqual([]);
    });
  });
}

test('a shift would be seen', async ({ page }) => {
  await watch(page);
  await page.goto('/procedures/3.1/');
  await page.waitForTimeout(600); // What comes within half a second of an input is not counted; there was none.
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.className = 'late';
    late.append(...Array.from({ length: 40 }, () => [document.createElement('br'), 'x']).flat());
    document.querySelector('main')!.prepend(late);
  });
  await expect.poll(() => page.evaluate(() => window.shifts.length)).toBeGreaterThan(0);
});
