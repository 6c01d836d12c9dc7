import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/hand.ts';
import { allKept, keep } from '../support/kept.ts';

interface Outcome {
  mark: string;
  refusal: boolean;
  next: string;
}
interface Step {
  id: string;
  kind: string;
  next?: string;
  outcomes?: Outcome[];
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The definition as the site serves it, so that the tests follow the document. */
const definition = async (page: Page): Promise<{ start: string; gates: (Step & { outcomes: Outcome[] })[] }> => {
  const { procedure } = await (await page.request.get('/data/3.1.json')).json();
  return { start: procedure.start, gates: procedure.steps.filter((step: Step) => step.kind === 'gate') };
};

const walk = (page: Page) => page.locator('[data-walk]');
const at = async (page: Page) => (await walk(page).getAttribute('data-at')) ?? '';
const press = (page: Page, move: string) => page.locator(`[data-move="${move}"]`).click();
const begin = async (page: Page, path = '/procedures/3.1/') => {
  await page.goto(path);
  await page.locator('[data-walk-start]').click();
  await expect(walk(page).locator('[data-part]').first()).toBeVisible();
};

/** Do tasks until the case stands before a gate, or the procedure has ended. */
const goOn = async (page: Page) => {
  for (let count = 0; count < 30; count += 1) {
    const done = page.locator('[data-move$=":done"]').first();
    if ((await done.count()) === 0) return;
    await done.click();
  }
};

const decide = async (page: Page, gate: string, mark: string) => {
  await goOn(page);
  await expect(walk(page)).toHaveAttribute('data-at', gate);
  await press(page, `${gate}:${mark}`);
};

const markOf = (gate: { outcomes: Outcome[] }, refusal: boolean) =>
  gate.outcomes.find((outcome) => outcome.refusal === refusal)!;

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
  await expect(other.locator('[data-walk-jump]').first()).toBeVisible();
  await decide(other, gates[0]!.id, markOf(gates[0]!, false).mark);
  await other.locator('[data-walk-restart]').click();
  await press(page, `${first}:done`);
  const here = await at(page);
  await page.reload();
  await expect(walk(page)).toHaveAttribute('data-at', here);
  await expect(page.locator('[data-walk-coverage=outcomes]')).toHaveAttribute('value', '2');
});

test('is shared by a link that carries decisions and nothing else', async ({ page, browser }) => {
  const { gates } = await definition(page);
  await begin(page);
  await decide(page, gates[0]!.id, markOf(gates[0]!, false).mark);
  const here = await at(page);
  await page.locator('[data-walk-share]').click();
  const link = await page.locator('[data-walk-share][data-link]').getAttribute('data-link');
  expect(new URL(link!).hash).toMatch(new RegExp(`^#walk=[\\w-]+\\.${gates[0]!.id}:[^.~]+\\.${here}$`));
  const stranger = await browser.newPage();
  await stranger.goto(link!);
  await expect(stranger.locator('[data-walk-notice="link-opened"]')).toBeVisible();
  await expect(walk(stranger)).toHaveAttribute('data-at', here);
  await stranger.close();
});

test('nonsense in the address gets a plain message, and the walk can begin', async ({ page }) => {
  const { start } = await definition(page);
  await page.goto('/procedures/3.1/#walk=%E0%A4%A.<b>');
  await expect(page.locator('[data-walk-notice="unreadable-link"]')).toBeVisible();
  await press(page, `${start}:done`);
  await expect(walk(page)).not.toHaveAttribute('data-at', start);
});

test('a link of another edition is replayed only when asked', async ({ page }) => {
  const { start, gates } = await definition(page);
  await page.goto(`/procedures/3.1/#walk=00000000.${gates[0]!.id}:GONE.`);
  await expect(page.locator('[data-walk-notice="outdated-link"]')).toBeVisible();
  await expect(walk(page)).toHaveAttribute('data-at', start);
  await page.locator('[data-walk-replay]').click();
  await expect(page.locator('[data-walk-notice="stopped"]')).toContainText('GONE');
});

test('storage that is off gets a plain message, and the walk goes on', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  const { start } = await definition(page);
  await begin(page);
  await expect(page.locator('[data-walk-notice="storage-off"]')).toBeVisible();
  await press(page, `${start}:done`);
  await expect(walk(page)).not.toHaveAttribute('data-at', start);
});

test('storage that is full keeps what was there and says so once', async ({ page }) => {
  const { start } = await definition(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await begin(page);
  await press(page, `${start}:done`);
  await expect(page.locator('[data-walk-notice="storage-full"]')).toHaveCount(1);
});

test('saved data that cannot be read is set aside and offered for download', async ({ page }) => {
  await page.goto('/procedures/3.1/');
  await keep(page, 'walk:3.1:old', '{broken');
  await page.reload();
  await expect(page.locator('[data-walk-notice="broken"]')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-walk-download]').click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toBe('{broken');
  const kept = Object.entries(await allKept(page, 'aside:'));
  expect(kept.map(([, value]) => value)).toEqual(['{broken']);
});

test('all local data goes out as one file and comes in again', async ({ page, browser }) => {
  const { gates } = await definition(page);
  await begin(page);
  await decide(page, gates[0]!.id, markOf(gates[0]!, true).mark);
  const here = await at(page);
  await page.locator('.walk-saved summary').click();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-walk-export]').click();
  const file = await (await downloading).path();

  const elsewhere = await browser.newPage();
  await begin(elsewhere);
  await elsewhere.locator('.walk-saved summary').click();
  const field = elsewhere.locator('[data-walk-import]');
  await field.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(elsewhere.locator('[data-walk-import-said]')).toContainText('这不是本手册的数据文件');
  await field.setInputFiles(file);
  await expect(elsewhere.locator('[data-walk-import-said]')).toContainText('已导入：新增 2 项');
  await elsewhere.locator('.walk-kept button').first().click();
  await expect(walk(elsewhere)).toHaveAttribute('data-at', here);
  await elsewhere.close();
});

test('as a role, others play their part and hand over', async ({ page }) => {
  const { gates } = await definition(page);
  await begin(page);
  await page.locator('[data-walk-as]').selectOption('general-manager');
  await page.locator('[data-walk-others]').selectOption('approve');
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
