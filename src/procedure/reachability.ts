/**
 * The reachability graph of a net: every marking that moves can bring about, breadth first, so that the way back from a marking
 * to the start is a shortest run. Readers build on it; what a move is (and whether forks settle by themselves) is theirs to say.
 */
import { type Marking, type Move, type Net, step, type Transition } from './net.ts';

/** Index into `Reachability.markings`. */
export type State = number;

export interface Edge {
  readonly by: Transition;
  readonly to: State;
}

export interface Reachability {
  /** Every marking found, nearest first; the start is 0. */
  readonly markings: readonly Marking[];
  /** What leads onward from each state whose moves were tried; those beyond have none here because nobody looked. */
  readonly edges: readonly (readonly Edge[])[];
  /** The state each state was first found from, -1 for the start. */
  readonly cameFrom: readonly State[];
  readonly cameBy: readonly (Transition | undefined)[];
  /** False where the cap was met before every state's moves were tried. */
  readonly complete: boolean;
}

/** One move and the marking after it. */
export type Onward = readonly [Transition, Marking];

/** Tokens a marking may have on the average; only a net that makes tokens without end has more. */
const tokensEach = 50;

/** A marking as a short string key: one character a token. */
export const keyOf = (marking: Marking): string => String.fromCharCode(...marking);

/**
 * Explore breadth first from a marking.
 * @param onward the moves open in a marking, with the markings after them
 * @param cap states after which to stop; an unbounded net stops sooner, where its tokens would fill the memory
 */
export const explore = (start: Marking, onward: (marking: Marking) => readonly Onward[], cap: number): Reachability => {
  const markings: Marking[] = [start];
  const [cameFrom, cameBy]: [State[], (Transition | undefined)[]] = [[-1], [undefined]];
  const edges: Edge[][] = [];
  const states = new Map<string, State>([[keyOf(start), 0]]);
  let tokens = start.length;
  const stateOf = (marking: Marking, from: State, by: Transition): State => {
    const key = keyOf(marking);
    const seen = states.get(key);
    if (seen !== undefined) return seen;
    states.set(key, markings.length);
    cameFrom.push(from);
    cameBy.push(by);
    tokens += marking.length;
    return markings.push(marking) - 1;
  };
  while (edges.length < markings.length && markings.length <= cap && tokens <= cap * tokensEach) {
    const from = edges.length;
    edges.push(onward(markings[from]!).map(([by, marking]) => ({ by, to: stateOf(marking, from, by) })));
  }
  return { markings, edges, cameFrom, cameBy, complete: edges.length === markings.length };
};

/** Moves of a net looked up by the places that hold a token, so that a large net costs no more a marking than a small one. */
export const moving = (net: Net): ((marking: Marking) => readonly Onward[]) => {
  const byPlace = net.places.map((): number[] => []);
  for (const [index, transition] of net.transitions.entries()) byPlace[transition.consumes[0] ?? -1]?.push(index);
  return (marking) => {
    const candidates = new Set(marking.flatMap((place) => byPlace[place]!));
    return [...candidates]
      .sort((a, b) => a - b)
      .flatMap((index): Onward[] => {
        const transition = net.transitions[index]!;
        const next = step(marking, transition);
        return next ? [[transition, next]] : [];
      });
  };
};

/** The shortest run of moves from the start to a state. */
export const runTo = (graph: Reachability, state: State): readonly Move[] => {
  const moves: Move[] = [];
  for (let here = state; graph.cameFrom[here]! >= 0; here = graph.cameFrom[here]!) moves.push(graph.cameBy[here]!.move);
  return moves.reverse();
};
