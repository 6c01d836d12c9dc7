/** A site built from a content folder, and served by itself. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder } from './building.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface ServedSite {
  /** Where its home page is: `http://127.0.0.1:24000/manuals/sales/`. */
  readonly address: string;
  /** Where its files are on disk. */
  readonly folder: string;
  readonly close: () => void;
}

/** Waits until a site is served. @throws Error where it is not */
export const answers = async (address: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const there = await fetch(address).catch(() => undefined);
    if (there?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`The site is not served at ${address}.`);
};

/**
 * Build the site of a content folder and serve it on a port of this machine.
 * @param path where it stands: `/`, or a sub-folder such as `/manuals/sales/`
 * @throws Error with what the build printed where it fails.
 */
export const servedSite = async (content: string, port: number, path = '/'): Promise<ServedSite> => {
  const root = buildFolder();
  const folder = join(root, 'site', path);
  let server: ChildProcess | undefined;
  const close = (): void => {
    server?.kill();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const astro = join(project, 'node_modules/astro/bin/astro.mjs');
    const env = { ...process.env, BASE_PATH: path, HANDBOOK_CONTENT: content };
    execFileSync(process.execPath, [astro, 'build', '--outDir', folder], { cwd: project, env, stdio: 'pipe' });
    server = spawn(process.execPath, [join(project, 'tests/support/server.ts'), String(port), join(root, 'site')], {
      stdio: 'ignore',
    });
    const address = `http://127.0.0.1:${port}${path}`;
    await answers(address);
    return { address, folder, close };
  } catch (error) {
    close();
    throw error;
  }
};
