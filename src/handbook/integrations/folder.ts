/**
 * What the build does otherwise for the copy that opens from a folder, without a server (`npm run offline`): the doors to the server are
 * changed for those to the folder, and the search gets texts in place of Pagefind's index, which cannot run there.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import { foundPages, pagesIn, spaced, textOf, writeTraditional } from './found-pages.ts';

/** What stands in place of a door: `x.folder.ts` of `x.served.ts`. */
const doors = () => ({
  name: 'handbook:doors',
  enforce: 'pre' as const,
  // What is brought later is brought by our own loader, which knows what it needs.
  configEnvironment: () => ({ build: { modulePreload: false as const } }),
  async resolveId(this: { resolve: Resolve }, source: string, importer: string | undefined) {
    return source.endsWith('.served.ts') ? this.resolve(source.replace(/served\.ts$/, 'folder.ts'), importer) : undefined;
  },
});
type Resolve = (source: string, importer?: string) => Promise<{ id: string } | null>;

/** What the search finds of the body of a page, and what it is called. */
const bodyOf = (html: string): { readonly title: string; readonly text: string } => {
  const { document } = parseHTML(spaced(html));
  const body = document.querySelector('[data-pagefind-body]')!;
  for (const left of body.querySelectorAll('[data-pagefind-ignore], svg, template, noscript')) left.remove();
  const title = (body.getAttribute('data-pagefind-meta') ?? '').replace(/^title:/, '');
  return { title, text: textOf(body.innerHTML) };
};

const textsOf = (root: string) => {
  const found: Record<string, unknown[]> = {};
  let texts = '';
  for (const { file, html, language, rows } of foundPages(root, pagesIn(root))) {
    const locale = language.slice(0, 2);
    found[locale] ??= [];
    const ours = found[locale];
    const { title, text } = bodyOf(html);
    ours.push({ of: 'page', url: file, meta: { title }, text });
    for (const { id, kind, title, by, content } of rows)
      ours.push({ of: 'row', url: `${file}#${id}`, meta: { title, kind, ...(by && { by }) }, text: content });
    texts += textOf(html);
  }
  return { found, texts };
};

export const folder = (): AstroIntegration => ({
  name: 'handbook:folder',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [doors()], worker: { plugins: () => [doors()] } } });
    },
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      const { found, texts } = textsOf(root);
      for (const [locale, ours] of Object.entries(found))
        writeFileSync(`${root}data/found.${locale}.json`, JSON.stringify(ours));
      writeTraditional(root, texts);
    },
  },
});
