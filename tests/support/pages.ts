/** Every page of the built site, by its sitemap, as paths below the site's root. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

export const distFile = (path: string): string => `${dist}${path}`;

/** @throws Error where the site has not been built. */
export const pagesOfSite = (): string[] => {
  const sitemap = readFileSync(`${dist}sitemap-0.xml`, 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
};
