/** Every page of the built site as a document, read from its file: what needs no browser to be seen. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { distFile, pagesOfSite } from '../support/pages.ts';

export interface BuiltPage {
  /** Its place on the site: `/en/procedures/3.1/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** One page, by its place on the site. */
export const pageAt = (path: string): BuiltPage => {
  const html = readFileSync(distFile(path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)), 'utf8');
  return { path, html, document: parseHTML(html).document as unknown as Document };
};

/** All pages the sitemap names. */
export const builtPages: readonly BuiltPage[] = pagesOfSite().map(pageAt);
