/**
 * What people can do next: forks and joins have settled, so only steps that people do are left to do. Walks, ways, cases and drawings
 * move by this; `verify` and `simulate` see every marking in between.
 */
import { passedAt } from './clock.ts';
import { type Move, moveOf } from './move.ts';
import { enabled, fire, type Marking, type Net, settle, step, type Transition, transitionOf } from './net.ts';
import { signersLeft } from './signing.ts';

/** The marking in which people find a case at its start. */
export const opening = (net: Net): Marking => settle(net, net.initial);

/** What those responsible can do here, in the order of the definition; what deputies can is the same, by others. */
export const openMoves = (net: Net, marking: Marking): readonly Transition[] =>
  enabled(net, marking).filter((transition) => !transition.silent && !transition.clock && !transition.deputy);

/** The marking after an open move of a person and whatever happens by itself after it; undefined where the transition is not enabled. */
export const moved = (net: Net, marking: Marking, transition: Transition): Marking | undefined => {
  const next = step(marking, transition);
  return next && settle(net, next);
};

/** The marking after a person's move and whatever happens by itself after it; undefined where the move is not open. */
export const advance = (net: Net, marking: Marking, move: Move): Marking | undefined => {
  const transition = transitionOf(net, marking, move);
  return transition && !transition.silent ? moved(net, marking, transition) : undefined;
};

/**
 * The transitions by which people bring a case from its start along some moves, each with the marking it was made in; forks and joins
 * among the moves are passed over, for they have happened by themselves.
 * @throws Problem where a move is unknown or not open
 */
export const carriedOut = (
  net: Net,
  moves: readonly Move[],
): readonly { readonly by: Transition; readonly before: Marking; readonly after: Marking }[] => {
  let here = opening(net);
  return moves.flatMap((move) => {
    const by = transitionOf(net, here, move);
    if (by?.silent) return [];
    const before = here;
    here = settle(net, fire(net, here, move));
    return [{ by: by!, before, after: here }];
  });
};

/**
 * The transitions a run fires, in order.
 * @param moves from the initial marking, forks and joins among them
 * @throws Problem where one is not enabled
 */
export const played = (net: Net, moves: readonly Move[]): readonly Transition[] => {
  let here = net.initial;
  return moves.map((move) => {
    const transition = transitionOf(net, here, move);
    here = fire(net, here, move);
    return transition!;
  });
};

/** The roles that can sign next at a gate before which the case stands, or the one that a step has passed to; none where it is decided at once. */
export const signersAt = (net: Net, marking: Marking, step: string): readonly string[] => {
  const passed = passedAt(net, marking, step);
  if (passed !== undefined) return [passed];
  const open = net.asks?.has(step) ? openMoves(net, marking).flatMap((by) => (by.step === step ? (by.signer ?? []) : [])) : [];
  if (open.length > 0) return [...new Set(open)];
  const [signing, here] = [net.signings.get(step), marking.find((place) => net.places[place] === step)];
  return signing && here !== undefined ? signersLeft(signing, net.signed.get(here)!) : [];
};

/** How many have signed the gate before which the case stands; 0 where it is decided at once. */
export const signedAt = (net: Net, marking: Marking, step: string): number => {
  const here = marking.find((place) => net.places[place] === step);
  return here === undefined ? 0 : (net.signed.get(here)?.by.length ?? 0);
};

/** The move by which an outcome is drawn and counted, whoever signs it: `sign:Y` for `sign:Y@finance`. */
export const outcomeMove = ({ step, mark }: Pick<Transition, 'step' | 'mark'>): Move => moveOf(step, mark);

/** What people did and decided along some moves: each task, and each decision once, however many signed it. @throws as `carriedOut` */
export const decidedAlong = (net: Net, moves: readonly Move[]): readonly Move[] =>
  carriedOut(net, moves).flatMap(({ by }) => (by.undecided ? [] : [outcomeMove(by)]));
