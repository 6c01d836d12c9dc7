import { expect, type Page, test } from '@playwright/test';
import { pagesOfSite } from '../support/pages.ts';

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

/** One page of each kind in both languages: pages of a kind ask for the same; tests/site reads what is in every page. */
const kindOf = (path: string): string => path.replace(/\/roles\/[^/]+\/$/, '/roles/*/').replace(/\d+\.\d+/, '*');
const kinds = Object.values(Object.groupBy(pagesOfSite(), kindOf)).map((paths) => paths![0]!);

test('there is a page of each kind', () => {
  expect(kinds.length).toBeGreaterThan(30);
  expect(kinds.length).toBeLessThan(pagesOfSite().length / 3);
});

for (const path of kinds) {
  test(`${path} asks nothing of another origin, breaks no policy and fails to load nothing`, async ({ page, baseURL }) => {
    const wrong = watched(page, baseURL!);
    await readDown(page, path);
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
  await page.locator('[data-start]').focus();
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
