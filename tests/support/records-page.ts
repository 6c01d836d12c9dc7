/** The page of case records as a reader works with it. */
import { expect, type Page } from '@playwright/test';

export const openRecords = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('[data-records]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-records]')).toHaveAttribute('data-records-state', 'live');
};

export const result = (page: Page) => page.locator('[data-result]');

/** Gives the page a text as a file. */
export const give = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page
    .locator('[data-file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: typeof content === 'string' ? Buffer.from(content) : content });

/** The sample on the page that is open. */
export const readSample = async (page: Page): Promise<void> => {
  await page.locator('[data-records]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-records]')).toHaveAttribute('data-records-state', 'live');
  await page.locator('[data-open-sample]').click();
  await expect(result(page)).toBeVisible();
  await expect(page.locator('[data-groups]')).toBeVisible();
};

export const openSample = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await readSample(page);
};

/** A count of the overview, by the verdict it stands for. */
export const counted = (page: Page, verdict: string) => page.locator(`.records-verdicts [data-verdict="${verdict}"] strong`);

/** Every deviation's sentence, page after page. */
export const allSentences = async (page: Page): Promise<string[]> => {
  const sentences: string[] = [];
  const total = Number(await page.locator('[data-lists] [data-total]').getAttribute('data-total'));
  for (;;) {
    await expect(page.locator('[data-lists] .records-deviation')).toHaveCount(Math.min(10, total - sentences.length));
    sentences.push(...(await page.locator('[data-lists] .records-deviation > p:first-child').allInnerTexts()));
    if (sentences.length >= total) return sentences;
    const first = page.locator('[data-lists] .records-deviation > p:first-child').first();
    const before = await first.textContent();
    await page.locator('[data-lists] [data-next]').click();
    await expect(first).not.toHaveText(before ?? '');
  }
};

/** Drops files on the page, as from the desktop. */
export const drop = async (page: Page, files: Readonly<Record<string, string>>): Promise<void> => {
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.locator('.records-drop').dispatchEvent('dragover', { dataTransfer: data });
  await page.locator('.records-drop').dispatchEvent('drop', { dataTransfer: data });
};
