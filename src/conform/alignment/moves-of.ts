/** The path the search has found, as moves. */
import type { AlignedMove } from './alignment.ts';
import { FITS, type Label, type SearchNet } from './search-net.ts';

/** How a state was reached: one of these, and four times the transition. */
export const pathCode = { start: -1, model: 0, both: 1, silent: 2, log: 3 } as const;
export type PathCode = number;

const kindOf = (net: SearchNet, how: number, transition: number, label: Label): AlignedMove['kind'] => {
  if (how === pathCode.silent) return 'silent';
  if (how === pathCode.model) {
    const isFree = net.net.transitions[transition]!.kind === 'choice' && net.costs[net.stepOf[transition]!]!.missing === 0;
    return isFree ? 'silent' : 'missing';
  }
  return net.fits[label * net.stepOf.length + transition] === FITS ? 'synchronous' : 'wrong-outcome';
};

/** An event too many right before the same event in its place: the first one is in its place, the second one too many. */
const firstInPlace = (moves: AlignedMove[], labels: ArrayLike<Label>): void => {
  for (let at = moves.length - 2; at >= 0; at -= 1) {
    const [here, next] = [moves[at]!, moves[at + 1]!];
    const swaps = here.kind === 'unexpected' && next.kind === 'synchronous' && labels[here.event!] === labels[next.event!];
    if (!swaps) continue;
    moves[at] = { ...next, event: here.event };
    moves[at + 1] = { ...here, event: next.event };
  }
};

/** The moves of a path of codes, in order. */
export const movesOf = (net: SearchNet, labels: ArrayLike<Label>, path: readonly PathCode[]): AlignedMove[] => {
  let event = 0;
  const moves = path.map((code): AlignedMove => {
    const how = code & 3;
    if (how === pathCode.log) {
      const step = net.labels[labels[event]!]!.step || null;
      event += 1;
      return { kind: 'unexpected', move: null, step, event: event - 1 };
    }
    const transition = net.net.transitions[code >> 2]!;
    const kind = kindOf(net, how, code >> 2, how === pathCode.both ? labels[event]! : 0);
    if (how === pathCode.both) event += 1;
    return { kind, move: transition.move, step: transition.step, event: how === pathCode.both ? event - 1 : null };
  });
  firstInPlace(moves, labels);
  return moves;
};
