/** An alignment replayed with its tokens told apart: which move brought the token that another takes, and so since when a step was reached. */
import { type Net, type Place, type Transition, transitionOf } from '../../procedure/index.ts';
import type { AlignedMove } from '../alignment/alignment.ts';

/** A move of the run. */
export interface Passage {
  /** Its place among the moves of the alignment. */
  readonly place: number;
  readonly transition: Transition;
  /** The passages that brought the tokens it takes, by number; none of the first token. */
  readonly after: readonly number[];
}

/** A step from when the case stood before it to when it was done or decided: one move, or at a gate that several sign one for each. */
export interface Visit {
  readonly step: string;
  readonly after: readonly number[];
  readonly passages: readonly number[];
  /** Not done by the end of the log. */
  readonly isOpen: boolean;
}

interface Token {
  readonly place: Place;
  readonly by: readonly number[];
}

export interface Replayed {
  readonly passages: readonly Passage[];
  readonly visits: readonly Visit[];
  /** The passages whose tokens nothing has taken. */
  readonly last: readonly number[];
}

/** Takes the tokens of a transition out of those there are. */
const taken = (tokens: Token[], { consumes }: Transition): Token[] =>
  consumes.map(
    (place) =>
      tokens.splice(
        tokens.findIndex((token) => token.place === place),
        1,
      )[0]!,
  );

/** The moves of an aligned case, in the order of its run, and the visits they make up. */
export const replayed = (net: Net, moves: readonly AlignedMove[]): Replayed => {
  const tokens: Token[] = net.initial.map((place) => ({ place, by: [] }));
  const passages: Passage[] = [];
  const visits: { step: string; after: readonly number[]; passages: number[]; isOpen: boolean }[] = [];
  const open = new Map<number, (typeof visits)[number]>();
  moves.forEach(({ move }, place) => {
    if (move === null) return;
    const marking = tokens.map((token) => token.place).sort((a, b) => a - b);
    const transition = transitionOf(net, marking, move)!;
    const after = taken(tokens, transition).flatMap(({ by }) => by);
    const number = passages.push({ place, transition, after }) - 1;
    for (const produced of transition.produces) tokens.push({ place: produced, by: [number] });
    const begun = after.length === 1 ? open.get(after[0]!) : undefined;
    const visit = begun ?? { step: transition.step, after, passages: [], isOpen: true };
    if (!begun) visits.push(visit);
    visit.passages.push(number);
    visit.isOpen = transition.undecided === true;
    if (visit.isOpen) open.set(number, visit);
  });
  const untouched = tokens.filter(({ by }) => !open.has(by[0] ?? -1));
  return {
    passages,
    visits: [
      ...visits,
      ...untouched.map(({ place, by }) => ({ step: net.places[place]!, after: by, passages: [], isOpen: true })),
    ],
    last: tokens.flatMap(({ by }) => by),
  };
};
