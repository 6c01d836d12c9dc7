import { test as base, expect, type Page } from '@playwright/test';
import { pagesOfSite } from '../support/pages.ts';
import { beyondTheEdge, expectSound, ofWords, violationsOn } from '../support/sound.ts';

/**
 * One page for all tests of a worker: nothing is done on it but look, and what it has compiled serves the next. It begins each time as it
 * did the first, and goes where nothing is kept.
 */
const test = base.extend<object, { worn: Page }>({
  worn: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage({ baseURL: project.use.baseURL! });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ worn }, use) => {
    await worn.setViewportSize({ width: 1280, height: 720 });
    await worn.emulateMedia({ colorScheme: 'light', reducedMotion: null });
    await use(worn);
    await worn.evaluate(() => localStorage.clear());
  },
});

const isEnglish = (path: string): boolean => path.startsWith('/en/');

for (const path of [...pagesOfSite().filter((it) => !isEnglish(it)), '/404.html'])
  test(`axe finds nothing on ${path}, light and dark; 320 px need no scrolling sideways`, async ({ page }) => {
    await page.goto(path);
    await expectSound(page);
  });

// They are built as the Chinese ones are (tests/site/languages.test.ts): only what depends on the words is looked at again.
for (const path of pagesOfSite().filter(isEnglish))
  test(`the words of ${path} fit 320 px, and names say what is read`, async ({ page }) => {
    await page.goto(path);
    expect(await violationsOn(page, { rules: ofWords })).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await beyondTheEdge(page)).toBe(0);
  });

test('axe sees what is wrong, in both looks', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    document.querySelector('main h1')!.insertAdjacentHTML('afterend', '<img src="/favicon.svg"><p class="faint">faint</p>');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.faint { color: light-dark(#eee, #222) }');
    document.adoptedStyleSheets.push(sheet);
  });
  const light = (await violationsOn(page)).join('\n');
  expect(light).toContain('image-alt');
  expect(light).toContain('color-contrast');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await violationsOn(page, { rules: ['color-contrast'] })).join('\n')).toContain('.faint');
});
