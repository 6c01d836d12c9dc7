import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { distFile, pagesOfSite } from '../support/pages.ts';

const htmlFiles = (): string[] =>
  readdirSync(distFile(''), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

test('no page asks anything of another origin, breaks its policy or fails to load', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const wrong: string[] = [];
  let at = '';
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== baseURL) wrong.push(`${at} asks ${url.href}`);
  });
  page.on(
    'response',
    (response) => response.status() >= 400 && wrong.push(`${at} gets ${response.status()} for ${response.url()}`),
  );
  page.on('console', (message) => message.type() === 'error' && wrong.push(`${at} says ${message.text()}`));
  page.on('pageerror', (error) => wrong.push(`${at} throws ${error.message}`));
  for (at of pagesOfSite()) {
    await page.goto(at, { waitUntil: 'load' });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
  }
  expect(wrong).toEqual([]);
});

test('the policy of every page allows nothing inline and nothing from elsewhere', () => {
  for (const file of htmlFiles()) {
    const html = readFileSync(distFile(file), 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
  }
});

test('no page has script, style or handlers in its text', () => {
  for (const file of htmlFiles()) {
    const html = readFileSync(distFile(file), 'utf8');
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    for (const [, attributes, body] of scripts) {
      expect(attributes, file).toContain('src=');
      expect(body, file).toBe('');
    }
    expect(html, file).not.toMatch(/<style\b/);
    expect(html.match(/<[^>]+\s(style|on[a-z]+)=/g), file).toBeNull();
  }
});
