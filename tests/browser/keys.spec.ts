/** A key that is held, or struck twice in one press, acts once, on every desk; and what has ended is not begun anew by the key that ended it. */
import { expect, type Page, test } from '@playwright/test';
import { askAt, beginAudit, itemAt, openMore } from '../support/audit-page.ts';
import { ourProcedures } from '../support/our-procedures.ts';
import { open, sheet } from '../support/train-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Struck twice and then held: one press. The times are told, so that a slow machine makes no two presses of it; the page is drawn between. */
const bounce = (page: Page, key: string): Promise<void> =>
  page.evaluate(async (struck) => {
    const end = performance.now();
    for (const [before, repeat] of [
      [120, false],
      [60, false],
      [40, true],
      [30, true],
      [20, true],
      [10, true],
    ] as const) {
      const event = new KeyboardEvent('keydown', { key: struck, repeat, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: end - before });
      (document.activeElement ?? document.body).dispatchEvent(event);
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    }
  }, key);

/** Long enough for another press. */
const rest = (page: Page): Promise<void> => page.waitForTimeout(400);

const graded = (page: Page) => page.locator('[data-checklist] [data-item]:not([data-graded="not-audited"])');

test('audit: one item is graded, one step is made, one thing is taken back', async ({ page }) => {
  await beginAudit(page, '/audit/3.3/');
  await askAt(page, 0).focus();
  await bounce(page, '1');
  await expect(graded(page)).toHaveCount(1);
  await expect(askAt(page, 1)).toBeFocused();
  await bounce(page, 'j');
  await expect(askAt(page, 2)).toBeFocused();
  await bounce(page, 'k');
  await expect(askAt(page, 1)).toBeFocused();
  await rest(page);
  await bounce(page, '2');
  await expect(graded(page)).toHaveCount(2);
  await bounce(page, 'u');
  await expect(graded(page)).toHaveCount(1);
});

test('audit: Esc leaves the evidence at once, whatever was pending, and the next keys are no text', async ({ page }) => {
  await beginAudit(page, '/audit/3.3/');
  await askAt(page, 0).focus();
  await page.keyboard.press('n');
  const note = itemAt(page, 0).locator('[data-field="note"]');
  await expect(note).toBeFocused();
  await page.keyboard.type('缺签字');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await expect(itemAt(page, 0).locator('.audit-said > span').first()).toHaveText('缺签字');
  await expect(itemAt(page, 0)).toHaveAttribute('data-graded', 'not-audited');
  await expect(itemAt(page, 1)).toHaveAttribute('data-graded', 'conforms');
});

test('audit: keys work right after beginning and after a reload, wherever the focus is on the desk, but not in a field', async ({
  page,
}) => {
  await beginAudit(page, '/audit/3.3/');
  await expect(page.locator('.audit-head h2')).toBeFocused();
  await page.keyboard.press('o');
  await expect(askAt(page, 0)).toBeFocused();
  await page.keyboard.press('1');
  await expect(itemAt(page, 0)).toHaveAttribute('data-graded', 'conforms');
  await expect(page.locator('[data-saved="true"]')).toBeVisible();
  await page.reload();
  await expect(itemAt(page, 0)).toHaveAttribute('data-graded', 'conforms');
  await page.keyboard.press('j');
  await expect(askAt(page, 1)).toBeFocused();
  await page.keyboard.press('3');
  await expect(itemAt(page, 1)).toHaveAttribute('data-graded', 'minor');
  await page.locator('[data-undo]').focus();
  await page.keyboard.press('o');
  await expect(askAt(page, 2)).toBeFocused();
  await openMore(page);
  await page.locator('[data-name]').focus();
  await page.keyboard.type('j1o');
  await expect(page.locator('[data-name]')).toHaveValue(/j1o/);
  await expect(graded(page)).toHaveCount(2);
});

test('audit: a grade by key is of an item that is seen', async ({ page }) => {
  await beginAudit(page, '/audit/3.3/');
  await askAt(page, 0).focus();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    scrollTo(0, document.body.scrollHeight);
  });
  await page.keyboard.press('4');
  await expect(askAt(page, 0)).toBeFocused();
  await expect(graded(page)).toHaveCount(0);
});

test('exam: the Enter that hands in shows the review, held or struck twice, and begins no other', async ({ page }) => {
  await open(page, '/train/3.8/#train=exam');
  await page.locator('[data-begin]').click();
  await expect(page.locator('[data-exam-paper]')).toBeVisible();
  const numbers = page.locator('.train-numbers button');
  for (let at = 0; at < (await numbers.count()); at += 1) {
    await numbers.nth(at).click();
    await page.locator('[data-choice] input').first().check();
  }
  await page.locator('[data-exam-paper] h3').focus();
  await bounce(page, 'Enter');
  await expect(page.locator('[data-exam-review]')).toBeVisible();
  await rest(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-exam-review]')).toBeVisible();
  await expect(page.locator('[data-exam-paper]')).toHaveCount(0);
  await expect(page.locator('.train-results li')).toHaveCount(1);
});

test('case: one stop a press; at its end Enter does not go on to the next case', async ({ page }) => {
  const scenario = 'three-small-complaints';
  await open(page, `/train/3.8/#train=practise:${scenario}`);
  const seen: (string | null)[] = [];
  const position = sheet(page).locator('[data-position], .train-score');
  while ((await sheet(page).getAttribute('data-stop')) !== 'end') {
    seen.push(await position.textContent());
    expect(seen.length).toBeLessThan(40);
    if ((await sheet(page).locator('[data-choice]').count()) > 0) {
      await page.keyboard.press('1');
      await expect(sheet(page).locator('.train-told h4')).toBeFocused();
    }
    await bounce(page, 'Enter');
    await expect(position).not.toHaveText(seen.at(-1)!);
    await rest(page);
  }
  // Every stop came up: none was run past.
  const [, of] = /\d+\D+(\d+)/.exec(seen[0]!)!;
  expect(seen).toHaveLength(Number(of));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${scenario}$`));
  await expect(sheet(page)).toHaveAttribute('data-stop', 'end');
});

test('walk: one step a press; the summary stays, and a walk is begun anew by its button alone', async ({ page }) => {
  const procedure = ourProcedures.find(({ id }) => id === '3.1')!;
  await page.goto('/procedures/3.1/');
  await page.locator('[data-walk-start]').click();
  const walk = page.locator('[data-walk]');
  const jumps = page.locator('[data-walk-jump]');
  await expect(walk.locator('[data-part]')).toBeVisible();
  for (let count = 0; (await page.locator('[data-walk-summary]').count()) === 0; count += 1) {
    expect(count).toBeLessThan(procedure.steps.length);
    const before = await walk.getAttribute('data-at');
    const gate = await page.locator('[data-outcome]').count();
    await walk.locator('[data-part] h3').focus();
    await bounce(page, gate > 0 ? '1' : 'Enter');
    await expect(walk).not.toHaveAttribute('data-at', before!);
    await expect(jumps).toHaveCount(count + 1);
    await rest(page);
  }
  const moves = await jumps.count();
  await bounce(page, 'Enter');
  await expect(page.locator('[data-walk-summary]')).toBeVisible();
  await rest(page);
  await bounce(page, 'Backspace');
  await expect(jumps).toHaveCount(moves - 1);
});

test('records: a case is played or paused once a press', async ({ page }) => {
  await page.goto('/audit/records/3.3/');
  await page.locator('[data-records]').scrollIntoViewIfNeeded();
  await page.locator('[data-open-sample]').click();
  await page.locator('[data-open-case]').first().click();
  await page.locator('[data-replay] input').focus();
  const before = await page.locator('[data-play]').textContent();
  await bounce(page, ' ');
  await expect(page.locator('[data-play]')).not.toHaveText(before!);
});
