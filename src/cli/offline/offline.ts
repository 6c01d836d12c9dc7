/**
 * `npm run offline [-- --out <folder>]`: the site as one zip file that opens from a folder by a double click, without a server; and the
 * folder itself beside it. Exit 0 where both were written, 2 where the command itself is wrong or the site cannot be built.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { contentFolder, readContent } from '../../handbook/read.ts';
import { handbookName, Problem } from '../../procedure/index.ts';
import { base } from './pages.ts';
import { siteInFolder } from './site.ts';
import { beginnings } from './start.ts';

const usage = 'npm run offline -- [--out folder]';

/** The same content gives the same bytes; 1980 is where time begins in zip files. */
const mtime = new Date(1980, 0, 1);

/** The site as a folder, from a build of its own. */
const built = async (): ReturnType<typeof siteInFolder> => {
  // Inside the project: what is made on the way to a folder elsewhere lies where every such build puts it.
  const below = join(process.cwd(), 'node_modules/.cache');
  mkdirSync(below, { recursive: true });
  const outDir = mkdtempSync(join(below, 'folder-'));
  try {
    Object.assign(process.env, { HANDBOOK_FOLDER: 'yes', BASE_PATH: base });
    await build({ outDir, logLevel: 'error' });
    return await siteInFolder(`${outDir}/`);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
};

const run = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  const { handbook } = readContent(contentFolder());
  const name = `${handbookName(handbook)}-${handbook.edition}-${handbook.revision}`.replaceAll(/[^\w.-]+/g, '-');
  const files = new Map([...beginnings(handbook)].map(([path, text]) => [path, strToU8(text)]));
  for (const [path, content] of await built())
    files.set(`handbook/${path}`, typeof content === 'string' ? strToU8(content) : content);
  const out = resolve(values.out ?? 'offline');
  rmSync(join(out, name), { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(out, name, path)), { recursive: true });
    writeFileSync(join(out, name, path), content);
  }
  const inZip = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zip = zipSync(Object.fromEntries(inZip), { mtime, level: 9 });
  writeFileSync(join(out, `${name}.zip`), zip);
  process.stdout.write(`${relative(process.cwd(), join(out, `${name}.zip`))}  ${Math.round(zip.length / 1000)} kB\n`);
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${said}\n${error instanceof Problem ? '' : `${usage}\n`}`);
  process.exitCode = 2;
}
