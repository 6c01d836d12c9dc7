/** A pupil's whole path through one procedure: an exam failed by guessing, then read, watched, practised, passed, and the certificate. */
import { expect, type Page } from '@playwright/test';
import { poolOf } from '../../src/train/index.ts';
import { test } from '../support/hand.ts';
import { ourContent, ourTaught } from '../support/our-procedures.ts';
import { textOfPages } from '../support/pdf-text.ts';
import { sit } from '../support/sit.ts';
import { violationsOn } from '../support/sound.ts';
import { confirmRead } from '../support/train-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const taught = ourTaught.find(({ procedure }) => procedure.id === '3.1')!;
const rightOf = new Map(poolOf(taught).map(({ id, right }) => [id, right] as const));

const sheet = (page: Page) => page.locator('[data-sheet]');

for (const [locale, at, name] of [
  ['zh', '', '李雷'],
  ['en', '/en', 'Li Lei'],
] as const)
  test(`from a failed guess to the certificate (${locale})`, async ({ page }) => {
    test.slow();
    await page.goto(`${at}/train/3.1/#train=exam`);
    await expect(page.locator('[data-train]')).toHaveAttribute('data-train-state', 'live');

    // Guessing: always the last option.
    await sit(page, (_, keys) => keys.at(-1)!);
    expect(await violationsOn(page)).toEqual([]);
    // What would answer it is put away while the paper lies open, and nothing is told.
    await expect(page.locator('[data-aid]').first()).toBeHidden();
    await expect(page.locator('[data-told]')).toHaveCount(0);
    await page.locator('[data-hand-in]').press('Enter');
    await expect(page.locator('[data-exam-review="failed"] h3').first()).toBeFocused();
    const misses = page.locator('[data-exam-review] > ol > li[data-told="wrong"]');
    for (const miss of await misses.all()) await expect(miss.locator('a[href*="#3.1-"]').first()).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await expect(page.locator('[data-certificate]')).toHaveCount(0);

    // Read and confirmed.
    await page.goto(`${at}/train/3.1/#train=read`);
    await confirmRead(page);
    await expect(page.locator('[data-confirm]')).toHaveCount(0);

    // Watched to its end.
    await page.goto(`${at}/train/3.1/#train=watch`);
    await expect(sheet(page)).toBeVisible();
    for (let times = 0; times < 40 && (await page.locator('button[data-main]').count()) > 0; times += 1) {
      const before = await sheet(page).locator('[data-position], .train-score').textContent();
      await page.locator('button[data-main]').press('Enter');
      await expect(sheet(page).locator('[data-position], .train-score')).not.toHaveText(before!);
    }

    // Every case practised to its end.
    for (const { id } of ourContent.scenarios['3.1']!) {
      await page.goto(`${at}/train/3.1/#train=practise:${id}`);
      await expect(page.locator('.train-case')).toBeVisible();
      for (let acts = 0; acts < 200 && (await sheet(page).getAttribute('data-stop')) !== 'end'; acts += 1) {
        const position = sheet(page).locator('[data-position], .train-score');
        const before = await position.textContent();
        if ((await sheet(page).locator('[data-choice]').count()) > 0) await page.keyboard.press('1');
        await sheet(page).locator('[data-main]').press('Enter');
        await expect(position).not.toHaveText(before!);
      }
    }

    // The exam again, left in the middle, and passed.
    await page.goto(`${at}/train/3.1/#train=exam`);
    await sit(page, (id) => rightOf.get(id)!);
    await page.reload();
    await expect(page.locator('.train-numbers [data-answered]')).toHaveCount(ourContent.handbook.training.questions);
    await page.locator('[data-hand-in]').press('Enter');
    await expect(page.locator('[data-exam-review="passed"]')).toBeVisible();
    await expect(page.locator('.train-tabs [data-done]')).toHaveCount(4);

    // The certificate, on one sheet, with the name as typed and what it does not prove.
    await page.locator('.train-certificate-desk input').fill(name);
    expect(await violationsOn(page)).toEqual([]);
    const sheets = textOfPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expect(sheets).toHaveLength(1);
    const paper = sheets[0]!.replace(/\s+/g, '');
    for (const said of [name, 'HD/GLLC-ZB-003A/0', '100', locale === 'zh' ? '没有核对身份' : 'no identity was checked'])
      expect(paper).toContain(said.replace(/\s+/g, ''));
  });
