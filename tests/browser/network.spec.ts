import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { distFile, pagesOfSite } from '../support/pages.ts';

const htmlFiles = (): string[] =>
  readdirSync(distFile(''), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

/** Everything a page asks of another origin, fails to load, or complains of; breaches of its policy are told as errors. */
const watched = (page: Page, origin: string): string[] => {
  const wrong: string[] = [];
  const note = (what: string): void => void wrong.push(`${new URL(page.url()).pathname} ${what}`);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) note(`asks ${url.href}`);
  });
  page.on('response', (response) => response.status() >= 400 && note(`gets ${response.status()} for ${response.url()}`));
  page.on('console', (message) => message.type() === 'error' && note(`says ${message.text()}`));
  page.on('pageerror', (error) => note(`throws ${error.message}`));
  return wrong;
};

const readDown = async (page: Page, path: string): Promise<void> => {
  await page.goto(path, { waitUntil: 'load' });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
};

/** In parts, so that several can be read at once. */
const parts = Object.entries(Object.groupBy(pagesOfSite(), (_, at) => `${Math.floor(at / 32) + 1}`));

for (const [part, paths] of parts) {
  test(`no page asks anything of another origin, breaks its policy or fails to load, part ${part}`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const wrong = watched(page, baseURL!);
    for (const path of paths!) await readDown(page, path);
    expect(wrong).toEqual([]);
  });
}

test('what loads on touch keeps to that too: walk, calculators, search, rehearsal', async ({ page, baseURL }) => {
  const wrong = watched(page, baseURL!);
  await readDown(page, '/procedures/3.1/');
  await page.locator('[data-walk-start]').click();
  await page.locator('[data-move]').first().click();
  for (const path of ['/procedures/3.2/', '/en/procedures/3.3/']) {
    await readDown(page, path);
    await page.locator('[data-calculator]').scrollIntoViewIfNeeded();
    await expect(page.locator('[data-calculator]')).toHaveAttribute('data-calculator-state', 'live');
  }
  await readDown(page, '/search/?q=审批');
  await expect(page.locator('[data-search-results] li').first()).toBeVisible();
  await page.goto('/rehearse/3.1/');
  await page.locator('[data-rehearse]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
  await page.waitForLoadState('networkidle');
  expect(wrong).toEqual([]);
});

test('such things would be seen', async ({ page, baseURL }) => {
  const wrong = watched(page, baseURL!);
  await page.goto('/');
  await page.evaluate(() => {
    new Image().src = 'https://example.invalid/x.png';
    document.body.setAttribute('style', 'color: red');
    const script = document.createElement('script');
    script.textContent = 'document.title = "changed"';
    document.body.append(script);
    setTimeout(() => {
      throw new Error('left alone');
    });
  });
  await expect.poll(() => wrong.join('\n')).toContain('left alone');
  const all = wrong.join('\n');
  for (const broken of ['img-src', 'style-src', 'script-src']) expect(all).toContain(broken);
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
