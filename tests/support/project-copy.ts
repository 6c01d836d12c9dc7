/** The project in another folder, with caches of its own: for builds of another handbook, or of other code. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const copied = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The installed packages, without the caches that lie among them: the drawings of a first build are all drawn. */
const linkPackages = (folder: string): void => {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  }
};

/** Astro's own program in the project. */
export const astro = join(project, 'node_modules/astro/bin/astro.mjs');

/** All but the content, into a folder that is there. */
export const copyProject = (folder: string): void => {
  for (const name of copied) cpSync(join(project, name), join(folder, name), { recursive: true });
  linkPackages(folder);
};
