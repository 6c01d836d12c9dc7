/** For each limit that says what follows, one way on which time runs out there: the calmest and shortest that the step is done on. */
import { carriedOut, type Move, type Net, type Transition } from '../procedure/index.ts';

export interface RanOut {
  /** The clock's move. */
  readonly move: Move;
  readonly moves: readonly Move[];
}

/** The moves of a way, and of them the first visit to a step, with all its signatures, that ends in a certain outcome. */
const visitTo = (net: Net, moves: readonly Move[], step: string, mark: string | undefined) => {
  const made = carriedOut(net, moves).map(({ by }) => by);
  let from = -1;
  for (const [at, by] of made.entries()) {
    if (by.step !== step) continue;
    if (from < 0) from = at;
    if (by.undecided) continue;
    if (mark === undefined || by.mark === mark) return { made, from, to: at };
    from = -1;
  }
  return undefined;
};

const moveOf = ({ move }: Transition): Move => move;

/**
 * @param net with the clock's moves; without them, or where nothing follows any limit, there is no such way
 * @param ways in the order in which they are told
 */
export const ranOut = (net: Net, ways: readonly (readonly Move[])[]): readonly RanOut[] => {
  const clocked = net.transitions.filter(({ clock }) => clock);
  const firsts = clocked.filter(({ move }, at) => clocked.findIndex((other) => other.move === move) === at);
  return firsts.flatMap((late): RanOut[] => {
    for (const way of ways) {
      const visit = visitTo(net, way, late.step, late.undecided ? undefined : late.mark);
      if (!visit) continue;
      const { made, from, to } = visit;
      // What has passed to another role is decided by it as it was here.
      const then = late.undecided
        ? net.transitions.filter(({ consumes, mark }) => consumes[0] === late.produces[0] && mark === made[to]!.mark)
        : [];
      const moves = [...made.slice(0, from), late, ...then, ...made.slice(to + 1)].map(moveOf);
      return [{ move: late.move, moves }];
    }
    return [];
  });
};
