import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { test } from '../support/hand.ts';
import { expectSound } from '../support/sound.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const open = async (page: Page, language = ''): Promise<void> => {
  await page.goto(`/${language}import/`);
  await expect(page.locator('[data-import]')).toHaveAttribute('data-import-state', 'live');
};

const table = [
  '序号\t步骤\t责任人\t要求\t记录',
  '1\t起草\t经办人\t写明目标。\t《计划》',
  '2\t审批 Y/N\t总经理\t不同意返回1\t',
  '3\t执行\t经办人\t\t',
].join('\n');
const chart =
  'flowchart TD\n  subgraph 销售部\n    A[起草] --> B{同意？}\n  end\n  B -->|是| C([结束])\n  B -->|否| A\n  garbled line here\n';

const paste = async (page: Page, text: string): Promise<void> => {
  await page.locator('[data-paste]').fill(text);
  await page.locator('[data-paste-read]').click();
};

test('nothing that reads is loaded before something is brought', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page);
  expect(asked.filter((url) => /worker-|\/Result\./.test(url))).toEqual([]);
  await page.locator('[data-example]').click();
  await expect(page.locator('[data-account]')).toBeVisible();
  expect(asked.filter((url) => /worker-/.test(url))).toHaveLength(1);
});

test('by keyboard the example is read, walked and saved as a folder', async ({ page }) => {
  await open(page, 'en/');
  await page.locator('[data-example]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-result]')).toBeFocused();
  await expect(page.locator('[data-title]')).toHaveText('4.1 Purchase requests');
  await expect(page.locator('[data-verdict="sound"]')).toContainText('It is sound');
  await expect(page.locator('.drawing-area [data-step="make-the-request"]').first()).toHaveAttribute('data-lit', 'here');
  await page.locator('[data-move="make-the-request:done"]').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-move="department-approval:N"]').click();
  await expect(page.locator('[data-here="make-the-request"]')).toBeVisible();
  await page.locator('[data-back]').click();
  await expect(page.locator('[data-here="department-approval"]')).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save="zip"]').click()]);
  const files = Object.keys(unzipSync(await readFile(await saved.path())));
  expect(files).toContain('purchase-requests/procedures/4.1-purchase-requests/procedure.yaml');
  expect(files).toContain('purchase-requests/roles.yaml');
});

test('a pasted table says what became of each cell, by level, and gives it as a file', async ({ page }) => {
  await open(page);
  await paste(page, table);
  await expect(page.locator('[data-account]')).toBeVisible();
  const rows = page.locator('[data-account] tbody tr');
  const labels = await page.locator('.import-levels label').allTextContents();
  const counts = labels.map((label) => Number(/\((\d+)\)/.exec(label)![1]));
  const [total, reviews] = [counts.reduce((sum, count) => sum + count, 0), counts[2]!];
  expect(reviews).toBeGreaterThan(0);
  await expect(rows).toHaveCount(total - counts[3]!);
  await page.locator('[data-level="info"]').check();
  await expect(rows).toHaveCount(total);
  await page.locator('[data-level="review"]').uncheck();
  await expect(rows).toHaveCount(total - reviews);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save="csv"]').click()]);
  expect((await readFile(await saved.path(), 'utf8')).trim().split('\r\n')).toHaveLength(total + 1);
});

test('of several processes one is chosen; a chart with a line nobody reads says so; a file that is nothing is no procedure', async ({
  page,
}) => {
  await open(page);
  await paste(page, `3.1 计划\t\n${table}\n\t\n3.2 控制\t\n${table}`);
  await page.locator('[data-process="2"]').click();
  await expect(page.locator('[data-title]')).toHaveText('3.2 控制');
  await page.locator('[data-bringing] summary').click();
  await paste(page, chart);
  await expect(page.locator('tr[data-severity="warning"]')).toContainText('garbled line here');
  await page.locator('[data-bringing] summary').click();
  await paste(page, '没有步骤的一段话。');
  await expect(page.locator('[data-verdict="open"]')).toBeVisible();
  await expect(page.locator('[data-save="zip"]')).toHaveCount(0);
});

test('a table copied in Word keeps its merged cells; a dropped model is read', async ({ page }) => {
  await open(page);
  await page.locator('[data-paste]').evaluate((box) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<table><tr><td>步骤<td>责任人<tr><td rowspan=2>会签<td>甲部<tr><td>乙部<tr><td>归档<td>甲部</table>',
    );
    data.setData('text/plain', '步骤\t责任人');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('[data-here]')).toContainText('甲部 · 乙部');
  await page.evaluate(() => {
    const data = new DataTransfer();
    const flow = '<sequenceFlow id="f1" sourceRef="a" targetRef="b"/>';
    data.items.add(
      new File(
        [
          `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><startEvent id="a"/><task id="b" name="Pack"/>${flow}</process></definitions>`,
        ],
        'm.bpmn',
      ),
    );
    for (const type of ['dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('[data-here]')).toContainText('Pack');
});

for (const [language, width] of [
  ['', 320],
  ['en/', 320],
  ['', 1280],
] as const)
  test(`it is sound for everybody at ${width} (${language || 'zh'})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, language);
    await expectSound(page);
    await page.locator('[data-example]').click();
    await expect(page.locator('[data-account]')).toBeVisible();
    await expectSound(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
