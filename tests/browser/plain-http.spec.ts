/** An intranet without https has no clipboard, no ids from the browser and no locks: everything works all the same, or says what to do. */
import { chromium, expect, type Page, test } from '@playwright/test';
import { openDesk } from '../support/audit-page.ts';
import { browserPath } from '../support/browser.ts';
import { give, openSample } from '../support/records-page.ts';

const onIntranet = (name: string, does: (page: Page) => Promise<void>): void =>
  test(name, async ({ baseURL }) => {
    const { port } = new URL(baseURL!);
    const browser = await chromium.launch({
      executablePath: browserPath(),
      args: ['--no-sandbox', '--host-resolver-rules=MAP handbook.test 127.0.0.1'],
    });
    const page = await browser.newPage({ baseURL: `http://handbook.test:${port}` });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto('/');
    expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([false, false]);
    await does(page);
    expect(errors).toEqual([]);
    await browser.close();
  });

/** What the clipboard holds, as a person finds out: by pasting it. */
const pasted = async (page: Page): Promise<string> => {
  await page.goto('/search/');
  await page.locator('[data-search] input').focus();
  await page.keyboard.press('ControlOrMeta+v');
  return page.locator('[data-search] input').inputValue();
};

onIntranet('a walk is shared by its link', async (page) => {
  await page.goto('/procedures/3.1/');
  await page.locator('[data-walk-start]').click();
  await page.locator('[data-main]').click();
  await page.locator('[data-walk-more]').click();
  await page.locator('[data-walk-share]').click();
  await expect(page.locator('.walk-shared')).not.toBeEmpty();
  expect(await pasted(page)).toMatch(/#walk=/);
});

onIntranet('figures are shared by their link', async (page) => {
  await page.goto('/rehearse/3.1/');
  await page.locator('[data-start]').focus();
  await page.locator('[data-share]').click();
  await expect(page.locator('.shared [role="status"]')).not.toBeEmpty();
  expect(await pasted(page)).toMatch(/#figures=/);
});

onIntranet('a calculator and the source of a drawing are copied', async (page) => {
  await page.goto('/procedures/3.2/');
  await page.locator('[data-calculator]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-calculator-state="live"]')).toBeVisible();
  await page.locator('[data-calc="copy"]').click();
  expect(await pasted(page)).toContain(',');
  await page.goto('/procedures/3.2/');
  await page.locator('[data-copy]:visible').first().click();
  await expect(page.locator('[data-drawing-status]').first()).not.toBeEmpty();
  expect(await pasted(page)).toMatch(/^(flowchart|swimlane)/);
});

onIntranet(
  'an audit is begun, a log is judged, a rehearsal runs, the search finds, an exam and a role play are begun',
  async (page) => {
    await openDesk(page, '/audit/3.3/');
    await page.locator('[data-begin]').click();
    await expect(page.locator('[data-checklist]')).toBeVisible();
    await openSample(page, '/audit/records/3.3/');
    await page.locator('[data-raise]').first().click();
    await give(page, 'a.csv', '案件号,步骤,完成时间\n1,审批,2026-01-05 09:00\n');
    await page.goto('/en/rehearse/3.1/');
    await page.locator('[data-start]').focus();
    await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
    await page.locator('.rehearse .part').evaluateAll((all) => {
      for (const part of all) (part as HTMLDetailsElement).open = true;
    });
    await page.locator('[data-option="replications"]').fill('20');
    await page.locator('[data-start]').click();
    await expect(page.locator('[data-results] [data-summary]')).toContainText(/\d/);
    await page.goto('/search/?q=审批');
    await expect(page.locator('[data-search-results] li').first()).toBeVisible();
    for (const [path, button, then] of [
      ['/train/3.3/#train=exam', '[data-begin]', '[data-exam-paper]'],
      ['/train/roles/general-manager/#train=play', '[data-new]', '[data-choice]'],
    ] as const) {
      await page.goto(path);
      await page.locator(button).click();
      await expect(page.locator(then).first()).toBeVisible();
    }
  },
);
