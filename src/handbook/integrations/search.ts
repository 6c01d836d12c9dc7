import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AstroIntegration } from 'astro';
import type { PagefindIndex } from 'pagefind';
import { foundPages, pagesIn, spaced, textOf, writeTraditional } from './found-pages.ts';
import type { Reading } from './kept-pages.ts';

/** Pagefind is a program of its own, and as hungry as the site is large: what the pages have left behind makes room for it. */
const sweep = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};

/** Pages and rows that Pagefind is told before it is waited for. */
const atOnce = 400;

/** A search index in the making. */
class Indexing {
  readonly count = { page: 0, row: 0 };
  readonly #root: string;
  readonly #known = new Set<string>();
  readonly #index: Promise<PagefindIndex>;
  #waiting: Promise<void>[] = [];
  #texts = '';

  constructor(root: string) {
    this.#root = root;
    this.#index = import('pagefind').then(async ({ createIndex }) => {
      const { index, errors } = await createIndex();
      if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
      return index;
    });
  }

  /** Read pages that were not read yet. @param files below the root */
  async read(files: readonly string[]): Promise<void> {
    const index = await this.#index;
    const others = files.filter((file) => !this.#known.has(file));
    for (const file of others) this.#known.add(file);
    for (const { file, html, language, rows } of foundPages(this.#root, others)) {
      this.#asked('page', file, index.addHTMLFile({ sourcePath: file, content: spaced(html) }));
      for (const { id, kind, title, by, content } of rows) {
        const url = `/${file.replace(/index\.html$/, '')}#${id}`;
        const meta = { title, kind, ...(by && { by }) };
        this.#asked('row', url, index.addCustomRecord({ url, content, language, meta, filters: { of: ['row'] } }));
      }
      this.#texts += textOf(html);
      // It reads what it has been told while the next pages are read here; so many at a time, for the sake of memory.
      if (this.#waiting.length > atOnce) await this.#answered();
    }
    await this.#answered();
  }

  async write(): Promise<void> {
    await (await this.#index).writeFiles({ outputPath: `${this.#root}pagefind` });
    writeTraditional(this.#root, this.#texts);
    await (await import('pagefind')).close();
  }

  #asked(kind: 'page' | 'row', what: string, answer: Promise<{ readonly errors: readonly string[] }>): void {
    this.#waiting.push(
      answer.then(({ errors }) => {
        if (errors.length > 0) throw new Error(`${what} could not be indexed: ${errors.join('; ')}`);
        this.count[kind] += 1;
      }),
    );
  }

  async #answered(): Promise<void> {
    await Promise.all(this.#waiting.splice(0));
  }
}

/**
 * Index the built pages for full-text search; Pagefind cuts Chinese into words by itself.
 * @returns the integration, and what may be told of pages before the others are made
 */
export const search = (): { readonly begin: Reading; readonly indexed: AstroIntegration } => {
  let indexing: Indexing | undefined;
  let early: Promise<void> | undefined;
  return {
    begin: (root, files) => {
      indexing = new Indexing(root);
      early = indexing.read(files);
      early.catch(() => {}); // It is told where it is waited for.
    },
    indexed: {
      name: 'handbook:search',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          sweep();
          const root = fileURLToPath(dir);
          indexing ??= new Indexing(root);
          await early;
          await indexing.read(pagesIn(root));
          await indexing.write();
          const { page, row } = indexing.count;
          logger.info(`${page} pages and ${row} rows indexed`);
        },
      },
    },
  };
};
