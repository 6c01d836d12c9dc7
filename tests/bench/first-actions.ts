/**
 * How long a reader waits for what they asked for first: from the click (the key, the choice, the file) to the painted answer, on a
 * page that has just been opened and lies still, with nothing of it in the browser's cache but what it loaded. A click is what ends a
 * press of 80 ms: what is loaded when the press begins has that long.
 */
import type { Browser, Page } from '@playwright/test';
import { ceilings } from '../limits/ceilings.ts';
import { inBrowser, site } from './built.ts';
import { held, type Line, milliseconds, quantile } from './table.ts';

declare global {
  interface Window {
    /** Milliseconds from the first thing done until its answer was painted. */
    answered: Promise<number>;
  }
}

interface FirstAction {
  readonly what: string;
  readonly path: string;
  /** What is pressed, chosen in, typed into; it is brought into view as a reader would. */
  readonly at: string;
  /** What is unfolded first, where it is folded. */
  readonly unfold?: string;
  readonly act: (page: Page, at: string) => Promise<unknown>;
  /** What is seen once it is answered, or says something else than it did. */
  readonly answer: string;
}

/** As a hand does: it comes, and the button stays down for a moment. */
const press = async (page: Page, at: string) => {
  await page.locator(at).first().hover();
  await page.locator(at).first().click({ noWaitAfter: true, delay: 80 });
};
const key = (name: string) => async (page: Page, at: string) => {
  await page.locator(at).first().focus();
  await page.keyboard.press(name);
};
const chooseLast = async (page: Page, at: string) => {
  const select = page.locator(at).first();
  await select.selectOption({ index: (await select.locator('option').count()) - 1 });
};
const give = (name: string, content: string) => (page: Page, at: string) =>
  page
    .locator(at)
    .first()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
const role = '/train/roles/sales-representative/';
const results = JSON.stringify({
  ...{ format: 'handbook-training-results', version: 1, learner: 'a', name: 'A', document: 'HD', exams: [] },
  ...{ written: '2026-11-23T00:00:00Z', answers: [{ item: '3.1/approval/after-N', at: 1, chosen: 'N', right: true }] },
});

/** The first thing that can be done with each island. */
const actions: readonly FirstAction[] = [
  { what: 'walk begun', path: '/procedures/3.1/', at: '[data-walk-start]', act: press, answer: '[data-walk] [data-move]' },
  { what: 'watching begun', path: '/train/3.1/', at: '.train-tabs a[href$="watch"]', act: press, answer: '[data-stop]' },
  {
    ...{ what: 'case opened to practise', path: '/train/3.1/#train=practise', at: '[data-case] a', act: press },
    answer: '[data-stop]',
  },
  {
    what: 'round begun as a role',
    path: `${role}#train=play`,
    at: '[data-new]',
    act: press,
    answer: '[data-stop] [data-choice]',
  },
  { what: 'exam begun', path: '/train/3.1/#train=exam', at: '[data-begin]', act: press, answer: '[data-question]' },
  { what: 'role asked for', path: '/train/', at: '[data-train] button', act: press, answer: '[data-role-choice]' },
  { what: 'audit begun', path: '/audit/3.1/', at: '[data-begin]', act: press, answer: '[data-checklist] [data-grade]' },
  {
    ...{ what: 'sample of case records read', path: '/audit/records/3.1/', at: '[data-open-sample]', act: press },
    answer: '[data-busy] progress, [data-groups]',
  },
  {
    ...{ what: 'chance moved in a rehearsal', path: '/rehearse/3.1/', at: '[data-slider]', act: key('ArrowRight') },
    answer: '[data-rehearse] output',
  },
  {
    ...{ what: 'simulation begun', path: '/rehearse/3.1/', at: '[data-start]', act: press },
    answer: '[data-progress], [data-results], [data-rehearse-opening]',
  },
  {
    ...{ what: 'approval matrix narrowed', path: '/rehearse/', at: '[data-filter] select', act: chooseLast },
    answer: '[data-shown]',
  },
  {
    ...{
      what: 'figure typed in a worksheet',
      path: '/procedures/3.2/',
      at: '[data-field="sales.actual"] input',
      act: key('9'),
    },
    ...{ unfold: 'details:has([data-calculator]):not([open]) > summary', answer: '.calc-verdict' },
  },
  { what: 'search opened', path: '/procedures/3.1/', at: '[data-search-open]', act: press, answer: 'dialog[open] input' },
  { what: 'register narrowed', path: '/gates/', at: '[data-filter] select', act: chooseLast, answer: '[data-shown]' },
  {
    ...{ what: 'results of learners read', path: '/train/results/', at: 'input[data-files]', act: give('a.json', results) },
    answer: 'tr[data-learner]',
  },
  {
    what: 'drawing enlarged',
    path: '/procedures/3.1/',
    at: '[data-stage-enlarge]',
    act: press,
    answer: '[data-stage-enlarge][aria-pressed="true"]',
  },
];

/** From now on what is done first, and the paint that answers it, are timed in the page. */
const watch = (page: Page, answer: string): Promise<void> =>
  page.evaluate((selector) => {
    const shown = (): string =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => element.getClientRects().length > 0)
        .map(({ localName, textContent }) => `${localName} ${textContent}`)
        .join('\n');
    const before = shown();
    window.answered = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('Nothing came.')), 15_000);
      let begun = false;
      const begin = ({ timeStamp }: Event): void => {
        if (begun) return;
        begun = true;
        const look = (): void => {
          if (shown() === before) return void requestAnimationFrame(look);
          // What runs first after this frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      };
      for (const type of ['click', 'keydown', 'input', 'change']) addEventListener(type, begin, { capture: true });
    });
  }, answer);

const once = async (browser: Browser, width: number, { what, path, at, unfold, act, answer }: FirstAction): Promise<number> => {
  const page = await browser.newPage({ viewport: { width, height: width < 600 ? 844 : 768 } });
  try {
    await page.goto(site + path, { waitUntil: 'networkidle' });
    if (unfold && (await page.locator(unfold).isVisible())) await page.locator(unfold).click();
    await page.locator(at).first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(600);
    await watch(page, answer);
    await act(page, at);
    return await page.evaluate(() => window.answered);
  } catch (cause) {
    throw new Error(`${what}: ${at} on ${path} was not answered by ${answer}.`, { cause });
  } finally {
    await page.close();
  }
};

const widths = [1366, 390] as const;

/** The first action of each island in the built site, on a laptop and on a phone; the slower of the two counts. */
export const firstActions = (times = 5): Promise<Line[]> =>
  inBrowser(async (browser) => {
    const lines: Line[] = [];
    for (const action of actions) {
      const medians: number[] = [];
      for (const width of widths) {
        const taken: number[] = [];
        for (let time = 0; time < times; time += 1) taken.push(await once(browser, width, action));
        medians.push(quantile(taken, 0.5));
      }
      const how = `median of ${times} on ${action.path}, at ${widths.map((width, at) => `${width} px ${milliseconds(medians[at]!)}`).join(', ')}`;
      lines.push(held(`first action: ${action.what}`, Math.max(...medians), ceilings.firstAction, milliseconds, how));
    }
    return lines;
  });
