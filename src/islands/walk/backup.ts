/**
 * All local data as one file, out and in.
 *
 * Shape, version 1: { "format": "sales-handbook-data", "version": 1, "entries": { "handbook:…": "…" } }; entries as they stand in storage.
 * Taking a file in loses nothing: coverage is united, and a value that differs from the one here is kept aside before it is replaced.
 */
import { parseJson, readCoverage, union, writeCoverage } from '../../walk/index.ts';
import { isCoverageKey, prefix } from './keys.ts';
import type { Shelf } from './shelf.ts';

const format = 'sales-handbook-data';
const version = 1;

export interface Backup {
  readonly format: typeof format;
  readonly version: typeof version;
  readonly entries: Readonly<Record<string, string>>;
}

export interface Taken {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Entries for which there was no room. */
  readonly failed: number;
}

/** Everything kept under `handbook:`, as the text of a file. */
export const makeBackup = (shelf: Shelf): string => {
  const entries = Object.fromEntries(shelf.keys(prefix).map((key) => [key, shelf.read(key) ?? '']));
  return `${JSON.stringify({ format, version, entries } satisfies Backup, null, 2)}\n`;
};

/** Read the text of a file; `not-ours` where it is no backup, `newer` where a later site wrote it. */
export const readBackup = (text: string): Backup | 'not-ours' | 'newer' => {
  const it = parseJson(text) as { format?: unknown; version?: unknown; entries?: unknown } | null | undefined;
  if (typeof it !== 'object' || it === null || it.format !== format) return 'not-ours';
  if (typeof it.version === 'number' && it.version > version) return 'newer';
  const { entries } = it;
  if (it.version !== version || typeof entries !== 'object' || entries === null || Array.isArray(entries)) return 'not-ours';
  const sound = Object.entries(entries).every(([key, value]) => key.startsWith(prefix) && typeof value === 'string');
  return sound ? (it as Backup) : 'not-ours';
};

/** The union of two coverages; undefined where they are not both coverage. */
const united = (key: string, here: string, there: string): string | undefined => {
  const [a, b] = [readCoverage(here), readCoverage(there)];
  return isCoverageKey(key) && typeof a === 'object' && typeof b === 'object' ? writeCoverage(union(a, b)) : undefined;
};

const take = (shelf: Shelf, key: string, value: string, now: number): keyof Taken => {
  const here = shelf.read(key);
  if (here === value) return 'same';
  if (here === undefined) return shelf.write(key, value) ? 'added' : 'failed';
  const both = united(key, here, value);
  if (both === here) return 'same';
  if (both === undefined && shelf.setAside(key, now) === undefined) return 'failed';
  return shelf.write(key, both ?? value) ? 'changed' : 'failed';
};

/** Put a backup's entries into storage. */
export const takeBackup = (shelf: Shelf, backup: Backup, now: number): Taken => {
  const taken = { added: 0, changed: 0, same: 0, failed: 0 };
  for (const [key, value] of Object.entries(backup.entries)) taken[take(shelf, key, value, now)] += 1;
  return taken;
};
