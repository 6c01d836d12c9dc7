/** A walk that calls another procedure, and comes back to the very step; drawings and pages that lead there and back. */
import { expect, type Page, test } from '@playwright/test';
import { expectNoPageErrors } from '../support/page-errors.ts';
import { secondSite } from '../support/second-site.ts';
import { expectSound } from '../support/sound.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const site = secondSite(6);

expectNoPageErrors();

const walk = (page: Page) => page.locator('[data-walk]');
const move = async (page: Page, name: string, then: string) => {
  await page.locator(`[data-move="${name}"]`).click();
  await expect(walk(page)).toHaveAttribute('data-at', then);
};
const called = (page: Page) => page.locator('[data-walk-called]');
/** Walk to the step that calls. */
const begin = async (page: Page, lang = 'en/') => {
  await page.goto(`${site.address}${lang}procedures/SOP-CAPA/`);
  await page.locator('[data-walk-start]').click();
  await expect(page.locator('[data-part]')).toBeVisible();
  for (const [name, then] of [
    ['take-in:done', 'weigh'],
    ['weigh:Y', 'analyse'],
    ['analyse:done', 'plan'],
    ['plan:done', 'agree'],
    ['agree:Y', 'carry-out'],
  ] as const)
    await move(page, name, then);
};
/** Go over to the called procedure. */
const go = async (page: Page) => {
  await page.locator('[data-walk-call]').click();
  await expect(page).toHaveURL(/procedures\/CR-07\/$/);
  await expect(page.locator('[data-part]')).toBeVisible();
};
const back = async (page: Page) => {
  await page.locator('[data-walk-back]').click();
  await expect(page).toHaveURL(/procedures\/SOP-CAPA\/$/);
  await expect(walk(page)).toHaveAttribute('data-at', 'carry-out');
};
/** Whatever it asks, the first that is offered, to its end. */
const toTheEnd = async (page: Page) => {
  for (let count = 0; count < 40; count += 1) {
    if ((await page.locator('[data-walk-summary]').count()) > 0) return;
    const before = await page.locator('[data-walk] .stage-bar p').textContent();
    await page.locator('[data-move]').first().click();
    await expect(page.locator('[data-walk] .stage-bar p')).not.toHaveText(before!);
  }
};

test('the called procedure is walked and left midway, survives reloading, and is come back from with what ended there', async ({
  page,
}) => {
  await begin(page);
  await expect(called(page)).toHaveAttribute('data-walk-called', 'none');
  await expectSound(page);
  await go(page);
  await expect(page.locator('[data-walk-from]')).toContainText('Called by SOP-CAPA 1.11 Carry it out.');
  await expectSound(page);
  await back(page);
  await expect(called(page)).toContainText('has been begun; no step is taken yet');
  await go(page);
  await page.locator('[data-move]').first().click();
  await expect(page.locator('[data-walk-undo]')).toHaveAttribute('aria-disabled', 'false');
  const here = (await walk(page).getAttribute('data-at'))!;
  await page.reload();
  await expect(walk(page)).toHaveAttribute('data-at', here);
  await expect(page.locator('[data-walk-from]')).toBeVisible();
  await back(page);
  await page.reload();
  await expect(walk(page)).toHaveAttribute('data-at', 'carry-out');
  await expect(called(page)).toHaveAttribute('data-walk-called', 'under-way');
  await expect(called(page)).toContainText('CR-07 Change approval is under way');
  await go(page);
  await expect(walk(page)).toHaveAttribute('data-at', here);
  await toTheEnd(page);
  await expect(page.locator('[data-walk-summary]')).toBeVisible();
  await expectSound(page);
  await back(page);
  await expect(called(page)).toHaveAttribute('data-walk-called', 'ended');
  await expect(called(page)).toContainText(/CR-07 Change approval has ended after \d+ steps: .+\./);
  await move(page, 'carry-out:done', 'effective');
  // What it was called for is once: the second time it is gone through anew.
  await move(page, 'effective:N', 'analyse');
  for (const [name, then] of [
    ['analyse:done', 'plan'],
    ['plan:done', 'agree'],
    ['agree:Y', 'carry-out'],
  ] as const)
    await move(page, name, then);
  await expect(called(page)).toHaveAttribute('data-walk-called', 'none');
  await page.locator('[data-walk-undo]').click();
  await expect(walk(page)).toHaveAttribute('data-at', 'agree');
});

test('it may be taken as gone through without walking it; where the caller is no longer kept the way back says so', async ({
  page,
}) => {
  await begin(page, '');
  await expect(called(page)).toContainText('也可以不演练');
  await move(page, 'carry-out:done', 'effective');
  await page.locator('[data-walk-undo]').click();
  await expect(walk(page)).toHaveAttribute('data-at', 'carry-out');
  await go(page);
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.includes('walk:SOP-CAPA:')) storage.removeItem(key);
  });
  await page.locator('[data-walk-back]').click();
  await expect(page.locator('[data-walk-from] [role="alert"]')).toContainText('已不在此浏览器里');
});

test('the drawing, the row and a role’s page lead to the called procedure, and that leads back', async ({ page }) => {
  await page.goto(`${site.address}en/procedures/SOP-CAPA/`);
  const leads = page.locator('#drawings .drawing-area:visible .leads');
  await expect(leads).toHaveAccessibleName('→ by CR-07 Change approval');
  await leads.click();
  await expect(page).toHaveURL(/en\/procedures\/CR-07\/$/);
  await page.locator('[data-callers] a').click();
  await expect(page).toHaveURL(/en\/procedures\/SOP-CAPA\/#SOP-CAPA-1\.11$/);
  await page.goto(`${site.address}roles/team-leader/`);
  await expect(page.locator('main a[href$="/procedures/CR-07/"]').first()).toBeAttached();
});
