/** The copy of the site that opens without a server: made once, as its command makes it, and unpacked as a reader would. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface FolderSite {
  readonly zip: Uint8Array;
  /** The unpacked folder. */
  readonly folder: string;
  /** The address of a file in the handbook, of a page by its folder: `en/gates/`. */
  address(path: string): string;
  /** Every page of the handbook, by its file: `en/gates/index.html`. */
  readonly pages: readonly string[];
  readonly remove: () => void;
}

/** @param env what the command finds in its environment besides @throws Error with what the command printed where it fails */
export const folderSite = (env: Readonly<Record<string, string>> = {}): FolderSite => {
  const root = mkdtempSync(join(tmpdir(), 'handbook '));
  execFileSync(process.execPath, ['src/cli/offline/offline.ts', '--out', join(root, 'made')], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
  const [name] = readdirSync(join(root, 'made')).filter((it) => it.endsWith('.zip'));
  const zip = readFileSync(join(root, 'made', name!));
  // Unpacked under a name that is not easy for an address.
  const folder = join(root, '手册 #1 100%');
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const handbook = join(folder, 'handbook');
  return {
    zip,
    folder,
    address: (path) => pathToFileURL(join(handbook, path, /\.html$/.test(path) ? '' : 'index.html')).href,
    pages: readdirSync(handbook, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
