import { expect, test } from '@playwright/test';
import { pagesOfSite } from '../support/pages.ts';
import { expectSound, violationsOn } from '../support/sound.ts';

for (const path of [...pagesOfSite(), '/404.html']) {
  test(`axe finds nothing on ${path}, light and dark; 320 px need no scrolling sideways`, async ({ page }) => {
    await page.goto(path);
    await expectSound(page);
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
  const light = (await violationsOn(page)).join('\n');
  expect(light).toContain('image-alt');
  expect(light).toContain('color-contrast');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await violationsOn(page, { rules: ['color-contrast'] })).join('\n')).toContain('.faint');
});
