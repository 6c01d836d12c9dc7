/** Whether everybody can use what a page shows: axe in both looks, and a screen of 320 px. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axeCore from 'axe-core';
import { axeAddress } from './axe-address.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Look {
  /** Only what stands below this selector. */
  readonly within?: string | undefined;
  /** Only these rules of axe; all where none are named. */
  readonly rules?: readonly string[];
}

/** Put axe into a page, once a document: from the test server where the page is of it, which is quicker, else as text. */
const putAxeInto = async (page: Page): Promise<void> => {
  if (await page.evaluate(() => 'axe' in window)) return;
  if (new URL(page.url()).port === process.env['TEST_PORT']) await page.addScriptTag({ url: axeAddress });
  else await page.evaluate(axe);
};

/** What axe finds on a page as it stands: rule, place and why. Our pages hold no frames for it to look into. */
export const violationsOn = async (page: Page, { within, rules }: Look = {}): Promise<string[]> => {
  await putAxeInto(page);
  return page.evaluate(
    async ({ context, only }) => {
      const run = (window as unknown as { axe: typeof axeCore }).axe.run;
      const { violations } = await run(context ?? document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: only }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
      );
    },
    { context: within, only: rules && [...rules] },
  );
};

/** How far a page can be scrolled sideways, in pixels. */
export const beyondTheEdge = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

const narrow = { width: 320, height: 640 };

/** What a narrow screen may show instead of what axe saw on the wide one: the flowchart, tables as cards. */
const ofNarrow = ['label-content-name-mismatch', 'color-contrast', 'scrollable-region-focusable'];

/** What depends on the words of a page rather than on how it is built. */
export const ofWords = [
  'label-content-name-mismatch',
  'landmark-unique',
  'identical-links-same-purpose',
  'valid-lang',
  'html-has-lang',
];

/** Axe finds nothing in either look or on 320 px, where nothing has to be scrolled sideways. The window is as before when done. */
export const expectSound = async (page: Page, within?: string): Promise<void> => {
  const size = page.viewportSize()!;
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violationsOn(page, { within })).toEqual([]);
  // Only colours depend on the scheme.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violationsOn(page, { within, rules: ['color-contrast'] })).toEqual([]);
  await page.setViewportSize(narrow);
  expect(await beyondTheEdge(page)).toBe(0);
  expect(await violationsOn(page, { within, rules: ofNarrow })).toEqual([]);
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
};
