import { expect } from '@playwright/test';
import { test } from '../support/hand.ts';
import { at, begin, decide, definition, goOn, markOf, more, press, walk } from '../support/walk-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('walks 3.1 through all its gates, refused once at each', async ({ page }) => {
  const { gates } = await definition(page);
  await begin(page);
  for (const [index, refusing] of gates.entries()) {
    for (const earlier of gates.slice(0, index)) await decide(page, earlier.id, markOf(earlier, false).mark);
    await decide(page, refusing.id, markOf(refusing, true).mark);
    await expect(walk(page)).toHaveAttribute('data-at', markOf(refusing, true).next);
  }
  for (const gate of gates) await decide(page, gate.id, markOf(gate, false).mark);
  await goOn(page);
  const summary = page.locator('[data-walk-summary]');
  await expect(summary).toBeVisible();
  await expect(summary.locator('.round').first()).toHaveText(`${gates.length + 1} 次`);
  await expect(page.locator('[data-walk-coverage=outcomes]')).toHaveAttribute('value', String(gates.length * 2));
  await expect(page.locator('[data-walk-coverage=pairs]')).toHaveAttribute('value', String(gates.length));
});

test('says before the choice where each outcome leads, and the round', async ({ page }) => {
  const { gates } = await definition(page);
  await begin(page, '/en/procedures/3.1/');
  await goOn(page);
  const refusal = markOf(gates[0]!, true);
  await expect(page.locator(`[data-move="${gates[0]!.id}:${refusal.mark}"]`)).toContainText(/back to 3 .*; round 2/);
});

test('is walked by keyboard alone, and the focus is never lost', async ({ page }) => {
  const { gates } = await definition(page);
  await page.goto('/procedures/3.1/');
  await page.locator('[data-walk-start]').focus();
  await page.keyboard.press('Enter');
  await expect(walk(page).locator('[data-part]').first()).toBeVisible();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-walk]') !== null && document.activeElement?.tagName);
  let refused = false;
  for (let count = 0; count < 40 && (await page.locator('[data-walk-summary]').count()) === 0; count += 1) {
    const here = await at(page);
    const gate = gates.find(({ id }) => id === here);
    const refuse = gate === gates[1] && !refused;
    if (refuse) refused = true;
    const nth = gate ? gate.outcomes.indexOf(markOf(gate, refuse)) + 1 : 0;
    await page.keyboard.press(gate ? String(nth) : 'Enter');
    await expect(walk(page)).not.toHaveAttribute('data-at', here);
    await expect.poll(focused).toBe('H3');
  }
  await expect(page.locator('[data-walk-summary]')).toBeVisible();
  expect(refused).toBe(true);
  const end = await at(page);
  await page.keyboard.press('Backspace');
  await expect(walk(page)).not.toHaveAttribute('data-at', end);
  await expect.poll(focused).toBe('H3');
});

test('keys typed into a field are left alone', async ({ page }) => {
  await begin(page);
  await press(page, `${await at(page)}:done`);
  const here = await at(page);
  await more(page);
  await page.locator('[data-walk-as]').focus();
  await page.keyboard.press('Backspace');
  expect(await at(page)).toBe(here);
});

test('undo, redo, going back in the history and starting over', async ({ page }) => {
  const { start, gates } = await definition(page);
  await begin(page);
  await goOn(page);
  await page.locator('[data-walk-undo]').click();
  await expect(walk(page)).not.toHaveAttribute('data-at', gates[0]!.id);
  await page.locator('[data-walk-redo]').click();
  await expect(walk(page)).toHaveAttribute('data-at', gates[0]!.id);
  await page.locator('[data-walk-jump="1"]').click();
  await expect(page.locator('[data-walk-jump]')).toHaveCount(1);
  await more(page);
  await page.locator('[data-walk-restart]').click();
  await expect(walk(page)).toHaveAttribute('data-at', start);
});

test('survives reloading, and going away and back', async ({ page }) => {
  const { gates } = await definition(page);
  await begin(page);
  await decide(page, gates[0]!.id, markOf(gates[0]!, true).mark);
  const here = await at(page);
  await page.reload();
  await expect(page.locator('[data-walk-jump]').first()).toBeVisible();
  await expect(walk(page)).toHaveAttribute('data-at', here);
  await page.goto('/');
  await page.goBack();
  await expect(walk(page)).toHaveAttribute('data-at', here);
});

test('two tabs walk without destroying each other’s work', async ({ page, context }) => {
  const { gates } = await definition(page);
  await begin(page);
  await decide(page, gates[0]!.id, markOf(gates[0]!, true).mark);
  const first = await at(page);
  const other = await context.newPage();
  await other.goto('/procedures/3.1/');
  await expect(other.locator('[data-walk-start]')).toHaveText('继续演练');
  await other.locator('[data-walk-start]').click();
  await expect(other.locator('[data-walk-jump]').first()).toBeVisible();
  await decide(other, gates[0]!.id, markOf(gates[0]!, false).mark);
  await more(other);
  await other.locator('[data-walk-restart]').click();
  await press(page, `${first}:done`);
  const here = await at(page);
  await page.reload();
  await expect(walk(page)).toHaveAttribute('data-at', here);
  await expect(page.locator('[data-walk-coverage=outcomes]')).toHaveAttribute('value', '2');
});

test('as a role, others play their part and hand over', async ({ page }) => {
  const { gates } = await definition(page);
  await begin(page);
  await more(page);
  await page.locator('[data-walk-as]').selectOption('general-manager');
  await page.locator('[data-walk-others]').selectOption('approve');
  await expect(page.locator('[data-walk-jump]')).toHaveCount(0); // A field by itself makes no step.
  await page.locator('[data-walk-cast]').click();
  await expect(walk(page)).toHaveAttribute('data-at', gates.at(-1)!.id);
  await expect(page.locator('[data-walk-said]')).toContainText('轮到您');
});

test('the drawing and the table light up with the walk', async ({ page }) => {
  await begin(page);
  const here = await at(page);
  await expect(page.locator(`[data-table] [data-step="${here}"]`)).toHaveAttribute('aria-current', 'step');
  await expect(page.locator(`[data-drawing] [data-step="${here}"]`).first()).toHaveAttribute('data-lit', 'here');
  await press(page, `${here}:done`);
  await expect(page.locator(`[data-table] [data-step="${here}"]`)).toHaveAttribute('data-lit', 'past');
  await expect(page.locator(`[data-table] [data-step="${here}"]`)).not.toHaveAttribute('aria-current');
});

test('fits a page 320 pixels wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await begin(page, '/en/procedures/3.1/');
  await goOn(page);
  const wide = await page.evaluate(() => {
    const section = document.querySelector('[data-walk]')!;
    return [...section.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .length;
  });
  expect(wide).toBe(0);
});

test('the next untried way leads to full coverage', async ({ page }) => {
  await begin(page);
  const said = page.locator('.walk-plan');
  await page.getByRole('tab', { name: '覆盖情况' }).click();
  for (let count = 0; count < 20; count += 1) {
    await page.locator('[data-walk-untried]').click();
    await expect(said).toBeVisible();
    if ((await page.locator('[data-walk-follow]').count()) === 0) break;
    await page.locator('[data-walk-follow]').click();
    await expect(said).toBeHidden();
  }
  for (const what of ['steps', 'outcomes', 'pairs']) {
    const bar = page.locator(`[data-walk-coverage=${what}]`);
    await expect(bar).toHaveAttribute('value', (await bar.getAttribute('max'))!);
  }
});
