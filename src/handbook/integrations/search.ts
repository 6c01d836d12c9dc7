import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AstroIntegration } from 'astro';
import { traditionalOf } from './traditional.ts';

/** Pagefind is a program of its own, and as hungry as the site is large: what the pages have left behind makes room for it. */
const sweep = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};

/** Cells, terms and items stand side by side without a space: their words would be read as one. */
const spaced = (html: string): string => html.replace(/<\/(?:t[dh]|d[dt]|li|span|small|a)>/g, ' $&');

const textOf = (html: string): string =>
  spaced(html)
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&lt;/g, '<')
    .replaceAll(/&gt;/g, '>')
    .replaceAll(/&quot;|&#34;/g, '"')
    .replaceAll(/&#39;/g, "'")
    .replaceAll(/&amp;/g, '&')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A row of a table as it is read out: its cells and sentences apart, without what only unfolds them. */
const toldOf = (inside: string): string =>
  textOf(inside.replaceAll(/<summary>[^<]*<\/summary>/g, '').replaceAll(/<\/(?:t[dh]|li)>/g, ' · $&'))
    .replaceAll(/([。；.;:：])?(?: · )+/g, (_, mark?: string) => (mark ? `${mark} ` : ' · '))
    .replaceAll(/^ · |[ ·]+$/g, '');

const attribute = (name: string, attributes: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

/**
 * The rows of a page that can be led to: each says of what kind it is (`data-row`), and its heading what it is called.
 * @throws Error where a row is marked and not read: it would be missing from the search without a word
 */
const rowsOf = (html: string) => {
  const rows = [...html.matchAll(/<(tr|li)(\s[^>]*\sdata-row="[^"]+"[^>]*)>([\s\S]*?)<\/\1>(?=<\1|<\/)/g)];
  const marked = html.match(/<(?:tr|li)\s[^>]*\sdata-row="/g) ?? [];
  if (rows.length !== marked.length)
    throw new Error(`Of ${marked.length} rows of a page ${rows.length} could be read for the search.`);
  return rows.map(([, , attributes = '', inside = '']) => {
    const [id, kind] = [attribute('id', attributes), attribute('data-row', attributes)];
    const [, heading = ''] = /<(?:th|h3)\b[^>]*>([\s\S]*?)<(?:\/th|\/h3|small|span|a|details)\b/.exec(inside) ?? [];
    const [procedure, no] = [attribute('data-clause', attributes), attribute('data-no', attributes)];
    const [, chips = ''] = /<ul class="chips">([\s\S]*?)<\/ul>/.exec(inside) ?? [];
    const by = ['step', 'gate', 'choice'].includes(kind) ? textOf(chips) : '';
    const title = [procedure && `${procedure} ·`, no, textOf(heading)].filter(Boolean).join(' ');
    return { id, kind, title, by, content: toldOf(inside) };
  });
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
      const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
      let pages = 0;
      let rows = 0;
      let texts = '';
      for (const file of files.sort()) {
        const html = readFileSync(`${root}${file}`, 'utf8');
        if (!html.includes('data-pagefind-body')) continue;
        const added = await index.addHTMLFile({ sourcePath: file.replaceAll('\\', '/'), content: spaced(html) });
        if (added.errors.length > 0) throw new Error(`${file} could not be indexed: ${added.errors.join('; ')}`);
        pages += 1;
        const [, language = 'zh-CN'] = /<html lang="([^"]+)"/.exec(html) ?? [];
        for (const { id, kind, title, by, content } of rowsOf(html)) {
          const url = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}#${id}`;
          const row = await index.addCustomRecord({
            url,
            content,
            language: language.toLowerCase(),
            meta: { title, kind, ...(by && { by }) },
            filters: { of: ['row'] },
          });
          if (row.errors.length > 0) throw new Error(`${url} could not be indexed: ${row.errors.join('; ')}`);
          rows += 1;
        }
        texts += textOf(html);
      }
      await index.writeFiles({ outputPath: `${root}pagefind` });
      writeFileSync(`${root}pagefind/traditional.json`, JSON.stringify(traditionalOf(texts)));
      await close();
      logger.info(`${pages} pages and ${rows} rows indexed`);
    },
  },
});
