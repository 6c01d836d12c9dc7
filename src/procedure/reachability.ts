/**
 * The reachability graph of a net: every marking that moves can bring about, breadth first, so that the way back from a marking
 * to the start is a shortest run. Readers build on it; what a move is (and whether forks settle by themselves) is theirs to say.
 */
import { closure } from './closure.ts';
import type { Procedure } from './definition.ts';
import type { Move } from './move.ts';
import { type Marking, type Net, step, type Transition, targetsOf } from './net.ts';

/** Index into `Reachability.markings`. */
export type State = number;

export interface Edge {
  readonly by: Transition;
  /** What happened by itself after it, where the reader has things happen by themselves and keeps account of them. */
  readonly then: readonly Transition[];
  readonly to: State;
}

/** Every transition an edge fires. */
export const firedBy = (edge: Edge): readonly Transition[] => [edge.by, ...edge.then];

export interface Reachability {
  /** Every marking found, nearest first; the start is 0. */
  readonly markings: readonly Marking[];
  /** What leads onward from each state whose moves were tried; those beyond have none here because nobody looked. */
  readonly edges: readonly (readonly Edge[])[];
  /** The state each state was first found from, -1 for the start. */
  readonly cameFrom: readonly State[];
  readonly cameBy: readonly (Edge | undefined)[];
  /** False where the cap was met before every state's moves were tried. */
  readonly complete: boolean;
}

/** One move, the marking after it, and what happened by itself in between. */
export type Onward = readonly [by: Transition, marking: Marking, then?: readonly Transition[]];

/** Tokens a marking may have on the average; only a net that makes tokens without end has more. */
const tokensEach = 50;

/** A marking as a short string key: one character a token. */
const keyOf = (marking: Marking): string => String.fromCharCode(...marking);

/**
 * Explore breadth first from a marking.
 * @param onward the moves open in a marking, with the markings after them
 * @param cap states after which to stop; an unbounded net stops sooner, where its tokens would fill the memory
 */
export const explore = (start: Marking, onward: (marking: Marking) => readonly Onward[], cap: number): Reachability => {
  const markings: Marking[] = [start];
  const [cameFrom, cameBy]: [State[], (Edge | undefined)[]] = [[-1], [undefined]];
  const edges: Edge[][] = [];
  const states = new Map<string, State>([[keyOf(start), 0]]);
  let tokens = start.length;
  const edgeOf = (from: State, [by, marking, then = []]: Onward): Edge => {
    const key = keyOf(marking);
    const edge = { by, then, to: states.get(key) ?? markings.length };
    if (edge.to < markings.length) return edge;
    states.set(key, edge.to);
    markings.push(marking);
    cameFrom.push(from);
    cameBy.push(edge);
    tokens += marking.length;
    return edge;
  };
  while (edges.length < markings.length && markings.length <= cap && tokens <= cap * tokensEach) {
    const from = edges.length;
    edges.push(onward(markings[from]!).map((target) => edgeOf(from, target)));
  }
  return { markings, edges, cameFrom, cameBy, complete: edges.length === markings.length };
};

/**
 * Moves of a net looked up by the places that hold a token, so that a large net costs no more a marking than a small one. A move is one,
 * as `fire` makes it: where an unsafe procedure holds two tokens at a gate that several sign, a signature goes to the first that takes it.
 */
export const moving = (net: Net): ((marking: Marking) => readonly Onward[]) => {
  const byPlace = net.places.map((): number[] => []);
  for (const [index, transition] of net.transitions.entries()) byPlace[transition.consumes[0] ?? -1]?.push(index);
  return (marking) => {
    const candidates = new Set(marking.flatMap((place) => byPlace[place]!));
    const moves = new Set<Move>();
    return [...candidates]
      .sort((a, b) => a - b)
      .flatMap((index): Onward[] => {
        const transition = net.transitions[index]!;
        const next = step(marking, transition);
        if (!next || moves.has(transition.move)) return [];
        moves.add(transition.move);
        return [[transition, next]];
      });
  };
};

/** The run of moves from the start by which a state was first found: a shortest, in edges. */
export const runTo = (graph: Reachability, state: State): readonly Move[] => {
  const edges: Edge[] = [];
  for (let here = state; graph.cameFrom[here]! >= 0; here = graph.cameFrom[here]!) edges.push(graph.cameBy[here]!);
  return edges.reverse().flatMap((edge) => firedBy(edge).map(({ move }) => move));
};

/** Whether a way leads from a step to another; a step leads to itself. */
export const leadsTo = ({ steps }: Procedure, from: string, to: string): boolean => {
  return closure([from], (id) => targetsOf(steps.find((step) => step.id === id)!)).has(to);
};
