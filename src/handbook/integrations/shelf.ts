/**
 * What was made by one build and kept for the next, in one file: the texts one after another, where each lies, and where that is said.
 * It is written beside and moved into place when all is well, so that nobody reads half of it; a text that is not what was written is
 * not given out. Where it cannot be read or written, that costs time and nothing else.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

interface Place {
  readonly at: number;
  readonly size: number;
  readonly sum: number;
}

type Places = ReadonlyMap<string, Place>;

/** Bytes at the end that say where the list of places begins. */
const footing = 8;
/** Shelves of so many settings are kept, the latest. */
const most = 4;
/** Older drafts were left by builds that were broken off. */
const aDay = 86_400_000;

const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

const readAt = (file: number, at: number, size: number): Buffer => {
  if (at + size > fstatSync(file).size) throw new Error('The shelf is shorter than it says.');
  const bytes = Buffer.alloc(size);
  if (readSync(file, bytes, 0, size, at) !== size) throw new Error('The shelf ends before it should.');
  return bytes;
};

const placesIn = (file: number): Places => {
  const end = fstatSync(file).size - footing;
  const from = Number(readAt(file, end, footing).readBigUInt64BE());
  return new Map(JSON.parse(readAt(file, from, end - from).toString()) as [string, Place][]);
};

export class Shelf {
  readonly #folder: string;
  readonly #name: string;
  readonly #draft: string;
  readonly #old: number | undefined;
  readonly #before: Places;
  #new: number | undefined;
  #size = 0;
  readonly #now = new Map<string, Place>();

  /** @param name of the shelf in its folder: builds that have nothing in common have shelves of their own */
  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
    this.#draft = join(folder, `draft-${randomUUID()}`);
    this.#old = attempt(() => openSync(join(folder, name), 'r'));
    this.#before = attempt(() => placesIn(this.#old!)) ?? new Map();
    this.#new = attempt(() => {
      mkdirSync(folder, { recursive: true });
      return openSync(this.#draft, 'wx');
    });
  }

  /** What was kept under a key; it is kept on. */
  take(key: string): Buffer | undefined {
    const place = this.#before.get(key);
    const bytes = place && attempt(() => readAt(this.#old!, place.at, place.size));
    if (!bytes || crc32(bytes) !== place.sum) return undefined;
    this.put(key, bytes);
    return bytes;
  }

  put(key: string, bytes: Buffer): void {
    const draft = this.#new;
    if (draft === undefined || this.#now.has(key)) return;
    // A disk that is full: what would be kept now is not whole.
    if (attempt(() => writeSync(draft, bytes)) !== bytes.length) {
      this.drop();
      return;
    }
    this.#now.set(key, { at: this.#size, size: bytes.length, sum: crc32(bytes) });
    this.#size += bytes.length;
  }

  /** What was taken and put is there for the next build, and nothing else. */
  keep(): void {
    const draft = this.#new;
    attempt(() => {
      if (draft === undefined) return;
      const foot = Buffer.alloc(footing);
      foot.writeBigUInt64BE(BigInt(this.#size));
      writeSync(draft, Buffer.concat([Buffer.from(JSON.stringify([...this.#now])), foot]));
      this.#close();
      renameSync(this.#draft, join(this.#folder, this.#name));
    });
    this.drop();
    this.#tidy();
  }

  /** What was kept before stays as it was. */
  drop(): void {
    this.#close();
    attempt(() => rmSync(this.#draft, { force: true }));
  }

  #close(): void {
    for (const file of [this.#old, this.#new]) if (file !== undefined) attempt(() => closeSync(file));
    this.#new = undefined;
  }

  #tidy(): void {
    const there = (attempt(() => readdirSync(this.#folder)) ?? []).flatMap((name) => {
      const file = join(this.#folder, name);
      const written = attempt(() => statSync(file).mtimeMs);
      return written === undefined ? [] : [{ file, written, isDraft: name.startsWith('draft-') }];
    });
    const left = there.filter(({ isDraft, written }) => isDraft && written < Date.now() - aDay);
    const shelves = there.filter(({ isDraft }) => !isDraft).sort((a, b) => b.written - a.written);
    for (const { file } of [...left, ...shelves.slice(most)]) attempt(() => rmSync(file, { force: true }));
  }
}
