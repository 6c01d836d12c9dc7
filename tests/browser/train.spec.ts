import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '../support/hand.ts';
import { keptAt } from '../support/kept.ts';
import { expectSound } from '../support/sound.ts';
import { confirmRead, open, playByKeys, sheet, training } from '../support/train-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [locale, at] of [
  ['zh', ''],
  ['en', '/en'],
] as const) {
  test(`a case is played to its end by keyboard, and reload keeps where it stood (${locale})`, async ({ page }) => {
    await open(page, `${at}/train/3.8/#train=practise:three-small-complaints`);
    await expect(sheet(page).locator('h3')).toBeFocused();
    await expectSound(page);
    await page.keyboard.press('Enter');
    await page.reload();
    await expect(sheet(page).locator('[data-position], .train-score')).toHaveText(/2/);
    const asked = await playByKeys(page, '2');
    expect(asked).toBeGreaterThan(2);
    const review = page.locator('.train-report > ol > li');
    await expect(review).toHaveCount(asked);
    for (const miss of await review.and(page.locator('[data-told="wrong"]')).all())
      await expect(miss.locator('a[href*="/procedures/3.8/#3.8-"]').first()).toBeVisible();
    await expectSound(page);
    const score = await page.locator('.train-score').textContent();
    await page.keyboard.press('Backspace');
    await expect(sheet(page)).not.toHaveAttribute('data-stop', 'end');
    await page.keyboard.press('Enter');
    await expect(page.locator('.train-score')).toHaveText(score!);
  });

  test(`the stages of reading and watching go by keyboard (${locale})`, async ({ page }) => {
    await open(page, `${at}/train/3.8/#train=read`);
    await expectSound(page);
    await confirmRead(page);
    await expect(page.locator('[data-confirm]')).toHaveCount(0);
    await page.locator('.train-tabs a').nth(1).press('Enter');
    await expect(sheet(page)).toBeVisible();
    await expectSound(page);
    for (let count = 0; (await page.locator('button[data-main]').count()) > 0 && count < 40; count += 1) {
      const before = await sheet(page).locator('[data-position], .train-score').textContent();
      await page.keyboard.press('Enter');
      await expect(sheet(page).locator('[data-position], .train-score')).not.toHaveText(before!);
    }
    await expect(page.locator('.train-tabs [data-done]')).toHaveCount(2);
    await page.reload();
    await expect(page.locator('.train-tabs [data-done]')).toHaveCount(2);
  });

  test(`ten cases in a row as the general manager, by keyboard; reload goes on, another seed deals others (${locale})`, async ({
    page,
  }) => {
    await open(page, `${at}/train/roles/general-manager/#train=play`);
    await expectSound(page);
    await page.locator('[data-new]').press('Enter');
    const dealt: (string | null)[] = [];
    for (let count = 1; count <= 10; count += 1) {
      await expect(sheet(page).locator('[data-choice]').first()).toBeVisible();
      dealt.push(await sheet(page).getAttribute('data-stop'));
      await page.keyboard.press('1');
      await expect(page.locator('.train-told a[href*="/procedures/3."]').first()).toBeVisible();
      if (count === 3) {
        await page.reload();
        await expect(page.locator('.train-told')).toBeVisible();
        await expectSound(page);
      }
      await page.keyboard.press('Enter');
    }
    expect(new Set(dealt.map((it) => it!.split('/')[0])).size).toBeGreaterThan(1);
    await expect(page.locator('.train-report > ol > li')).toHaveCount(10);
    await expectSound(page);
    await page.keyboard.press('Enter');
    await expect(sheet(page)).toHaveAttribute('data-stop', 'end');
    await page.locator('[data-new]').press('Enter');
    await expect(sheet(page)).not.toHaveAttribute('data-stop', 'end');
    await page.goto(`${at}/train/roles/general-manager/#train=play`);
    await expect(page.locator('[data-train-view] li').filter({ hasText: '10' })).toHaveCount(1);
  });

  test(`the learner’s page: role, path, record as a file, and what was missed comes back (${locale})`, async ({
    page,
    browser,
  }) => {
    await page.goto(`${at}/train/`);
    await expect(training(page)).not.toHaveAttribute('data-train-state', 'live');
    await training(page).getByRole('button').press('Enter');
    await page.locator('[data-role-choice]').selectOption('division-manager');
    await expect(page.locator('[data-main]')).toHaveAttribute('href', /#train=read$/);
    await expectSound(page);
    await page.locator('[data-main]').press('Enter');
    await confirmRead(page);
    await page.goto(`${at}/train/roles/division-manager/#train=play`);
    await page.locator('[data-new]').press('Enter');
    for (let count = 0; count < 10; count += 1) {
      await expect(sheet(page).locator('[data-choice]').first()).toBeVisible();
      await page.keyboard.press('2');
      await expect(sheet(page).locator('.train-told h4')).toBeFocused();
      if ((await page.locator('.train-told[data-told="wrong"]').count()) > 0) break;
      await page.keyboard.press('Enter');
    }
    await page.goto(`${at}/train/`);
    await expect(page.locator('[data-role-choice]')).toHaveValue('division-manager');
    await expect(page.locator('[data-main]')).toHaveAttribute('href', /#train=(watch|exam)$/);
    const missed = JSON.parse((await keptAt(page, 'train'))!).answers.filter((it: { right: boolean }) => !it.right);
    await page.locator('[data-more] > summary').press('Enter');
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export]').click()]);
    await page.locator('[data-name]').fill('李雷');
    const saved = async (button: string) => {
      const [it] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
      return JSON.parse(await readFile(await it.path(), 'utf8'));
    };
    const results = await saved('[data-results]');
    expect(results).toMatchObject({ format: 'handbook-training-results', name: '李雷' });
    const statements = await saved('[data-xapi]');
    expect(statements).toHaveLength(results.answers.length);
    expect(statements[0].actor.name).toBe('李雷');
    // The name is known on the next visit, and is no part of the record.
    await page.reload();
    await expect(page.locator('.train-card h2')).toContainText('李雷');
    expect(await keptAt(page, 'train')).not.toContain('李雷');

    const other = await browser.newPage({ timezoneId: 'Asia/Shanghai' });
    await other.clock.setFixedTime(Date.now() + 40 * 86_400_000);
    await other.goto(`${at}/train/`);
    await training(other).getByRole('button').press('Enter');
    await other.locator('[data-more] > summary').press('Enter');
    await other.locator('[data-import]').setInputFiles(await file.path());
    await expect(other.locator('[data-role-choice]')).toHaveValue('division-manager');
    expect(missed).toHaveLength(1);
    await expect(other.locator('[data-due]')).toHaveAttribute('data-due', '1');
    await other.locator('[data-due] a').press('Enter');
    await expect(sheet(other)).toHaveAttribute('data-stop', missed[0].item);
    await expectSound(other);
    await other.goto(`${at}/`);
    await expect(other.locator('[data-due-today]')).toContainText('1');
    await other.locator('[data-due-today] a').click();
    await expect(sheet(other)).toHaveAttribute('data-stop', missed[0].item);
    await page.goto(`${at}/`);
    await expect(page.locator('[data-due-today]')).toBeHidden();
    await other.close();
  });

  test(`the trainer’s page puts the results of many together; what it cannot read it names (${locale})`, async ({ page }) => {
    await open(page, `${at}/train/results/`);
    const items = ['3.7/taught-from-old-material/3', '3.8/gone/who', '3.1/approval/after-N'];
    const learner = (name: string, knows: number) => ({
      name: `${name}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          ...{
            format: 'handbook-training-results',
            version: 1,
            name,
            document: 'HD',
            written: '2026-11-23T00:00:00Z',
            exams: [],
          },
          answers: items.map((item, index) => ({ item, at: index, chosen: index < knows ? 'Y' : 'N', right: index < knows })),
        }),
      ),
    });
    const stranger = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"version":2}') };
    await page.locator('input[data-files]').setInputFiles([learner('A', 3), learner('B', 2), learner('C', 1), stranger]);
    await expect(page.locator('[data-learners]')).toHaveAttribute('data-learners', '3');
    await expect(page.locator('[data-faults] li')).toHaveText(/other\.json/);
    await expect(page.locator('tr[data-item]')).toHaveCount(3);
    await expect(page.locator('tr[data-item]').first()).toContainText('33%');
    await expect(page.locator('.train-plot circle')).toHaveCount(2);
    await expectSound(page);
    const [csv] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
    const lines = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('3.1/approval/after-N');
  });

  test(`learners without a name, or of one name, stay apart until they are joined by hand (${locale})`, async ({ page }) => {
    await open(page, `${at}/train/results/`);
    const file = (name: string, learner: string | undefined, right: boolean) => ({
      ...{ name: 'results.json', mimeType: 'application/json' },
      buffer: Buffer.from(
        JSON.stringify({
          ...{ format: 'handbook-training-results', version: 1, learner, name, document: 'HD', exams: [] },
          written: '2026-11-23T00:00:00Z',
          answers: [{ item: '3.8/gone/who', at: right ? 1 : 2, chosen: right ? 'Y' : 'N', right }],
        }),
      ),
    });
    const lines = page.locator('tr[data-learner]');
    const answered = page.locator('tr[data-item] td').nth(1);
    for (const it of [file('', undefined, true), file('', undefined, false), file('王伟', '1', true), file('王伟', '2', false)])
      await page.locator('input[data-files]').setInputFiles([it]);
    await expect(lines).toHaveCount(4);
    expect(new Set(await lines.locator('th').allTextContents()).size).toBe(4);
    await expect(answered).toHaveText('4');
    // The same record again joins the earlier, and it is said.
    await page.locator('input[data-files]').setInputFiles([file('王大伟', '1', false)]);
    await expect(lines).toHaveCount(4);
    await expect(page.locator('[data-told-files]')).toContainText('王伟');
    const joining = page.locator('[data-join]');
    for (const nth of [2, 3]) await lines.nth(nth).locator('[data-choose]').press('Space');
    await joining.press('Enter');
    await expect(lines).toHaveCount(3);
    await expect(answered).toHaveText('3');
    await expectSound(page);
    await lines.nth(2).locator('[data-part]').press('Enter');
    await expect(lines).toHaveCount(4);
    await expect(answered).toHaveText('4');
    const [csv] = await Promise.all([page.waitForEvent('download'), page.locator('[data-csv]').click()]);
    expect((await readFile(await csv.path(), 'utf8')).trim().split('\r\n')[1]).toContain(',4,');
  });
}
