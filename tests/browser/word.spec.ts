/** The button that makes a Word document: what the page saves is what the command writes, byte for byte. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { wordFile, wordName } from '../../src/exchange/word/index.ts';
import { wordSourceOf } from '../../src/handbook/word.ts';
import { wordWords } from '../../src/i18n/word/word.ts';
import { ourProcedures } from '../support/our-procedures.ts';

const saved = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
  const download = page.waitForEvent('download');
  await page.locator('[data-word]').click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

/** The parts of a document, by name. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

for (const { path, locale, ids } of [
  { path: '/procedures/3.1/', locale: 'zh', ids: ['3.1'] },
  { path: '/en/procedures/3.5/', locale: 'en', ids: ['3.5'] },
  { path: '/', locale: 'zh', ids: ourProcedures.map(({ id }) => id) },
] as const)
  test(`${path} saves its Word document, loaded only when it is asked for`, async ({ page }) => {
    const [asked, errors]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(path);
    expect(asked.filter((url) => url.includes('/data/word/'))).toEqual([]);
    const { name, bytes } = await saved(page);
    const source = await wordSourceOf(
      ourProcedures.filter(({ id }) => (ids as readonly string[]).includes(id)),
      locale,
    );
    expect(name).toBe(wordName(source));
    const made = await wordFile(source, wordWords[locale]);
    // Part by part first, so that a difference is seen.
    expect(partsOf(bytes)).toEqual(partsOf(made));
    expect(Buffer.compare(bytes, made)).toBe(0);
    await expect(page.locator('[data-word-status]')).toHaveText(name);
    expect(errors).toEqual([]);
  });

test('where it cannot be made, that is said, and pressing again makes it', async ({ page }) => {
  await page.route('**/data/word/**', (route) => route.abort(), { times: 1 });
  await page.goto('/en/procedures/3.8/');
  await page.locator('[data-word]').click();
  await expect(page.locator('[data-word-status]')).toContainText('could not be made');
  expect((await saved(page)).name).toContain('3.8');
});
