/** What moves on a page without being asked to, and reading a page down to its end. */
import type { Page } from '@playwright/test';

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
export const watchShifts = (page: Page) =>
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
export const readDown = async (page: Page) => {
  await page.waitForLoadState('networkidle');
  await page.mouse.wheel(0, 3000);
  await page.waitForTimeout(150);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(150);
};

/** How much has moved so far, in all; what moved most is told first. */
export const shifted = async (page: Page): Promise<{ readonly sum: number; readonly of: readonly string[] }> => {
  const shifts = await page.evaluate(() => window.shifts);
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    of: shifts.toSorted((a, b) => b.value - a.value).flatMap(({ of }) => of),
  };
};
