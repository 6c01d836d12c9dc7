/** A walk is its list of moves; everything else about it is derived here, by replaying them. */
import {
  advance,
  isFigureMove,
  type Marking,
  type Move,
  markOf,
  type Net,
  opening,
  openMoves,
  type Told,
  type Transition,
  toldAt,
  transitionOf,
} from '../procedure/index.ts';
import { reached } from './reached.ts';

/** One move as it was made. */
export interface Visit {
  /** Its place in the list of moves, from 0. */
  readonly index: number;
  readonly move: Move;
  readonly step: string;
  readonly mark: string;
  /** It told this figure of the case: how much stands in its move. */
  readonly figure?: string;
  /** What was known of the case's figures after it, by a figure of each class, where it goes by any. */
  readonly told?: Told;
  readonly kind: Transition['kind'];
  readonly refusal: boolean;
  /** The role that signed, at a gate that several sign, or did what had passed to it; and whether the step still waits for others after it. */
  readonly signer?: string;
  readonly undecided?: true;
  /** Who acted for the signer, which remains responsible. */
  readonly deputy?: string;
  /** Time ran out: nobody made it. */
  readonly clock?: true;
  /** The n-th time this step was done in this walk, from 1; all signatures of one decision are of one time. */
  readonly round: number;
  readonly before: Marking;
  readonly after: Marking;
  /** The steps it brought the case to. */
  readonly reached: readonly string[];
}

/** Where a replay could not go on: the move that is not open there, and those that are. */
export interface Stop {
  readonly index: number;
  readonly move: Move;
  readonly open: readonly Move[];
}

export interface Journey {
  readonly marking: Marking;
  readonly visits: readonly Visit[];
  /** Present where the moves go further than the definition does. */
  readonly stopped?: Stop;
}

/** Replay moves from the start, as far as they go. Never throws: a move that is not open ends the replay with a `stopped`. */
export const replay = (net: Net, moves: readonly Move[]): Journey => {
  const rounds = new Map<string, number>();
  const visits: Visit[] = [];
  let marking = opening(net);
  for (const [index, move] of moves.entries()) {
    const before = marking;
    const transition = transitionOf(net, before, move);
    const after = transition && !net.acting?.hindrance(transition, visits) && advance(net, before, move);
    if (!after) return { marking, visits, stopped: { index, move, open: openMoves(net, before).map((open) => open.move) } };
    const { step, kind, refusal, signer, undecided, clock, figure, deputy } = transition;
    const mark = isFigureMove(move) ? markOf(move) : transition.mark;
    const round = (rounds.get(step) ?? 0) + 1;
    if (!undecided) rounds.set(step, round);
    visits.push({
      index,
      move,
      step,
      mark,
      kind,
      refusal,
      ...(signer !== undefined && { signer }),
      ...(deputy && { deputy: deputy.role }),
      ...(undecided && { undecided }),
      ...(clock && { clock }),
      ...(figure !== undefined && { figure }),
      ...(net.known && { told: toldAt(net, after) }),
      round,
      before,
      after,
      reached: reached(net, before, transition, after),
    });
    marking = after;
  }
  return { marking, visits };
};

/** How often a step has been done, or decided, so far in a walk. */
export const timesDone = (visits: readonly Visit[], step: string): number =>
  visits.filter((visit) => visit.step === step && !visit.undecided).length;
