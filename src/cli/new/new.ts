/**
 * `npm run new -- <folder>`: a small handbook that checks and builds at once, with comments that teach the format.
 * Exit 0 where it was written, 2 where the command itself is wrong; what stands in the folder is never written over.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../../check/schema/json-schema.ts';
import { Problem } from '../../procedure/index.ts';

const usage = 'npm run new -- <folder>';
const template = fileURLToPath(new URL('./template', import.meta.url));

/** The schemas that editors complete and explain keys from, beside the content. */
const writeSchemas = (folder: string): void => {
  mkdirSync(join(folder, '.schema'), { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFileSync(join(folder, '.schema', name), `${JSON.stringify(schema, null, 2)}\n`);
};

/** @throws Problem where no folder is named, more than one, or one that holds something */
const wanted = ([folder, extra]: readonly string[]): string => {
  if (folder === undefined || folder.startsWith('-')) throw new Problem('Name the folder the handbook is written into.', usage);
  if (extra !== undefined) throw new Problem(`One folder at a time; "${extra}" is one too many.`, usage);
  const path = resolve(folder);
  if (existsSync(path) && readdirSync(path).length > 0)
    throw new Problem(`"${folder}" is not empty; nothing was written.`, 'Name a folder that does not exist yet.');
  return path;
};

try {
  const folder = wanted(process.argv.slice(2));
  cpSync(template, folder, { recursive: true });
  writeSchemas(folder);
  const shown = relative(process.cwd(), folder) || '.';
  process.stdout.write(
    `${shown}: a handbook with two procedures.\n  npm run check -- ${shown}\n  HANDBOOK_CONTENT=${shown} npm run dev\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
