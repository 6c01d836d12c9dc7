/** What files say, as one short text: whatever of them changes, what was made of them and kept is made anew. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of anything that is data: the same digest says the same. */
export const digestOf = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32);

/**
 * A digest of the files below a folder, by path and content; unlike any other where the folder cannot be read, so that nothing is known again.
 * @param which by their path below the folder, with `/` between
 */
export const filesRead = (folder: string, which: (path: string) => boolean): string => {
  if (!existsSync(folder)) return randomUUID();
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
  for (const path of paths.filter(which).sort()) hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
};
