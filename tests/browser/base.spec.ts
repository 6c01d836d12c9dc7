import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ServedSite } from '../support/served-site.ts';
import { subFolderSite } from '../support/sub-folder-site.ts';

/** Built once for a sub-folder, with a procedure that has no training cases: addresses in the files, then what scripts ask for. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const path = '/manuals/sales/';
let site: ServedSite;

test.beforeAll(async () => {
  site = await subFolderSite(path, Number(process.env.TEST_PORT) + 1, '3.8');
});
test.afterAll(() => site?.close());

let astray: string[];
test.beforeEach(({ page }) => {
  astray = [];
  page.on('request', (request) => !request.url().startsWith(site.address) && astray.push(`asks ${request.url()}`));
  page.on('response', (it) => it.status() >= 400 && astray.push(`${it.status()} for ${it.url()}`));
});
test.afterEach(() => expect(astray).toEqual([]));

/** Where an address below the site's root leads on disk: a page, a file, or, for `data-files`, a folder of files. */
const stands = (attribute: string, address: string): boolean =>
  existsSync(join(site.folder, address.endsWith('/') && attribute !== 'data-files' ? `${address}index.html` : address));

test('in a sub-folder every address begins with it and leads to a file', () => {
  const pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  const addresses = /\s(href|src|action|data-source|data-files|data-copy|data-base)="(\/[^"#?]*)/g;
  const wrong = pages.flatMap((page) =>
    [...readFileSync(join(site.folder, page), 'utf8').matchAll(addresses)]
      .filter(
        ([, attribute, address]) =>
          !address!.startsWith(path) || !stands(attribute!, decodeURIComponent(address!.slice(path.length)) || 'index.html'),
      )
      .map(([, , address]) => `${page}: ${address}`),
  );
  expect(wrong).toEqual([]);
});

test('a procedure without cases is read and examined, and its pages say so', async ({ page }) => {
  await page.goto(`${site.address}en/train/3.8/`);
  await expect(page.locator('.train-cases')).toHaveCount(0);
  await expect(page.locator('.train-stages li')).toHaveCount(2);
  await page.goto(`${site.address}en/train/3.8/#train=practise`);
  const training = page.locator('[data-train]');
  await training.scrollIntoViewIfNeeded();
  await expect(training).toHaveAttribute('data-train-state', 'live');
  await expect(training).toContainText('no training cases here yet');
  await expect(page.locator('.train-tabs a')).toHaveText([/Read/, /Exam/]);
  // Of a role that has its part in that procedure alone.
  await page.goto(`${site.address}en/train/roles/receiving-department/`);
  await expect(page.locator('.train-stages li')).toHaveCount(2);
  await expect(page.locator('main')).toContainText('no training cases for this part yet');
});

test('in a sub-folder the walk begins and moves', async ({ page }) => {
  await page.goto(`${site.address}procedures/3.1/`);
  await page.locator('[data-walk-start]').click();
  const before = await page.locator('[data-walk]').getAttribute('data-at');
  await page.locator('[data-move]').first().click();
  await expect(page.locator('[data-walk]')).not.toHaveAttribute('data-at', before!);
});

test('in a sub-folder the language switch keeps the place', async ({ page }) => {
  await page.goto(`${site.address}procedures/3.4/`);
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(`${site.address}en/procedures/3.4/`);
  await expect(page.locator('h1')).toHaveText('3.4 Marketing and sales');
});

test('in a sub-folder a search finds pages, and its results lead to them', async ({ page }) => {
  await page.goto(`${site.address}en/`);
  await page.locator('.search-form input').fill('feasibility');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.address}en/search/?q=feasibility`);
  await page.locator('[data-search-results] a').first().click();
  await expect(page.locator('main')).toContainText(/feasibility/i);
});

test('in a sub-folder the rehearsal wakes up', async ({ page }) => {
  await page.goto(`${site.address}rehearse/3.1/`);
  await page.locator('[data-start]').focus();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
});
