/**
 * Pages that say what decides them (`cacheKey` of their static paths) are made once and kept: the same key, by the same code, is the same
 * page, and it is written without being made. Astro has a switch for this too (`experimental.incrementalBuild`); but it keeps one
 * state for all settings, gives out a page of a build that was broken off, and does not see that a file a page refers to has another name.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { digestOf, filesRead } from '../files-read.ts';
import { contentFolder } from '../read.ts';
import { Shelf } from './shelf.ts';

const slashless = (path: string): string => path.replaceAll(/^\/+|\/+$/g, '');

/** What of the content folder a page's key tells, or no page reads. */
const isData = (path: string): boolean => /^(past|public)\/|\.(yaml|mdx|md)$/.test(path);

/** All our code, also that which lies in the content folder, and the packages as they are locked. */
const codeIn = (root: string): string =>
  digestOf([
    filesRead(join(root, 'src'), () => true),
    filesRead(contentFolder(), (path) => !isData(path)),
    ...['astro.config.mjs', 'package-lock.json'].map((file) => readFileSync(join(root, file), 'utf8')),
    process.version,
  ]);

/** All that pages are made of. */
const readIn = (root: string) => ({ code: codeIn(root), data: filesRead(contentFolder(), isData) });

const settingsOf = ({ base, site, root }: AstroConfig): readonly unknown[] => [
  ...[base, site, process.env['HANDBOOK_FOLDER'], relative(fileURLToPath(root), contentFolder())],
];

/** The files pages refer to, by the names that tell what is in them; like no other list where there are none to be seen. */
const assetsIn = ({ outDir, build }: AstroConfig): readonly string[] => {
  const folder = new URL(`${build.assets}/`, outDir);
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [randomUUID()];
};

/** A file of the site, by what Astro asks for. */
const fileOf = ({ pathname, route }: PathWithRoute): string =>
  [slashless(pathname), ...(route.type === 'page' ? ['index.html'] : [])].filter((part) => part !== '').join('/');

const written = (outDir: string, file: string, bytes: Buffer): void => {
  mkdirSync(dirname(join(outDir, file)), { recursive: true });
  writeFileSync(join(outDir, file), bytes);
};

/** Reads pages that stand already while others are made. @param root the site's folder @param files below it */
export type Reading = (root: string, files: readonly string[]) => void;

/** Astro's own way of making pages, for those that were not kept. */
class Remembering {
  readonly #config: AstroConfig;
  readonly #shelf: Shelf;
  readonly #code: string;
  readonly #keys = new Map<string, string>();
  /** All pages of the site in the order in which Astro makes them, for whoever lists them. */
  readonly pages: string[] = [];
  readonly #reading: Reading | undefined;
  kept = 0;

  constructor(config: AstroConfig, shelf: Shelf, code: string, reading: Reading | undefined) {
    this.#config = config;
    this.#shelf = shelf;
    this.#code = code;
    this.#reading = reading;
  }

  prerenderer(usual: AstroPrerenderer): AstroPrerenderer {
    return {
      ...usual,
      name: 'handbook:kept-pages',
      getStaticPaths: async () => this.#left(await usual.getStaticPaths()),
      render: async (request, how) => {
        const made = await usual.render(request, how);
        const response = made instanceof Response ? made : made.response;
        const key = this.#keys.get(slashless(decodeURI(new URL(request.url).pathname).slice(this.#config.base.length)));
        if (key === undefined || response.status !== 200 || !response.body) return made;
        const bytes = Buffer.from(await response.arrayBuffer());
        this.#shelf.put(key, bytes);
        return new Response(bytes, response);
      },
    };
  }

  /** The paths of what has to be made; what was kept is written. */
  #left(paths: readonly PathWithRoute[]): PathWithRoute[] {
    const outDir = fileURLToPath(this.#config.outDir);
    const basis = digestOf([this.#code, settingsOf(this.#config), assetsIn(this.#config)]);
    const known = new Set<string>();
    const stand: string[] = [];
    const left = paths.filter((path) => {
      const [file, name] = [fileOf(path), slashless(path.pathname)];
      // Of several routes that lead to a page Astro takes the first, and says so.
      if (known.has(name)) return !this.#keys.has(name);
      known.add(name);
      if (path.route.type === 'page') this.pages.push(name === '' ? '' : `${name}/`);
      if (path.cacheKey === undefined) return true;
      const key = digestOf([basis, path.route.component, file, path.cacheKey]);
      this.#keys.set(name, key);
      const bytes = this.#shelf.take(key);
      if (!bytes) return true;
      written(outDir, file, bytes);
      this.kept += 1;
      if (path.route.type === 'page') stand.push(file);
      return false;
    });
    this.#reading?.(outDir, stand);
    return left;
  }
}

/**
 * Keep what is finished; nothing of it in `dev`.
 * @param listing an integration that lists all pages: it is told of those that were not made anew, too
 * @param reading who reads finished pages: told of those that stand before the others are made
 */
export const keptPages = (listing: AstroIntegration, reading?: Reading): AstroIntegration[] => {
  let config: AstroConfig;
  let before: ReturnType<typeof readIn>;
  let shelf: Shelf | undefined;
  let remembering: Remembering | undefined;
  const done = listing.hooks['astro:build:done'];
  const keeping: AstroIntegration = {
    name: 'handbook:kept-pages',
    hooks: {
      'astro:config:done': (set) => {
        config = set.config;
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        const root = fileURLToPath(config.root);
        try {
          before = readIn(root);
        } catch (error) {
          logger.warn(`What pages are made of cannot be read, so all are made anew: ${String(error)}`);
          return;
        }
        shelf = new Shelf(join(root, 'node_modules/.cache/pages'), digestOf(settingsOf(config)));
        const ours = new Remembering(config, shelf, before.code, reading);
        remembering = ours;
        setPrerenderer((usual) => ours.prerenderer(usual));
      },
      'astro:build:done': ({ logger }) => {
        if (!shelf || !remembering) return;
        const after = readIn(fileURLToPath(config.root));
        // What was edited meanwhile may be in some pages and not in others.
        if (after.code === before.code && after.data === before.data) shelf.keep();
        else shelf.drop();
        logger.info(`${remembering.kept} files are as they were`);
      },
    },
  };
  const told: AstroIntegration['hooks'] = {
    ...listing.hooks,
    ...(done && {
      'astro:build:done': (given) =>
        done({ ...given, pages: remembering?.pages.map((pathname) => ({ pathname })) ?? given.pages }),
    }),
  };
  return [keeping, { ...listing, hooks: told }];
};
