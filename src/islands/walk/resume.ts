/** Which walk a page begins with: a shared one, else the one this tab was on, else the latest kept in this browser. */
import { carries, readHash } from '../../island/hash.ts';
import type { Net } from '../../procedure/index.ts';
import {
  decodeWalk,
  type Origin,
  type Preset,
  replay,
  restore,
  type SharedWalk,
  savedNow,
  sharedNow,
  walkKind,
  walksOf,
} from '../../walk/index.ts';
import { type Keeping, type Kept, keptWalks, tabWalk } from './keeping.ts';
import type { Notice } from './state.ts';

export interface Beginning {
  /** Absent where the walk is new to this tab and gets an id of its own. */
  readonly id?: string;
  readonly moves: readonly string[];
  readonly cursor: number;
  readonly as?: string;
  readonly others: Preset;
  readonly deputises?: true;
  readonly from?: Origin | undefined;
  readonly notices: readonly Notice[];
}

const fresh: Beginning = { moves: [], cursor: 0, others: 'ask', notices: [] };

type Editions = Pick<Keeping, 'fingerprint' | 'since'>;

/** A kept walk made into a beginning; where it is walked otherwise since, or nobody can tell, the offer to replay it. */
export const beginWith = (net: Net, { fingerprint, since: editions }: Editions, kept: Kept, own: boolean): Beginning => {
  const since = kept.walk.fingerprint === fingerprint ? undefined : editions?.get(kept.walk.fingerprint);
  const walk = since ? savedNow(kept.walk, since) : kept.walk;
  const { moves, cursor, as, others, deputises, from } = walk;
  if (walk.fingerprint !== fingerprint && (since?.otherwise ?? true))
    return { ...fresh, from, notices: [{ kind: 'outdated-saved', walk, ...(since && { since }) }] };
  const { visits, stopped } = replay(net, moves);
  if (!stopped)
    return {
      ...(own ? { id: kept.id } : {}),
      moves,
      cursor,
      ...(as === undefined ? {} : { as }),
      others,
      ...(deputises && { deputises }),
      from,
      notices: [],
    };
  const replayed = Math.min(cursor, visits.length);
  return {
    moves: moves.slice(0, visits.length),
    cursor: replayed,
    others,
    from,
    notices: [{ kind: 'stopped', stop: stopped, replayed }],
  };
};

const readable = (text: string): SharedWalk | undefined => {
  const shared = decodeWalk(text);
  return shared === 'unreadable' ? undefined : shared;
};

/** The fingerprints of other editions that walks kept here, this tab's and the link's are of. */
export const otherEditions = (keeping: Keeping, hash: string): readonly string[] => {
  const { local, tab, procedure, fingerprint } = keeping;
  const kept = [local, tab].flatMap((storage) => storage.keys(walksOf(procedure)).map((key) => storage.read(key) ?? ''));
  const saved = kept.flatMap((text) => {
    const read = walkKind.read(text);
    return typeof read === 'object' ? [read.document.fingerprint] : [];
  });
  const shared = carries(hash, 'walk') ? readHash(hash, readable)?.fingerprint : undefined;
  return [...new Set([...saved, ...(shared === undefined ? [] : [shared])])].filter((print) => print !== fingerprint);
};

/** A walk from a link; undefined where the hash is none. */
const beginWithLink = (net: Net, { fingerprint, since: editions }: Editions, hash: string): Beginning | undefined => {
  if (!carries(hash, 'walk')) return undefined;
  const found = readHash(hash, readable);
  if (found === undefined) return { ...fresh, notices: [{ kind: 'unreadable-link' }] };
  const since = found.fingerprint === fingerprint ? undefined : editions?.get(found.fingerprint);
  const shared = since ? sharedNow(found, since) : found;
  if (shared.fingerprint !== fingerprint && (since?.otherwise ?? true))
    return { ...fresh, notices: [{ kind: 'outdated-link', shared, ...(since && { since }) }] };
  const { moves, stopped } = restore(net, shared);
  const notice: Notice = stopped ? { kind: 'stopped', stop: stopped, replayed: moves.length } : { kind: 'link-opened' };
  return { ...fresh, moves, cursor: moves.length, notices: [notice] };
};

/** What the page begins with. A link that cannot be used leaves the kept walk in its place. */
export const resume = (net: Net, keeping: Keeping, hash: string): Beginning => {
  const { walks, notices } = keptWalks(keeping);
  const mine = tabWalk(keeping);
  const latest = walks[0];
  const link = beginWithLink(net, keeping, hash);
  if (link && link.moves.length > 0) return { ...link, notices: [...link.notices, ...notices] };
  const kept = mine ? beginWith(net, keeping, mine, true) : latest ? beginWith(net, keeping, latest, false) : fresh;
  return { ...kept, notices: [...(link?.notices ?? []), ...kept.notices, ...notices] };
};
