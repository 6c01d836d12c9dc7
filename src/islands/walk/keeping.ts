/** Keeping walks and coverage in the browser: each walk under a key of its own, so tabs never write over each other. */
import { documentsIn, type SafeStorage, type Trouble } from '../../island/index.ts';
import {
  type Coverage,
  coverageKey,
  coverageKind,
  coverageOf,
  type SavedWalk,
  type SinceWalk,
  savedWalkVersion,
  union,
  untouched,
  walkKey,
  walkKind,
  walksOf,
} from '../../walk/index.ts';
import { tabKey } from './keys.ts';
import type { Notice, WalkState } from './state.ts';

export interface Keeping {
  readonly procedure: string;
  readonly fingerprint: string;
  /** `localStorage`: every tab sees it. */
  readonly local: SafeStorage;
  /** `sessionStorage`: this tab's own, which survives reloading and going back. */
  readonly tab: SafeStorage;
  readonly now: () => number;
  /** What has changed since earlier editions, by the fingerprint of each; of one that is missing nothing is known. */
  readonly since?: ReadonlyMap<string, SinceWalk>;
}

/** A walk found in storage. */
export interface Kept {
  readonly id: string;
  readonly walk: SavedWalk;
}

const savedFrom = (
  { procedure, fingerprint, now }: Keeping,
  { moves, cursor, as, others, deputises, from }: WalkState,
): SavedWalk => ({
  version: savedWalkVersion,
  procedure,
  fingerprint,
  moves,
  cursor,
  ...(as === undefined ? {} : { as }),
  others,
  ...(deputises && { deputises }),
  ...(from && { from }),
  savedAt: now(),
});

const isBeginningOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length <= long.length && short.every((move, at) => move === long[at]);

/** Whether every move of one walk is also the beginning of another. */
const isContained = (left: Kept, right: Kept): boolean =>
  left.id !== right.id && left.walk.fingerprint === right.walk.fingerprint && isBeginningOf(left.walk.moves, right.walk.moves);

/** Delete a walk, and with it those it contains: they said nothing more. */
export const forgetWalk = (keeping: Keeping, forgotten: Kept): void => {
  for (const kept of keptWalks(keeping).walks)
    if (kept.id === forgotten.id || isContained(kept, forgotten)) keeping.local.remove(walkKey(keeping.procedure, kept.id));
};

/** Walks that say something of their own: of two with the same moves, the later. */
export const distinct = (walks: readonly Kept[]): readonly Kept[] =>
  walks.filter(
    (walk, at) =>
      !walks.some(
        (other, otherAt) => isContained(walk, other) && (other.walk.moves.length > walk.walk.moves.length || otherAt < at),
      ),
  );

/** Where there is no room: let go of walks that others contain, and only those. */
const makeRoom = (keeping: Keeping): void => {
  const { walks } = keptWalks(keeping);
  const keep = new Set(distinct(walks));
  for (const kept of walks) if (!keep.has(kept)) keeping.local.remove(walkKey(keeping.procedure, kept.id));
};

const walksIn = ({ local, now }: Keeping) => documentsIn(walkKind, local, now);
const coverageIn = ({ local, now }: Keeping) => documentsIn(coverageKind, local, now);

/** What the page says of trouble; a document that its own reader refuses is a fault of ours, and is told as not saved. */
const noticeOf = (trouble: Trouble<unknown> | undefined): Notice | undefined => {
  if (!trouble) return undefined;
  if (trouble.kind === 'mended') return { kind: 'mended', fields: trouble.mends.map(({ at }) => at.join(' › ')) };
  return trouble.kind === 'refused' ? { kind: 'storage-full' } : trouble;
};

/** Save a walk; what went wrong, if something did. */
export const saveWalk = (keeping: Keeping, state: WalkState): Notice | undefined => {
  const walk = savedFrom(keeping, state);
  const key = walkKey(keeping.procedure, state.id);
  keeping.tab.write(tabKey(keeping.procedure), state.id);
  keeping.tab.write(key, walkKind.write(walk));
  const documents = walksIn(keeping);
  if (documents.put(key, walk)?.kind === 'storage-full') makeRoom(keeping);
  else return noticeOf(keeping.local.works ? undefined : { kind: 'storage-off' });
  return noticeOf(documents.put(key, walk));
};

/** Every walk of this procedure that can be read, latest first; what could not be read as it stood is set aside and reported. */
export const keptWalks = (keeping: Keeping): { walks: Kept[]; notices: Notice[] } => {
  const walks: Kept[] = [];
  const notices: Notice[] = [];
  const prefix = walksOf(keeping.procedure);
  for (const key of keeping.local.keys(prefix)) {
    const { document: walk, trouble } = walksIn(keeping).open(key);
    const notice = noticeOf(trouble);
    if (walk) walks.push({ id: key.slice(prefix.length), walk });
    if (notice) notices.push(notice);
  }
  return { walks: walks.sort((a, b) => b.walk.savedAt - a.walk.savedAt), notices };
};

/** The walk this tab was on. */
export const tabWalk = ({ procedure, tab }: Keeping): Kept | undefined => {
  const id = tab.read(tabKey(procedure));
  const read = id ? walkKind.read(tab.read(walkKey(procedure, id)) ?? '') : 'broken';
  return id && typeof read === 'object' ? { id, walk: read.document } : undefined;
};

/** The coverage kept; where it cannot be read it is set aside, and nothing of it is lost. */
export const keptCoverage = (keeping: Keeping): { coverage: Coverage; notices: Notice[] } => {
  const { document = untouched, trouble } = coverageIn(keeping).open(coverageKey(keeping.procedure));
  const notice = noticeOf(trouble);
  return { coverage: document, notices: notice ? [notice] : [] };
};

/** What this walk and this tab know of the coverage, together with what is kept. */
export const knownCoverage = (keeping: Keeping, state: Pick<WalkState, 'coverage' | 'journey'>): Coverage =>
  union(union(keptCoverage(keeping).coverage, state.coverage), coverageOf(state.journey.visits));

/** Add to what is kept what this walk and this tab know, unless a later site has written there; the union of all. */
export const addCoverage = (keeping: Keeping, state: Pick<WalkState, 'coverage' | 'journey'>): Coverage => {
  const all = knownCoverage(keeping, state);
  coverageIn(keeping).put(coverageKey(keeping.procedure), all);
  return all;
};
