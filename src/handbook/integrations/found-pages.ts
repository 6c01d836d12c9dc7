/** The built pages as the search reads them: which it finds, in what language, and the rows of each that can be led to. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { traditionalOf } from './traditional.ts';

/** Cells, terms and items stand side by side without a space: their words would be read as one. */
export const spaced = (html: string): string => html.replace(/<\/(?:t[dh]|d[dt]|li|span|small|a)>/g, ' $&');

export const textOf = (html: string): string =>
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
    .replaceAll(/([。；.;:：])?(?:\s*·)+\s*/g, (_, mark?: string) => (mark ? `${mark} ` : ' · '))
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

/** A page that the search finds. */
export interface FoundPage {
  /** From the site's root: `en/procedures/3.1/index.html`. */
  readonly file: string;
  readonly html: string;
  /** `zh-cn`, `en` */
  readonly language: string;
  readonly rows: ReturnType<typeof rowsOf>;
}

/** Every page of a built site, found or not, in order. @param root its folder */
export const pagesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** Those of some pages that the search finds. @param root the built site's folder @param files below it */
export function* foundPages(root: string, files: readonly string[]): Generator<FoundPage> {
  for (const file of files) {
    const html = readFileSync(`${root}${file}`, 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const [, language = 'zh-CN'] = /<html lang="([^"]+)"/.exec(html) ?? [];
    yield { file, html, language: language.toLowerCase(), rows: rowsOf(html) };
  }
}

/** Writes the characters by which those find our texts who type traditional ones. */
export const writeTraditional = (root: string, texts: string): void =>
  writeFileSync(`${root}data/traditional.json`, JSON.stringify(traditionalOf(texts)));
