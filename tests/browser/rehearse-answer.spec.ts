import { expect, type Page, test } from '@playwright/test';
import { defaults, overview } from '../../src/simulate/index.ts';
import { ourNet, ourNets } from '../support/our-procedures.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rehearsal = (page: Page) => page.locator('[data-rehearse]');

test('the matrix, the signatures and the ways stand without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/rehearse/');
  const { procedure } = await (await page.request.get('/data/3.1.json')).json();
  for (const { kind, name } of procedure.steps)
    if (kind === 'gate') await expect(page.locator('.approvals')).toContainText(name.en);
  await expect(page.locator('#waits-general-manager .waiting-gate')).toHaveCount(4);
  await page.locator('.rehearse-cards a').first().click();
  await expect(page).toHaveURL(/\/en\/rehearse\/3\.1\/$/);
  await expect(page.locator('.ways li')).toHaveCount(5);
  await expect(page.locator('[data-rehearse] noscript p')).toBeVisible();
  await context.close();
});

test('the approvals are narrowed by role and procedure; on a phone a row says what is decided by whom, and unfolds', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/rehearse/');
  const rows = page.locator('.approvals tbody tr:visible');
  const all = ourNets.flatMap(({ procedure }) => procedure.steps).filter(({ kind }) => kind === 'gate');
  await expect(rows).toHaveCount(all.length);
  await page.locator('[data-filter] select[name="role"]').selectOption('general-manager');
  await expect(rows).toHaveCount(all.filter((gate) => 'roles' in gate && gate.roles.includes('general-manager')).length);
  await expect(page.locator('#waits-general-manager')).toBeVisible();
  await expect(page.locator('.waiting > li:visible')).toHaveCount(1);
  await page.locator('[data-filter] select[name="procedure"]').selectOption('3.1');
  await expect(page.locator('[data-shown]')).toHaveText('1 shown');
  await expect(rows.locator('.folded:visible')).toHaveCount(0);
  await rows.locator('.row-more summary').click();
  await expect(rows.locator('.folded:visible')).toHaveCount(4);
});

for (const [locale, head] of [
  ['zh', '流程号,流程,'],
  ['en', 'No.,Procedure,'],
] as const) {
  test(`the approvals as CSV (${locale}) open in a spreadsheet: sign of UTF-8, a row a gate`, async ({ request }) => {
    const text = (await (await request.get(`/data/approvals.${locale}.csv`)).body()).toString('utf8');
    expect(text.startsWith(`\uFEFF${head}`)).toBe(true);
    const gates = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (no) => (await request.get(`/data/3.${no}.json`)).json()),
    );
    const count = gates.flatMap(({ procedure }) => procedure.steps).filter(({ kind }) => kind === 'gate').length;
    expect(text.trim().split('\r\n')).toHaveLength(count + 1);
  });
}

const answer = (page: Page) => page.locator('[data-answer-says]');

for (const [path, id] of [
  ['/en/rehearse/3.1/', '3.1'],
  ['/en/rehearse/3.5/', '3.5'],
] as const)
  test(`the answer stands above all else as ${path} is opened, worked out by a worker; nothing heavy is loaded for it`, async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await page.goto(path);
    await expect(answer(page)).toContainText('one in twenty takes more than');
    const { procedure } = ourNet(id);
    const steps = overview({ procedure, parameters: defaults(procedure) }, 100);
    let step = steps.next();
    while (!step.done) step = steps.next();
    if (step.value.kind !== 'overview') throw new Error('refused');
    const days = (step.value.overview.lead.mean / 1440).toFixed(1).replace('.0', '');
    await expect(answer(page)).toContainText(`A matter takes ${days} days on average (waiting`);
    await expect(page.locator('[data-key="lead"]')).toHaveText(`${days} days`);
    if (id === '3.5')
      await expect(answer(page)).toHaveText(/^Of all matters, \d+% end with “.+”; \d+% end with “.+”\. A matter/);
    await expect(page.locator('[data-answer-origin]')).toHaveText('assumption');
    await expect(page.locator(`.results [data-step="${procedure.start}"]`).first()).toHaveAttribute('data-heat', /[1-5]/);
    await expect(rehearsal(page)).not.toHaveAttribute('data-rehearse-state', /./);
    expect(scripts.filter((url) => /view|preact/.test(url))).toEqual([]);
  });

test('the answer follows a slider that is moved before anything else was loaded, and keeps the focus on it', async ({
  page,
}) => {
  await page.goto('/en/rehearse/3.1/');
  await expect(answer(page)).toContainText('A matter takes');
  const before = await page.locator('[data-key="lead"]').textContent();
  const slider = page.locator('[data-slider="refused-approval-1"]');
  await slider.focus();
  await slider.press('End');
  await expect(rehearsal(page)).toHaveAttribute('data-rehearse-state', 'live');
  await slider.fill('60');
  await expect(slider).toBeFocused();
  await expect(page.locator('[data-answer-origin]')).toHaveText('Changed by you; the others are assumptions.');
  await expect(page.locator('[data-key="lead"]')).not.toHaveText(before!);
  await slider.fill('100');
  await expect(answer(page)).toContainText('can’t be computed with yet');
  await page.locator('[data-reset]').click();
  await expect(page.locator('[data-key="lead"]')).toHaveText(before!);
});

test('a press on the button that starts a simulation counts while what it starts is still being loaded', async ({ page }) => {
  await page.goto('/en/rehearse/3.8/');
  await page.locator('[data-start]').click();
  await expect(page.locator('[data-results]')).toBeVisible();
});

test('a button that is held, and a slider that is dragged, before the desk has come do what they would do on it', async ({
  page,
}) => {
  await page.goto('/rehearse/3.1/');
  const start = (await page.locator('[data-start]').boundingBox())!;
  await page.mouse.move(start.x + 20, start.y + 10);
  await page.mouse.down();
  await page.waitForTimeout(1500); // Long enough for it to come, were it not waited for.
  await page.mouse.up();
  await expect(page.locator('[data-progress], [data-results]').first()).toBeVisible();

  await page.reload();
  const slider = page.locator('[data-slider]').first();
  await slider.scrollIntoViewIfNeeded();
  const told = page.locator(`output[for="${await slider.getAttribute('id')}"]`).first();
  const [before, track] = [await told.textContent(), (await slider.boundingBox())!];
  const at = (share: number) => [track.x + track.width * share, track.y + track.height / 2] as const;
  await page.mouse.move(...at(0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.4));
  await expect(told).not.toHaveText(before!);
  await page.mouse.move(...at(0.9));
  await page.mouse.up();
  await expect(page.locator('[data-rehearse]')).toHaveAttribute('data-rehearse-state', 'live');
  await expect(told).toHaveText(/^(8[5-9]|9\d)%$/);
  await expect(slider).toHaveValue(/^(8[5-9]|9\d)/);
});
