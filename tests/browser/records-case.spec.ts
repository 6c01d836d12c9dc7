import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/hand.ts';
import { keep, keptAt } from '../support/kept.ts';
import { counted, openRecords, openSample } from '../support/records-page.ts';
import { expectSound } from '../support/sound.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

type HandedOver = {
  found: number;
  of: number;
  kind: string;
  case: string;
  evidence: string;
  sentence: { zh: string; en: string };
};
const inbox = async (page: Page): Promise<HandedOver[]> => JSON.parse((await keptAt(page, 'inbox')) ?? '[]');

const allow = async (page: Page, reason: string, until = ''): Promise<void> => {
  await page.locator('[data-allow]').first().click();
  const form = page.locator('[data-allow-form]');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.locator('.problem', { hasText: 'Give the reason' })).toBeVisible();
  await form.locator('[name="reason"]').fill(reason);
  await form.locator('[name="until"]').fill(until);
  await form.getByRole('button', { name: 'Save' }).click();
};

test('by keyboard a case is found, opened and replayed on the drawing, and the focus goes back', async ({ page }) => {
  await openRecords(page, '/en/audit/records/3.3/');
  await page.locator('[data-open-sample]').focus();
  await page.keyboard.press('Enter');
  await expect(counted(page, 'deviating')).toHaveText('16');
  await expect(page.locator('[data-records] > [role="status"]').last()).toContainText('of 52 cases, 16 deviate');
  await expect(page.locator('[data-drawing] [data-step][data-heat="5"]:visible')).toHaveCount(1);
  await page.locator('[data-filter="kind"]').focus();
  await page.locator('[data-filter="kind"]').selectOption('wrong-outcome-followed');
  const opener = page.locator('[data-deviation="wrong-outcome-followed"] [data-open-case]').first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-case] h2')).toBeFocused();
  // The drawing is beside it, with the box in hand in sight; the figures of all cases are not on it.
  await expect(page.locator('[data-drawing] [data-lit="here"]:visible')).toBeInViewport();
  await expect(page.locator('[data-drawing] [data-heat]')).toHaveCount(0);
  const slider = page.locator('[data-replay] input');
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-moment]')).toContainText('Step 9 of 9');
  await expect(page.locator('[data-drawing] [data-step="submit-plan"], [data-drawing] [data-deviant]').first()).toBeAttached();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-moment]')).toContainText('Step 1 of 9');
  await page.keyboard.press(' ');
  await expect(page.locator('[data-play]')).toHaveText('Pause');
  await expect(page.locator('[data-moment]')).toContainText('Step 2 of 9');
  await page.keyboard.press(' ');
  await expect(page.locator('[data-play]')).toHaveText('Play');
  await page.locator('[data-close-case]').focus();
  await page.keyboard.press('Enter');
  await expect(opener).toBeFocused();
  await expect(opener).toBeInViewport();
  await expect(page.locator('[data-drawing] [data-lit]')).toHaveCount(0);
});

test('bars, cards and variants narrow the lists; a variant leads to its cases', async ({ page }) => {
  await openSample(page, '/en/audit/records/3.3/');
  await page.locator('[data-bars] > summary').click();
  await page.locator('[data-bars]').getByRole('button', { name: 'approval after the fact' }).click();
  await expect(page.locator('[data-lists] .records-deviation')).toHaveCount(2);
  await expect(page.locator('[data-filter="kind"]')).toHaveValue('late');
  await page.locator('.records-verdicts [data-verdict="open"] button').click();
  await expect(page.locator('[data-cases] tbody tr')).toHaveCount(4);
  await page.locator('[data-clear-filters]').click();
  await expect(page.locator('[data-total="52"]')).toBeVisible();
  await page.locator('[data-filter="text"]').fill('2026-031');
  await expect(page.locator('[data-cases] tbody tr')).toHaveCount(1);
  await page.locator('input[name="records-list"][value="variants"]').check();
  const first = page.locator('[data-variants] tbody tr').first();
  const cases = Number(await first.locator('td').first().textContent());
  await first.locator('[data-variant]').click();
  await expect(page.locator(`[data-total="${cases}"]`)).toBeVisible();
});

test('what is allowed is shown as allowed, kept, changed, removed with a way back, and travels as a file', async ({ page }) => {
  await openSample(page, '/en/audit/records/3.3/');
  await allow(page, 'Approved in memo 7', '2999-12-31');
  await expect(page.locator('[data-deviation="missing"]').first()).toContainText('allowed (entry 1)');
  const conforming = Number(await counted(page, 'conforming').textContent());
  expect(Number(await counted(page, 'deviating').textContent())).toBe(14);
  await expect(page.locator('[data-result] .keys')).toContainText('Allowed deviations2');
  await openSample(page, '/en/audit/records/3.3/');
  await expect(counted(page, 'conforming')).toHaveText(String(conforming));
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-allow-export]').click()]);
  const list = await readFile(await file.path(), 'utf8');
  await page.locator('[data-edit]').click();
  await page.locator('[data-entry] [name="until"]').fill('2020-01-01');
  await page.locator('[data-entry]').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-entry]')).toContainText('expired');
  await expect(counted(page, 'deviating')).toHaveText('16');
  await page.locator('[data-remove]').click();
  await expect(page.locator('[data-entry]')).toHaveCount(0);
  await page.locator('[data-undo]').click();
  await expect(page.locator('[data-entry]')).toHaveCount(1);
  await page.locator('[data-remove]').click();
  const taking = page.locator('[data-allow-import]');
  await taking.setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"allow":[{"kind":"late"}]}'),
  });
  await expect(page.locator('[data-allow-told]')).toContainText('gives no reason');
  await taking.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(list) });
  await expect(page.locator('[data-allow-told]')).toContainText('Entries imported: 1');
  await expect(counted(page, 'deviating')).toHaveText('14');
});

test('a deviation becomes a nonconformity with its evidence, once, and what waited already stays', async ({ page }) => {
  await openRecords(page, '/en/audit/records/3.3/');
  await keep(page, 'inbox', '[{"id":"other"}]');
  await page.locator('[data-open-sample]').click();
  const late = page.locator('[data-lists] [data-deviation="late"]').first();
  await late.locator('[data-raise]').click();
  await expect(late.locator('[data-handed-over] a')).toHaveAttribute('href', '/en/audit/3.3/');
  await late.locator('[data-raise]').click();
  await expect(late).toContainText('handed over before');
  const waiting = await inbox(page);
  expect(waiting).toHaveLength(2);
  expect(waiting[1]).toMatchObject({ procedure: '3.3', step: 'forecast-sales', kind: 'late', case: '2026-037' });
  expect(waiting[1]!.evidence).toMatch(/^3\.3\.csv, row \d+, row \d+$/);
  expect(waiting[1]!.sentence.zh).toContain('事后补办');
  expect(waiting[1]!.sentence.en).toContain('after the fact');
  await keep(page, 'inbox', 'no JSON');
  await page.locator('[data-lists] [data-deviation="missing"] [data-raise]').first().click();
  expect(await inbox(page)).toHaveLength(1);
  expect(await page.evaluate(() => Object.values({ ...localStorage }))).toContain('no JSON');
});

test('all of a kind at a step are raised as one nonconformity, with how many of how many cases show them', async ({ page }) => {
  await openSample(page, '/en/audit/records/3.3/');
  await expect(page.locator('#records-doubts, #records-result').first()).toBeFocused();
  await expect(page.locator('[data-importing] > details')).not.toHaveAttribute('open');
  const group = page.locator('[data-group="missing"]').first();
  await expect(group).toContainText(/\d+ of 52/);
  const [, found] = /(\d+) of 52/.exec((await group.textContent())!)!;
  await group.locator('[data-look]').click();
  await expect(page.locator('[data-filter="kind"]')).toHaveValue('missing');
  await group.locator('[data-raise]').click();
  await group.locator('[data-raise]').click();
  await expect(group).toContainText('handed over before');
  const waiting = await inbox(page);
  expect(waiting).toHaveLength(1);
  expect(waiting[0]).toMatchObject({ procedure: '3.3', kind: 'missing', found: Number(found), of: 52 });
  expect(waiting[0]!.sentence.en).toMatch(new RegExp(`: missing step in ${found} of 52 cases \\(2026-\\d+`));
  expect(waiting[0]!.sentence.zh).toContain(`52 件中 ${found} 件（2026-`);
});

test('storage that is full or off is told, and the work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openSample(page, '/en/audit/records/3.3/');
  await allow(page, 'Approved');
  await expect(counted(page, 'deviating')).toHaveText('14');
  await expect(page.locator('[data-allow-list]')).toContainText('could not be kept');
  await page.locator('[data-lists] [data-raise]').first().click();
  await expect(page.locator('[data-lists] .records-deviation').first()).toContainText('could not be handed over');
});

/** All there is to see at once. */
const showAll = async (page: Page, path: string): Promise<void> => {
  await openSample(page, path);
  await page.locator('[data-allow]').nth(1).click();
  await page.locator('[data-raise]').first().click();
  await page.locator('.records details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
};

for (const path of ['/audit/records/3.5/', '/audit/records/3.2/', '/en/audit/records/3.7/', '/en/audit/records/3.3/']) {
  test(`axe finds nothing in all that ${path} can show, light and dark; 320 px need no scrolling sideways`, async ({
    page,
  }) => {
    test.slow();
    await showAll(page, path);
    await page.locator('[data-open-case]').nth(2).click();
    await expect(page.locator('[data-alignment]')).toBeVisible();
    await expectSound(page, '[data-records]');
    await page.locator('[data-close-case]').click();
    for (const list of ['deviations', 'cases', 'variants']) {
      await page.locator(`input[name="records-list"][value="${list}"]`).check();
      await expect(page.locator(`[data-lists="${list}"]`)).toBeVisible();
      await expectSound(page, '[data-records]');
    }
  });
}
