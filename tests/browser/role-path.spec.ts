/** A role's own part, from its steps to its exam, by keyboard: what the learner's page promises for the first hour. */
import { expect, type Page } from '@playwright/test';
import { actsOfRole, learningPath, partSteps, poolOfRole } from '../../src/train/index.ts';
import { test } from '../support/hand.ts';
import { ourTaught } from '../support/our-procedures.ts';
import { expectSound } from '../support/sound.ts';
import { confirmRead, sheet } from '../support/train-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const role = 'sales-representative';
const path = learningPath(ourTaught, role);
const rightOf = new Map(poolOfRole(path, role).map(({ id, right }) => [id, right] as const));

const actOf = new Map(actsOfRole(path, role).map(({ id, right }) => [id, right] as const));

const position = (page: Page) => sheet(page).locator('[data-position], .train-score');

for (const [locale, at] of [
  ['zh', ''],
  ['en', '/en'],
] as const)
  test(`a role’s part: read, watched, played and passed (${locale})`, async ({ page }) => {
    test.slow();
    await page.goto(`${at}/train/`);
    await page.locator('[data-train] button').first().press('Enter');
    await page.locator('[data-role-choice]').selectOption(role);
    const part = page.locator(`[data-part="${role}"]`);
    await expect(part.locator('.train-tabs a')).toHaveCount(4);
    await expectSound(page);

    // Read: its steps stand on the page, those of others do not; one confirmation holds for all procedures.
    await page.locator('[data-main]').press('Enter');
    await expect(page).toHaveURL(new RegExp(`/train/roles/${role}/#train=read$`));
    const steps = page.locator('[data-aid] .train-steps > li');
    const own = path.flatMap(({ procedure }) => procedure.steps.filter((it) => 'roles' in it && it.roles.includes(role)));
    await expect(steps).toHaveCount(own.length);
    await expectSound(page);
    // What confirms stands after what is confirmed, and the focus stays there.
    const last = (await steps.last().boundingBox())!;
    expect((await page.locator('[data-unseen]').boundingBox())!.y).toBeGreaterThanOrEqual(last.y + last.height);
    await confirmRead(page);
    await expect(page.locator('[data-confirm]')).toHaveCount(0);
    await expect(page.locator('[data-after-steps] .train-ok')).toBeFocused();

    // Watched to its end, in every procedure.
    await page.locator('.train-tabs a').nth(1).press('Enter');
    await expect(sheet(page)).toBeVisible();
    await expect(steps.first()).toBeHidden();
    await expectSound(page);
    const seen = new Set<string>();
    for (let shots = 0; shots < 80; shots += 1) {
      seen.add((await sheet(page).getAttribute('data-stop'))!);
      if ((await page.locator('button[data-main]').count()) === 0) break;
      const before = (await position(page).textContent())!;
      await page.keyboard.press('Enter');
      await expect(position(page)).not.toHaveText(before);
    }
    const ids = new Set(['opening', ...path.flatMap(({ procedure }) => [...partSteps(procedure, role)])]);
    expect([...seen].filter((step) => !ids.has(step))).toEqual([]);
    await expect(page.locator('.train-tabs [data-done]')).toHaveCount(2);

    // Ten acts: all wrong they don’t complete the stage, seven right do.
    const play = async (wrong: number): Promise<void> => {
      await page.locator('[data-new]').press('Enter');
      for (let count = 0; count < 10; count += 1) {
        const choices = sheet(page).locator('[data-choice]');
        await expect(choices.first()).toBeVisible();
        const keys = await choices.evaluateAll((all) => all.map((it) => it.getAttribute('data-choice')!));
        const right = actOf.get((await sheet(page).getAttribute('data-stop'))!)!;
        const key = count < wrong ? keys.find((it) => it !== right)! : right;
        await page.keyboard.press(String(keys.indexOf(key) + 1));
        await expect(sheet(page).locator('.train-told')).toHaveAttribute('data-told', count < wrong ? 'wrong' : 'right');
        await expect(sheet(page).locator('.train-told h4')).toBeFocused();
        await expect(page.locator('.train-answered [data-told]')).toHaveCount(count + 1);
        await sheet(page).locator('[data-main]').press('Enter');
      }
      await expect(sheet(page).locator('.train-score')).toBeVisible();
    };
    await page.locator('a[data-main]').press('Enter');
    await play(10);
    await expect(page.locator('.train-tabs [data-done]')).toHaveCount(2);
    await play(3);
    await expect(page.locator('.train-tabs [data-done]')).toHaveCount(3);
    await expectSound(page);

    // The exam, while its answers are put away.
    await page.locator('.train-tabs a').nth(3).press('Enter');
    await page.locator('[data-begin]').press('Enter');
    await expect(page.locator('[data-exam-paper]')).toBeVisible();
    await expect(page.locator('[data-aid]').first()).toBeHidden();
    const numbers = page.locator('.train-numbers button');
    const count = await numbers.count();
    for (let number = 0; number < count; number += 1) {
      await numbers.nth(number).press('Enter');
      await expect(numbers.nth(number)).toHaveAttribute('aria-current', 'step');
      const question = page.locator('[data-question]');
      const right = rightOf.get((await question.getAttribute('data-question'))!)!;
      await question.locator(`[data-choice="${right}"] input`).check();
    }
    await page.locator('[data-hand-in]').press('Enter');
    await expect(page.locator('[data-exam-review="passed"]')).toBeVisible();

    await page.goto(`${at}/train/`);
    await expect(part.locator('.train-tabs [data-done]')).toHaveCount(4);
    // It is done, and says so; to read a procedure in full, which a part confirmed is not, is an offer.
    await expect(page.locator('[data-finished] .train-ok')).toBeVisible();
    await expect(page.locator('[data-main]')).toHaveAttribute('href', new RegExp(`/train/roles/${role}/#train=exam$`));
    await expect(page.locator('.train-offer li a').first()).toHaveAttribute('href', /\/train\/3\.\d\/#train=read$/);
    await expectSound(page);
    await page.locator('[data-main]').press('Enter');
    await expect(page.locator('[data-certificate]')).toBeVisible();
  });

test('on a phone the steps unfold by procedure, and none is confirmed unseen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/train/roles/sales-representative/#train=read');
  const first = page.locator('[data-steps] ol.train-steps > li').first();
  const unseen = page.locator('[data-unseen]');
  await expect(unseen).toBeVisible();
  await expect(first).toBeHidden();
  const steps = Number(await unseen.getAttribute('data-unseen'));
  expect(steps).toBeGreaterThan(10);
  await unseen.click();
  await expect(first).toBeFocused();
  await expect(first).toBeInViewport();
  await expect.poll(async () => Number(await unseen.getAttribute('data-unseen'))).toBeLessThan(steps);
});

test('what the document does not say of a role stands in the open on its path', async ({ page }) => {
  await page.goto('/en/train/roles/division-manager/');
  await expect(page.locator('[data-unstated]')).toHaveCount(1);
  await expect(page.locator('[data-procedure="3.7"] li').filter({ has: page.locator('[data-unstated]') })).toContainText('12');
  await expect(page.locator('[data-about-role]')).toContainText('What the Division Manager does is not stated');
  await page.goto('/en/train/roles/finance-manager/');
  await expect(page.locator('[data-about-role]')).toContainText('Finance Supervisor');
  // A record of a row that two share is said to be whose it is.
  await page.goto('/en/train/roles/finance-department/');
  const shared = page.locator('.train-steps > li').filter({ has: page.locator('[data-whose]') });
  await expect(shared.first()).toContainText('No record of yours');
  await expect(shared.first().locator('ul.plain [data-role="sales-representative"]')).toBeVisible();
});

test('a role is found by what is typed, in families; those outside are folded away until they are meant', async ({ page }) => {
  await page.goto('/en/train/');
  const cards = page.locator('[data-roles] [data-found]');
  await expect(page.locator('[data-family]')).toHaveCount(5);
  await expect(page.locator('[data-family="outside"] [data-found]').first()).toBeHidden();
  await page.locator('[data-filter] input').fill('finance');
  await expect(cards.filter({ visible: true })).toHaveCount(3);
  await page.locator('[data-filter] input').fill('客户');
  await expect(cards.filter({ visible: true })).toHaveCount(4);
  await page.locator('[data-filter] input').fill('nobody');
  await expect(page.locator('[data-shown]')).toHaveText('There is no such role.');
  await page.locator('[data-filter] input').fill('auditing');
  await cards.filter({ visible: true }).locator('a').press('Enter');
  await expect(page).toHaveURL(/\/en\/train\/roles\/inspector\/$/);
});
