/** Walks and their coverage as documents that a browser keeps. */
import { type DocumentKind, digest } from '../procedure/index.ts';
import { type Coverage, union } from './coverage.ts';
import { readCoverage, writeCoverage } from './saved-coverage.ts';
import { readSavedWalk, type SavedWalk } from './saved-walk.ts';

export const walksOf = (procedure: string): string => `walk:${procedure}:`;
export const walkKey = (procedure: string, id: string): string => `${walksOf(procedure)}${id}`;
export const coverageKey = (procedure: string): string => `coverage:${procedure}`;

const isBeginningOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length <= long.length && short.every((move, at) => move === long[at]);

const standing = ({ moves: _, ...rest }: SavedWalk): string => JSON.stringify(rest);

/** Of two states of one walk the one saved last; of one time the greater as text, so that it does not matter which comes first. */
const lastSaved = (left: SavedWalk, right: SavedWalk): SavedWalk => {
  if (left.savedAt !== right.savedAt) return left.savedAt > right.savedAt ? left : right;
  return standing(left) >= standing(right) ? left : right;
};

/** The key of a walk that went another way than the one under its key: the same for the same moves. */
const keyBeside = ({ procedure, fingerprint, moves }: SavedWalk): string =>
  walkKey(procedure, `from-${digest([fingerprint, ...moves].join(' '))}`);

/** One walk is the beginning of the other: the moves of the longer, standing where it was left last. Else both stay, each on its own. */
const joined: DocumentKind<SavedWalk>['join'] = (here, there) => {
  const [short, long] = here.moves.length <= there.moves.length ? [here, there] : [there, here];
  const isOne =
    here.procedure === there.procedure && here.fingerprint === there.fingerprint && isBeginningOf(short.moves, long.moves);
  return isOne
    ? { document: { ...lastSaved(here, there), moves: long.moves } }
    : { document: here, beside: { key: keyBeside(there), document: there } };
};

export const walkKind: DocumentKind<SavedWalk> = {
  name: 'walk',
  owns: (key) => key.startsWith('walk:'),
  read: readSavedWalk,
  write: (walk) => JSON.stringify(walk),
  join: joined,
};

export const coverageKind: DocumentKind<Coverage> = {
  name: 'coverage',
  owns: (key) => key.startsWith('coverage:'),
  read: readCoverage,
  write: writeCoverage,
  join: (here, there) => ({ document: union(here, there) }),
};
