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
import { type DocumentRead, isFields, type Mend, type Move, parsedJson, type Reader, stored } from '../procedure/index.ts';
import { type Preset, presets } from './playing.ts';

export const savedWalkVersion = 1;

/** The step at which a walk of another procedure calls this one. */
export interface Origin {
  readonly procedure: string;
  /** The id of that walk. */
  readonly walk: string;
  readonly step: string;
  /** The n-th time it came to the step, from 1. */
  readonly round: number;
}

export interface SavedWalk {
  readonly version: typeof savedWalkVersion;
  readonly procedure: string;
  readonly fingerprint: string;
  readonly moves: readonly Move[];
  readonly cursor: number;
  readonly as?: string;
  readonly others: Preset;
  /** Whether one acts for others, too. */
  readonly deputises?: true;
  /** Absent where it is walked for its own sake. */
  readonly from?: Origin;
  readonly savedAt: number;
}

type Fields = { readonly [K in keyof SavedWalk]?: unknown };

const migrations: Readonly<Record<number, (walk: Fields) => Fields>> = {};

const { isCount, must, or, shape } = stored;
const text = stored.text();

/** The moves up to the first that cannot be read: what followed it cannot be replayed. */
const moves: Reader<readonly Move[]> = (value, at, mends) => {
  if (!Array.isArray(value)) return undefined;
  const bad = value.findIndex((move) => typeof move !== 'string');
  if (bad < 0) return value;
  mends.push({ at, was: JSON.stringify(value.slice(bad)), became: 'shortened' });
  return value.slice(0, bad);
};

const origin = shape<Origin>({
  procedure: must((value) => typeof value === 'string'),
  walk: must((value) => typeof value === 'string'),
  step: must((value) => typeof value === 'string'),
  round: must(isCount),
});

const walk = shape<SavedWalk>({
  version: must((value) => value === savedWalkVersion),
  procedure: must((value) => typeof value === 'string'),
  fingerprint: text,
  moves,
  cursor: or(isCount, 0),
  as: stored.optional(must<string>((value) => typeof value === 'string')),
  others: or<Preset>(stored.oneOf(presets), 'ask'),
  deputises: stored.optional(must<true>((value) => value === true)),
  from: stored.optional(origin),
  savedAt: or(isCount, 0),
});

/** Where fewer moves can be read than counted, all that can count. */
const withinItsMoves = (savedWalk: SavedWalk, mends: Mend[]): SavedWalk => {
  if (savedWalk.cursor <= savedWalk.moves.length) return savedWalk;
  mends.push({ at: ['cursor'], was: `${savedWalk.cursor}`, became: 'shortened' });
  return { ...savedWalk, cursor: savedWalk.moves.length };
};

/** Bring a walk of an earlier version up to ours; undefined where no migration leads there. */
const migrated = (walk: Fields): Fields | undefined => {
  let fields: Fields | undefined = walk;
  while (fields && fields.version !== savedWalkVersion) fields = migrations[fields.version as number]?.(fields);
  return fields;
};

/** Read a stored walk; it is given up only where its procedure or its moves cannot be read. */
export const readSavedWalk = (written: string): DocumentRead<SavedWalk> | 'newer' | 'broken' => {
  const parsed = parsedJson(written);
  if (!isFields(parsed) || !isCount(parsed['version'])) return 'broken';
  if ((parsed['version'] as number) > savedWalkVersion) return 'newer';
  const mends: Mend[] = [];
  const read = walk(migrated(parsed), [], mends);
  return read ? { document: withinItsMoves(read, mends), mends } : 'broken';
};
