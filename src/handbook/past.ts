/**
 * The issued editions of a content folder, below `past/`. They never change, so each is read and checked against the schema once; what
 * came of it is kept by content. What cannot be read from there is read anew; a folder that cannot be written to costs time and nothing else.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { betweenEditions } from '../changes/index.ts';
import { type Between, isFrozenFile, type ReadFrozen, type ReadPast, readFrozen } from '../check/index.ts';
import { decodeText } from '../exchange/encoding.ts';
import { digestOf, filesRead } from './files-read.ts';

/** The texts of each issued edition, by the name of its folder. */
export const pastTexts = (content: string): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const folder = join(content, 'past');
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => {
        const below = join(folder, name);
        const paths = readdirSync(below, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(below, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
          .filter(isFrozenFile)
          .sort();
        return [name, new Map(paths.map((path) => [path, decodeText(readFileSync(join(below, path))).text]))] as const;
      }),
  );
};

/** Where what was made of issued editions is kept. */
const keptBelow = (name: string): string => join(process.cwd(), 'node_modules/.cache/editions', name);

/** Whatever decides what a text becomes: a change of the format or of the fingerprint outdates everything kept. */
const deciding = ['schema.ts', 'schema-parts.ts', 'locale.ts', 'content-print.ts', 'hash.ts'];

let basis: string | undefined;
const basisNow = (): string => {
  const files = deciding.map((name) => join(process.cwd(), 'src/procedure', name));
  basis ??= files.every(existsSync) ? files.map((file) => readFileSync(file, 'utf8')).join('\n') : randomUUID();
  return basis;
};

const keyOf = (folder: string, texts: ReadonlyMap<string, string>): string => {
  const hash = createHash('sha256').update(basisNow()).update(folder);
  for (const [path, text] of texts) hash.update(`\0${path}\0`).update(text);
  return hash.digest('hex').slice(0, 32);
};

/** Written beside and moved into place, so that nobody reads half a file. */
const keep = (file: string, text: string): void => {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch {
    // The next run makes it again.
  }
};

const readKept = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

const parsed = (text: string | undefined): ReadFrozen | undefined => {
  try {
    const value = text === undefined ? undefined : (JSON.parse(text) as ReadFrozen);
    return value && 'frozen' in value && Array.isArray(value.frozen.procedures) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** An issued edition, from what was kept of it where its texts are the same. */
export const readPast: ReadPast = (folder, texts) => {
  const file = keptBelow(`${keyOf(folder, texts)}.json`);
  const known = parsed(readKept(file));
  if (known) return known;
  const read = readFrozen(folder, texts);
  if ('frozen' in read) keep(file, JSON.stringify(read));
  return read;
};

/** All of our own code: whatever of it changes, texts are made anew. */
const codeRead = (): string => filesRead(join(process.cwd(), 'src'), (path) => /\.(tsx?|astro)$/.test(path));

let code: string | undefined;

/** A text made of issued editions, made once and kept. @param of all that decides what it says, besides our code */
export const kept = (of: readonly unknown[], make: () => string): string => {
  code ??= codeRead();
  const file = keptBelow(`${digestOf([code, of])}.txt`);
  const known = readKept(file);
  if (known !== undefined) return known;
  const text = make();
  keep(file, text);
  return text;
};

/** How far two editions differ, from what was kept of it where both say what they said. */
export const reachBetween: Between = (before, after) =>
  JSON.parse(
    kept(['reach', before.prints, after.prints], () => {
      const { class: reach, touched } = betweenEditions(before, after);
      return JSON.stringify({ class: reach, touched });
    }),
  );
