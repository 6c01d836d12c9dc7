/** The built site as a reader's browser meets it: what a page loads by itself, what only on touch, and what each weighs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const project = fileURLToPath(new URL('../../', import.meta.url));

export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly icon: number;
  readonly all: number;
}

/** A built site in a folder. */
export class BuiltSite {
  readonly folder: string;

  /** @throws Error where nothing has been built there. */
  constructor(folder = `${project}dist/`) {
    if (!existsSync(`${folder}index.html`)) throw new Error(`No built site in ${folder}: run "npm run build" first.`);
    this.folder = folder;
  }

  /** The files of the site, from its root: `data/3.1.json`. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => posix.join(it.parentPath.slice(this.folder.length), it.name))
      .sort();
  }

  text(file: string): string {
    return readFileSync(this.folder + file, 'utf8');
  }

  /** Bytes after gzip at the level servers use. */
  weight(file: string): number {
    return gzipSync(readFileSync(this.folder + file)).length;
  }

  /** `/_astro/x.js` or `./x.js` as a file of the site; undefined where there is none. */
  private resolved(from: string, url: string): string | undefined {
    const file = url.startsWith('/') ? url.slice(1) : posix.join(posix.dirname(from), url);
    return existsSync(this.folder + file) ? file : undefined;
  }

  private imported(file: string, pattern: RegExp): string[] {
    return [...this.text(file).matchAll(pattern)].flatMap(([, url]) => this.resolved(file, url!) ?? []);
  }

  /** Scripts and all that they import statically. */
  closure(scripts: Iterable<string>): Set<string> {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      this.imported(file, /(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+)["']/g).forEach(visit);
    };
    [...scripts].forEach(visit);
    return seen;
  }

  private linked(page: string, pattern: RegExp): string[] {
    return [...this.text(page).matchAll(pattern)].flatMap(([, url]) => this.resolved(page, url!) ?? []);
  }

  /** Every script a page loads by itself. */
  scriptsOf(page: string): Set<string> {
    return this.closure(this.linked(page, /<(?:script[^>]*\ssrc|link rel="modulepreload" href)="([^"]+)"/g));
  }

  /**
   * All that one of the page's loaders, found by its name, may load on touch in a language, less what is there already.
   * @param later parts that load only when a person asks for them, or a procedure needs them, and what they bring; each has a ceiling of its own
   */
  scriptsOnTouch(page: string, loader: string, locale: string, later: readonly string[] = []): Set<string> {
    const there = this.scriptsOf(page);
    const isOfLanguage = (file: string): boolean => !/\.(zh|en)\.[\w-]+\.js$/.test(file) || file.includes(`.${locale}.`);
    const asked = (file: string): string[] =>
      this.imported(file, /\bimport\(\s*["'`]([^"'`]+)["'`]/g)
        .filter(isOfLanguage)
        .filter((file) => !later.some((part) => file.includes(`/${part}.`)));
    const loaded = new Set<string>();
    const visit = (file: string): void => {
      for (const next of this.closure(asked(file))) {
        if (loaded.has(next) || there.has(next)) continue;
        loaded.add(next);
        visit(next);
      }
    };
    [...there].filter((file) => file.includes(`/${loader}`)).forEach(visit);
    return loaded;
  }

  /** Bytes after gzip of several files, each packed by itself. */
  total(files: Iterable<string>): number {
    return [...files].reduce((sum, file) => sum + this.weight(file), 0);
  }

  /** What a page weighs before anything on it is touched, bytes after gzip. */
  pageWeight(page: string): Weight {
    const html = this.weight(page);
    const css = this.total(new Set(this.linked(page, /<link rel="stylesheet" href="([^"]+)"/g)));
    const icon = this.total(this.linked(page, /<link rel="icon" href="([^"]+)"/g));
    const script = this.total(this.scriptsOf(page));
    return { html, css, script, icon, all: html + css + script + icon };
  }

  /** The pages of procedures, in both languages. */
  procedurePages(): string[] {
    return this.files().filter((file) => /^(en\/)?procedures\/[^/]+\/index\.html$/.test(file));
  }
}
