/**
 * Layouts kept by content: by the text, the versions of Mermaid and linkedom, and our own measuring. A layout that cannot be read is
 * laid out again; a folder that cannot be written to costs time and nothing else.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from './layout.ts';
import { settings } from './settings.ts';

/** Goes up when measuring or reading changes what the same text becomes. */
const edition = 6;

const usual = (): string => join(process.cwd(), 'node_modules/.cache/drawings');
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(process.cwd(), 'node_modules', name, 'package.json'), 'utf8')).version;

let basis: string | undefined;
const keyOf = (text: string): string => {
  basis ??= JSON.stringify([edition, versionOf('mermaid'), versionOf('linkedom'), settings]);
  return createHash('sha256').update(basis).update(text).digest('hex').slice(0, 32);
};

const isLayout = (value: unknown): value is Layout =>
  typeof value === 'object' &&
  value !== null &&
  ['boxes', 'arrows', 'lanes'].every((key) => Array.isArray((value as Record<string, unknown>)[key]));

const read = async (file: string): Promise<Layout | undefined> => {
  try {
    const layout: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isLayout(layout) ? layout : undefined;
  } catch {
    return undefined;
  }
};

/** Written beside and moved into place, so that nobody reads half a file. */
const keep = async (folder: string, file: string, layout: Layout): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(layout));
    await rename(draft, file);
  } catch {
    // The next build lays it out again.
  }
};

/** The layout of a text: kept from before, or laid out now by `make`. */
export const cached = async (text: string, make: (text: string) => Promise<Layout>, folder = usual()): Promise<Layout> => {
  const file = join(folder, `${keyOf(text)}.json`);
  const known = await read(file);
  if (known) return known;
  const layout = await make(text);
  await keep(folder, file, layout);
  return layout;
};
