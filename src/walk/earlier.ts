/** Walks made under an earlier edition, by what the difference from it says. */
import { type Move, moveAt, stepOf, type Text } from '../procedure/index.ts';
import type { SavedWalk } from './saved-walk.ts';
import type { SharedWalk } from './share.ts';

/** What has changed for walks since an edition. */
export interface SinceWalk {
  /** The edition's name, and where the difference from it stands. */
  readonly from: string;
  readonly page: string;
  /** Whether it is walked otherwise now; else every move of then is one of now. */
  readonly otherwise: boolean;
  /** Steps that go on under another id. */
  readonly renamed: Readonly<Record<string, string>>;
  /** What changed, in the document's terms. */
  readonly news: readonly Text[];
}

type Renamed = Pick<SinceWalk, 'renamed'>;

const moveNow = (move: Move, { renamed }: Renamed): Move => {
  const step = renamed[stepOf(move)];
  return step === undefined ? move : moveAt(step, move);
};

/** A walk by the ids of today. */
export const savedNow = <W extends Pick<SavedWalk, 'moves'>>(walk: W, since: Renamed): W => ({
  ...walk,
  moves: walk.moves.map((move) => moveNow(move, since)),
});

/** The same of a walk from a link. */
export const sharedNow = (shared: SharedWalk, since: Renamed): SharedWalk => ({
  ...shared,
  decisions: shared.decisions.map((move) => moveNow(move, since)),
  at: shared.at.map((step) => since.renamed[step] ?? step),
});
