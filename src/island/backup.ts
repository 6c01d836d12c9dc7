/**
 * All that a browser keeps of the handbook as one file, out and in.
 *
 * Shape, version 2: { "format": "handbook-data", "version": 2, "handbook": "HD/GLLC-ZB-003", "entries": { "walk:3.1:…": "…" } }; entries
 * as they stand in storage. In version 1 their keys began with `handbook:`, and no handbook was named.
 *
 * Taking a file in loses nothing: every document is joined with the one here by its own kind; what no kind knows how to join, or cannot
 * read, is put aside, where it can be seen and taken back.
 */
import { type DocumentKind, isFields, parsedJson } from '../procedure/index.ts';
import type { SafeStorage } from './storage.ts';
import { asideOf, asidesPrefix, keyOfOld } from './stored-keys.ts';

const format = 'handbook-data';
/** Files that were written while there was one handbook have a word of its name before it. */
const isOurs = (kind: unknown): boolean => typeof kind === 'string' && /^(\w+-)?handbook-data$/.test(kind);
const version = 2;

export interface Backup {
  /** Undefined in files of version 1. */
  readonly handbook?: string | undefined;
  readonly entries: Readonly<Record<string, string>>;
}

/** How many entries became what. */
export interface Taken {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Could not be joined with what is here, or not be read whole; they lie aside. */
  readonly aside: number;
  /** For which there was no room. */
  readonly failed: number;
}

/** Everything kept, as the text of a file. */
export const makeBackup = (storage: SafeStorage, handbook: string): string => {
  const entries = Object.fromEntries(storage.keys('').map((key) => [key, storage.read(key) ?? '']));
  return `${JSON.stringify({ format, version, handbook, entries }, null, 2)}\n`;
};

const entriesOf = (fields: Readonly<Record<string, unknown>>): Backup['entries'] | undefined => {
  if (!isFields(fields['entries'])) return undefined;
  const all = Object.entries(fields['entries']).map(
    ([key, text]) => [fields['version'] === 1 ? keyOfOld(key) : key, text] as const,
  );
  return all.every(([key, text]) => key !== undefined && typeof text === 'string')
    ? (Object.fromEntries(all) as Record<string, string>)
    : undefined;
};

/** Read the text of a file; `not-ours` where it is no backup, `newer` where a later site wrote it, `other` where it is of another handbook. */
export const readBackup = (text: string, handbook: string): Backup | 'not-ours' | 'newer' | 'other' => {
  const parsed = parsedJson(text);
  if (!isFields(parsed) || !isOurs(parsed['format']) || typeof parsed['version'] !== 'number') return 'not-ours';
  if (parsed['version'] > version) return 'newer';
  const entries = entriesOf(parsed);
  if (!entries || (parsed['version'] !== 1 && typeof parsed['handbook'] !== 'string')) return 'not-ours';
  if (parsed['version'] !== 1 && parsed['handbook'] !== handbook) return 'other';
  return { handbook: parsed['version'] === 1 ? undefined : handbook, entries };
};

type Became = keyof Taken;

/** In whatever order the names of an object stand. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, inOrder(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

const saysTheSame = (left: string, right: string): boolean =>
  left === right || JSON.stringify(inOrder(parsedJson(left))) === JSON.stringify(inOrder(parsedJson(right)));

/** What there is to be kept. */
export interface Kinds {
  readonly kinds: readonly DocumentKind<never>[];
  /** Keys of which what is here stays, whatever comes in. */
  isPreference(key: string): boolean;
}

/** Takes entries into a storage. */
class Taker {
  readonly #storage: SafeStorage;
  readonly #all: Kinds;
  readonly #now: number;

  constructor(storage: SafeStorage, all: Kinds, now: number) {
    this.#storage = storage;
    this.#all = all;
    this.#now = now;
  }

  /** Take one entry in; what became of it. */
  take(key: string, text: string): Became {
    const here = this.#storage.read(key);
    if (here === text) return 'same';
    const aside = asideOf(key);
    if (aside) return this.#aside(aside.key, text, aside.at);
    const kind = this.#all.kinds.find(({ owns }) => owns(key)) as DocumentKind<unknown> | undefined;
    if (!kind) return here === undefined ? this.#write(key, text, 'added') : this.#left(key, text);
    return here === undefined ? this.#add(kind, key, text) : this.#join(kind, key, here, text);
  }

  #write(key: string, text: string, became: Became): Became {
    return this.#storage.write(key, text) ? became : 'failed';
  }

  #aside(key: string, text: string, at = this.#now): Became {
    const lies = this.#storage
      .keys(asidesPrefix)
      .some((aside) => asideOf(aside)?.key === key && this.#storage.read(aside) === text);
    if (lies) return 'same';
    return this.#storage.keepAside(key, text, at) ? 'aside' : 'failed';
  }

  /** Nothing knows how to join it: what is here stays. */
  #left(key: string, text: string): Became {
    return this.#all.isPreference(key) ? 'same' : this.#aside(key, text);
  }

  #add(kind: DocumentKind<unknown>, key: string, text: string): Became {
    const there = kind.read(text);
    // A later site will know how to read what a later site wrote.
    if (there === 'newer') return this.#write(key, text, 'added');
    if (there === 'broken') return this.#aside(key, text);
    if (there.mends.length === 0) return this.#write(key, text, 'added');
    const aside = this.#aside(key, text);
    return aside === 'failed' ? 'failed' : this.#write(key, kind.write(there.document), 'aside');
  }

  #join(kind: DocumentKind<unknown>, key: string, here: string, text: string): Became {
    const [ours, theirs] = [kind.read(here), kind.read(text)];
    if (typeof theirs === 'string' || ours === 'newer') return this.#aside(key, text);
    if (ours === 'broken') return this.#storage.setAside(key, this.#now) ? this.#add(kind, key, text) : 'failed';
    if (theirs.mends.length > 0 && this.#aside(key, text) === 'failed') return 'failed';
    if (ours.mends.length > 0 && !this.#storage.copyAside(key, this.#now)) return 'failed';
    const { document, beside } = kind.join(ours.document, theirs.document, key);
    const besides = beside ? this.take(beside.key, kind.write(beside.document)) : 'same';
    if (besides === 'failed') return 'failed';
    const both = kind.write(document);
    return saysTheSame(both, kind.write(ours.document)) ? besides : this.#write(key, both, 'changed');
  }
}

/** Put a backup's entries into storage. */
export const takeBackup = (storage: SafeStorage, { entries }: Backup, all: Kinds, now: number): Taken => {
  const taken = { added: 0, changed: 0, same: 0, aside: 0, failed: 0 };
  const taker = new Taker(storage, all, now);
  for (const [key, text] of Object.entries(entries)) taken[taker.take(key, text)] += 1;
  return taken;
};

/** Something put aside: when, under which key it stood, and what it is. */
export interface Aside {
  readonly aside: string;
  readonly at: number;
  readonly key: string;
  readonly kind: string | undefined;
  readonly text: string;
}

/** Everything put aside, latest first. */
export const asidesIn = (storage: SafeStorage, { kinds }: Kinds): readonly Aside[] =>
  storage
    .keys(asidesPrefix)
    .flatMap((aside) => {
      const about = asideOf(aside);
      const kind = kinds.find(({ owns }) => about && owns(about.key))?.name;
      return about ? [{ aside, ...about, kind, text: storage.read(aside) ?? '' }] : [];
    })
    .sort((a, b) => b.at - a.at);

/** Puts what was put aside in the place of what stands there, which is put aside in its stead. */
const exchange = (storage: SafeStorage, { aside, key, text }: Aside, now: number): boolean => {
  if (storage.read(key) !== undefined && !storage.copyAside(key, now)) return false;
  if (!storage.write(key, text)) return false;
  storage.remove(aside);
  return true;
};

/**
 * Take something back that was put aside: joined with what stands there now, or, where no kind knows how, exchanged with it.
 * @returns false where it cannot be read, or there is no room; then it stays aside
 */
export const takeBack = (storage: SafeStorage, aside: Aside, all: Kinds, now: number): boolean => {
  const kind = all.kinds.find(({ owns }) => owns(aside.key)) as DocumentKind<unknown> | undefined;
  if (!kind) return exchange(storage, aside, now);
  const read = kind.read(aside.text);
  const here = storage.read(aside.key);
  if (typeof read === 'string' || (here !== undefined && kind.read(here) === 'newer')) return false;
  if (new Taker(storage, all, now).take(aside.key, kind.write(read.document)) === 'failed') return false;
  storage.remove(aside.aside);
  return true;
};
