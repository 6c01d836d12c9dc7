/** The content folder as the bundler sees it, wherever it is: its pages, parts of their own, and the files it serves as they are. */
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder, servedFolder } from '../read.ts';

const source = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const isIn = (folder: string, path: string): boolean => !relative(folder, path).startsWith('..');

interface Resolving {
  resolve(id: string, from: string, how: { skipSelf: boolean }): Promise<{ id: string } | null>;
}

/** What pages outside the project name without a path is a package of the project. */
const packagesOf = (root: string) => ({
  name: 'handbook:packages',
  enforce: 'pre' as const,
  resolveId(this: Resolving, id: string, importer?: string) {
    const content = contentFolder();
    if (!importer || isIn(root, content) || !isIn(content, importer.split('?')[0]!) || !/^[@\w]/.test(id)) return null;
    return this.resolve(id, join(root, 'package.json'), { skipSelf: true });
  },
});

/** What a browser has to be told of files in `dev`; a built site's server knows. */
const types: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.pdf': 'application/pdf' };

/** Pages, parts and files are those of the content folder that is named. */
export const content = (): AstroIntegration => ({
  name: 'handbook:content',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const root = fileURLToPath(config.root);
      updateConfig({
        vite: {
          resolve: { alias: { '@content': contentFolder(), '@handbook': source } },
          plugins: [packagesOf(root)],
          server: { fs: { allow: [root, contentFolder()] } },
        },
      });
    },
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const path = decodeURI((request.url ?? '/').split(/[?#]/)[0]!);
        const file = join(servedFolder(), path);
        if (!isIn(servedFolder(), file) || !existsSync(file) || !statSync(file).isFile()) return next();
        const type = types[extname(file)];
        if (type) response.setHeader('content-type', type);
        response.end(readFileSync(file));
      });
    },
    'astro:build:done': ({ dir }) => {
      if (existsSync(servedFolder())) cpSync(servedFolder(), fileURLToPath(dir), { recursive: true });
    },
  },
});
