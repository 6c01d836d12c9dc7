/** A BPMN model from a procedure's page: asked for, chosen what it is for, saved. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ourContent } from '../support/our-procedures.ts';

const { id } = ourContent.procedures[0]!;

test('a model is made for what is chosen, by keyboard, and nothing of it is loaded before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`/procedures/${id}/`);
  const button = page.locator('[data-bpmn]');
  await expect(button).toBeVisible();
  expect(asked.filter((address) => /\/bpmn\.[\w-]+\.js/.test(address))).toEqual([]);
  await button.focus();
  await page.keyboard.press('Enter');
  const uses = page.locator('[data-making] + [role=group] button');
  await expect(uses).toHaveCount(3);
  await expect(uses.first()).toBeFocused();
  for (const [at, dialect] of ['camunda8', 'flowable', 'plain'].entries()) {
    const [file] = await Promise.all([page.waitForEvent('download'), uses.nth(at).press('Enter')]);
    expect(file.suggestedFilename()).toContain(`.${dialect}.`);
    const xml = readFileSync((await file.path())!, 'utf8');
    expect(xml).toContain('<bpmn:definitions');
    expect(xml.includes('isExecutable="true"')).toBe(dialect !== 'plain');
    await expect(page.locator('[data-making]')).toHaveText(file.suggestedFilename());
  }
});

test('says so where the definition cannot be read, and makes it when pressed again', async ({ page }) => {
  await page.route(`**/data/${id}.json`, (route) => route.abort());
  await page.goto(`/procedures/${id}/`);
  await page.locator('[data-bpmn]').click();
  await expect(page.locator('[data-making]')).not.toBeEmpty();
  await expect(page.locator('[data-making] + [role=group]')).toHaveCount(0);
  await page.unroute(`**/data/${id}.json`);
  await page.locator('[data-bpmn]').click();
  await expect(page.locator('[data-making] + [role=group] button')).toHaveCount(3);
});
