import { expect, type Page, test } from '@playwright/test';
import { allKept, keep } from '../support/kept.ts';
import { expectSound } from '../support/sound.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const calculator = (page: Page) => page.locator('[data-calculator]');
const field = (page: Page, name: string) => calculator(page).locator(`[data-field="${name}"] :is(input, select)`);
const verdict = (page: Page) => calculator(page).locator('.calc-verdict');
const press = (page: Page, name: string) => calculator(page).locator(`[data-calc="${name}"]`).click();
const worked = (page: Page, label: string) => calculator(page).locator('.calc-worked', { hasText: label }).locator('output');

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await calculator(page).scrollIntoViewIfNeeded();
  await expect(calculator(page)).toHaveAttribute('data-calculator-state', 'live');
};

const amounts = async (page: Page, table: number) =>
  (await calculator(page).locator('.calc-shares').nth(table).locator('tbody tr td:last-child').allTextContents()).map((text) =>
    Math.round(Number(text.replaceAll(',', '')) * 100),
  );

test('shows the worked example and the formula without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/procedures/3.2/');
  await expect(verdict(page)).toHaveText('Below the minimum control standard by 24 wan yuan (−1.84%).');
  await expect(calculator(page)).toContainText('Minimum control standard = baseline + planned annual growth rate');
  await expect(calculator(page)).toContainText('1,200 × (1 + 8.5%) = 1,302 wan yuan');
  await expect(calculator(page).locator('noscript p')).toBeVisible();
  await context.close();
});

for (const path of ['/procedures/3.2/', '/en/procedures/3.3/']) {
  test(`${path} does not move when its calculator wakes`, async ({ page }) => {
    await page.goto(path);
    const still = await calculator(page).locator('[data-calculator-view]').boundingBox();
    const example = await field(page, path.includes('3.2') ? 'sales.actual' : 'company').inputValue();
    await calculator(page).scrollIntoViewIfNeeded();
    await expect(calculator(page)).toHaveAttribute('data-calculator-state', 'live');
    const live = await calculator(page).locator('[data-calculator-view]').boundingBox();
    expect(live!.height).toBe(still!.height);
    expect(await field(page, path.includes('3.2') ? 'sales.actual' : 'company').inputValue()).toBe(example);
  });
}

test('says met, above or below, whatever way the digits are written', async ({ page }) => {
  await open(page, '/procedures/3.2/');
  await field(page, 'sales.actual').fill('１，３０２');
  await expect(verdict(page)).toHaveText('达标：实绩恰好等于最低控制标准。');
  await field(page, 'sales.rate').fill('１０％');
  await expect(verdict(page)).toContainText('未达标：低于最低控制标准 18 万元（−1.36%）');
  await field(page, 'sales.actual').fill('1,400.5');
  await expect(verdict(page)).toContainText('达标：高出最低控制标准 80.5 万元（+6.1%）');
  await expect(calculator(page).getByRole('status')).toContainText('80.5 万元');
});

test('says beside the field what is the matter, and goes on once it is mended', async ({ page }) => {
  await open(page, '/en/procedures/3.2/');
  const baseline = field(page, 'sales.baseline');
  for (const [typed, said] of [
    ['', 'Enter a figure.'],
    ['lots', 'Enter digits only'],
    ['-5', 'must be above 0'],
    ['1,5', 'comma is out of place'],
  ] as const) {
    await baseline.fill(typed);
    await expect(baseline).toHaveAttribute('aria-invalid', 'true');
    await expect(baseline).toHaveAccessibleDescription(new RegExp(said));
    await expect(calculator(page).locator('.calc-result')).toHaveText('Correct or fill in the figures above first.');
  }
  await baseline.fill('1,000');
  await expect(baseline).not.toHaveAttribute('aria-invalid');
  await expect(verdict(page)).toContainText('Met: above');
});

test('keeps figures over a reload, clears them, and brings them back', async ({ page }) => {
  await open(page, '/en/procedures/3.2/');
  await field(page, 'sales.actual').fill('1,350');
  await expect(calculator(page)).toContainText('kept in this browser only');
  await open(page, '/procedures/3.2/');
  await expect(field(page, 'sales.actual')).toHaveValue('1,350');
  await press(page, 'clear');
  await expect(field(page, 'sales.actual')).toHaveValue('');
  await press(page, 'bring-back');
  await expect(field(page, 'sales.actual')).toHaveValue('1,350');
  await expect(calculator(page).locator('[data-calc="clear"]')).toBeFocused();
  await press(page, 'reset');
  await expect(field(page, 'sales.actual')).toHaveValue('1,278');
  await expect(calculator(page).locator('.calc-stamp')).toBeVisible();
});

test('takes broken storage for what it is, and keeps it aside', async ({ page }) => {
  await page.goto('/404');
  await keep(page, 'calculator:budget', '{"version":1');
  await open(page, '/en/procedures/3.3/');
  await expect(calculator(page).getByRole('alert').filter({ visible: true })).toContainText('cannot be read');
  expect(Object.keys(await allKept(page, 'aside:'))).toHaveLength(1);
});

test('works by keyboard alone', async ({ page }) => {
  await open(page, '/en/procedures/3.2/');
  await calculator(page).locator('input[type="radio"]:checked').focus();
  await page.keyboard.press('ArrowRight');
  await expect(calculator(page).locator('input[type="radio"]:checked')).toHaveValue('volume');
  await expect(calculator(page).locator('input[type="radio"]:checked')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(field(page, 'volume.baseline')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1000');
  await expect(verdict(page)).toContainText('Met: above the minimum control standard by 552 contracts');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field(page, 'volume.baseline')).not.toHaveValue('1000');
});

test('budgets months, quarters and categories that add up to the total', async ({ page }) => {
  await open(page, '/en/procedures/3.3/');
  await field(page, 'actualSales').fill('1,234.57');
  await field(page, 'company').fill('7.77');
  await expect(worked(page, 'Total sales expense')).not.toHaveText('—');
  const total = Math.round(Number((await worked(page, 'Total sales expense').textContent())!.replace(/[^\d.]/g, '')) * 100);
  const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
  expect(sum(await amounts(page, 0))).toBe(total);
  expect(sum(await amounts(page, 1))).toBe(total);
  await calculator(page).getByRole('radio', { name: 'Quarters' }).check();
  await expect(calculator(page).locator('.calc-shares').first().locator('tbody tr')).toHaveCount(4);
  expect(sum(await amounts(page, 0))).toBe(total);
});

test('says what the shares lack, and gives the rest to “Other”', async ({ page }) => {
  await open(page, '/en/procedures/3.3/');
  await field(page, 'category.travel').fill('10');
  await expect(calculator(page)).toContainText('The shares add up to 92%; 8% is still to be given.');
  await press(page, 'rest');
  await expect(field(page, 'category.other')).toHaveValue('11');
  await expect(calculator(page)).toContainText('The shares add up to 100%');
});

test('copies as CSV, and shows the text where the browser forbids copying', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/en/procedures/3.2/');
  await press(page, 'copy');
  await expect(calculator(page)).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Sales value,wan yuan,1200,8.5,1302,1278,-24,-1.84',
  );
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await press(page, 'copy');
  await expect(calculator(page).getByRole('textbox', { name: 'CSV text' })).toHaveValue(/Sales value,wan yuan,1200/);
});

for (const path of ['/procedures/3.2/', '/en/procedures/3.2/', '/procedures/3.3/', '/en/procedures/3.3/']) {
  test(`${path} fits 320 px and axe finds nothing in its calculator, light and dark`, async ({ page }) => {
    await open(page, path);
    const first = calculator(page).locator('.calc-fields input[type="text"]').first();
    await first.fill('x');
    await expect(first).toHaveAttribute('aria-invalid', 'true');
    await expectSound(page, '[data-calculator]');
  });
}
