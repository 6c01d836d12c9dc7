/** The button that makes a Word document: what the page saves is what the command writes, byte for byte. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { wordFile, wordName } from '../../src/exchange/word/index.ts';
import { handOver } from '../../src/handbook/read.ts';
import { wordSourceOf } from '../../src/handbook/word.ts';
import { wordWords } from '../../src/i18n/word/word.ts';
import { ourContent, ourProcedures } from '../support/our-procedures.ts';

// Another spec of this worker may have put the registers of every handbook together.
handOver(ourContent);

const saved = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
  const download = page.waitForEvent('download');
  await page.locator('[data-word]').click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

/** The parts of a document, by name. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** Where two documents part: the part, and what each has there. */
const firstDifference = (a: Record<string, string>, b: Record<string, string>): readonly string[] | undefined => {
  const name = [...new Set([...Object.keys(a), ...Object.keys(b)])].find((part) => a[part] !== b[part]);
  if (name === undefined) return undefined;
  const [one, other] = [a[name] ?? '', b[name] ?? ''];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [name, ...[one, other].map((text) => text.slice(Math.max(0, at - 150), at + 250))];
};

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
    expect(firstDifference(partsOf(bytes), partsOf(made))).toBeUndefined();
    expect(Buffer.compare(bytes, made)).toBe(0);
    await expect(page.locator('[data-making]')).toHaveText(name);
    expect(errors).toEqual([]);
  });

test('where it cannot be made, that is said, and pressing again makes it', async ({ page }) => {
  await page.route('**/data/word/**', (route) => route.abort(), { times: 1 });
  await page.goto('/en/procedures/3.8/');
  await page.locator('[data-word]').click();
  await expect(page.locator('[data-making]')).toContainText('could not be made');
  expect((await saved(page)).name).toContain('3.8');
});
