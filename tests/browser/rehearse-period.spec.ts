import { expect, type Page, test } from '@playwright/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const field = (page: Page, at: string) => page.locator(`[data-at="${at}"]`);

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await page.locator('[data-start]').focus();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
  await page.locator('.rehearse .part').evaluateAll((all) => {
    for (const part of all) (part as HTMLDetailsElement).open = true;
  });
};

const put = async (page: Page, at: string, text: string) => {
  await field(page, at).fill(text);
  await field(page, at).press('Tab');
};

test('eight plans in November, a holiday and an absence are seen on the dates of the period', async ({ page }) => {
  await open(page, '/en/rehearse/3.1/');
  await put(page, 'start', '2026-10-01');
  await expect(field(page, 'until')).toHaveValue('2027-09-30');
  await put(page, 'until', '2026-12-31');
  await put(page, 'arrivals.dated', '2026/11/16 × 8');
  await put(page, 'calendars.office.holidays', '2026/10/1 to 2026/10/7');
  await expect(field(page, 'calendars.office.holidays')).toHaveValue('2026-10-01..2026-10-07');
  await page.getByRole('button', { name: 'Add an absence' }).click();
  await put(page, 'absences.0.from', '2026-12-07');
  await put(page, 'absences.0.to', '2026-12-11');
  await expect(page.locator('[data-period]')).toHaveText(/^The period has 92 days; about \d+ cases come in it\.$/);
  await page.locator('[data-option="replications"]').fill('20');
  await page.locator('[data-start]').click();
  const results = page.locator('[data-results]');
  await expect(results.locator('[data-summary]')).toHaveText(
    /^2026-10-01 to 2026-12-31: [\d.]+ new cases on average, [\d.]+ of them still open as it ends\. [\d.]+ were under way/,
  );
  await expect(results).toContainText('The period was repeated 20 times');
  await expect(results.getByRole('row', { name: /Of these, still open as it ends/ })).toBeVisible();
  const plot = page.locator('[data-plot="queues"]');
  await expect(plot.locator('.band.off')).toHaveCount(2);
  await expect(plot.locator('.band.away')).toHaveCount(2);
  await expect(plot.locator('svg')).toContainText('Division Manager away, 2026-12-07 to 2026-12-11');
  await plot.locator('summary').click();
  await expect(plot.getByRole('row', { name: /^2026-11-16/ })).toContainText('8 new cases');
  // The batch is what the queue of the first step is about.
  const queue = async (date: string): Promise<number> =>
    Number(
      await plot
        .getByRole('row', { name: new RegExp(`^${date}`) })
        .locator('td')
        .first()
        .textContent(),
    );
  expect(await queue('2026-11-18')).toBeGreaterThan((await queue('2026-11-12')) + 1);
});

test('what is wrong with a date is said at its field and in a list, by the labels of the page', async ({ page }) => {
  await open(page, '/rehearse/3.1/');
  await put(page, 'until', '2025-01-01');
  await put(page, 'arrivals.dated', '2026-11-16 × 8\n2026-11-31');
  await put(page, 'calendars.office.holidays', '2027-02-12..2027-02-05');
  await page.getByRole('button', { name: '添加缺勤' }).click();
  await put(page, 'absences.0.to', '2026-01-01');
  const list = page.locator('[data-figures] [data-issues]');
  await expect(list.locator('li')).toHaveText([
    '办公日历 · 节假日：最后一天（2027-02-05）早于第一天（2027-02-12）；请填同一天或以后的日期。',
    '期间的最后一天：最后一天（2025-01-01）早于第一天（2026-01-05）；请填同一天或以后的日期。',
    '来件 · 按日期来件 · 第 2 行："2026-11-31" 不是日期；请写成 2026-03-02 的形式，连续几天写成 2027-02-05..2027-02-12。',
    '缺勤 1：最后一天（2026-01-01）早于第一天（2026-01-05）；请填同一天或以后的日期。',
  ]);
  for (const at of ['until', 'arrivals.dated', 'calendars.office.holidays']) {
    await expect(field(page, at)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator(`[id="problem-${at}"]`)).toBeVisible();
  }
  await expect(page.locator('[data-start]')).toBeDisabled();
  await expect(list).not.toContainText(/calendars|absences|arrivals|office/);
});

test('only on dates: without the cases that come all the time nothing comes until a date is given', async ({ page }) => {
  await open(page, '/en/rehearse/3.5/');
  await field(page, 'arrivals.gap').uncheck();
  await expect(page.locator('[data-period]')).toContainText('about 0 cases');
  await page.locator('[data-start]').click();
  await expect(page.locator('[data-run] > [data-issues]')).toContainText('name dates on which cases come');
  await put(page, 'arrivals.dated', '2026-11-16 × 8');
  await expect(page.locator('[data-period]')).toContainText('about 8 cases');
  await page.locator('[data-option="replications"]').fill('5');
  await page.locator('[data-start]').click();
  await expect(page.getByRole('row', { name: /^New cases in the period/ })).toContainText('8');
});

test('an absence of a what-if is given by its dates', async ({ page }) => {
  await open(page, '/en/rehearse/3.1/');
  await page.locator('[data-option="replications"]').fill('20');
  await page.locator('[data-arrangement="side-by-side"] input').first().uncheck();
  const away = page.locator('[data-arrangement="away"]');
  await expect(away.locator('input[type="date"]').first()).toHaveValue('2026-01-19');
  await away.locator('input[type="date"]').first().fill('2026-11-02');
  await expect(away.locator('input[type="date"]').last()).toHaveValue('2026-11-02');
  await away.locator('input[type="date"]').last().fill('2026-11-20');
  await page.locator('[data-compare]').click();
  await expect(page.locator('[data-compared] .verdict').first()).toContainText('away from 2026-11-02 to 2026-11-20: half of');
});
