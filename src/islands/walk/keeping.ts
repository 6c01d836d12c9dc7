/** Keeping walks and coverage in the browser: each walk under a key of its own, so tabs never write over each other. */
import {
  type Coverage,
  coverageOf,
  readCoverage,
  readSavedWalk,
  type SavedWalk,
  savedWalkVersion,
  union,
  untouched,
  writeCoverage,
} from '../../walk/index.ts';
import { coverageKey, tabKey, walkKey, walksOf } from './keys.ts';
import type { Shelf } from './shelf.ts';
import type { Notice, WalkState } from './state.ts';

export interface Keeping {
  readonly procedure: string;
  readonly fingerprint: string;
  /** `localStorage`: every tab sees it. */
  readonly local: Shelf;
  /** `sessionStorage`: this tab's own, which survives reloading and going back. */
  readonly tab: Shelf;
  readonly now: () => number;
}

/** A walk found in storage. */
export interface Kept {
  readonly id: string;
  readonly walk: SavedWalk;
}

const savedFrom = ({ procedure, fingerprint, now }: Keeping, { moves, cursor, as, others }: WalkState): SavedWalk => ({
  version: savedWalkVersion,
  procedure,
  fingerprint,
  moves,
  cursor,
  ...(as === undefined ? {} : { as }),
  others,
  savedAt: now(),
});

const isBeginningOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length <= long.length && short.every((move, at) => move === long[at]);

/** Whether every move of one walk is also the beginning of another. */
const isContained = (one: Kept, other: Kept): boolean =>
  one.id !== other.id && one.walk.fingerprint === other.walk.fingerprint && isBeginningOf(one.walk.moves, other.walk.moves);

/** Delete a walk, and with it those it contains: they said nothing more. */
export const forgetWalk = (keeping: Keeping, forgotten: Kept): void => {
  for (const kept of keptWalks(keeping).walks)
    if (kept.id === forgotten.id || isContained(kept, forgotten)) keeping.local.remove(walkKey(keeping.procedure, kept.id));
};

/** Walks that say something of their own: of two with the same moves, the later. */
export const distinct = (walks: readonly Kept[]): readonly Kept[] =>
  walks.filter(
    (one, at) =>
      !walks.some(
        (other, otherAt) => isContained(one, other) && (other.walk.moves.length > one.walk.moves.length || otherAt < at),
      ),
  );

/** Where there is no room: let go of walks that others contain, and only those. */
const makeRoom = (keeping: Keeping): void => {
  const { walks } = keptWalks(keeping);
  const keep = new Set(distinct(walks));
  for (const kept of walks) if (!keep.has(kept)) keeping.local.remove(walkKey(keeping.procedure, kept.id));
};

/** Save a walk; what went wrong, if something did. */
export const saveWalk = (keeping: Keeping, state: WalkState): Notice | undefined => {
  const walk = savedFrom(keeping, state);
  const key = walkKey(keeping.procedure, state.id);
  const text = JSON.stringify(walk);
  keeping.tab.write(tabKey(keeping.procedure), state.id);
  keeping.tab.write(key, text);
  if (!keeping.local.works) return { kind: 'storage-off' };
  if (keeping.local.write(key, text)) return undefined;
  makeRoom(keeping);
  return keeping.local.write(key, text) ? undefined : { kind: 'storage-full' };
};

/** Every walk of this procedure that can be read, latest first; what cannot be read is set aside and reported. */
export const keptWalks = ({ procedure, local, now }: Keeping): { walks: Kept[]; notices: Notice[] } => {
  const walks: Kept[] = [];
  const notices: Notice[] = [];
  for (const key of local.keys(walksOf(procedure))) {
    const text = local.read(key) ?? '';
    const walk = readSavedWalk(text);
    if (typeof walk === 'object') walks.push({ id: key.slice(walksOf(procedure).length), walk });
    else if (walk === 'newer') notices.push({ kind: 'newer' });
    else if (local.setAside(key, now()) !== undefined) notices.push({ kind: 'broken', text });
  }
  return { walks: walks.sort((a, b) => b.walk.savedAt - a.walk.savedAt), notices };
};

/** The walk this tab was on. */
export const tabWalk = ({ procedure, tab }: Keeping): Kept | undefined => {
  const id = tab.read(tabKey(procedure));
  const walk = id && readSavedWalk(tab.read(walkKey(procedure, id)) ?? '');
  return id && typeof walk === 'object' ? { id, walk } : undefined;
};

/** The coverage kept; where it cannot be read it is set aside, and nothing of it is lost. */
export const keptCoverage = ({ procedure, local, now }: Keeping): { coverage: Coverage; notices: Notice[] } => {
  const text = local.read(coverageKey(procedure));
  if (text === undefined) return { coverage: untouched, notices: [] };
  const coverage = readCoverage(text);
  if (typeof coverage === 'object') return { coverage, notices: [] };
  if (coverage === 'newer') return { coverage: untouched, notices: [{ kind: 'newer' }] };
  return {
    coverage: untouched,
    notices: local.setAside(coverageKey(procedure), now()) === undefined ? [] : [{ kind: 'broken', text }],
  };
};

/** Add what this walk and this tab know to what is kept, unless a later site has written there; the union of all. */
export const addCoverage = (keeping: Keeping, state: Pick<WalkState, 'coverage' | 'journey'>): Coverage => {
  const kept = keptCoverage(keeping);
  const all = union(union(kept.coverage, state.coverage), coverageOf(state.journey.visits));
  if (!kept.notices.some((notice) => notice.kind === 'newer'))
    keeping.local.write(coverageKey(keeping.procedure), writeCoverage(all));
  return all;
};
