/** The built site in a browser without a server, and its pages as PDF. */
import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { type Browser, chromium, type Page, type Route } from 'playwright';
import { Problem } from '../../procedure/index.ts';
import { foundBrowser } from './browser.ts';
import { gathered } from './gathered.ts';
import type { Wanted } from './wanted.ts';

/** Where the site stands for the browser; nothing leaves the machine, every answer comes from the folder. */
const origin = 'http://localhost';

const fileOf = (folder: string, path: string): string | undefined => {
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (!file.startsWith(normalize(folder)) || !existsSync(file)) return undefined;
  return statSync(file).isDirectory() ? join(file, 'index.html') : file;
};

const answered = (folder: string, base: string) => async (route: Route) => {
  const { pathname } = new URL(route.request().url());
  const file = pathname.startsWith(base) ? fileOf(folder, pathname.slice(base.length)) : undefined;
  if (file && existsSync(file)) await route.fulfill({ path: file });
  else await route.fulfill({ status: 404, body: '' });
};

/**
 * Chromium writes the moment, and counts the parts of the structure on from whatever else it had done. The day of the edition, and each
 * part's rank, are as long, so that nothing in the file moves.
 */
const steady = (pdf: Buffer, day: string): Buffer => {
  const moment = `${day.replaceAll('-', '')}000000`;
  const text = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${moment}`);
  const parts = [...new Set(text.match(/(?<=\(node)\d{8}(?=\))/g))].sort();
  const ranks = new Map(parts.map((part, rank) => [part, String(rank).padStart(8, '0')]));
  return Buffer.from(
    text.replace(/(?<=\(node)\d{8}(?=\))/g, (part) => ranks.get(part)!),
    'latin1',
  );
};

/** Whether letters of the print are drawn by some font: those no font has all look the same. */
const lacksChinese = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const family = getComputedStyle(document.body).fontFamily;
    const drawn = (sign: string): string => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 48, height: 48 });
      const pen = canvas.getContext('2d')!;
      pen.font = `32px ${family}`;
      pen.fillText(sign, 4, 36);
      return canvas.toDataURL();
    };
    const [first, ...others] = [...'销售流程'].map(drawn);
    return others.some((other) => other === first) ? family : undefined;
  });

export class PrintShop {
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #base: string;
  readonly #words: Wanted['words'];

  private constructor(browser: Browser, page: Page, base: string, words: Wanted['words']) {
    [this.#browser, this.#page, this.#base, this.#words] = [browser, page, base, words];
  }

  /** @throws Problem where the site is not built, or there is no browser */
  static async open(folder: string, words: Wanted['words']): Promise<PrintShop> {
    if (!existsSync(join(folder, 'index.html'))) throw new Problem(words.notBuilt(folder), words.build);
    const executablePath = foundBrowser();
    if (!executablePath) throw new Problem(words.noBrowser, words.getBrowser);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
    const [page, asked] = [await browser.newPage({ reducedMotion: 'reduce' }), process.env['BASE_PATH'] ?? '/'];
    const base = asked.endsWith('/') ? asked : `${asked}/`;
    await page.route(`${origin}/**`, answered(folder, base));
    return new PrintShop(browser, page, base, words);
  }

  async #go(path: string): Promise<void> {
    await this.#page.goto(`${origin}${this.#base}${path}`, { waitUntil: 'networkidle' });
    const family = await lacksChinese(this.#page);
    if (family) throw new Problem(this.#words.noFont(family), this.#words.getFont);
  }

  async #printed(day: string): Promise<Buffer> {
    return steady(await this.#page.pdf({ preferCSSPageSize: true, outline: true, tagged: true }), day);
  }

  /** A page of the site as it prints. @throws Problem where the fonts it needs lack */
  async page(path: string, day: string): Promise<Buffer> {
    await this.#go(path);
    return this.#printed(day);
  }

  /** Several pages of the site as one document, after a list of them. @param folder the language's, with its slash */
  async pages(folder: string, paths: readonly string[], day: string): Promise<Buffer> {
    await this.#go(folder);
    await this.#page.evaluate(
      gathered,
      paths.map((path) => `${this.#base}${folder}${path}`),
    );
    await this.#page.waitForLoadState('networkidle');
    return this.#printed(day);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
