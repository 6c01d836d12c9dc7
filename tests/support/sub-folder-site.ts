/** The site as it is hosted in a sub-folder: built for it, and served by itself. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServedSite, servedSite } from './served-site.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A handbook may have a procedure without training cases; `content` is ours but for those of one.
 * @param without the procedure
 */
const contentWithoutCases = (without: string): string => {
  const content = mkdtempSync(join(tmpdir(), 'content-'));
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
export const subFolderSite = async (path: string, port: number, without: string): Promise<ServedSite> => {
  const content = contentWithoutCases(without);
  try {
    return await servedSite(content, port, path);
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
};
