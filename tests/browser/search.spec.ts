import { expect, type Page, test } from '@playwright/test';
import { expectSound } from '../support/sound.ts';

const search = async (page: Page, path: string, query: string) => {
  await page.goto(path);
  await page.locator('[data-search] input').fill(query);
  await page.keyboard.press('Enter');
};
const results = (page: Page) => page.locator('[data-search-results] li');

for (const [query, found] of [
  ['审批', /审批/],
  ['可行性', /可行性/],
  ['预算方案', /预算/],
] as const) {
  test(`a Chinese word is found: ${query}`, async ({ page }) => {
    await search(page, '/search/', query);
    await expect(results(page).first()).toBeVisible();
    await expect(page.locator('[data-search-results]')).toContainText(found);
  });
}

test('an English word is found, in English pages', async ({ page }) => {
  await search(page, '/en/search/', 'feasibility');
  await expect(results(page).first()).toBeVisible();
  for (const link of await results(page).locator('a').all()) expect(await link.getAttribute('href')).toContain('/en/');
});

test('the procedure itself comes first, and every result says by its title which page it is', async ({ page }) => {
  for (const [path, query, first] of [
    ['/search/', '预算', '3.3 销售费用预算管理'],
    ['/en/search/', 'complaint', '3.7 Complaint handling'],
  ] as const) {
    await search(page, path, query);
    await expect(results(page).first().locator('a')).toHaveText(first);
    const titles = await results(page).locator('a').allTextContents();
    expect(titles.length).toBeGreaterThan(5);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test('the words of an excerpt stand apart, beside what is marked and where cells meet', async ({ page }) => {
  await search(page, '/en/search/', 'complaint');
  const excerpt = results(page).first().locator('p');
  await expect(excerpt).toContainText('Complaint handling');
  await expect(excerpt).toContainText('Customer Service Staff Business Divisions');
});

test('nothing found is said, and what to try', async ({ page }) => {
  await search(page, '/en/search/', 'zzzzqqq');
  await expect(page.locator('[data-search-status]')).toContainText('Nothing found');
  await expect(results(page)).toHaveCount(0);
});

test('an empty search asks for nothing', async ({ page }) => {
  await search(page, '/search/', '   ');
  await expect(results(page)).toHaveCount(0);
});

test('a search from the home page arrives with its words', async ({ page }) => {
  await page.goto('/');
  await page.locator('.search-form input').fill('投诉');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(results(page).first()).toBeVisible();
});

test('a search is shared by its address, and done with the keyboard alone', async ({ page }) => {
  await page.goto('/search/?q=投诉');
  const first = results(page).locator('a').first();
  await expect(first).toBeVisible();
  await expect(page.locator('[data-search] input')).toHaveValue('投诉');
  await page.locator('[data-search] input').focus();
  for (let stop = 0; stop < 5 && !(await first.evaluate((it) => it === document.activeElement)); stop += 1)
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText('投诉');
});

test('how many were found is said to those who cannot see', async ({ page }) => {
  await search(page, '/search/', '审批');
  const status = page.locator('[data-search-status]');
  await expect(status).toContainText(/“审批”：\d+ 处/);
  expect(await status.evaluate((it) => it.getAttribute('role') ?? it.getAttribute('aria-live'))).toMatch(/status|polite/);
});

test('what looks like markup is only searched for', async ({ page }) => {
  await search(page, '/en/search/', '<img src=x onerror=alert(1)>');
  await expect(page.locator('[data-search-status]')).not.toBeEmpty();
  await expect(page.locator('main img')).toHaveCount(0);
});

test('a hit leads to its row and says of what kind it is', async ({ page }) => {
  for (const [path, query, href, kind] of [
    ['/search/', '比较实绩与标准', /\/procedures\/3\.2\/#3\.2-6$/, '步骤'],
    ['/search/', '费用预算方案报批', /\/procedures\/3\.3\/#3\.3-7$/, '决策点'],
    ['/en/search/', 'complaint', /\/en\/records\/#customer-complaint$/, 'Record'],
    ['/en/search/', 'complaint', /\/en\/findings\/#complaint-log-two-names$/, 'Finding'],
    ['/en/search/', 'complaint', /\/en\/roles\/customer-service\/$/, 'Role'],
  ] as const) {
    await search(page, path, query);
    await expect(results(page).first()).toBeVisible();
    const hits = await results(page).evaluateAll((all) =>
      all.map((hit) => ({ href: hit.querySelector('a')!.href, kind: hit.querySelector('.kind')!.textContent })),
    );
    const there = hits.filter((hit) => href.test(hit.href));
    expect(
      there.map((hit) => hit.kind),
      `${query} ${href}`,
    ).toEqual(there.map(() => kind));
    expect(there.length, `${query} ${href}`).toBeGreaterThan(0);
    await page.goto(there[0]!.href);
    if (there[0]!.href.includes('#')) await expect(page.locator(':target')).toBeVisible();
  }
});

test('as many are shown as are counted, the rest when asked for', async ({ page }) => {
  await search(page, '/en/search/', 'complaint');
  const told = async () => Number(/\d+/.exec((await page.locator('[data-search-status]').textContent())!)![0]);
  const more = page.locator('[data-search-more]');
  await expect(more).toBeVisible();
  while (await more.isVisible()) {
    const before = await results(page).count();
    expect(await more.textContent()).toContain(String((await told()) - before));
    await more.click();
    await expect(results(page).nth(before)).toBeVisible();
    await expect(results(page).nth(before).locator('a')).toBeFocused();
  }
  await expect(results(page)).toHaveCount(await told());
});

test('full-width letters and traditional characters find what the half-width and simplified ones find', async ({ page }) => {
  const hits = async (query: string) => {
    await search(page, '/search/', query);
    await expect(results(page).first()).toBeVisible();
    return results(page).locator('a').allTextContents();
  };
  for (const [typed, meant] of [
    ['審批', '审批'],
    ['費用預算', '费用预算'],
    ['ＨＤ／ＧＬＬＣ', 'HD/GLLC'],
  ] as const)
    expect(await hits(typed)).toEqual(await hits(meant));
});

test.describe('over any page', () => {
  const overlay = (page: Page) => page.getByRole('dialog');
  const options = (page: Page) => overlay(page).getByRole('option');
  const open = async (page: Page, path: string) => {
    await page.goto(path);
    await page.keyboard.press('/');
    await expect(overlay(page).getByRole('combobox')).toBeFocused();
  };
  const chosen = (page: Page) => overlay(page).locator('[aria-selected="true"]');

  for (const [keys, path] of [
    ['/', '/procedures/3.1/'],
    ['Control+k', '/en/gates/'],
    ['Meta+k', '/rehearse/3.3/'],
  ] as const)
    test(`${keys} opens it on ${path}, Escape leaves and gives the focus back`, async ({ page }) => {
      await page.goto(path);
      const before = page.locator('[data-language-switch]');
      await before.focus();
      await page.keyboard.press(keys);
      await expect(overlay(page).getByRole('combobox')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(overlay(page)).toBeHidden();
      await expect(before).toBeFocused();
    });

  test('what is found stands under its kind, arrows choose, and Enter leads to the row', async ({ page }) => {
    await open(page, '/procedures/3.1/');
    await page.keyboard.type('费用预算方案报批');
    const row = overlay(page).locator('[role=option][href$="#3.3-7"]');
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await expect(overlay(page).getByRole('group', { name: '决策点' })).toContainText('3.3 · 7');
    await page.keyboard.press('ArrowDown');
    await expect(row).toHaveAttribute('aria-selected', 'false');
    await expect(overlay(page).getByRole('combobox')).toHaveAttribute(
      'aria-activedescendant',
      (await chosen(page).getAttribute('id'))!,
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/procedures\/3\.3\/#3\.3-7$/);
    await expect(page.locator(':target')).toBeVisible();
  });

  test('a row of the page itself is gone to without leaving it', async ({ page }) => {
    await page.goto('/en/procedures/3.3/');
    await page.locator('[data-search-open]').click();
    await expect(overlay(page).getByRole('combobox')).toBeFocused();
    await page.keyboard.type('budget');
    await options(page).filter({ hasText: '3.3 ·' }).first().click();
    await expect(overlay(page)).toBeHidden();
    await expect(page.locator(':target')).toBeVisible();
  });

  test('a sign typed into a field stays there; the page of the search has its own', async ({ page }) => {
    await page.goto('/en/');
    await page.locator('main input[type=search]').fill('');
    await page.keyboard.press('/');
    await expect(page.locator('main input[type=search]')).toHaveValue('/');
    await expect(overlay(page)).toHaveCount(0);
    await page.goto('/en/search/?q=budget');
    await page.locator('[data-language-switch]').focus();
    await page.keyboard.press('/');
    await expect(page.locator('[data-search] input')).toBeFocused();
    await expect(overlay(page)).toHaveCount(0);
  });

  test('it is sound where it is open', async ({ page }) => {
    await open(page, '/en/roles/');
    await page.keyboard.type('complaint');
    await expect(options(page).first()).toBeVisible();
    await expectSound(page);
  });
});
