import { expect } from '@playwright/test';
import {
  actionField,
  askAt,
  beginAudit,
  exported,
  gradeAt,
  itemAt,
  keptAudits,
  openDesk,
  openItem,
  savedFile,
  turnTo,
} from '../support/audit-page.ts';
import { test } from '../support/hand.ts';
import { keep } from '../support/kept.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('an audit is begun and graded by keyboard alone; a reload goes on where it was', async ({ page }) => {
  await openDesk(page, '/audit/3.3/');
  await page.locator('[data-auditor]').focus();
  await page.keyboard.type('李四');
  await page.locator('[data-begin]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.audit-head h2')).toBeFocused();
  await askAt(page, 0).focus();
  await page.keyboard.press('1');
  await expect(askAt(page, 1)).toBeFocused();
  await page.keyboard.press('3');
  await expect(itemAt(page, 1)).toHaveAttribute('data-graded', 'minor');
  await page.keyboard.press('n');
  await expect(itemAt(page, 1).locator('[data-field="note"]')).toBeFocused();
  await page.keyboard.type('3 份未签字');
  await page.keyboard.press('Tab');
  await page.keyboard.type('文件柜 2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2026-017');
  await itemAt(page, 1).locator('[data-add-action]').focus();
  await page.keyboard.press('Enter');
  await itemAt(page, 1).locator('.audit-action [data-field="owner"]').focus();
  await page.keyboard.type('王五');
  await itemAt(page, 1).locator('.audit-action [data-field="due"]').fill('2026-12-01');
  await page.keyboard.press('Escape');
  await expect(askAt(page, 1)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await expect(itemAt(page, 2)).toHaveAttribute('data-graded', 'observation');
  await page.keyboard.press('u');
  await expect(itemAt(page, 2)).toHaveAttribute('data-graded', 'not-audited');
  await page.keyboard.press('r');
  await expect(itemAt(page, 2)).toHaveAttribute('data-graded', 'observation');
  await page.keyboard.press('o');
  await expect(askAt(page, 3)).toBeFocused();
  await expect(page.locator('[data-saved="true"]')).toBeVisible();
  await page.reload();
  await expect(itemAt(page, 1)).toHaveAttribute('data-graded', 'minor');
  await expect(itemAt(page, 1)).toContainText('3 份未签字 · 文件柜 2 · 2026-017');
  await expect(page.locator('[data-progress]')).toContainText('已评 3');
  expect((await keptAudits(page)).map((it) => Object.values(it['actions'] as object)[0])).toMatchObject([
    { owner: '王五', due: '2026-12-01' },
  ]);
});

test('what is typed is kept though the page is left at once', async ({ page }) => {
  await beginAudit(page, '/en/audit/3.1/', 'Ann');
  await gradeAt(page, 0, 'major');
  await itemAt(page, 0).locator('[data-field="note"]').pressSequentially('Left in haste');
  await page.goto('/en/');
  await page.goBack();
  await expect(itemAt(page, 0)).toContainText('Left in haste');
});

test('a scope is chosen by role, by record or by risk, and says how many of how many', async ({ page }) => {
  await openDesk(page, '/en/audit/');
  await expect(page.locator('[data-begin]')).toBeDisabled();
  for (const id of ['3.2', '3.5']) await page.locator(`[data-procedure-choice="${id}"]`).check();
  await page.locator('[data-scope]').selectOption('risk');
  await page.locator('[data-seed]').fill('2026-11');
  await expect(page.locator('.audit-start [role="status"]')).toContainText(/with a stated risk; \d+ drawn from the other/);
  await page.locator('[data-scope]').selectOption('roles');
  await expect(page.locator('[data-begin]')).toBeDisabled();
  await page.locator('[data-choice]').first().check();
  const told = (await page.locator('.audit-start [role="status"]').textContent())!;
  const [, items, all] = /(\d+) of (\d+) items/.exec(told)!;
  expect(Number(items)).toBeLessThan(Number(all));
  await page.locator('[data-begin]').click();
  await expect(page.locator('[data-checklist] [data-item]')).toHaveCount(Number(items));
  await expect(page.locator('.audit-head')).toContainText('By role:');
});

test('the report says clause, sample, sheets and what it cannot prove; CSV opens in Excel, Markdown and JSON follow', async ({
  page,
}) => {
  await beginAudit(page, '/audit/3.3/');
  await gradeAt(page, 0, 'major');
  await itemAt(page, 0).locator('[data-field="note"]').fill('=cmd|审批单缺失');
  await (await actionField(itemAt(page, 0), 'action')).fill('补签并培训');
  await gradeAt(page, 1, 'conforms');
  await turnTo(page, 'report');
  const report = page.locator('[data-report]');
  await expect(report).toContainText('HD/GLLC-ZB-003A/0');
  // Without evidence there is no sheet, and it says so.
  await expect(report.locator('[data-sheet]')).toHaveCount(0);
  await expect(report.locator('[data-lacking]')).toContainText('缺少证据');
  await turnTo(page, 'checklist');
  await openItem(page, 0);
  await itemAt(page, 0).locator('[data-unfold]').click();
  await itemAt(page, 0).locator('[data-field="evidence"]').fill('文件柜 2');
  await turnTo(page, 'report');
  await expect(report.locator('[data-sheet]')).toHaveCount(1);
  await expect(report.locator('[data-sheet]')).toContainText(/NC-\d{4}-01/);
  await expect(report.locator('[data-sheet] .audit-signature')).toHaveCount(3);
  await expect(report.locator('h2, h3').filter({ hasText: '3.3 销售费用预算管理' })).toHaveCount(0);
  await expect(report.locator('[data-sheet]')).toContainText('补签并培训');
  await expect(report).toContainText('网页');
  await expect(report).toContainText('李四');
  const csv = await exported(page, 'csv');
  expect(csv.startsWith('\uFEFF条款,步骤,')).toBe(true);
  expect(csv).toContain("'=cmd|审批单缺失");
  expect(csv).toContain('\r\n');
  expect(await exported(page, 'md')).toContain('补签并培训');
  expect(JSON.parse(await exported(page, 'json'))).toMatchObject({ format: 'handbook-audit', version: 2 });
});

test('this audit beside the last: better, worse, and what is still open', async ({ page }) => {
  await beginAudit(page, '/en/audit/3.4/', 'Ann');
  await gradeAt(page, 0, 'major');
  await (await actionField(itemAt(page, 0), 'due')).fill('2020-01-31');
  await gradeAt(page, 1, 'conforms');
  await gradeAt(page, 2, 'minor');
  await page.locator('[data-close]').click();
  await page.locator('[data-begin]').click();
  await gradeAt(page, 0, 'conforms');
  await gradeAt(page, 1, 'observation');
  await turnTo(page, 'compare');
  await expect(page.locator('[data-trend="better"] li')).toHaveCount(1);
  await expect(page.locator('[data-trend="better"]')).toContainText('Major → Conforms');
  await expect(page.locator('[data-trend="worse"]')).toContainText('Conforms → Observation');
  await expect(page.locator('[data-open-actions] li')).toHaveCount(2);
  await expect(page.locator('[data-open-actions] li').first()).toContainText('overdue');
});

test('an audit is deleted only when asked twice, and comes back', async ({ page }) => {
  await beginAudit(page, '/en/audit/3.6/', 'Ann');
  await gradeAt(page, 0, 'conforms');
  await page.locator('[data-close]').click();
  const row = page.locator('[data-kept]');
  await row.locator('[data-remove]').focus();
  await page.keyboard.press('Enter');
  await expect(row.locator('[data-remove-sure]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(0);
  expect(await keptAudits(page)).toHaveLength(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await page.locator('[data-restore]').click();
  await expect(row).toContainText('1 of');
  await row.getByRole('link', { name: 'Report' }).click();
  await expect(page.locator('[data-report]')).toBeVisible();
  await page.goBack();
  await expect(row).toBeVisible();
});

test('nothing leaves the page: with the network cut an audit is graded, reported and saved', async ({ page, context }) => {
  await beginAudit(page, '/en/audit/3.3/', 'Ann');
  await turnTo(page, 'report');
  await turnTo(page, 'compare');
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  await turnTo(page, 'checklist');
  await gradeAt(page, 0, 'minor');
  await itemAt(page, 0).locator('[data-field="note"]').fill('secret');
  await turnTo(page, 'report');
  expect(await exported(page, 'csv')).toContain('secret');
  expect(asked.filter((url) => !/\/data\/audit\/3\.3\.json$|\/favicon\.svg$/.test(url))).toEqual([]);
  expect(asked.join()).not.toContain('secret');
});

test('without script the checklist is a form to print', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/audit/3.3/');
  await expect(page.locator('.audit-form li').first()).toBeVisible();
  await expect(page.locator('[data-audit] noscript p')).toContainText('print it and fill it in');
  await context.close();
});

test('the text of a broken audit can still be saved', async ({ page }) => {
  await openDesk(page, '/en/audit/3.3/');
  await keep(page, 'audit:torn', '{"format":"handbook-audit","version":1,"items":[{');
  // Told once, by the page that finds it: this one.
  await openDesk(page, '/en/audit/3.3/');
  const notice = page.locator('[data-notice="broken"]');
  await expect(notice).toContainText('could not be read');
  expect(await savedFile(page, notice.locator('button').first())).toContain('"items":[{');
  expect(await page.evaluate(() => Object.values({ ...localStorage }).join())).toContain('"items":[{');
});
