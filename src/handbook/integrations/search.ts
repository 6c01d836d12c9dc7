import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Index the built pages for full-text search; Pagefind cuts Chinese into words by itself. */
export const search = (): AstroIntegration => ({
  name: 'handbook:search',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
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
