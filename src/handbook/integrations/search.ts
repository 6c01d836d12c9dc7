import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AstroIntegration } from 'astro';
import { foundPages, spaced, textOf, writeTraditional } from './found-pages.ts';

/** Pagefind is a program of its own, and as hungry as the site is large: what the pages have left behind makes room for it. */
const sweep = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};

/** Pages and rows that Pagefind is told before it is waited for. */
const atOnce = 400;

/** Index the built pages for full-text search; Pagefind cuts Chinese into words by itself. */
export const search = (): AstroIntegration => ({
  name: 'handbook:search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      sweep();
      const { close, createIndex } = await import('pagefind');
      const { index, errors } = await createIndex();
      if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
      const root = fileURLToPath(dir);
      const count = { page: 0, row: 0 };
      const waiting: Promise<void>[] = [];
      const asked = async (kind: keyof typeof count, what: string, answer: Promise<{ readonly errors: readonly string[] }>) => {
        const { errors } = await answer;
        if (errors.length > 0) throw new Error(`${what} could not be indexed: ${errors.join('; ')}`);
        count[kind] += 1;
      };
      let texts = '';
      for (const { file, html, language, rows } of foundPages(root)) {
        waiting.push(asked('page', file, index.addHTMLFile({ sourcePath: file, content: spaced(html) })));
        for (const { id, kind, title, by, content } of rows) {
          const url = `/${file.replace(/index\.html$/, '')}#${id}`;
          const meta = { title, kind, ...(by && { by }) };
          waiting.push(asked('row', url, index.addCustomRecord({ url, content, language, meta, filters: { of: ['row'] } })));
        }
        texts += textOf(html);
        // It reads what it has been told while the next pages are read here; so many at a time, for the sake of memory.
        if (waiting.length > atOnce) await Promise.all(waiting.splice(0));
      }
      await Promise.all(waiting);
      await index.writeFiles({ outputPath: `${root}pagefind` });
      writeTraditional(root, texts);
      await close();
      logger.info(`${count.page} pages and ${count.row} rows indexed`);
    },
  },
});
