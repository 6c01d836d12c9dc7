import { expect, type Page, test } from '@playwright/test';
import {
  actionField,
  askAt,
  beginAudit,
  exported,
  fillStorage,
  giveAudit,
  gradeAt,
  itemAt,
  keptAudits,
  openDesk,
  openMore,
  turnTo,
} from '../support/audit-page.ts';
import { openSample } from '../support/records-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const note = (page: Page, at: number) => itemAt(page, at).locator('[data-field="note"]');

test('two auditors work side by side: their files are merged, what differs is shown, nothing is dropped', async ({
  page,
  browser,
}) => {
  await beginAudit(page, '/en/audit/3.3/', 'Ann');
  const blank = await exported(page, 'json');
  await gradeAt(page, 0, 'conforms');
  await gradeAt(page, 1, 'conforms');
  const theirs = await browser.newContext();
  const other = await theirs.newPage();
  await openDesk(other, '/audit/3.3/');
  await giveAudit(other, 'import', blank);
  await expect(other.locator('[data-checklist]')).toBeVisible();
  await openMore(other);
  await other.locator('[data-name]').fill('王五');
  await gradeAt(other, 1, 'major');
  await note(other, 1).fill('未签字');
  await gradeAt(other, 2, 'minor');
  const file = await exported(other, 'json');
  await theirs.close();

  await giveAudit(page, 'merge', file, file);
  await expect(page.locator('[data-notice="two-files"]')).toContainText('One file at a time');
  await giveAudit(page, 'merge', file);
  await expect(page.locator('[data-notice="merged"]')).toContainText('Merged: 1 added, 0 updated, 1 dispute for you to decide');
  await expect(itemAt(page, 0)).toHaveAttribute('data-graded', 'conforms');
  await expect(itemAt(page, 2)).toHaveAttribute('data-graded', 'minor');
  const dispute = itemAt(page, 1).locator('[data-dispute]');
  await expect(dispute.locator('[data-side="here"]')).toContainText('Conforms Ann,');
  await expect(dispute.locator('[data-side="there"]')).toContainText('Major · 未签字 王五,');
  await page.locator('[data-show]').selectOption('disputed');
  await expect(page.locator('[data-checklist] [data-item]')).toHaveCount(1);
  await page.locator('[data-show]').selectOption('all');
  await dispute.locator('[data-decide="there"]').focus();
  await page.keyboard.press('Enter');
  await expect(dispute).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await expect(itemAt(page, 1)).toHaveAttribute('data-graded', 'major');
  await turnTo(page, 'report');
  await expect(page.locator('[data-report]')).toContainText('Decided against');
  await turnTo(page, 'checklist');
  await giveAudit(page, 'merge', file);
  await expect(page.locator('[data-notice="merged"]')).toContainText('0 disputes');
});

test('files that are no audit of this are refused in words, and change nothing', async ({ page }) => {
  await beginAudit(page, '/en/audit/3.3/', 'Ann');
  await gradeAt(page, 0, 'conforms');
  const ours = await exported(page, 'json');
  const notice = page.locator('[data-notice="unreadable"]');
  for (const [file, sentence] of [
    ['{"format":"handbo', 'not JSON'],
    ['{"a":1}', 'not an audit file'],
    ['{"format":"handbook-audit","version":99}', 'later version'],
    [ours.replace('"items"', '"things"'), 'damaged (in “items”)'],
  ] as const) {
    await giveAudit(page, 'merge', file);
    await expect(notice).toContainText(sentence);
  }
  await giveAudit(page, 'merge', ' '.repeat(10_000_001));
  await expect(page.locator('[data-notice="too-large"]')).toContainText('It was not read');
  await giveAudit(page, 'merge', ours.replaceAll('"3.3"', '"3.4"'));
  await expect(page.locator('[data-notice="other-procedure"]')).toContainText('nothing was merged');
  expect(JSON.parse(await exported(page, 'json'))).toEqual(JSON.parse(ours));
  // One entry that cannot be read is told; the file is taken.
  await giveAudit(page, 'merge', ours.replace('"conforms"', '"splendid"'));
  await expect(page.locator('[data-notice="mended"]')).toContainText('splendid');
});

test('two tabs on one audit keep what each of them says', async ({ page, context }) => {
  await beginAudit(page, '/en/audit/3.5/', 'Ann');
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.locator('[data-checklist]')).toBeVisible();
  await gradeAt(page, 0, 'minor');
  await note(page, 0).fill('From the first tab');
  await note(page, 0).blur();
  await expect(itemAt(second, 0)).toHaveAttribute('data-graded', 'minor');
  await gradeAt(second, 1, 'major');
  await note(second, 1).pressSequentially('From the second');
  await gradeAt(page, 2, 'conforms');
  await note(second, 1).blur();
  await expect(itemAt(page, 1)).toHaveAttribute('data-graded', 'major');
  await second.close();
  await page.reload();
  await expect(itemAt(page, 0)).toContainText('From the first tab');
  await expect(itemAt(page, 1)).toContainText('From the second');
  await expect(itemAt(page, 2)).toHaveAttribute('data-graded', 'conforms');
  await expect(page.locator('[data-dispute]')).toHaveCount(0);
});

test('a full storage is told; what is entered lasts through a reload, and is kept once there is room', async ({ page }) => {
  await fillStorage(page);
  await beginAudit(page, '/en/audit/3.3/', 'Ann');
  await gradeAt(page, 0, 'conforms');
  await expect(page.locator('[data-notice="storage-full"]')).toContainText('storage is full');
  await expect(page.locator('[data-saved]')).toHaveText('Not saved');
  await page.reload();
  await expect(itemAt(page, 0)).toHaveAttribute('data-graded', 'conforms');
  await page.evaluate(() => Object.assign(globalThis, { roomAgain: true }));
  await gradeAt(page, 1, 'minor');
  await expect(page.locator('[data-notice="saved-again"]')).toBeVisible();
  expect((await keptAudits(page)).map((it) => Object.keys(it['answers'] as object).length)).toEqual([2]);
});

test('a storage that is off is told, and the audit can be saved as a file', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('off', 'SecurityError');
        },
      });
  });
  await beginAudit(page, '/en/audit/3.3/', 'Ann');
  await gradeAt(page, 0, 'conforms');
  await expect(page.locator('[data-notice="storage-off"]')).toContainText('lasts while the page is open');
  expect(Object.values(JSON.parse(await exported(page, 'json')).answers)).toMatchObject([{ grade: 'conforms' }]);
});

test('a deviation of a case goes from its records into the checklist, with its evidence, and onto a sheet', async ({
  page,
}) => {
  await openSample(page, '/en/audit/records/3.3/');
  await page.locator('[data-lists] [data-deviation="late"] [data-raise]').first().click();
  await page.locator('[data-lists] [data-deviation="missing"] [data-raise]').first().click();
  await page.locator('[data-handed-over] a').first().click();
  await expect(page).toHaveURL(/\/en\/audit\/3\.3\/$/);
  await expect(page.locator('[data-waiting]')).toContainText('2 nonconformities handed over');
  await page.locator('[data-auditor]').fill('Ann');
  await page.locator('[data-begin]').click();
  const waiting = page.locator('[data-hand-over]');
  await expect(waiting.first()).toContainText('after the fact');
  await waiting.first().locator('[data-take]').focus();
  await page.keyboard.press('Enter');
  await expect(waiting).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await page.locator('[data-let-go]').click();
  await expect(page.locator('[data-inbox]')).toHaveCount(0);
  const taken = page.locator('[data-taken]');
  await expect(taken.locator('[data-field="evidence"]')).toHaveValue(/^3\.3\.csv, row \d+/);
  await taken.locator('[data-grade="minor"]').focus();
  await page.keyboard.press('4');
  await expect(taken).toHaveAttribute('data-graded', 'major');
  await expect(itemAt(page, 0)).toHaveAttribute('data-graded', 'not-audited');
  await (await actionField(taken, 'cause')).fill('Approver was travelling');
  await turnTo(page, 'report');
  const sheet = page.locator('[data-sheet]');
  await expect(sheet).toContainText('2026-037');
  await expect(sheet).toContainText('3.3.csv, row');
  await expect(sheet).toContainText('Approver was travelling');
  await page.reload();
  await expect(sheet).toHaveCount(1);
});

test('what case records show of all cases stands at the item it bears on; “conforms” beside it is questioned, in the report too', async ({
  page,
}) => {
  await openSample(page, '/en/audit/records/3.3/');
  await page.locator('[data-all-groups]').click();
  await page.locator('[data-group="missing-record"] [data-raise]').first().click();
  await page.locator('[data-handed-over] a').click();
  await page.locator('[data-begin]').click();
  await page.locator('[data-take]').click();
  const item = page.locator('[data-item]', { has: page.locator('.audit-mark') });
  await expect(item).toHaveCount(1);
  await expect(item).toContainText(/records: \d+ of 52/);
  await item.locator('[data-ask]').click();
  await expect(item.locator('[data-shown]')).toContainText('missing record');
  await expect(item.locator('.audit-contradicted')).toHaveCount(0);
  await item.locator('[data-grade="conforms"]').click();
  await item.locator('[data-ask]').click();
  await expect(item.locator('.audit-contradicted')).toContainText('look again');
  await turnTo(page, 'report');
  await expect(page.locator('[data-report]')).toContainText('though case records show otherwise');
  await expect(page.locator('[data-sheet]')).toHaveCount(1);
  await expect(page.locator('[data-sheet]')).toContainText(/NC-\d{4}-01/);
});

test('an audit begun on an earlier checklist says what still applies, and moves on without losing a grade', async ({
  page,
}) => {
  await page.route('**/data/audit/3.3.json', async (route) => {
    const answer = await route.fetch();
    const checklist = await answer.json();
    const [first, second, ...rest] = checklist.items;
    const reworded = {
      ...first,
      id: `${first.id}-before`,
      text: { zh: `${first.text.zh}并归档`, en: `${first.text.en} And file it.` },
    };
    const withdrawn = { ...second, id: `${second.id}-gone`, text: { zh: '完全不同的旧条款', en: 'Quite another clause' } };
    const procedure = { ...checklist.procedure, checklist: 'before000000' };
    await route.fulfill({ json: { ...checklist, procedure, items: [reworded, withdrawn, ...rest] } });
  });
  await beginAudit(page, '/en/audit/3.3/', 'Ann');
  await gradeAt(page, 0, 'minor');
  await note(page, 0).fill('Two were missing');
  await gradeAt(page, 1, 'major');
  await gradeAt(page, 2, 'conforms');
  await expect(page.locator('[data-revised]')).toHaveCount(0);
  await page.unroute('**/data/audit/3.3.json');
  await page.reload();
  const revised = page.locator('[data-revised]');
  await expect(revised).toContainText('has been revised');
  await expect(revised).toContainText(/Still apply: \d+\. Changed: 1\. New: 1\. Withdrawn: 1\./);
  await revised.locator('[data-carry]').focus();
  await page.keyboard.press('Enter');
  await expect(revised).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await expect(itemAt(page, 0)).toHaveAttribute('data-graded', 'not-audited');
  await expect(itemAt(page, 0)).toContainText('Two were missing');
  await expect(itemAt(page, 2)).toHaveAttribute('data-graded', 'conforms');
  await askAt(page, 0).focus();
  await turnTo(page, 'report');
  await expect(page.locator('[data-report]')).toContainText('Items before the revision');
  await expect(page.locator('[data-report]')).toContainText('Quite another clause');
});
