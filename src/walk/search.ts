/** Breadth-first search over the markings people can bring about: the shortest list of moves to a goal. */
import {
  advance,
  hasEnded,
  type Marking,
  type Move,
  moved,
  type Net,
  opening,
  openMoves,
  type Transition,
} from '../procedure/index.ts';

/** Whether to stop here: the marking, and the transition that led to it (none at the outset). */
export type Goal = (marking: Marking, by?: Transition) => boolean;

interface Trail {
  readonly marking: Marking;
  readonly by?: Transition;
  readonly from?: Trail;
}

const movesOf = (trail: Trail): Move[] => (trail.from ? [...movesOf(trail.from), trail.by!.move] : []);

/** The moves a search may make; all that are open unless narrowed. */
export type Allowed = (transition: Transition) => boolean;

/**
 * The fewest moves from a marking to a goal, or undefined where none leads there within `limit` markings.
 * Ties go to the order of the definition.
 */
export const nearestWay = (
  net: Net,
  from: Marking,
  goal: Goal,
  allowed: Allowed = () => true,
  limit = 20_000,
): readonly Move[] | undefined => {
  if (goal(from)) return [];
  const seen = new Set([from.join()]);
  const queue: Trail[] = [{ marking: from }];
  for (let head = 0; head < queue.length && queue.length <= limit; head += 1) {
    const trail = queue[head]!;
    for (const by of openMoves(net, trail.marking).filter(allowed)) {
      const marking = moved(net, trail.marking, by)!;
      const next = { marking, by, from: trail };
      if (goal(marking, by)) return movesOf(next);
      if (seen.has(marking.join())) continue;
      seen.add(marking.join());
      queue.push(next);
    }
  }
  return undefined;
};

/** The fewest moves from start to end: what a walk is compared with. */
export const shortestWay = (net: Net): readonly Move[] | undefined =>
  nearestWay(net, opening(net), (marking) => hasEnded(net, marking));

/** Whether the case stands before a step. */
export const standsBefore =
  (net: Net, step: string): Goal =>
  (marking) =>
    marking.some((place) => net.places[place] === step);

/** The fewest moves from the start to standing before a step: how one starts from a chosen step. */
export const wayTo = (net: Net, step: string): readonly Move[] | undefined =>
  nearestWay(net, opening(net), standsBefore(net, step));

/** Where moves lead; those that are not open are passed over. */
export const walkOn = (net: Net, from: Marking, moves: readonly Move[]): Marking =>
  moves.reduce((here, move) => advance(net, here, move) ?? here, from);
