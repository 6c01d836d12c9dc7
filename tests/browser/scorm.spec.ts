/** The SCORM packages, opened by an independent runtime: what it is told, what it keeps, and going on from there. */
import { fileURLToPath } from 'node:url';
import { expect, type Frame, test } from '@playwright/test';
import { scormZip } from '../../src/cli/scorm/package.ts';
import { pageFiles } from '../../src/cli/scorm/page-files.ts';
import { identifierOf } from '../../src/exchange/scorm.ts';
import { fileIn, filesIn, type Kept, openPackage } from '../support/learning-system.ts';
import { ourContent } from '../support/our-procedures.ts';
import { expectSound } from '../support/sound.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const packed = (id: string, locale: 'zh' | 'en'): Uint8Array =>
  scormZip(pageFiles(dist, `${locale === 'zh' ? '' : 'en/'}sco/${id}/index.html`, '/'), {
    identifier: identifierOf(id, locale),
    title: id,
    passMark: 80,
  });

const sheet = (sco: Frame) => sco.locator('[data-stop]');

/** What the open case shows, all of it seen at one moment: where it stands, and what can be chosen. */
const shown = async (sco: Frame) => {
  await sheet(sco).locator('[data-choice], [data-main], [data-next-case]').first().waitFor();
  return sheet(sco).evaluate((it) => ({
    stop: it.getAttribute('data-stop')!,
    position: it.querySelector('[data-position]')?.textContent ?? '',
    choices: [...it.querySelectorAll('[data-choice]')].map((choice) => choice.getAttribute('data-choice')!),
  }));
};

const goOn = async (sco: Frame): Promise<void> => {
  const { position } = await shown(sco);
  await sheet(sco).locator('[data-main]').click();
  await expect(sheet(sco).locator('[data-position], .train-score')).not.toHaveText(position);
};

/** Play the open case; at each thing asked choose by `choose`, given the options' keys. */
const play = async (
  sco: Frame,
  choose: (keys: string[], at: number) => number,
  most = Number.POSITIVE_INFINITY,
): Promise<number> => {
  let asked = 0;
  for (let acts = 0; acts < 300; acts += 1) {
    const { stop, choices } = await shown(sco);
    if (stop === 'end') return asked;
    if (choices.length > 0) {
      await sheet(sco).locator('[data-choice]').nth(choose(choices, asked)).click();
      await sheet(sco).locator('[data-main]').waitFor();
      asked += 1;
    }
    if (asked >= most) return asked;
    await goOn(sco);
  }
  throw new Error('The case did not end within 300 acts.');
};

const openCase = async (sco: Frame, at: number): Promise<void> => {
  await sco.locator('[data-case] a').nth(at).click();
  await sheet(sco).waitFor();
};

for (const [locale, procedure] of [
  ['zh', '3.7'],
  ['en', '3.1'],
] as const) {
  test(`a package is begun, left, taken up again and finished without a call refused (${locale})`, async ({ page }) => {
    test.setTimeout(120_000);
    const zip = packed(procedure, locale);
    const cases = ourContent.scenarios[procedure]!.length;
    const first = await openPackage(page, zip);
    expect(await first.value('cmi.core.lesson_status')).toBe('incomplete');
    await openCase(first.sco, 0);
    const before = await first.committed();
    await play(first.sco, () => 0, 3);
    expect(await first.committed()).toBe(before + 3);
    expect(Number(await first.value('cmi.interactions._count'))).toBe(3);
    const stop = await sheet(first.sco).getAttribute('data-stop');
    expect(await first.refused()).toEqual([]);
    const committed = await first.atCommit();
    const kept = await first.leave();
    expect(kept.cmi.core.exit).toBe('suspend');
    expect(kept.cmi.core.session_time).toMatch(/^\d{2,4}:\d\d:\d\d(\.\d\d)?$/);
    expect(kept.cmi.suspend_data.length).toBeLessThan(4096);

    // Had the browser died instead of being closed, nothing chosen would be lost.
    const crashed = await openPackage(page, zip, committed);
    await openCase(crashed.sco, 0);
    expect(await shown(crashed.sco)).toMatchObject({ stop, choices: [] });

    const second = await openPackage(page, zip, kept);
    expect(await second.refused()).toEqual([]);
    await openCase(second.sco, 0);
    expect(await sheet(second.sco).getAttribute('data-stop')).toBe(stop);
    // The rest of this case, then all others; whatever is chosen, the case goes on.
    await goOn(second.sco);
    await play(second.sco, () => 0);
    for (let at = 1; at < cases; at += 1) {
      await second.sco.goto(`${second.sco.url().split('#')[0]}#train=practise`);
      await openCase(second.sco, at);
      await play(second.sco, () => 0);
    }
    expect(await second.refused()).toEqual([]);
    expect(await second.value('cmi.core.lesson_status')).toMatch(/^(passed|failed)$/);
    const raw = Number(await second.value('cmi.core.score.raw'));
    expect(await second.value('cmi.core.lesson_status')).toBe(raw >= 80 ? 'passed' : 'failed');
    const count = Number(await second.value('cmi.interactions._count'));
    expect(count).toBeGreaterThan(3);
    const end = await second.leave();
    expect(end.cmi.suspend_data.length).toBeLessThan(4096);
    expect(await second.refused()).toEqual([]);
  });
}

test('without a learning system it can be played all the same, and says that nothing is recorded', async ({ page }) => {
  for (const [path, words] of [
    ['/sco/3.8/', '没有找到学习系统'],
    ['/en/sco/3.8/', 'No learning system'],
  ] as const) {
    await page.goto(path);
    await expect(page.locator('[data-sco-word="no-system"]')).toContainText(words);
    await page.locator('[data-case] a').first().click();
    await play(page.mainFrame(), () => 0);
  }
});

/** What a system holds when a package is opened in it. */
const holding = (status: string, raw: string, about: { mode?: string; credit?: string; place?: string }) => ({
  cmi: {
    core: {
      ...{ lesson_status: status, lesson_mode: about.mode ?? 'normal', credit: about.credit ?? 'credit' },
      score: { raw, min: raw && '0', max: raw && '100' },
    },
    student_data: { mastery_score: '80' },
    suspend_data: about.place ?? '',
  },
});
const recorded = ({ cmi }: Kept) => [cmi.core.lesson_status, cmi.core.score.raw];

for (const choice of [0, 1])
  test(`one answer of many is no verdict to a system that masters the status (${choice})`, async ({ page }) => {
    const system = await openPackage(page, packed('3.8', 'en'), holding('', '', {}), { mastery_override: true });
    await openCase(system.sco, 0);
    await play(system.sco, () => choice, 1);
    expect(await system.refused()).toEqual([]);
    const kept = await system.leave();
    expect(recorded(kept)).toEqual(['incomplete', '']);
    expect(Object.keys(kept.cmi.interactions)).toContain('0');
  });

const other = '1;000000000000;.1,1,';
for (const [name, word, held] of [
  ['a place of another edition', 'other-content', { place: other }],
  ['a place nobody can read', 'unreadable', { place: '{"page":5}' }],
  ['no place', 'held', {}],
  ['a review', 'review', { mode: 'review', place: other }],
  ['a preview', 'browse', { mode: 'browse', credit: 'no-credit' }],
  ['no credit', 'no-credit', { credit: 'no-credit' }],
] as const)
  test(`an earlier pass outlives opening and a wrong answer: ${name}`, async ({ page }) => {
    const zip = packed('3.8', 'en');
    for (const answers of [0, 1]) {
      const system = await openPackage(page, zip, holding('passed', '92', held), { mastery_override: true });
      await expect(system.sco.locator(`[data-sco-word="${word}"]`)).toBeVisible();
      if (answers > 0) await openCase(system.sco, 0);
      if (answers > 0) await play(system.sco, (keys) => keys.length - 1, answers);
      expect(await system.refused()).toEqual([]);
      const kept = await system.leave();
      expect(recorded(kept)).toEqual(['passed', '92']);
      if (answers === 0 || 'mode' in held) expect(kept.cmi.suspend_data).toBe('place' in held ? held.place : '');
      else expect(kept.cmi.suspend_data).toMatch(/^1;[0-9a-f]{12};/);
    }
  });

/** What the browser does to the page on Back with its memory on: away, and there again as it was. */
const awayAndBack = (sco: Frame) =>
  sco.evaluate(() => {
    for (const type of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
  });

test('taken out of the browser’s memory, a course whose session cannot begin again says that nothing is recorded', async ({
  page,
}) => {
  const system = await openPackage(page, packed('3.8', 'en'));
  await openCase(system.sco, 0);
  await awayAndBack(system.sco);
  await expect(system.sco.locator('[data-sco-word="over"]')).toContainText('nothing is recorded any more');
});

test('taken out of the browser’s memory, a course begins its session again where the system lets it', async ({ page }) => {
  const system = await openPackage(page, packed('3.8', 'en'));
  await openCase(system.sco, 0);
  await play(system.sco, () => 0, 1);
  // As Moodle's runtime does: after the end of a session another may begin.
  await page.evaluate(`(() => {
    const finish = API.LMSFinish;
    API.LMSFinish = (nothing) => {
      const answer = finish(nothing);
      API.currentState = 0;
      return answer;
    };
  })()`);
  await awayAndBack(system.sco);
  await expect(system.sco.locator('[data-sco-word]')).toHaveCount(0);
  await goOn(system.sco);
  await play(system.sco, () => 0, 1);
  expect(Number(await system.value('cmi.interactions._count'))).toBe(2);
  expect(await system.refused()).toEqual([]);
});

test('axe finds nothing on a package’s page, a case open; 320 px need no scrolling sideways', async ({ page }) => {
  for (const path of ['/sco/3.7/', '/en/sco/3.7/']) {
    await page.goto(path);
    await page.locator('[data-case] a').first().click();
    await expectSound(page);
  }
});

test('a package holds what its manifest names and nothing else, and no address that leads out of it', () => {
  for (const { id } of ourContent.procedures)
    for (const locale of ['zh', 'en'] as const) {
      const zip = packed(id, locale);
      const named = [...fileIn(zip, 'imsmanifest.xml').matchAll(/<file href="([^"]+)"/g)].map(([, path]) => path!);
      expect(filesIn(zip)).toEqual([...named, 'imsmanifest.xml'].sort());
      const html = fileIn(zip, 'index.html');
      const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => address!);
      expect(addresses.filter((it) => it.startsWith('/') || it.includes('://'))).toEqual([]);
      for (const address of addresses.filter((it) => !it.startsWith('#'))) expect(named).toContain(address);
      const places = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, place]) => `#${place}`));
      for (const address of addresses.filter((it) => it.startsWith('#'))) expect(places).toContain(address);
    }
});
