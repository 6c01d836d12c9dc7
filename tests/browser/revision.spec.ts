/**
 * A revision made as a person makes it, from the edit to the paper: the check asks for it, the commands make it, the site tells it, and it
 * reaches those who learnt, audited and walked under the edition before. Each takes again just what changed for them; who is not concerned
 * is asked nothing.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readContent } from '../../src/handbook/read.ts';
import { poolOf } from '../../src/train/index.ts';
import { beginAudit, gradeAt, itemAt, openDesk, turnTo } from '../support/audit-page.ts';
import { changePlan, editedHandbook, issued, root } from '../support/edited-handbook.ts';
import { test } from '../support/hand.ts';
import { allKept, keep, keptAt } from '../support/kept.ts';
import { taughtOf } from '../support/our-procedures.ts';
import { textOfPages } from '../support/pdf-text.ts';
import { type ServedSite, servedSite } from '../support/served-site.ts';
import { sit } from '../support/sit.ts';
import { expectSound } from '../support/sound.ts';
import { confirmRead, open, playByKeys } from '../support/train-page.ts';
import { begin, goOn } from '../support/walk-page.ts';
import { readWord } from '../support/word-parts.ts';

test.describe.configure({ mode: 'serial', timeout: 400_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const handbook = editedHandbook();
let site: ServedSite;
/** What a browser kept of the site of A/0, by key. */
let kept: Record<string, string>;

const planOf = (folder: string) => taughtOf(readContent(folder)).find(({ procedure }) => procedure.id === '3.1')!;
const rightIn = (folder: string) => new Map(poolOf(planOf(folder)).map(({ id, right }) => [id, right] as const));

/** The only case that comes to step 2, and one that does not. */
const [touched, untouched] = ['twelve-million-eight-people', 'sixty-per-cent-from-one-course'];

test.beforeAll(async () => {
  changePlan(handbook);
  for (const [lang, said] of [
    ['zh', /procedure\.yaml:1 .*与已发布的 A\/0 不同（更改类别：流向）/],
    ['en', /procedure\.yaml:1 .*It differs from A\/0 as issued \(class of change: flow\)/],
  ] as const) {
    const { status, stdout } = handbook.run('src/cli/check.ts', ['--lang', lang]);
    expect(status).toBe(1);
    expect(stdout).toMatch(said);
    expect(stdout).toContain('npm run revise');
  }
  expect(issued(handbook)).toContain('Class of change: flow; procedures: 3.1');
  site = await servedSite(handbook.folder, Number(process.env.TEST_PORT) + 3);
});

test.afterAll(() => {
  site?.close();
  rmSync(handbook.folder, { recursive: true, force: true });
});

test('under A/0 somebody of the divisions reads, practises and passes 3.1, walks it, and an auditor begins', async ({
  page,
}) => {
  const right = rightIn('content');
  await open(page, '/train/roles/divisions/#train=read');
  await page.locator('[data-take-role]').click();
  await confirmRead(page);
  await open(page, '/train/3.1/#train=read');
  await confirmRead(page);
  for (const id of [touched, untouched]) {
    await open(page, `/train/3.1/#train=practise:${id}`);
    await playByKeys(page, '1');
  }
  await open(page, '/train/3.1/#train=exam');
  await sit(page, (id) => right.get(id)!);
  await page.locator('[data-hand-in]').press('Enter');
  await expect(page.locator('[data-exam-review="passed"]')).toBeVisible();
  await begin(page);
  await goOn(page);
  await beginAudit(page, '/audit/3.1/');
  await gradeAt(page, 0, 'conforms');
  await expect(page.locator('[data-saved="true"]')).toBeVisible();
  kept = await allKept(page);
  expect(JSON.parse(kept['train']!)).toMatchObject({
    read: { '3.1': { edition: 'A / 0' }, 'role:divisions/3.1': { edition: 'A / 0' } },
    cases: { [`3.1/${touched}`]: { last: { edition: 'A / 0' } } },
  });
});

/** The same browser after the revision; by another role, where one is given. */
const after = async (page: Page, role?: string): Promise<void> => {
  await page.goto(`${site.address}about/`);
  for (const [key, text] of Object.entries(kept)) {
    const record = key === 'train' && role ? JSON.parse(text) : undefined;
    await keep(page, key, record ? JSON.stringify({ ...record, role: { ...record.role, id: role } }) : text);
  }
};

/** What is printed is headed as what was done under A/0, and nothing on it says A/1. */
const expectOfA0 = async (page: Page): Promise<void> => {
  const sheets = textOfPages(await page.pdf({ preferCSSPageSize: true }))
    .join('')
    .replaceAll(/\s/g, '');
  expect(sheets.match(/HD\/GLLC-ZB-003A\/0/g)!.length).toBeGreaterThan(1);
  expect(sheets).not.toMatch(/A\/1/);
};

const languages = [
  {
    ...{ locale: 'zh', at: '', isVoid: '作废', reason: '计划起草前要有财务意见。', questions: /考核题 \d+ 道/ },
    ...{ added: '征求财务意见', step: '明确销售目标', rewritten: { inserted: '和不足' } },
  },
  {
    ...{ locale: 'en', at: 'en/', isVoid: 'superseded', reason: 'Finance is to be heard', questions: /\d+ questions? of/ },
    ...{ added: 'Ask finance for its opinion', step: 'Clarify the sales targets', rewritten: {} },
  },
] as const;

for (const { locale, at, added, step, isVoid, reason, questions } of languages) {
  test(`the history, the difference and whom it concerns are told, and A/0 is void (${locale})`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-30T12:00'));
    await page.goto(`${site.address}${at}past/A-0/3.1/`);
    await expect(page.locator('.void-mark')).toBeHidden();
    await page.clock.setFixedTime(new Date('2026-12-01T12:00'));
    await page.reload();
    await expect(page.locator('.void-mark')).toBeVisible();
    await expect(page.locator('.void-mark')).toHaveText(isVoid);
    await expect(page.locator('main')).not.toContainText(added);
    await expect(page.locator('main a[href*="changes/A-0..A-1"]')).toHaveCount(1);

    await page.goto(`${site.address}${at}history/`);
    for (const words of ['A/1', reason, '张三', 'CR-2026-007'])
      await expect(page.locator('.history tbody tr').first()).toContainText(words);
    await expect(page.locator('.history tbody tr').nth(1)).toContainText(isVoid);
    await page.locator('.history a[href*="changes/A-0..A-1"]').click();
    await expect(page.locator('.box[data-change="added"]')).toHaveAttribute('aria-label', new RegExp(added));
    const row = (role: string) => page.locator(`[data-affected="${role}"]`);
    await expect(page.locator('[data-affected]')).toHaveCount(3);
    await expect(row('divisions')).toContainText(step);
    await expectSound(page);
    // What is counted leads to what it counts.
    await row('divisions').locator('summary').click();
    await expect(row('divisions').locator('a[href*="#train=practise:"]')).toHaveCount(1);
    const asked = row('divisions').locator('a[href$="train/roles/divisions/#train=exam"]');
    await expect(asked).toContainText(questions);
    const item = page.locator('[data-items="added"] a').first();
    await expect(item).toContainText(added);
    await item.click();
    await expect(page.locator(':target')).toBeVisible();
    await expect(page.locator(':target')).toContainText(added);
  });

  test(`under A/1 they confirm, practise and answer again just what changed for them (${locale})`, async ({ page }) => {
    const right = rightIn(handbook.folder);
    await after(page);
    await open(page, `${site.address}${at}train/3.1/#train=read`);
    const changes = page.locator('[data-changes]');
    await expect(changes.locator('li')).toHaveCount(1);
    for (const words of ['A/0', added, step]) await expect(changes).toContainText(words);
    await expect(changes.locator('[data-difference]')).toHaveAttribute('href', /changes\/A-0\.\.A-1\/#c-3\.1$/);
    await expectSound(page);
    await confirmRead(page);
    await expect(changes).toHaveCount(0);

    await open(page, `${site.address}${at}train/3.1/#train=practise`);
    await expect(page.locator(`[data-case="${touched}"]`)).toBeVisible();
    const again = page.locator('[data-again]');
    await expect(again).toHaveCount(1);
    await expect(page.locator(`[data-case="${touched}"] [data-again]`)).toContainText(step);
    await expect(page.locator(`[data-case="${untouched}"]`)).toHaveAttribute('data-done', /.*/);
    await expectSound(page);
    await open(page, `${site.address}${at}train/3.1/#train=practise:${touched}`);
    await page.locator('[data-stop]').focus();
    await playByKeys(page, '1');
    await open(page, `${site.address}${at}train/3.1/#train=practise`);
    await expect(page.locator(`[data-case="${touched}"]`)).toHaveAttribute('data-done', /.*/);
    await expect(again).toHaveCount(0);

    await open(page, `${site.address}${at}train/3.1/#train=exam`);
    const renew = page.locator('[data-renew]');
    await expect(renew).toContainText('A/0');
    await expectSound(page);
    const announced = Number(await renew.getAttribute('data-renew'));
    const asked = await sit(page, (id) => right.get(id)!);
    expect(asked).toHaveLength(announced);
    const stepOf = new Map(poolOf(planOf(handbook.folder)).map(({ id, step: place }) => [id, place]));
    expect(new Set(asked.map((id) => stepOf.get(id)))).toEqual(new Set(['clarify-target']));
    await page.locator('[data-hand-in]').press('Enter');
    await expect(page.locator('[data-exam-review="passed"]')).toBeVisible();
    await expect(page.locator('.train-tabs a[href$="exam"]')).toHaveAttribute('data-done', /.*/);
    await expect(page.locator('[data-certificate-since]')).toContainText('A/0');
    // Nothing kept under A/0 is lost.
    const [before, now] = [kept['train']!, (await keptAt(page, 'train'))!].map((text) => JSON.parse(text));
    for (const list of ['exams', 'answers']) expect(now[list].slice(0, before[list].length)).toEqual(before[list]);
  });

  test(`somebody not concerned is asked nothing (${locale})`, async ({ page }) => {
    await after(page, 'general-manager');
    await open(page, `${site.address}${at}train/3.1/#train=read`);
    await expect(page.locator('.train-ok').first()).toBeVisible();
    await expect(page.locator('[data-changes], [data-confirm], [data-unseen], [data-unknown]')).toHaveCount(0);
    await open(page, `${site.address}${at}train/3.1/#train=practise`);
    await expect(page.locator(`[data-case="${touched}"]`)).toHaveAttribute('data-done', /.*/);
    await expect(page.locator('[data-again]')).toHaveCount(0);
    await open(page, `${site.address}${at}train/3.1/#train=exam`);
    await expect(page.locator('[data-certificate]')).toBeVisible();
    await expectOfA0(page);
    await expect(page.locator('[data-renew], [data-unknown]')).toHaveCount(0);
    await expect(page.locator('.train-tabs a[href$="exam"]')).toHaveAttribute('data-done', /.*/);
  });

  test(`a walk and an audit of A/0 are told what changed, with the way to the difference (${locale})`, async ({ page }) => {
    await after(page);
    await page.goto(`${site.address}${at}procedures/3.1/`);
    await page.locator('[data-walk-start]').click();
    const notice = page.locator('[data-walk-notice="outdated-saved"]');
    await expect(notice).toContainText('A/0');
    await notice.locator('summary').click();
    await expect(notice.locator('li')).toHaveCount(4);
    await expectSound(page);
    await notice.locator('[data-walk-replay]').click();
    await expect(page.locator('[data-walk]')).toHaveAttribute('data-at', 'finance-opinion');

    await openDesk(page, `${site.address}${at}audit/3.1/`);
    await page.locator('.audit-kept a').first().click();
    const revised = page.locator('[data-revised]');
    await expect(revised).toContainText('A/0');
    await revised.locator('summary').first().click();
    await expect(revised).toContainText(added);
    await expectSound(page);
    await turnTo(page, 'report');
    await expectOfA0(page);
    await turnTo(page, 'checklist');
    const way = await revised.locator('[data-difference]').first().getAttribute('href');
    await revised.locator('[data-carry]').press('Enter');
    await expect(itemAt(page, 0)).toHaveAttribute('data-graded', 'conforms');
    await page.goto(new URL(way!, page.url()).href);
    await expect(page.locator('[id="c-3.1"] h2')).toBeInViewport();
  });
}

test('on paper: a redline in Word, the sheets as PDF, a package for a learning system; and the next review in a calendar', async ({
  page,
}) => {
  const desk = mkdtempSync(join(tmpdir(), 'paper-'));
  const made = (command: string, ...args: string[]): Buffer => {
    const { status, stdout, stderr } = handbook.run(command, [...args, '--out', desk]);
    expect(status, stderr).toBe(0);
    const [, file] = /^(.+?) {2}\d+ kB$/m.exec(stdout)!;
    return readFileSync(join(root, file!));
  };
  for (const { locale, added, rewritten } of languages) {
    const word = made('src/cli/paper/word.ts', '3.1', '--lang', locale, '--since', 'A-0');
    expect(word.length).toBeLessThanOrEqual(60_000);
    const runs = readWord(word).paragraphs.flat();
    const marked = (change: 'inserted' | 'deleted'): string =>
      runs
        .filter((run) => run.change === change)
        .map(({ text }) => text)
        .join('\n');
    expect(marked('inserted')).toContain(added);
    expect(marked('deleted')).not.toContain(added);
    for (const [change, words] of Object.entries(rewritten)) expect(marked(change as keyof typeof rewritten)).toContain(words);
    const sheets = textOfPages(made('src/cli/paper/pdf.ts', '3.1', '--lang', locale, '--site', site.folder))
      .join('')
      .replaceAll(/\s/g, '');
    // What a glyph of 见 stands for is another sign on paper.
    for (const words of ['HD/GLLC-ZB-003A/1', added.replace('意见', '')]) expect(sheets).toContain(words.replaceAll(/\s/g, ''));
  }
  // A learning system knows the course again under every edition.
  const manifest = unzipSync(made('src/cli/scorm/scorm.ts', '3.1', '--site', site.folder))['imsmanifest.xml']!;
  expect(strFromU8(manifest)).toContain('<manifest identifier="handbook.HD-GLLC-ZB-003.3.1.zh"');
  await page.goto(`${site.address}en/history/`);
  const [calendar] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="reviews.ics"]').click()]);
  expect(readFileSync(await calendar.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20271201');
  rmSync(desk, { recursive: true });
});
