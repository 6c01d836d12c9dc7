import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pagesOfSite } from '../support/pages.ts';

/** Our pages hold no frames, so axe need not look for any; and only what is wrong is written out. Four times as fast. */
const told = async (page: Page, rules?: string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  );
};

for (const path of [...pagesOfSite(), '/404.html']) {
  test(`axe finds nothing on ${path}, light and dark; 320 px need no scrolling sideways`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    expect(await told(page)).toEqual([]);
    // Only colours depend on the scheme.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await told(page, ['color-contrast'])).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    // What a narrow screen shows instead: the flowchart, tables as cards.
    expect(await told(page, ['label-content-name-mismatch', 'color-contrast', 'scrollable-region-focusable'])).toEqual([]);
  });
}

test('axe sees what is wrong, in both looks', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    document.querySelector('main h1')!.insertAdjacentHTML('afterend', '<img src="/favicon.svg"><p class="faint">faint</p>');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.faint { color: light-dark(#eee, #222) }');
    document.adoptedStyleSheets.push(sheet);
  });
  const light = (await told(page)).join('\n');
  expect(light).toContain('image-alt');
  expect(light).toContain('color-contrast');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await told(page, ['color-contrast'])).join('\n')).toContain('.faint');
});
