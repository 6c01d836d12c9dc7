/** Document control in a handbook of four editions: past pages that cannot be mistaken, differences with and without a page, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { editionSite } from '../support/edition-site.ts';
import { ourContent } from '../support/our-procedures.ts';
import { expectNoPageErrors } from '../support/page-errors.ts';
import { textOfPages } from '../support/pdf-text.ts';
import { expectSound } from '../support/sound.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

let site: Awaited<ReturnType<typeof editionSite>>;
test.beforeAll(async () => {
  site = await editionSite(Number(process.env.TEST_PORT) + 2);
});
test.afterAll(() => site?.close());

expectNoPageErrors();

const open = (page: Page, path: string) => page.goto(site.address + path);
const languages = [
  {
    lang: '',
    state: '作废',
    signed: ['满 1 个工作日提醒', '依次签'],
    marks: ['新增', '取消', '移动', '变更'],
    only: '只在 2/0 中',
    none: '没有差异',
  },
  {
    lang: 'en/',
    state: 'superseded',
    signed: ['after 1 working day', 'one after another'],
    marks: ['added', 'taken out', 'moved', 'changed'],
    only: 'Only in 2/0',
    none: 'the same',
  },
] as const;

for (const { lang, state, signed, marks, only, none } of languages) {
  test(`${lang}: a past edition says that it is void, on the screen and on paper, and leads to what has changed`, async ({
    page,
  }) => {
    await open(page, `${lang}past/2-0/4.2.4/`);
    await expect(page.locator('.void-mark')).toHaveText(state);
    await expect(page.locator('[data-superseded]')).toContainText('2/1');
    await expect(page.locator('.control').first()).toContainText('2/0');
    for (const said of signed) await expect(page.locator('main table')).toContainText(said);
    await expectSound(page);
    // The table begins on the first sheet: nobody takes a head with nothing under it for the whole.
    const [sheet] = textOfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(sheet).toMatch(/2\s*\/\s*0/);
    expect(sheet!.replaceAll(/\s/g, '')).toContain(
      (await page.locator('main th[scope="row"]').first().textContent())!.replaceAll(/\s/g, ''),
    );
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.void-mark')).toBeVisible();
    await expect(page.locator('[data-superseded]')).toBeVisible();
    // What stands at the head of every sheet is of this edition, and says that it is void.
    const head = readFileSync(join(site.folder, `past/2-0/print.${lang === '' ? 'zh' : 'en'}.css`), 'utf8');
    expect(head).toContain('2 / 0');
    expect(head).toContain(state);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('main a[href*="changes/"]').click();
    await expect(page.locator('[id="c-4.2.4"] .drawing')).toBeVisible();
    await open(page, `${lang}past/1-0/4.2.4/`);
    await page.locator('main a[href*="changes/"]').click();
    await expect(page).toHaveURL(/changes\/\?from=1-0&to=2-1/);
    await expect(page.locator('[id="c-4.2.4"] .drawing')).toBeVisible();
  });

  test(`${lang}: a difference tells what became of a step by word and shape, in the table and on the flowchart`, async ({
    page,
  }) => {
    await open(page, `${lang}changes/2-0..2-1/`);
    const change = page.locator('[id="c-4.2.4"]');
    const [added, removed, moved, changed] = marks;
    const box = (step: string) => change.locator(`.box[data-step="${step}"]`);
    for (const [step, word] of [
      ['offer', added],
      ['countersign', removed],
      ['rate', changed],
    ] as const) {
      await expect(box(step).locator('text').first()).toHaveText(`［${word}］`);
      await expect(box(step)).toHaveAttribute('aria-label', new RegExp(`^${word} `));
    }
    await expect(page.locator('[id="c-9a"] .box[data-change="moved"] text').first()).toHaveText(`［${moved}］`);
    await expect(change.locator('.change-mark')).toContainText([added, removed, changed]);
    await expect(change.locator('.heads')).toContainText(only.split(' ')[0]!);
    const look = (step: string) =>
      box(step)
        .locator('rect, polygon')
        .first()
        .evaluate((shape) => [getComputedStyle(shape).strokeDasharray, getComputedStyle(shape).strokeWidth].join(' '));
    // Whatever the colours: in forced colours, on paper, in the dark.
    for (const media of [
      { forcedColors: 'active' },
      { forcedColors: 'none', media: 'print' },
      { media: 'screen', colorScheme: 'dark' },
    ] as const) {
      await page.emulateMedia(media);
      const looks = await Promise.all(['offer', 'countersign', 'rate', 'order'].map(look));
      expect(new Set(looks).size, JSON.stringify(media)).toBe(4);
    }
    // A step under another id is the same step, and tells so.
    await expect(page.locator('[id="c-A.1"] tbody').first()).toContainText(/book.*enter/);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectSound(page);
  });

  test(`${lang}: any two editions are compared, by choice or by address; the file says the same`, async ({ page }) => {
    await open(page, `${lang}changes/`);
    await expect(page.locator('[data-neighbours] a')).toHaveCount(3);
    await page.locator('select[name="from"]').selectOption('2-1');
    await page.locator('select[name="to"]').selectOption('1-0');
    await page.locator('[data-compare] button[type="submit"]').click();
    // The earlier one stands first.
    await expect(page).toHaveURL(/\?from=1-0&to=2-1$/);
    await expect(page.locator('[data-said]')).toContainText('CR-07');
    await expect(page.locator('[data-difference]')).toContainText('CR-07');
    await expect(page.locator('[id="c-4.2.4"] .box[data-change="removed"]')).toHaveCount(1);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save]').click()]);
    const file = JSON.parse(readFileSync((await saved.path())!, 'utf8'));
    expect(file).toMatchObject({ from: '1/0', to: '2/1', class: 'flow', added: ['CR-07'] });
    await expectSound(page);
    // Of neighbours the page made in the browser says what the built one says, links and all.
    await open(page, `${lang}changes/?from=2-0&to=2-1`);
    const texts = async () => [
      await page.locator('.change :is(.stack, .touched)').evaluateAll((tables) => tables.map((table) => table.innerHTML)),
      await page.locator('.change .drawing').evaluateAll((drawings) => drawings.map((drawing) => drawing.outerHTML)),
    ];
    await expect(page.locator('.change')).toHaveCount(3);
    const made = await texts();
    await open(page, `${lang}changes/2-0..2-1/`);
    expect(made).toEqual(await texts());
    // An edition that is not there, and one and the same.
    await open(page, `${lang}changes/?from=1-0&to=7-7`);
    await expect(page.locator('[data-said]')).toContainText('7-7');
    await open(page, `${lang}changes/?from=2-0&to=2-0`);
    await expect(page.locator('[data-said]')).not.toBeEmpty();
    await expect(page.locator('.change')).toHaveCount(0);
    expect(none).not.toBe('');
  });
}

test('the history knows a print of a past edition and a day, and leads from each to what has changed since', async ({
  page,
}) => {
  const editions = JSON.parse(readFileSync(join(site.folder, 'data/editions.json'), 'utf8')) as {
    folder: string;
    prints: Record<string, string>;
  }[];
  const signs = editions.find(({ folder }) => folder === '2-0')!.prints['4.2.4']!.slice(0, 8);
  await open(page, 'en/history/');
  await page.locator('input[name="signs"]').fill(signs);
  const held = page.locator('[data-hold] output a');
  await expect(held.filter({ hasText: '2/0 · 4.2.4 · superseded' })).toHaveCount(1);
  await expect(held.filter({ hasText: 'compare with 2/1' })).toHaveAttribute('href', /changes\/\?from=2-0&to=2-1#c-4\.2\.4$/);
  await page.locator('input[name="day"]').fill('2025-06-01');
  await expect(page.locator('[data-in-force] output a').first()).toContainText('2/0');
  await page.locator('[data-in-force] output a').nth(1).click();
  await expect(page.locator('.change')).toHaveCount(3);
});

test('the review goes into a calendar: one entry, folded lines, nothing of the clock; where none is due there is no file', async ({
  page,
}) => {
  const text = readFileSync(join(site.folder, 'reviews.ics'), 'utf8');
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toMatch(/\r\nDTSTART;VALUE=DATE:20270301\r\n/);
  expect(text).toMatch(/\r\nDTSTAMP:20260301T000000Z\r\n/);
  expect(text).not.toContain('localhost');
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect((await page.request.get('/reviews.ics')).status()).toBe(404);
});

test('without script a page of differences is whole, and the page that compares leads to the neighbours', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.address}en/changes/1-1..2-0/`);
  await expect(page.locator('main')).toContainText('CR-07');
  await page.goto(`${site.address}en/changes/?from=1-0&to=2-1`);
  expect(readFileSync(join(site.folder, 'en/changes/index.html'), 'utf8')).toMatch(/<noscript><p>[^<]*needs scripts/);
  await expect(page.locator('[data-neighbours] a')).toHaveCount(3);
  await context.close();
});

test('where there is one edition, the pages say so, and only there', async ({ page }) => {
  const { edition, revision } = ourContent.handbook;
  const main = page.locator('main');
  const told = (ourContent.history?.length ?? 0) > 1 ? expect(main).not : expect(main);
  await page.goto('/en/changes/');
  await told.toContainText(`only one edition so far, ${edition}/${revision}`);
  await page.goto('/history/');
  await told.toContainText(`目前只有 ${edition}/${revision} 一版`);
});
