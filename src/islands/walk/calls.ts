/**
 * Walks that call one another: at a step that calls a procedure a walk of that is begun, which says what called it (`from`); where it stands
 * is told by replaying it. Nothing else is kept, so either walk may be undone, deleted or carried to another browser without the other. No DOM.
 */

import { asking, at, compile, hasEnded, type Net, stepIn, stepLabel, withActing, withClock } from '../../procedure/index.ts';
import { type Origin, replay, type SavedWalk, savedWalkVersion, walkKey, walkKind, walksOf } from '../../walk/index.ts';
import { type Keeping, type Kept, saveWalk } from './keeping.ts';
import { tabKey } from './keys.ts';
import type { WalkState } from './state.ts';
import type { WalkData, Words } from './words.ts';

const isSame = (a: Origin | undefined, b: Origin): boolean =>
  a?.procedure === b.procedure && a.walk === b.walk && a.step === b.step && a.round === b.round;

const readIn = (storage: Keeping['local'], key: string): SavedWalk | undefined => {
  const read = walkKind.read(storage.read(key) ?? '');
  return typeof read === 'object' ? read.document : undefined;
};

/** The walk of a called procedure that was begun at this step of this walk, of several the one walked last. */
export const walkedFor = ({ local, tab }: Keeping, procedure: string, from: Origin): Kept | undefined =>
  [local, tab]
    .flatMap((storage) =>
      storage.keys(walksOf(procedure)).flatMap((key): Kept[] => {
        const walk = readIn(storage, key);
        return walk && isSame(walk.from, from) ? [{ id: key.slice(walksOf(procedure).length), walk }] : [];
      }),
    )
    .sort((a, b) => b.walk.savedAt - a.walk.savedAt)[0];

/** Let this tab open a walk of another procedure there, and keep it where there is none yet. */
const enter = ({ local, tab }: Keeping, procedure: string, id: string, walk: SavedWalk): void => {
  const key = walkKey(procedure, id);
  tab.write(key, walkKind.write(walk));
  tab.write(tabKey(procedure), id);
  if (local.read(key) === undefined) local.write(key, walkKind.write(walk));
};

/** A walk of the procedure that a step calls, from its beginning; as the same role, where that has it. */
export const begun = (
  { others, as, deputises }: Pick<WalkState, 'others' | 'as' | 'deputises'>,
  { procedure, fingerprint, roles }: Pick<WalkData, 'procedure' | 'fingerprint' | 'roles'>,
  from: Origin,
  savedAt: number,
): SavedWalk => ({
  ...{ version: savedWalkVersion, procedure: procedure.id, fingerprint, moves: [], cursor: 0 },
  ...(roles.some(({ id }) => id === as) && { as: as!, ...(deputises && { deputises }) }),
  ...{ others, from, savedAt },
});

/** Let this tab open the walk of a called procedure. The one it is called from is kept first: it may not have made a move. */
export const call = (keeping: Keeping, state: WalkState, { id, walk }: Kept): void => {
  saveWalk(keeping, state);
  enter(keeping, walk.procedure, id, walk);
};

/** Let this tab open the walk that one was called from; whether it is still kept. */
export const comeBack = ({ local, tab }: Keeping, { procedure, walk: id }: Origin): boolean => {
  const key = walkKey(procedure, id);
  const [here, there] = [readIn(tab, key), readIn(local, key)];
  const walk = here && there ? walkKind.join(here, there, key).document : (here ?? there);
  if (!walk) return false;
  tab.write(key, walkKind.write(walk));
  tab.write(tabKey(procedure), id);
  return true;
};

/** Where the walk of a called procedure stands. */
export type Standing =
  | { readonly kind: 'begun' | 'outdated' }
  | { readonly kind: 'under-way'; readonly at: string }
  | { readonly kind: 'ended'; readonly at: string; readonly steps: number };

const netOf = ({ procedure }: Pick<WalkData, 'procedure'>): Net => {
  const plain = compile(procedure);
  return withActing(withClock(procedure.figures ? asking(plain, procedure) : plain, procedure), procedure);
};

export const standingOf = (data: WalkData, { fingerprint, moves, cursor }: SavedWalk, words: Words): Standing => {
  const net = netOf(data);
  if (fingerprint !== data.fingerprint) return { kind: 'outdated' };
  const { marking, visits } = replay(net, moves.slice(0, cursor));
  const here = at(net, marking)
    .flatMap((id) => stepIn(data.procedure, id) ?? [])
    .map((step) => stepLabel(step, words.locale))
    .join(words.t.and);
  if (hasEnded(net, marking)) return { kind: 'ended', at: here, steps: visits.filter(({ undecided }) => !undecided).length };
  return visits.length === 0 ? { kind: 'begun' } : { kind: 'under-way', at: here };
};
