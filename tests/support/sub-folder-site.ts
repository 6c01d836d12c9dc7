/** The site as it is hosted in a sub-folder: built for it, and served by itself. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface SubFolderSite {
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
 * A handbook may have a procedure without training cases; `content` is ours but for those of one.
 * @param without the procedure
 */
const contentWithoutCases = (root: string, without: string): string => {
  const content = join(root, 'content');
  cpSync(join(project, 'content'), content, { recursive: true });
  const folder = readdirSync(join(content, 'procedures')).find((it) => it.startsWith(`${without}-`))!;
  for (const file of ['scenarios.yaml', 'situations.yaml']) rmSync(join(content, 'procedures', folder, file));
  return content;
};

/**
 * Build the site for a path such as `/manuals/sales/` and serve it on a port of this machine.
 * @param without a procedure whose training cases are left out
 * @throws Error with what the build printed where it fails.
 */
export const subFolderSite = async (path: string, port: number, without: string): Promise<SubFolderSite> => {
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  const folder = join(root, 'site', path);
  let server: ChildProcess | undefined;
  const close = (): void => {
    server?.kill();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const astro = join(project, 'node_modules/astro/bin/astro.mjs');
    const env = { ...process.env, BASE_PATH: path, HANDBOOK_CONTENT: contentWithoutCases(root, without) };
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
