/** The audit desk as an auditor works with it. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { allKept } from './kept.ts';

export const openDesk = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('[data-audit]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-audit]')).toHaveAttribute('data-audit-state', 'live');
};

/** Begins an audit on the page of a procedure. */
export const beginAudit = async (page: Page, path: string, auditor = '李四'): Promise<void> => {
  await openDesk(page, path);
  await page.locator('[data-auditor]').fill(auditor);
  await page.locator('[data-begin]').click();
  await expect(page.locator('[data-checklist]')).toBeVisible();
};

export const itemAt = (page: Page, at: number): Locator => page.locator('[data-checklist] [data-item]').nth(at);

export const askAt = (page: Page, at: number): Locator => itemAt(page, at).locator('[data-ask]');

/** Opens an item that is folded to its line. */
export const openItem = async (page: Page, at: number): Promise<void> => {
  if ((await askAt(page, at).getAttribute('aria-expanded')) === 'false') await askAt(page, at).click();
};

export const gradeAt = async (page: Page, at: number, grade: string): Promise<void> => {
  await openItem(page, at);
  await itemAt(page, at).locator(`[data-grade="${grade}"]`).click();
};

/** A field of the corrective action on an item, or on what was taken from case records; behind its button until it is wanted. */
export const actionField = async (card: Locator, name: string): Promise<Locator> => {
  const add = card.locator('[data-add-action]');
  if (await add.isVisible()) await add.click();
  return card.locator(`.audit-action [data-field="${name}"]`);
};

/** What an open audit has behind its button: facts, files, keys. */
export const openMore = async (page: Page): Promise<void> => {
  const more = page.locator('[data-more]');
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
};

/** Another view of the open audit. */
export const turnTo = async (page: Page, view: 'checklist' | 'report' | 'compare'): Promise<void> => {
  await page.locator('.audit-pages a').nth(['checklist', 'report', 'compare'].indexOf(view)).click();
  await expect(page.locator(`[data-${view}]`)).toBeVisible();
};

export const savedFile = async (page: Page, button: string | Locator): Promise<string> => {
  const place = typeof button === 'string' ? page.locator(button) : button;
  const [file] = await Promise.all([page.waitForEvent('download'), place.click()]);
  return readFile(await file.path(), 'utf8');
};

export const exported = async (page: Page, type: 'json' | 'md' | 'csv'): Promise<string> => {
  await openMore(page);
  return savedFile(page, `[data-export="${type}"]`);
};

export const giveAudit = async (page: Page, name: 'import' | 'merge', ...contents: readonly string[]): Promise<void> => {
  if (name === 'merge') await openMore(page);
  const files = contents.map((it, at) => ({ name: `audit-${at}.json`, mimeType: 'application/json', buffer: Buffer.from(it) }));
  await page.locator(`[data-file="${name}"]`).setInputFiles(files);
};

/** Every audit kept in this browser, as it stands in storage. */
export const keptAudits = async (page: Page): Promise<readonly Record<string, unknown>[]> =>
  Object.values(await allKept(page, 'audit:')).map((text) => JSON.parse(text));

/** Stands in the way of every writing to local storage. */
export const fillStorage = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key: string, value: string): void {
      if (this === localStorage && !Object.hasOwn(globalThis, 'roomAgain'))
        throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
};
