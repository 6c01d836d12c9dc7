/** A handbook of three editions from a folder, without a server: past editions, differences and history do there what they do elsewhere. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { editedHandbook, revised, revisedAgain } from '../support/edited-handbook.ts';
import { type FolderSite, folderSite } from '../support/folder-site.ts';
import { keep } from '../support/kept.ts';
import { expectNoPageErrors } from '../support/page-errors.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

const handbook = editedHandbook();
let site: FolderSite;
test.beforeAll(() => {
  revised(handbook);
  revisedAgain(handbook, '三个工作日内书面答复', '两个工作日内书面答复', '2026-12-15');
  site = folderSite({ HANDBOOK_CONTENT: handbook.folder });
});
test.afterAll(() => {
  site?.remove();
  rmSync(handbook.folder, { recursive: true, force: true });
});

const errors = expectNoPageErrors('folder');

/** Links of what stands on a page that lead to no file of the folder. */
const astray = async (page: Page): Promise<string[]> => {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href')!, location.href).href.replace(/[?#].*$/, '')));
  return [...new Set(links)].filter(
    (link) => link.startsWith('file:') && (link.endsWith('/') || !existsSync(fileURLToPath(link))),
  );
};

/** The address of a page with what stands behind it: `changes/` and `?from=A-0&to=A-2`. */
const at = (path: string, behind = ''): string => site.address(path) + behind;

test('a past edition adds little to the zip; every page of document control opens, and its links lead to files', async ({
  page,
}) => {
  // 3.25 MB is the handbook's own; two editions are past.
  expect(site.zip.length).toBeLessThanOrEqual(3_250_000 + 2 * 100_000);
  const pages = site.pages.filter((path) => /^(en\/)?(past|changes|history)\//.test(path));
  expect(pages.length).toBeGreaterThan(40);
  for (const path of pages) {
    await page.goto(site.address(path));
    await expect(page.locator('main')).toBeVisible();
    expect(await astray(page), path).toEqual([]);
    expect(errors.seen(), path).toEqual([]);
  }
});

for (const { lang, name, words } of [
  { lang: '', name: '征求财务意见', words: '考核题' },
  { lang: 'en/', name: 'Ask finance for its opinion', words: 'question' },
])
  test(`${lang}: any two editions are compared, by choice and by address, with what is to be taken again`, async ({ page }) => {
    await page.goto(at(`${lang}changes/`));
    await page.locator('select[name="from"]').selectOption('A-0');
    await page.locator('[data-compare] button[type="submit"]').click();
    await expect(page.locator('[id="c-3.1"] .box[data-change="added"]')).toHaveAttribute('aria-label', new RegExp(name));
    await expect(page).toHaveURL(/\?from=A-0&to=A-2$/);
    await page.reload();
    const finance = page.locator('[data-affected="finance-manager"]');
    await expect(finance).toContainText(name);
    expect(await astray(page)).toEqual([]);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save]').click()]);
    expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({ from: 'A/0', to: 'A/2', touched: ['3.1'] });
    await page.goto(at(`${lang}changes/`, '?from=A-1&to=A-2#c-3.1'));
    await expect(page.locator('[id="c-3.1"] h2')).toBeInViewport();
    const exam = page.locator('[data-affected="finance-manager"] a[href*="#train=exam"]');
    await expect(exam).toContainText(words);
    await exam.click();
    await expect(page.locator('[data-train]')).toHaveAttribute('data-train-state', 'live');
  });

test('the history knows a print and a day, and leads to what has changed since', async ({ page }) => {
  await page.goto(at('past/A-0/3.1/'));
  const signs = await page.locator('.control code').first().textContent();
  await page.goto(at('history/'));
  await page.locator('input[name="signs"]').fill(signs!);
  await expect(page.locator('[data-hold] output a').first()).toContainText('A/0');
  await page.locator('input[name="day"]').fill('2026-12-05');
  await expect(page.locator('[data-in-force] output a').first()).toContainText('A/1');
  expect(await astray(page)).toEqual([]);
  await page.locator('[data-in-force] output a').nth(1).click();
  await expect(page.locator('[id="c-3.1"] h2')).toBeVisible();
});

test('who confirmed A/0 is told what has changed since, with the way to it', async ({ page }) => {
  await page.goto(at('about/'));
  const read = { '3.1': { at: 1, edition: 'A / 0', fingerprint: '0' } };
  const role = { at: 1, id: 'finance-manager' };
  const record = { version: 2, stages: {}, read, role, cases: {}, sittings: {}, exams: [], answers: [] };
  await keep(page, 'train', JSON.stringify(record));
  await page.goto(at('train/3.1/', '#train=read'));
  await expect(page.locator('[data-changes]')).toContainText('征求财务意见');
  expect(await astray(page)).toEqual([]);
  await page.locator('[data-changes] [data-difference]').click();
  await expect(page).toHaveURL(/changes\/index\.html\?from=A-0&to=A-2#c-3\.1$/);
  await expect(page.locator('[data-affected="finance-manager"]')).toContainText('征求财务意见');
});
