/** The site from a folder, by a double click: no server, no network, and everything works. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { beginAudit, exported, gradeAt } from '../support/audit-page.ts';
import { type FolderSite, folderSite } from '../support/folder-site.ts';
import { expectNoPageErrors } from '../support/page-errors.ts';
import { give, openRecords, openSample, result } from '../support/records-page.ts';
import { begin, goOn, walk } from '../support/walk-page.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

let site: FolderSite;
test.beforeAll(() => {
  site = folderSite();
});
test.afterAll(() => site?.remove());

const errors = expectNoPageErrors('folder');

/** Links of what stands on a page that lead to no file of the folder. */
const astray = async (page: Page): Promise<string[]> => {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href')!, location.href).href.replace(/[?#].*$/, '')));
  return [...new Set(links)].filter((it) => it.startsWith('file:') && (it.endsWith('/') || !existsSync(fileURLToPath(it))));
};

test('the zip is small, its beginning leads into the handbook, and says what to do where it was not unpacked', async ({
  page,
}) => {
  // 3 MB without what reads and writes models of others: BPMN, Mermaid, tables of Word and Excel, which need no network here either.
  expect(site.zip.length).toBeLessThanOrEqual(3_000_000 + 250_000);
  const open = pathToFileURL(join(site.folder, 'open.html')).href;
  await page.goto(open);
  await expect(page).toHaveURL(site.address(''));
  await page.route('**/open.js', (route) => route.abort());
  await page.goto(open);
  await expect(page.locator('body')).toContainText('double-click open.html');
  expect(await astray(page)).toEqual([]);
  expect(await readFile(join(site.folder, 'README.txt'), 'utf8')).toMatch(/^\uFEFF[\s\S]*解压[\s\S]*unpack/);
  errors.forgive('ERR_FAILED');
});

test('every page opens, and its links lead to files', async ({ page }) => {
  expect(site.pages.length).toBeGreaterThan(150);
  for (const path of site.pages) {
    await page.goto(site.address(path));
    await expect(page.locator('main')).toBeVisible();
    expect(await astray(page), path).toEqual([]);
    expect(errors.seen(), path).toEqual([]);
  }
});

test('a walk goes to its end, is kept, and is shared by its link', async ({ page }) => {
  await begin(page, site.address('procedures/3.1/'));
  for (let gates = 0; gates < 10 && (await page.locator('[data-move]').count()) > 0; gates += 1) {
    await goOn(page);
    const onwards = page.locator('[data-move]:not([data-refusal])').first();
    if ((await onwards.count()) > 0) await onwards.click();
  }
  await expect(walk(page)).toHaveAttribute('data-at', 'end');
  // Here what is kept is seen by all pages; Firefox keeps it apart, and there this is shown.
  await expect(page.locator('[data-kept-apart]')).toBeHidden();
  await page.goto(site.address(''));
  await expect(page.locator('[data-continue-walk]')).toBeVisible();
  expect(await astray(page)).toEqual([]);
});

test('a checklist is graded and exported', async ({ page }) => {
  await beginAudit(page, site.address('audit/3.3/'));
  await gradeAt(page, 0, 'conforms');
  expect(JSON.parse(await exported(page, 'json'))).toMatchObject({ format: 'handbook-audit' });
  expect(await astray(page)).toEqual([]);
  await page.reload();
  await expect(page.locator('[data-checklist]')).toBeVisible();
});

test('a log is read and judged by the worker, from the sample and from a file', async ({ page }) => {
  await openSample(page, site.address('audit/records/3.3/'));
  await page.locator('[data-raise]').first().click();
  await openRecords(page, site.address('en/audit/records/3.3/'));
  await give(page, 'a.csv', '案件号,步骤,完成时间\n1,审批,2026-01-05 09:00\n');
  await expect(result(page)).toBeVisible();
  expect(await astray(page)).toEqual([]);
});

test('a rehearsal answers by itself, and runs, in the worker', async ({ page }) => {
  await page.goto(site.address('en/rehearse/3.1/'));
  await expect(page.locator('[data-answer-said], [data-answer]').first()).toContainText(/\d/);
  await page.locator('[data-start]').focus();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
  await page.locator('.rehearse .part').evaluateAll((all) => {
    for (const part of all) (part as HTMLDetailsElement).open = true;
  });
  await page.locator('[data-option="replications"]').fill('20');
  await page.locator('[data-start]').click();
  await expect(page.locator('[data-results] [data-summary]')).toContainText(/\d/);
  expect(await astray(page)).toEqual([]);
});

test('a file is saved from its link, and the source of a drawing is copied', async ({ page }) => {
  await page.goto(site.address('audit/records/3.3/'));
  const sample = page.locator('a[download]').first();
  const [file] = await Promise.all([page.waitForEvent('download'), sample.click()]);
  expect(file.suggestedFilename()).toBe('3.3.csv');
  expect((await readFile(await file.path(), 'utf8')).split('\n').length).toBeGreaterThan(100);
  await page.goto(site.address('procedures/3.3/'));
  await page.locator('[data-copy]:visible').first().click();
  await expect(page.locator('[data-drawing-status]').first()).not.toBeEmpty();
});

test('a Word document is made in the page', async ({ page }) => {
  await page.goto(site.address('en/procedures/3.1/'));
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-word]').first().click()]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
});

test('the search finds pages and rows, the best first, on its page and over any other', async ({ page }) => {
  const results = page.locator('[data-search-results] li');
  for (const [path, query, first] of [
    ['search/', '预算', '3.3 销售费用预算管理'],
    ['search/', '審批', undefined],
    ['en/search/', 'complaints', '3.7 Complaint handling'],
  ] as const) {
    await page.goto(`${site.address(path)}?q=${query}`);
    await expect(results.first()).toBeVisible();
    if (first) await expect(results.first().locator('a')).toHaveText(first);
    expect(await results.locator('mark').count()).toBeGreaterThan(0);
    expect(await astray(page)).toEqual([]);
  }
  await page.goto(site.address('gates/'));
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('费用预算方案报批');
  await expect(page.locator('[role=option][href$="#3.3-7"]')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/procedures\/3\.3\/index\.html#3\.3-7$/);
  await expect(page.locator(':target')).toBeVisible();
});

test('an exam is taken to its result, a role plays its part with the drawing, and results are saved', async ({ page }) => {
  await page.goto(`${site.address('train/3.3/')}#train=exam`);
  await page.locator('[data-begin]').click();
  await expect(page.locator('[data-exam-paper]')).toBeVisible();
  const numbers = page.locator('.train-numbers button');
  for (let at = 0; at < (await numbers.count()); at += 1) {
    await numbers.nth(at).click();
    await page.locator('[data-exam-paper] [data-choice]').first().click();
  }
  await page.locator('[data-hand-in]').click();
  await expect(page.locator('[data-exam-review]')).toBeVisible();
  expect(await astray(page)).toEqual([]);
  await page.goto(`${site.address('train/roles/general-manager/')}#train=play`);
  await page.locator('[data-new]').click();
  await expect(page.locator('[data-choice]').first()).toBeVisible();
  await expect(page.locator('[data-drawings-later] svg')).toBeVisible();
  await page.goto(site.address('train/'));
  expect(await astray(page)).toEqual([]);
});
