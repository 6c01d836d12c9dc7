/** How long a move of the walk takes in a browser, from the press to the painted page. */
import type { Page } from '@playwright/test';
import { ceilings } from '../limits/ceilings.ts';
import { inBrowser, site } from './built.ts';
import { held, type Line, milliseconds, quantile } from './table.ts';

/**
 * One move: pressed at the beginning of a frame. What runs first after that frame has been painted says how long handling,
 * style, layout and paint took together. Marks of a round are answered in turn; a walk that has ended begins anew.
 */
const oneMove = (page: Page, count: number): Promise<number> =>
  page.evaluate(async (turn) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const root = document.querySelector('[data-walk]')!;
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-move]')];
    const button = buttons[turn % Math.max(1, buttons.length)];
    const before = root.getAttribute('data-at');
    if (!button) root.querySelector<HTMLButtonElement>('[data-begin-anew]')!.click();
    const took = button
      ? await new Promise<number>((done) =>
          requestAnimationFrame(() => {
            const start = performance.now();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(performance.now() - start);
            button.click();
            port2.postMessage(null);
          }),
        )
      : Number.NaN;
    await frame();
    await frame(); // What follows the paint (focus, saving) is over before the next move.
    if (root.getAttribute('data-at') === before) throw new Error(`The move did not move: still at ${before}.`);
    return took;
  }, count);

const times = async (page: Page, moves: number): Promise<number[]> => {
  await page.goto(`${site}/procedures/3.1/`);
  await page.locator('[data-walk-start]').click();
  await page.locator('[data-move]').first().waitFor();
  const taken: number[] = [];
  // Every seventh answer at a gate is another, so that all of them are met.
  for (let count = 0; taken.length < moves; count += 1) {
    const took = await oneMove(page, Math.floor(count / 7));
    if (!Number.isNaN(took)) taken.push(took);
  }
  return taken;
};

/** The moves of the walk on 3.1 in the built site. */
export const moves = (count = 60): Promise<Line[]> =>
  inBrowser(async (browser) => {
    const taken = await times(await browser.newPage({ viewport: { width: 1280, height: 800 } }), count);
    const how = `${count} moves on 3.1 in ${browser.version()}: press at the start of a frame to the first task after its paint`;
    return [
      held('a move, median', quantile(taken, 0.5), ceilings.move, milliseconds, how),
      { what: 'a move, 95 of 100', value: milliseconds(quantile(taken, 0.95)), how: 'the same moves' },
    ];
  });
