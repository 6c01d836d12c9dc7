import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * What was built before is put aside at once and deleted while the new pages are made. Astro would delete it first, file by file, with
 * nothing else going on meanwhile: seconds for the ten thousand files of a large handbook.
 */
export const cleared = (): AstroIntegration => {
  let built = '';
  let gone: Promise<void> = Promise.resolve();
  return {
    name: 'handbook:cleared',
    hooks: {
      'astro:config:done': ({ config }) => {
        built = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        // A folder that is a repository of its own is Astro's to empty around what it keeps.
        if (!existsSync(built) || existsSync(join(built, '.git'))) return;
        const caches = join(process.cwd(), 'node_modules/.cache');
        mkdirSync(caches, { recursive: true });
        const aside = mkdtempSync(join(caches, 'before-'));
        try {
          renameSync(built, join(aside, 'site'));
        } catch {
          // Open in another program, as happens on Windows, or on another disk: it is emptied in place.
        }
        gone = rm(aside, { recursive: true, force: true, maxRetries: 3 });
      },
      'astro:build:done': () => gone,
    },
  };
};
