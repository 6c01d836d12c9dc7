import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AstroIntegration } from 'astro';

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
      const { page_count } = await index.addDirectory({ path: root });
      await index.writeFiles({ outputPath: `${root}pagefind` });
      await close();
      logger.info(`${page_count} pages indexed`);
    },
  },
});
