import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** The uncompressed streams of a PDF; page boxes of Chromium keep their text as glyph numbers, so pages are counted and styles asked. */
const pagesIn = (pdf: Buffer): number => {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, body]) => {
    try {
      return [inflateSync(Buffer.from(body!, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  return [pdf.toString('latin1'), ...streams].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

for (const { path, words } of [
  { path: '/procedures/3.1/', words: ['HD/GLLC-ZB-003A/0', '打印件不受控', '第'] },
  { path: '/en/procedures/3.5/', words: ['HD/GLLC-ZB-003A/0', 'Uncontrolled when printed', 'Page'] },
]) {
  test(`${path} prints as a controlled form: number, edition, page x of y, uncontrolled`, async ({ page }) => {
    await page.goto(path);
    const boxes = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) =>
          [...sheet.cssRules].filter((rule) => rule.constructor.name === 'CSSPageRule').map((rule) => rule.cssText),
        )
        .join('\n'),
    );
    for (const word of [...words, 'counter(page)', 'counter(pages)']) expect(boxes).toContain(word);
    const pages = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(12);
  });

  test(`${path} leaves on the screen what paper cannot use`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.top', '.rail', '.drawing-bar', '.pager', '[data-walk]'])
      await expect(page.locator(hidden).first()).toBeHidden();
    await expect(page.locator('[data-kind=flowchart].drawing-area')).toBeVisible();
    await expect(page.locator('[data-table]')).toBeVisible();
  });
}
