/** The modules of the built site as scripts that wait for one another: a browser lets no module in from a folder. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { oldest } from '../../handbook/integrations/oldest.ts';

/** Where the build puts its scripts. */
const folder = '_astro/';
/** The script that runs first on every page. */
export const runtimePath = `${folder}folder.js`;

export interface Scripts {
  /** By their path in the site. */
  readonly files: ReadonlyMap<string, string>;
  /** Whether a page starts a script, or another asks for it; one that neither does begins a worker. */
  isModule(path: string): boolean;
}

interface Graph {
  /** What each module needs before it runs, and what it may ask for later. */
  readonly needs: Map<string, Set<string>>;
  readonly later: Map<string, Set<string>>;
}

const known = (graph: Map<string, Set<string>>, path: string): Set<string> => {
  const paths = graph.get(path) ?? new Set();
  graph.set(path, paths);
  return paths;
};

/**
 * What a module needs is left to `define`; what it may ask for later becomes a module whose `then` brings it, as `import()` awaits the
 * `then` of what it imports.
 */
const linked = (site: string, { needs, later }: Graph): Plugin => ({
  name: 'linked',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.{0,2}\// }, ({ kind, path, importer, resolveDir }) => {
      if (kind === 'entry-point') return undefined;
      const target = join(resolveDir, path).slice(site.length).replaceAll('\\', '/');
      const from = importer.slice(site.length).replaceAll('\\', '/');
      known(kind === 'dynamic-import' ? later : needs, from).add(target);
      return kind === 'dynamic-import' ? { path: target, namespace: 'later' } : { path: target, external: true };
    });
    onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: `export const then = (done, failed) => handbookFolder.load(${JSON.stringify(path)}).then(done, failed);`,
    }));
  },
});

const closure = (starts: Iterable<string>, next: (path: string) => Iterable<string>): Set<string> => {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const other of next(path)) visit(other);
  };
  for (const start of starts) visit(start);
  return seen;
};

/** @param site its folder, with a slash at its end @param paths of the scripts in it @param started by pages */
export const scriptsOf = async (site: string, paths: readonly string[], started: ReadonlySet<string>): Promise<Scripts> => {
  const graph: Graph = { needs: new Map(), later: new Map() };
  const { outputFiles } = await build({
    entryPoints: paths.map((path) => join(site, path)),
    bundle: true,
    write: false,
    outdir: join(site, folder),
    format: 'cjs',
    target: [...oldest],
    charset: 'utf8',
    minify: true,
    logLevel: 'error',
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [linked(site, graph)],
  });
  const needsOf = (path: string) => graph.needs.get(path) ?? new Set<string>();
  const modules = closure(started, (path) => [...needsOf(path), ...(graph.later.get(path) ?? [])]);
  const files = outputFiles.map(({ path, text }) => {
    const name = posix.join(folder, path.replaceAll('\\', '/').split('/').at(-1)!);
    const needs = JSON.stringify([...needsOf(name)].sort());
    return [name, `handbookFolder.define(${JSON.stringify(name)},${needs},(require,module)=>{${text.trim()}\n});\n`] as const;
  });
  return {
    files: new Map(files.filter(([name]) => modules.has(name))),
    isModule: (path) => modules.has(path),
  };
};

export const runtime = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: readFileSync('src/island/folder-runtime.ts', 'utf8'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: [...oldest],
    minify: true,
  });
  return outputFiles[0]!.text;
};
