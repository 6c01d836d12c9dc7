import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AstroIntegration } from 'astro';

/** Pagefind is a program of its own, and as hungry as the site is large: what the pages have left behind makes room for it. */
const sweep = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};

/** Cells, terms and items stand side by side without a space: their words would be read as one. */
const spaced = (html: string): string => html.replace(/<\/(?:t[dh]|d[dt]|li|span|small|a)>/g, ' $&');

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
      const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
      let pages = 0;
      for (const file of files.sort()) {
        const html = readFileSync(`${root}${file}`, 'utf8');
        if (!html.includes('data-pagefind-body')) continue;
        const added = await index.addHTMLFile({ sourcePath: file.replaceAll('\\', '/'), content: spaced(html) });
        if (added.errors.length > 0) throw new Error(`${file} could not be indexed: ${added.errors.join('; ')}`);
        pages += 1;
      }
      await index.writeFiles({ outputPath: `${root}pagefind` });
      await close();
      logger.info(`${pages} pages indexed`);
    },
  },
});
