import { expect, test } from '@playwright/test';
import { textOfPages } from '../support/pdf-text.ts';

for (const { path, edition, uncontrolled, counted } of [
  {
    path: '/procedures/3.1/',
    edition: '版本 / 修订 A / 0',
    uncontrolled: '打印件不受控',
    // Paper tells 页 by the radical of the same shape.
    counted: (page: number, of: number) => new RegExp(`第 ${page} . / 共 ${of} .`),
  },
  {
    path: '/en/procedures/3.5/',
    edition: 'Edition / revision A / 0',
    uncontrolled: 'Uncontrolled when printed',
    counted: (page: number, of: number) => new RegExp(`Page ${page} of ${of}(?!\\d)`),
  },
]) {
  test(`${path} prints as a controlled form: each sheet has number, edition, page x of y, uncontrolled`, async ({ page }) => {
    await page.goto(path);
    const sheets = textOfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThan(16); // What the document leaves open is printed with it.
    for (const [at, sheet] of sheets.entries()) {
      for (const words of ['HD/GLLC-ZB-003A/0', edition, uncontrolled]) expect(sheet, `sheet ${at + 1}`).toContain(words);
      expect(sheet).toMatch(counted(at + 1, sheets.length));
    }
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

test('paper has every requirement of the table', async ({ page }) => {
  await page.goto('/en/procedures/3.5/');
  const { procedure } = await (await page.request.get('/data/3.5.json')).json();
  const due: string[] = procedure.steps.flatMap((step: { requirements?: { en: string }[] }) =>
    (step.requirements ?? []).map(({ en }) => en),
  );
  expect(due.length).toBeGreaterThan(10);
  // Where lines break, paper has no spaces.
  const close = (text: string) => text.replaceAll(/\s/g, '');
  const paper = close(textOfPages(await page.pdf({ preferCSSPageSize: true })).join(''));
  expect(due.filter((sentence) => !paper.includes(close(sentence)))).toEqual([]);
});
