/**
 * What people can do next: forks and joins have settled, so only steps that people do are left to do. Walks, ways, cases and drawings
 * move by this; `verify` and `simulate` see every marking in between.
 */
import type { Move } from './move.ts';
import { enabled, type Marking, type Net, settle, step, type Transition, transitionOf } from './net.ts';

/** The marking in which people find a case at its start. */
export const opening = (net: Net): Marking => settle(net, net.initial);

/** What people can do here, in the order of the definition. */
export const openMoves = (net: Net, marking: Marking): readonly Transition[] =>
  enabled(net, marking).filter((transition) => !transition.silent);

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
