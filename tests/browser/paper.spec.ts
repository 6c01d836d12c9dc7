/** Paper shows what the screen is for, in every state of every desk. */
import { expect, type Page, test } from '@playwright/test';
import { beginAudit, gradeAt, itemAt, openDesk, turnTo } from '../support/audit-page.ts';
import { textOfPages } from '../support/pdf-text.ts';
import { openSample } from '../support/records-page.ts';
import { open } from '../support/train-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A glyph may stand for two signs, and where lines break paper has no spaces: compared by letters alone. */
const close = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

const onPaper = async (page: Page, words: readonly string[]): Promise<void> => {
  await page.emulateMedia({ media: 'print' });
  const shown = close((await textsOf(page, 'main')).join(''));
  await page.emulateMedia({ media: 'screen' });
  const paper = close(textOfPages(await page.pdf()).join(''));
  for (const it of words) {
    expect(close(it).length).toBeGreaterThan(0);
    expect(shown, it).toContain(close(it));
  }
  expect(paper.length).toBeGreaterThan(100);
};

const textsOf = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();

test('audit: the blank form, the list in hand with its grades and notes, the report, the comparison', async ({ page }) => {
  await openDesk(page, '/en/audit/3.4/');
  await onPaper(page, await textsOf(page, '.audit-form li > p:first-child'));
  await beginAudit(page, '/en/audit/3.4/', 'Ann');
  await gradeAt(page, 0, 'major');
  await itemAt(page, 0).locator('[data-field="note"]').fill('Not signed');
  await itemAt(page, 0).locator('[data-field="evidence"]').fill('Cabinet 2');
  await page.locator('[data-saved="true"]').waitFor();
  const questions = await textsOf(page, '.audit-question');
  expect(questions.length).toBeGreaterThan(20);
  await onPaper(page, [...questions, 'Major']);
  await turnTo(page, 'report');
  await onPaper(page, ['Not signed', 'HD/GLLC-ZB-003A/0']);
  await page.locator('[data-close]').click();
  await page.locator('[data-begin]').click();
  await gradeAt(page, 0, 'conforms');
  await turnTo(page, 'compare');
  await onPaper(page, ['Major → Conforms']);
});

test('walk: the step in hand, what was done, and the account at the end', async ({ page }) => {
  await page.goto('/en/procedures/3.1/');
  await page.locator('[data-walk-start]').click();
  await expect(page.locator('[data-walk] [data-part]')).toBeVisible();
  for (let count = 0; (await page.locator('[data-walk-summary]').count()) === 0 && count < 30; count += 1) {
    if (count < 3) await onPaper(page, await textsOf(page, '[data-walk] [data-part] h3'));
    await page.locator('[data-outcome], [data-main]').first().click();
    await expect(page.locator('[data-walk-jump]')).toHaveCount(count + 1);
  }
  await onPaper(page, [...(await textsOf(page, '[data-walk-summary] h3')), ...(await textsOf(page, '[data-walk-summary] dd'))]);
});

for (const stage of ['read', 'watch', 'practise', 'practise:three-small-complaints', 'exam'])
  test(`training: ${stage}`, async ({ page }) => {
    await open(page, `/en/train/3.8/#train=${stage}`);
    await onPaper(
      page,
      (await textsOf(page, '[data-train-view] :is(h3, .train-situation)')).filter((it) => it.trim() !== ''),
    );
  });

test('training: an exam and its review', async ({ page }) => {
  await open(page, '/en/train/3.8/#train=exam');
  await page.locator('[data-begin]').click();
  await onPaper(page, await textsOf(page, '[data-exam-paper] legend'));
  await page.locator('.train-numbers button').last().click();
  await page.locator('[data-hand-in]').click();
  await onPaper(page, await textsOf(page, '[data-exam-review] > ol > li > p:first-of-type'));
});

test('case records: the result, and a case', async ({ page }) => {
  await openSample(page, '/en/audit/records/3.3/');
  await onPaper(page, await textsOf(page, '.records-verdicts strong'));
  await page.locator('[data-open-case]').first().click();
  await expect(page.locator('[data-alignment]')).toBeVisible();
  await onPaper(page, await textsOf(page, '[data-case] :is(h2, [data-alignment] td:nth-child(3))'));
});

test('rehearsal: the ways', async ({ page }) => {
  await page.goto('/en/rehearse/3.1/');
  await page.locator('[data-start]').focus();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
  await onPaper(page, (await textsOf(page, '[data-rehearse-view] h2:visible')).slice(0, 1));
});
