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
      const count = { pages: 0, rows: 0 };
      let texts = '';
      for (const { file, html, language, rows } of foundPages(root)) {
        const added = await index.addHTMLFile({ sourcePath: file, content: spaced(html) });
        if (added.errors.length > 0) throw new Error(`${file} could not be indexed: ${added.errors.join('; ')}`);
        count.pages += 1;
        for (const { id, kind, title, by, content } of rows) {
          const url = `/${file.replace(/index\.html$/, '')}#${id}`;
          const row = await index.addCustomRecord({
            url,
            content,
            language,
            meta: { title, kind, ...(by && { by }) },
            filters: { of: ['row'] },
          });
          if (row.errors.length > 0) throw new Error(`${url} could not be indexed: ${row.errors.join('; ')}`);
          count.rows += 1;
        }
        texts += textOf(html);
      }
      await index.writeFiles({ outputPath: `${root}pagefind` });
      writeTraditional(root, texts);
      await close();
      logger.info(`${count.pages} pages and ${count.rows} rows indexed`);
    },
  },
});
