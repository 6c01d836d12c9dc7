/** A page of the built site with all it needs, so that it runs from any folder, without the site around it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Problem } from '../../procedure/index.ts';

export interface PageFiles {
  /** The page, its addresses made relative. */
  readonly html: string;
  /** Other files, by their path in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Addresses of files that a page loads by itself. */
const loaded = /(<(?:script|link)\b[^>]*?\s(?:src|href)=")(\/[^"]*)"/g;
/** Static and dynamic imports of a script. */
const imported = /(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g;
/** Files named in a style. */
const styled = /url\((["']?)([^)"']+)\1\)/g;
/** Links that tell about the site; they mean nothing without it. */
const aboutTheSite = /<link rel="(?:canonical|alternate|sitemap)"[^>]*>|<meta property="og:[^>]*>/g;

/** Collects files of a built site, following what scripts import and styles name. */
class Gatherer {
  readonly files = new Map<string, Uint8Array>();
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  add(path: string, from: string): void {
    if (this.files.has(path)) return;
    const file = join(this.folder, path);
    if (!existsSync(file))
      throw new Problem(`${from} needs ${path}, and the built site has no such file.`, 'Run "npm run build".');
    const bytes = readFileSync(file);
    this.files.set(path, bytes);
    if (path.endsWith('.js')) this.follow(path, bytes.toString('utf8'), imported, 1);
    if (path.endsWith('.css')) this.follow(path, bytes.toString('utf8'), styled, 2);
  }

  private follow(path: string, text: string, pattern: RegExp, group: number): void {
    for (const match of text.matchAll(pattern)) {
      const url = match[group]!;
      if (/^(data:|#|https?:)/.test(url)) continue;
      this.add(posix.join(posix.dirname(path), url), path);
    }
  }
}

/**
 * @param folder the built site
 * @param page path of the page's file in it
 * @param base where the site was built to stand: `/`, or `/sub/`
 * @throws Problem where the page or a file it needs is missing
 */
export const pageFiles = (folder: string, page: string, base: string): PageFiles => {
  const file = join(folder, page);
  if (!existsSync(file)) throw new Problem(`The built site has no ${page}.`, 'Run "npm run build".');
  const gatherer = new Gatherer(folder);
  const html = readFileSync(file, 'utf8')
    .replace(aboutTheSite, '')
    .replace(loaded, (_, before: string, url: string) => {
      const path = url.slice(base.length);
      gatherer.add(path, page);
      return `${before}${path}"`;
    });
  return { html, files: gatherer.files };
};
