/** What a manager asks to see: every simple way, and each with one refusal added, the calm and short ones first. */
import { carriedOut, type Move, type Net, outcomeMove } from '../procedure/index.ts';
import { ranOut } from './ran-out.ts';
import { refusedOnce } from './refused-once.ts';
import { simpleWays } from './simple-ways.ts';

export interface Way {
  readonly moves: readonly Move[];
  /** Refusals on it, in order, whoever signed them. */
  readonly refusals: readonly Move[];
  /** The refusal that was added to a simple way; null for a simple way itself. */
  readonly added: Move | null;
  /** The clock's move, on a way on which time runs out. */
  readonly ranOut?: Move;
}

/** Each way once, and for each limit that says what follows one on which time runs out; by the number of its refusals, then by length; `complete` as of `simpleWays`. */
export const everyWay = (net: Net): { readonly ways: readonly Way[]; readonly complete: boolean } => {
  const { ways: simple, complete } = simpleWays(net);
  const way = (moves: readonly Move[], added: Move | null): Way => ({
    moves,
    refusals: carriedOut(net, moves).flatMap(({ by }) => (by.refusal ? [outcomeMove(by)] : [])),
    added,
  });
  const all = simple.flatMap((moves) => [
    way(moves, null),
    ...refusedOnce(net, moves).map((variant) => way(variant.moves, variant.refusal)),
  ]);
  const distinct = [...new Map(all.map((path) => [path.moves.join(' '), path])).values()];
  const calm = (a: Way, b: Way): number => a.refusals.length - b.refusals.length || a.moves.length - b.moves.length;
  const sorted = distinct.sort(calm);
  const late = ranOut(
    net,
    sorted.map(({ moves }) => moves),
  ).map(({ move, moves }) => ({ ...way(moves, null), ranOut: move }));
  // Behind those of people with as many refusals.
  const ways = [...sorted, ...late].sort((a, b) => a.refusals.length - b.refusals.length);
  return { ways, complete };
};
