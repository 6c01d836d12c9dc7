/** The built site as a folder that opens without a server: path by path, as it goes into the zip file. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { base, pageInFolder, startedBy } from './pages.ts';
import { runtime, runtimePath, scriptsOf } from './scripts.ts';
import { scriptsOfTexts } from './texts.ts';

/** What only a server, a visitor from elsewhere or a learning system has a use for. */
const left = /^(404\.html|robots\.txt|sitemap[^/]*\.xml|preview\.webp|(en\/)?sco\/.*)$/;
/** Files that a page may read, or link to: each lies there as a script that hands over its text. */
const read = /^(data|samples)\/.*\.(json|csv|svg|mmd|txt|xml)$/;

export type Content = string | Uint8Array<ArrayBuffer>;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/').slice(folder.length), entry.name))
    .filter((path) => !left.test(path))
    .sort();

/** @param folder the site built to stand at `base`, with a slash at its end */
export const siteInFolder = async (folder: string): Promise<ReadonlyMap<string, Content>> => {
  const paths = filesIn(folder);
  const text = (path: string): string => readFileSync(folder + path, 'utf8');
  const pages = paths.filter((path) => path.endsWith('.html'));
  const modules = paths.filter((path) => /^_astro\/[^/]*\.js$/.test(path));
  const scripts = await scriptsOf(folder, modules, new Set(pages.flatMap((page) => startedBy(text(page)))));
  const files = new Map<string, Content>([[runtimePath, await runtime()], ...scripts.files]);
  const isText = (path: string): boolean => read.test(path) || (modules.includes(path) && !scripts.isModule(path));
  for (const [path, script] of scriptsOfTexts(new Map(paths.filter(isText).map((path) => [path, text(path)]))))
    files.set(path, script);
  for (const path of paths.filter((path) => !isText(path) && !modules.includes(path))) {
    if (path.endsWith('.html'))
      files.set(
        path,
        pageInFolder(text(path), path, (file) => read.test(file)),
      );
    else if (path.endsWith('.css')) files.set(path, text(path).replaceAll(base, posix.dirname(path) === '.' ? '' : '../'));
    else files.set(path, readFileSync(folder + path));
  }
  return files;
};
