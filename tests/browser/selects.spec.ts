/**
 * A select is passed through by arrow keys: each option on the way is chosen for a moment. So none leads away, loads anything or takes
 * the focus, and whoever comes back to where they were finds everything as it was.
 */
import { expect, type Page, test } from '@playwright/test';
import { beginAudit, openDesk } from '../support/audit-page.ts';
import { openSample } from '../support/records-page.ts';
import { begin, more } from '../support/walk-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Everything that can be filled in, as it stands. */
const filledIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(
      ({ name, type, value, checked }) => `${type} ${name} ${value} ${checked ?? ''}`,
    ),
  );

/** Through some options of the select in focus by the keyboard, and back to the one it stood at. */
const passThrough = async (page: Page, at: number, of: number): Promise<void> => {
  const isLast = at === of - 1;
  const far = Math.min(3, isLast ? at : of - 1 - at);
  const [there, back] = isLast ? ['ArrowUp', 'ArrowDown'] : ['ArrowDown', 'ArrowUp'];
  for (const key of [there, back]) for (let steps = 0; steps < far; steps += 1) await page.keyboard.press(key);
};

const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

/** Where selects are, how the page is brought there, and how many there are at least. */
const places: readonly (readonly [name: string, least: number, bring: (page: Page) => Promise<unknown>])[] = [
  ['a register', 2, (page) => page.goto('/gates/')],
  ['the approval matrix', 2, (page) => page.goto('/en/rehearse/')],
  [
    'the walk',
    1,
    async (page) => {
      await begin(page);
      await more(page);
    },
  ],
  [
    'the learner’s page',
    1,
    async (page) => {
      await page.goto('/train/');
      await page.locator('[data-train] button').first().press('Enter');
      await expect(page.locator('[data-role-choice]')).toBeVisible();
    },
  ],
  [
    'a new audit',
    1,
    async (page) => {
      await openDesk(page, '/audit/3.3/');
      await page.locator('[data-scope]').selectOption('roles');
      await page.locator('.audit-scope input').first().check();
    },
  ],
  ['an audit', 2, (page) => beginAudit(page, '/en/audit/3.3/')],
  ['case records', 8, (page) => openSample(page, '/audit/records/3.3/')],
  [
    'a rehearsal',
    12,
    async (page) => {
      await page.goto('/en/rehearse/3.1/');
      await page.locator('[data-start]').focus();
      await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
    },
  ],
];

for (const [name, least, bring] of places)
  test(`passing through the selects of ${name} changes nothing, loads nothing and leaves nothing`, async ({ page }) => {
    await bring(page);
    await unfoldAll(page);
    await page.waitForLoadState('networkidle');
    // What is chosen within an arrangement ticks it: seen beside it, and taken back there.
    const selects = page.locator('select:visible:enabled:not(.arrangement *)');
    const count = await selects.count();
    expect(count).toBeGreaterThanOrEqual(least);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = page.url();
    for (let nth = 0; nth < Math.min(count, 16); nth += 1) {
      const select = selects.nth(nth);
      const [at, of] = await select.evaluate(
        (field: HTMLSelectElement) => [field.selectedIndex, field.options.length] as const,
      );
      const [before, called] = [await filledIn(page), await select.evaluate((field) => field.outerHTML.slice(0, 80))];
      await select.focus();
      await passThrough(page, at, of);
      await expect(select, called).toBeFocused();
      await expect.poll(() => filledIn(page), called).toEqual(before);
    }
    expect(page.url()).toBe(address);
    expect(asked).toEqual([]);
  });

test('a kind of distribution that is passed over leaves the figures of the one that was there', async ({ page }) => {
  await page.goto('/rehearse/3.1/');
  await page.locator('[data-start]').focus();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
  await unfoldAll(page);
  const kind = page.locator('select[data-at$=".kind"]:visible').first();
  const place = (await kind.getAttribute('data-at'))!.replace(/kind$/, '');
  await kind.selectOption('triangular');
  const mode = page.locator(`[data-at="${place}mode"]`);
  await mode.fill('77');
  await mode.press('Tab');
  await kind.focus();
  await page.keyboard.press('ArrowDown');
  await expect(mode).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(mode).toHaveValue('77');
});
