/**
 * What is stored of a walk, and how it is read back. Everything found in storage is validated; nothing is trusted.
 *
 * Shape, version 1:
 *   version      1
 *   procedure    the procedure's id, "3.1"
 *   fingerprint  of the definition the moves were made on
 *   moves        every move, in order, those undone included
 *   cursor       how many of them count; the rest can be redone
 *   as           the role walked as; absent where every role
 *   others       how others decide: ask, approve, refuse-first
 *   savedAt      milliseconds since 1970, UTC
 *
 * Migrations: `migrations[n]` turns a walk of version n into one of version n + 1. Version 1 is the first, so there is none yet.
 * A walk of a later version than ours is left as it is and reported as `newer`.
 */
import type { Move } from '../procedure/index.ts';
import { type Preset, presets } from './playing.ts';

export const savedWalkVersion = 1;

export interface SavedWalk {
  readonly version: typeof savedWalkVersion;
  readonly procedure: string;
  readonly fingerprint: string;
  readonly moves: readonly Move[];
  readonly cursor: number;
  readonly as?: string;
  readonly others: Preset;
  readonly savedAt: number;
}

type Fields = { readonly [K in keyof SavedWalk]?: unknown };

const migrations: Readonly<Record<number, (walk: Fields) => Fields>> = {};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const isSavedWalk = (it: Fields): boolean =>
  isText(it.procedure) &&
  isText(it.fingerprint) &&
  isTexts(it.moves) &&
  isCount(it.cursor) &&
  it.cursor <= it.moves.length &&
  (it.as === undefined || isText(it.as)) &&
  presets.some((preset) => preset === it.others) &&
  isCount(it.savedAt);

/** Parse JSON, or undefined where it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Bring a walk of an earlier version up to ours; undefined where no migration leads there. */
const migrated = (walk: Fields): Fields | undefined => {
  let it: Fields | undefined = walk;
  while (it && it.version !== savedWalkVersion) it = migrations[it.version as number]?.(it);
  return it;
};

/** Read a stored walk: the walk, `newer` where a later site wrote it, `broken` where it cannot be read. */
export const readSavedWalk = (text: string): SavedWalk | 'newer' | 'broken' => {
  const it = parseJson(text);
  if (!isFields(it) || !isCount(it.version)) return 'broken';
  if (it.version > savedWalkVersion) return 'newer';
  const walk = migrated(it);
  return walk && isSavedWalk(walk) ? (walk as SavedWalk) : 'broken';
};
