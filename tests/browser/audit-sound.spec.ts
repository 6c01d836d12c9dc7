/** What an audit can show, of every procedure, is sound: axe, light and dark, and 320 px. */
import { expect, type Page, test } from '@playwright/test';
import {
  actionField,
  beginAudit,
  gradeAt,
  itemAt,
  keptAudits,
  openDesk,
  openItem,
  openMore,
  turnTo,
} from '../support/audit-page.ts';
import { ourContent } from '../support/our-procedures.ts';
import { expectSound } from '../support/sound.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const sound = async (page: Page) => {
  // Everything that folds is unfolded.
  if (await page.locator('[data-more]').isVisible()) await openMore(page);
  await page.evaluate(() => {
    for (const it of document.querySelectorAll<HTMLDetailsElement>('[data-audit] details')) it.open = true;
  });
  await expectSound(page, '[data-audit]');
};

// One desk draws both languages: each procedure in one of them, in turn.
for (const path of ourContent.procedures.map(({ id }, at) => `${at % 2 ? '/en' : ''}/audit/${id}/`))
  test(`axe finds nothing in an audit on ${path}, begun, graded, reported and compared`, async ({ page }) => {
    test.slow();
    await beginAudit(page, path);
    for (const [nth, grade] of ['major', 'minor', 'observation', 'conforms', 'not-applicable'].entries())
      await gradeAt(page, nth, grade);
    await openItem(page, 0);
    await itemAt(page, 0).locator('[data-field="note"]').fill('12 / 15');
    await itemAt(page, 0).locator('[data-field="evidence"]').fill('Cabinet 2');
    await (await actionField(itemAt(page, 0), 'due')).fill('2020-01-31');
    await sound(page);
    await turnTo(page, 'report');
    await expect(page.locator('[data-sheet]')).toHaveCount(1);
    await expect(page.locator('[data-lacking]')).toHaveCount(1);
    await sound(page);
    // Another audit beside it.
    await page.locator('[data-close]').click();
    await expect(page.locator('[data-kept]')).toHaveCount(1);
    await sound(page);
    await page.locator('[data-begin]').click();
    await gradeAt(page, 0, 'conforms');
    await gradeAt(page, 3, 'minor');
    await turnTo(page, 'compare');
    await expect(page.locator('[data-trend="better"] li')).toHaveCount(1);
    await sound(page);
    expect(await keptAudits(page)).toHaveLength(2);
  });

for (const at of ['', '/en'])
  test(`axe finds nothing on the desk for several procedures, its choices made (${at || 'zh'})`, async ({ page }) => {
    await openDesk(page, `${at}/audit/`);
    for (const id of ['3.2', '3.5']) await page.locator(`[data-procedure-choice="${id}"]`).check();
    for (const scope of ['roles', 'records', 'risk']) {
      await page.locator('[data-scope]').selectOption(scope);
      await sound(page);
    }
  });
