/**
 * Which refusals lead back, and which end the matter. A refusal leads back where the case can come to the same gate again; only those
 * begin another round. How a matter ended is told by the last move into an end: the case can be nowhere else after it, so each case has
 * exactly one, and an absorbing chain gives its probability exactly. A merge is no move of its own: it ends what came to it.
 */
import {
  closure,
  isDeciding,
  type Move,
  moveOf,
  type Net,
  outcomeMove,
  type Procedure,
  strongComponents,
  targetsOf,
} from '../procedure/index.ts';

interface Returns {
  /** Refusals after which the gate can be met again. */
  readonly moves: ReadonlySet<Move>;
  /** Steps a case can come to in another round. */
  readonly steps: ReadonlySet<string>;
}

export const returnsOf = ({ steps }: Procedure): Returns => {
  const number = new Map(steps.map(({ id }, at) => [id, at]));
  const { of } = strongComponents(steps.length, (at) => targetsOf(steps[at]!).flatMap((id) => number.get(id) ?? []));
  const moves = steps.filter(isDeciding).flatMap(({ id, outcomes }) =>
    outcomes.flatMap(({ mark, next, refusal }): { move: Move; at: number }[] => {
      const [from, to] = [of[number.get(id)!]!, of[number.get(next)!]];
      return refusal && from === to ? [{ move: moveOf(id, mark), at: from }] : [];
    }),
  );
  const rounds = new Set(moves.map(({ at }) => at));
  return {
    moves: new Set(moves.map(({ move }) => move)),
    steps: new Set(steps.flatMap(({ id }, at) => (rounds.has(of[at]!) ? [id] : []))),
  };
};

/** The moves that bring a case to an end, in the order of the definition; of what several sign, the outcome. */
export const endingMoves = ({ transitions, ends }: Net): readonly Move[] => {
  const merges = transitions.filter(({ kind }) => kind === 'merge');
  const over = closure(ends, (place) => merges.flatMap(({ consumes, produces }) => (produces[0] === place ? consumes : [])));
  const ending = transitions.filter(({ kind, produces }) => kind !== 'merge' && produces.some((place) => over.has(place)));
  return [...new Set(ending.map(outcomeMove))];
};
