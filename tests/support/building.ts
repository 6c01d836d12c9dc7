/** Where tests build sites of their own. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const below = fileURLToPath(new URL('../../node_modules/.cache/sites/', import.meta.url));

/**
 * A folder to build into, inside the project; the caller removes it. What Astro makes on the way to a folder elsewhere lies in one that
 * all such builds share, and of two at a time one loses it.
 */
export const buildFolder = (): string => {
  mkdirSync(below, { recursive: true });
  return mkdtempSync(join(below, 'site-'));
};
