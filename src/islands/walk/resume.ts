/** Which walk a page begins with: a shared one, else the one this tab was on, else the latest kept in this browser. */
import { carries, readHash } from '../../island/hash.ts';
import type { Net } from '../../procedure/index.ts';
import { decodeWalk, type Preset, replay, restore, type SharedWalk } from '../../walk/index.ts';
import { type Keeping, type Kept, keptWalks, tabWalk } from './keeping.ts';
import type { Notice } from './state.ts';

export interface Beginning {
  /** Absent where the walk is new to this tab and gets an id of its own. */
  readonly id?: string;
  readonly moves: readonly string[];
  readonly cursor: number;
  readonly as?: string;
  readonly others: Preset;
  readonly notices: readonly Notice[];
}

const fresh: Beginning = { moves: [], cursor: 0, others: 'ask', notices: [] };

/** A kept walk made into a beginning; where the definition has changed, the offer to replay it. */
export const beginWith = (net: Net, fingerprint: string, kept: Kept, own: boolean): Beginning => {
  const { moves, cursor, as, others } = kept.walk;
  if (kept.walk.fingerprint !== fingerprint) return { ...fresh, notices: [{ kind: 'outdated-saved', walk: kept.walk }] };
  const { visits, stopped } = replay(net, moves);
  if (!stopped)
    return { ...(own ? { id: kept.id } : {}), moves, cursor, ...(as === undefined ? {} : { as }), others, notices: [] };
  const replayed = Math.min(cursor, visits.length);
  return {
    moves: moves.slice(0, visits.length),
    cursor: replayed,
    others,
    notices: [{ kind: 'stopped', stop: stopped, replayed }],
  };
};

const readable = (text: string): SharedWalk | undefined => {
  const shared = decodeWalk(text);
  return shared === 'unreadable' ? undefined : shared;
};

/** A walk from a link; undefined where the hash is none. */
const beginWithLink = (net: Net, fingerprint: string, hash: string): Beginning | undefined => {
  if (!carries(hash, 'walk')) return undefined;
  const shared = readHash(hash, readable);
  if (shared === undefined) return { ...fresh, notices: [{ kind: 'unreadable-link' }] };
  if (shared.fingerprint !== fingerprint) return { ...fresh, notices: [{ kind: 'outdated-link', shared }] };
  const { moves, stopped } = restore(net, shared);
  const notice: Notice = stopped ? { kind: 'stopped', stop: stopped, replayed: moves.length } : { kind: 'link-opened' };
  return { ...fresh, moves, cursor: moves.length, notices: [notice] };
};

/** What the page begins with. A link that cannot be used leaves the kept walk in its place. */
export const resume = (net: Net, keeping: Keeping, hash: string): Beginning => {
  const { walks, notices } = keptWalks(keeping);
  const mine = tabWalk(keeping);
  const latest = walks[0];
  const link = beginWithLink(net, keeping.fingerprint, hash);
  if (link && link.moves.length > 0) return { ...link, notices: [...link.notices, ...notices] };
  const kept = mine
    ? beginWith(net, keeping.fingerprint, mine, true)
    : latest
      ? beginWith(net, keeping.fingerprint, latest, false)
      : fresh;
  return { ...kept, notices: [...(link?.notices ?? []), ...kept.notices, ...notices] };
};
