/** Who decides by a figure, on the site of a handbook that says so: walked, rehearsed, held against records, and in the delegation of authority. */
import { expect, type Page, test } from '@playwright/test';
import { expectNoPageErrors } from '../support/page-errors.ts';
import { give, openRecords, result } from '../support/records-page.ts';
import { secondSite } from '../support/second-site.ts';
import { expectSound } from '../support/sound.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const site = secondSite(4);

expectNoPageErrors();

const walk = (page: Page) => page.locator('[data-walk]');
const move = async (page: Page, name: string, then: string) => {
  await page.locator(`[data-move="${name}"]`).click();
  await expect(walk(page)).toHaveAttribute('data-at', then);
};
const begin = async (page: Page) => {
  await page.goto(`${site.address}en/procedures/4.2.4/`);
  await page.locator('[data-walk-start]').click();
  await expect(page.locator('[data-part]')).toBeVisible();
  await move(page, 'ask:done', 'release');
};
const ask = (page: Page) => page.locator('[data-walk-ask="order-value"]');
const tell = async (page: Page, typed: string) => {
  await page.locator('#walk-figure').fill(typed);
  await page.locator('[data-walk-tell]').click();
};

test('a walk asks for the figure once, refuses what is none, and knows it after a return and at the next gate', async ({
  page,
}) => {
  await begin(page);
  await expect(ask(page)).toContainText('Order value');
  await expect(page.locator('[data-move^="release:"]')).toHaveCount(0);
  await tell(page, 'plenty');
  await expect(page.locator('#walk-figure-hint [role="alert"]')).toContainText('at most 2 decimals');
  await expect(page.locator('#walk-figure')).toHaveAttribute('aria-invalid', 'true');
  await expectSound(page);
  await tell(page, '20,000.01');
  await expect(ask(page)).toHaveCount(0);
  await expect(page.locator('[data-part]')).toContainText('20,000.01 euros');
  // Its band signs in order, and the third role of the highest one has no part in it.
  await move(page, 'release:Y@team-leader', 'release');
  await expect(page.locator('[data-move="release:Y@chief-executive"]')).toHaveCount(0);
  await move(page, 'release:R@works-director', 'ask');
  await move(page, 'ask:done', 'release');
  await expect(ask(page)).toHaveCount(0);
  await move(page, 'release:Y@team-leader', 'release');
  await move(page, 'release:Y@works-director', 'known');
  await move(page, 'known:listed', 'order');
  await move(page, 'order:done', 'deliver');
  await move(page, 'deliver:done', 'accept');
  await expect(ask(page)).toHaveCount(0);
  await expect(page.locator('[data-part]')).toContainText('Procurement');
  await page.reload();
  await expect(walk(page)).toHaveAttribute('data-at', 'accept');
  await expect(page.locator('[data-part]')).toContainText('20,000.01 euros');
});

test('on a phone it is asked within the page, typed by its own keyboard, and one who is alone in a band decides alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page);
  await expect(page.locator('#walk-figure')).toHaveAttribute('inputmode', 'decimal');
  await page.locator('#walk-figure').fill('5000');
  await page.locator('#walk-figure').press('Enter');
  await expect(page.locator('[data-move="release:Y@team-leader"]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await move(page, 'release:Y@team-leader', 'known');
});

for (const { lang, title, range, informed } of [
  { lang: '', title: '我的权限', range: '超过 5,000 欧元', informed: '未载明' },
  { lang: 'en/', title: 'Your authority', range: 'over 5,000', informed: 'not stated' },
])
  test(`${lang || 'zh/'}: a role's page says what it may sign and up to how much, and the matrix has it as a table and as CSV`, async ({
    page,
  }) => {
    await page.goto(`${site.address}${lang}roles/works-director/`);
    await expect(page.locator('#authority')).toHaveText(title);
    const own = page.locator('dl.authority');
    await expect(own).toContainText(range);
    await expect(own).toContainText(lang === '' ? '核准请购' : 'Release the slip');
    await expectSound(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${site.address}${lang}rehearse/`);
    const row = page.locator('table.delegation tr', { has: page.locator('[href$="roles/works-director/"]') });
    await expect(row).toContainText(range);
    await expect(row).toContainText(informed);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[href*="delegation."][download]').click()]);
    const text = await (await file.createReadStream()).setEncoding('utf8').toArray();
    expect(text.join('')).toContain(lang === '' ? '厂长' : 'Works Director');
    expect(text.join('')).toMatch(lang === '' ? /超过 5,000 欧元/ : /over 5,000/);
  });

test('the rehearsal asks how often the figure falls in each range, answers by it, and puts it into the link', async ({
  page,
}) => {
  await page.goto(`${site.address}en/rehearse/4.2.4/`);
  await page.locator('[data-start]').focus();
  const shares = page.locator('[data-figure-shares="order-value"]');
  await expect(shares.locator('[data-slider]')).toHaveCount(4);
  await expect(shares.locator('output')).toHaveText(['25%', '25%', '25%', '25%']);
  await expect(shares.locator('li').last()).toContainText('Chief Executive');
  await expectSound(page);
  const work = page.locator('[data-answers] dd');
  const before = await work.allTextContents();
  await shares.locator('[data-slider]').first().fill('100');
  await expect(shares.locator('output')).toHaveText(['100%', '0%', '0%', '0%']);
  await expect.poll(() => work.allTextContents()).not.toEqual(before);
  await shares.locator('[data-slider]').first().press('ArrowLeft');
  await expect(shares.locator('output').first()).toHaveText('99%');
  await page.locator('[data-share]').click();
  const link = await page.locator('.shared input').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(shares.locator('output').first()).toHaveText('99%');
  // A procedure without such a gate asks nothing of the kind, and loads nothing for it.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.address}en/rehearse/9a/`);
  await page.locator('[data-start]').focus();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
  await expect(page.locator('[data-figure-shares]')).toHaveCount(0);
  expect(asked.filter((url) => url.includes('FigureShares'))).toEqual([]);
});

const ugly = (...amounts: readonly string[]): string =>
  [
    'Case\tActivity\tRole\tWhat it costs',
    ...amounts.flatMap((amount, at) => [
      `C${at + 1}\tFill in the slip\tEmployee\t${amount}`,
      `C${at + 1}\tRelease the slip\tChief Executive\t`,
    ]),
  ].join('\n');

test('case records: the column of the figure is named by hand, what it is is asked, and the wrong band is told with the amount', async ({
  page,
}) => {
  await openRecords(page, `${site.address}en/audit/records/4.2.4/`);
  await give(page, 'log.csv', ugly('€3.000', '3000,00 EUR', '２５００', '约3千', ''));
  await expect(result(page)).toBeVisible();
  await expect(page.locator('[data-bands]')).toContainText('as the figure is not on record: 5');
  await page.locator('[data-mapping] summary').click();
  await expect(page.locator('[data-setting="decimal"]')).toHaveCount(0);
  await page.locator('[data-column="figure:order-value"]').selectOption('3');
  await page.locator('[data-read-again]').click();
  await expect(page.locator('[data-bands]')).toContainText('not on record: 1');
  // 3000,00 settles what the sign of €3.000 is.
  await expect(page.locator('[data-issues]')).toContainText('约3千');
  await expect(page.locator('[data-verdict="deviating"] strong')).toHaveText('3');
  await expect(page.locator('[data-lists]')).toContainText(
    'decided by Chief Executive; Order value is 3,000 euros, and up to and including 5,000 euros it is for Team Leader to decide',
  );
  await expectSound(page);
  await give(page, 'log.csv', ugly('3,000', '500'));
  await expect(page.locator('[data-issues]')).toContainText('is not certain');
  await expect(page.locator('[data-verdict="undecided"] strong')).toHaveText('1');
  await page.locator('[data-mapping] summary').click();
  await page.locator('[data-setting="decimal"]').selectOption('.');
  await page.locator('[data-read-again]').click();
  await expect(page.locator('[data-verdict="deviating"] strong')).toHaveText('2');
  // The column and the sign are kept for the next file of the kind.
  await page.reload();
  await openRecords(page, `${site.address}en/audit/records/4.2.4/`);
  await give(page, 'next.csv', ugly('6,000'));
  await expect(page.locator('[data-bands]')).toContainText('go by: 1');
  await expect(page.locator('[data-issues]')).toHaveCount(0);
});
