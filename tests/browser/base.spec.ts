import { expect, test } from '@playwright/test';
import { type SubFolderSite, subFolderSite } from '../support/sub-folder-site.ts';

/** Addresses in the markup are held by tests/limits; here is what scripts ask for. */
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const path = '/manuals/sales/';
let site: SubFolderSite;

test.beforeAll(async () => {
  site = await subFolderSite(path, Number(process.env.TEST_PORT) + 1);
});
test.afterAll(() => site?.close());

let astray: string[];
test.beforeEach(({ page }) => {
  astray = [];
  page.on('request', (request) => !request.url().startsWith(site.address) && astray.push(`asks ${request.url()}`));
  page.on('response', (it) => it.status() >= 400 && astray.push(`${it.status()} for ${it.url()}`));
});
test.afterEach(() => expect(astray).toEqual([]));

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
  await expect(page.locator('h1')).toHaveText('Marketing and sales');
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
  await page.locator('[data-rehearse]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
});
