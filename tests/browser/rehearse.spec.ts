import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { resultsJson } from '../../src/islands/rehearse/result-files.ts';
import { defaults, simulate as simulated } from '../../src/simulate/index.ts';
import { ourNet, ourNets, ourProcedures } from '../support/our-procedures.ts';
import { expectSound } from '../support/sound.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rehearsal = (page: Page) => page.locator('[data-rehearse]');
const verdicts = (page: Page) => page.locator('[data-compared] .verdict');

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await page.locator('[data-start]').focus();
  await expect(rehearsal(page)).toHaveAttribute('data-rehearse-state', 'live');
  await page.locator('.bench .part summary').click();
};

const set = async (page: Page, name: string, value: string) => {
  await page.locator(`[data-option="${name}"]`).fill(value);
  await page.keyboard.press('Tab');
};

/** The period a few times, so that a slow machine is done soon. */
const simulate = async (page: Page) => {
  await set(page, 'replications', '5');
  await page.locator('[data-start]').click();
  await expect(page.locator('[data-results]')).toBeVisible();
};

const slide = (page: Page, id: string, percent: number) => page.locator(`[data-slider="${id}"]`).fill(String(percent));

const saved = async (page: Page, button: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(button).first().click()]);
  return readFile(await file.path(), 'utf8');
};

test('a way lights up the drawing, is filtered by gate and plays in the walk', async ({ page }) => {
  await open(page, '/en/rehearse/3.2/');
  await page.locator('[data-filter]').selectOption('analysis-report');
  await expect(page.locator('[data-way]')).toHaveCount(1);
  const way = page.locator('[data-way]').first();
  await way.getByRole('button').focus();
  await expect(page.locator('[data-drawing] [data-edge="analysis-report:N"]').first()).toHaveAttribute('data-lit', 'past');
  await way.getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/procedures\/3\.2\//);
  await expect(page.locator('[data-walk]')).toHaveAttribute('data-at', 'end');
  await expect(page.locator('[data-walk]')).toContainText('round 2');
});

test('the answers follow the sliders by keyboard: one gate of 3.2 refusing half the time means one refusal more', async ({
  page,
}) => {
  await open(page, '/en/rehearse/3.2/');
  const refusals = page.locator('[data-answers] dd').nth(1);
  await slide(page, 'refused-analysis-report-1', 0);
  await slide(page, 'refused-approval-1', 50);
  // Geometric: q / (1 − q), standard deviation √q / (1 − q).
  await expect(refusals).toHaveText('1 (standard deviation 1.41)');
  await page.locator('[data-slider="refused-approval-1"]').press('ArrowRight');
  await expect(page.locator('output[for="refused-approval-1"]')).toHaveText('51%');
  await expect(refusals).toHaveText('1.04 (standard deviation 1.46)');
  await slide(page, 'refused-approval-1', 100);
  await expect(page.locator('[data-figures] [data-issues]')).toContainText('never reach an end');
  await page.locator('[data-reset]').click();
  await expect(page.locator('output[for="refused-approval-1"]')).toHaveText('20%');
});

test('the focus stays while it simulates, and goes to what came of it', async ({ page }) => {
  await open(page, '/en/rehearse/3.1/');
  await page.locator('[data-start]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#results')).toBeFocused();
  await page.locator('[data-fetch]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-player] h3')).toBeFocused();
  const next = page.locator('[data-player] [data-next]');
  await page.locator('[data-player] input[type="range"]').press('End');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await next.press('Enter');
  await expect(next).toBeFocused();
});

test('simulates in a worker: results, files, the same seed the same result', async ({ page }) => {
  await open(page, '/en/rehearse/3.1/');
  await simulate(page);
  const first = JSON.parse(await saved(page, '[data-json]'));
  expect(first.results).toMatchObject({ procedure: '3.1', replications: 5, ending: 'replications-done' });
  expect(first.results.period).toEqual({ start: '2026-01-05', until: '2027-01-04', runIn: 182 });
  const csv = await saved(page, '[data-csv]');
  expect(csv).toContain('"Lead time, mean"');
  await expect(page.locator('[data-plot]')).toHaveCount(5);
  await page.locator('[data-start]').click();
  await expect(page.locator('[data-progress]')).toHaveCount(0);
  expect(JSON.parse(await saved(page, '[data-json]')).results).toEqual(first.results);
});

test('a long run shows how far it is, leaves the page alive and can be cancelled', async ({ page }) => {
  await open(page, '/en/rehearse/3.1/');
  await page.locator('[data-at="until"]').fill('2035-12-31');
  await set(page, 'replications', '1000');
  await page.locator('[data-start]').click();
  await expect(page.locator('[data-progress] progress')).toBeVisible();
  await slide(page, 'refused-approval-1', 35);
  await expect(page.locator('output[for="refused-approval-1"]')).toHaveText('35%');
  await page.locator('[data-cancel]').click();
  await expect(page.locator('[data-results]')).toContainText('Cancelled');
});

test('absurd sizes and impossible figures are answered with what would do', async ({ page }) => {
  await open(page, '/rehearse/3.1/');
  await set(page, 'replications', '1e9');
  await page.locator('[data-start]').click();
  await expect(page.locator('[data-run] > [data-issues]')).toContainText('最多重复次数：1000000000 过大；最多 1000');
  const people = page.locator('[data-at="roles.general-manager.people"]');
  await people.fill('0');
  await people.press('Tab');
  await expect(page.locator('[data-figures] [data-issues]')).toContainText('总经理没有人手，以下步骤无法进行：7 审批');
  await expect(people).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-start]')).toBeDisabled();
});

test('compares arrangements in a sentence, and names the control that is lost', async ({ page }) => {
  await open(page, '/en/rehearse/3.5/');
  await set(page, 'replications', '20');
  await page.locator('[data-arrangement="dropped"] select').selectOption('funding-review');
  await expect(page.locator('[data-lost]')).toContainText('loses a control: Finance Supervisor would no longer decide');
  await page.locator('[data-compare]').click();
  await expect(verdicts(page)).toHaveCount(4);
  await expect(verdicts(page).first()).toHaveText(
    /^Side by side: cases end as .*“Start service on time” [\d.]+% \(now [\d.]+%\)/,
  );
  await expect(verdicts(page).nth(1)).toHaveText(
    /^Side by side: half of the cases finish in [\d.]+ days instead of [\d.]+ days; (faster by|slower by|≈ no sure difference)/,
  );
  const first = page.locator('[data-compared] tbody tr').first();
  await expect(first).toContainText('Share of all cases');
  await page.setViewportSize({ width: 320, height: 640 });
  const note = first.locator('td').nth(1).locator('.apart');
  await expect(note).toHaveText(/lower by|higher by|≈ no sure difference|no difference/);
  expect((await note.boundingBox())!.x).toBeLessThan(320);
});

test('figures travel by file and by link', async ({ page }) => {
  await open(page, '/en/rehearse/3.1/');
  await slide(page, 'refused-approval-1', 42);
  const file = await saved(page, '[data-save]');
  await page.locator('[data-reset]').click();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(page.locator('output[for="refused-approval-1"]')).toHaveText('42%');
  await page.locator('[data-share]').click();
  const link = await page.locator('.shared input').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('output[for="refused-approval-1"]')).toHaveText('42%');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{"procedure":"3.2"}') });
  await expect(page.locator('[data-figures] [data-issues]').first()).toContainText('belong to procedure 3.2, not to 3.1');
  await expect(page.locator('output[for="refused-approval-1"]')).toHaveText('42%');
});

test('replays a case on the drawing and colours it by load', async ({ page }) => {
  await open(page, '/en/rehearse/3.1/');
  await simulate(page);
  await page.locator('input[name="heat"][value="visits"]').check();
  await expect(page.locator('[data-drawing] [data-step="draft-plan"]').first()).toHaveAttribute('data-heat', '5');
  await page.locator('[data-fetch]').click();
  const moment = page.locator('[data-moment]');
  await expect(moment).toContainText(`1 ${ourProcedures.find(({ id }) => id === '3.1')!.steps[0]!.name.en}`);
  await page.locator('[data-player] input[type="range"]').press('End');
  await expect(moment).toContainText('finished');
  await expect(page.locator('[data-drawing] [data-edge="approval:Y"]').first()).toHaveAttribute('data-lit', 'past');
  await page.locator('[data-back]').click();
  await expect(moment).toContainText('in hand: 9 Carry out the tasks');
  const box = page.locator('[data-stage] .drawing-area:visible [data-step="execute"]').first();
  await expect(box).toBeInViewport();
  await expect(moment).toBeInViewport();
  await page.locator('[data-replay-end]').click();
  await expect(page.locator('[data-player]')).toHaveCount(0);
  await expect(page.locator('[data-fetch]')).toBeFocused();
  await expect(page.locator('[data-fetch]')).toBeInViewport();
});

/** All there is to see at once: results, a comparison with a warning, a replay, every fold open. */
const showAll = async (page: Page) => {
  await simulate(page);
  // Where no approval can be dropped, what else can be arranged.
  const dropped = page.locator('[data-arrangement="dropped"] input');
  await ((await dropped.count()) > 0 ? dropped : page.locator('[data-arrangement] input').first()).check();
  await page.locator('[data-compare]').click();
  await expect(verdicts(page).first()).toBeVisible();
  await page.locator('[data-fetch]').click();
  await expect(page.locator('[data-player]')).toBeVisible();
  await page.locator('.rehearse details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
};

// One desk draws both languages: each procedure in one of them, in turn.
for (const path of ourNets.map(({ id }, at) => `${at % 2 ? '/en' : ''}/rehearse/${id}/`))
  test(`axe finds nothing in all that ${path} can show, light and dark; 320 px need no scrolling sideways`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, path);
    await showAll(page);
    await expectSound(page, '.rehearse');
  });

for (const { id, procedure } of [ourNet('3.1'), ourNet('3.5')])
  test(`same seed, same bytes: ${id} simulated in the page's worker and in Node`, async ({ page }) => {
    await open(page, `/rehearse/${id}/`);
    await set(page, 'replications', '3');
    await set(page, 'seed', '7');
    await page.locator('[data-start]').click();
    await expect(page.locator('[data-results]')).toBeVisible();
    const there = await saved(page, '[data-json]');
    const parameters = defaults(procedure);
    const here = simulated({ procedure, parameters }, { replications: 3, seed: 7 });
    if (here.kind === 'refused') throw new Error('refused');
    expect(there).toBe(resultsJson(here.results, parameters));
  });
