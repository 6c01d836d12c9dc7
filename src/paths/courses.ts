/**
 * The courses a case can take to an end, as a graph that every question about ways is asked of.
 *
 * Where several parts are open, the order in which they go on makes no difference to what is done, only to how many interleavings
 * there are. So of each set of interleavings one is kept: forks and joins happen at once, then the open step that stands first in
 * the definition moves. No two steps ever compete for a token (each has places of its own), so whatever is enabled stays enabled
 * until it moves, and must move before the case can end: every way that ends has its like here, with the same moves, step by step
 * in the same order within each part. Of the orders in which an outcome of a gate is signed, one is kept too, with the fewest signatures:
 * ways differ by what was decided, not by who signed first. (A stubborn set of one step: Valmari, "Stubborn sets for reduced state space generation", 1991.)
 */
import {
  closure,
  type Edge,
  explore,
  fewestSignatures,
  firedBy,
  hasEnded,
  type Marking,
  type Move,
  moveOf,
  moving,
  type Net,
  type Onward,
  opening,
  type Reachability,
  type Signing,
  type State,
  settle,
  step as stepped,
  type Transition,
} from '../procedure/index.ts';

/** States after which exploration stops. */
const mostStates = 20_000;

export interface Courses {
  readonly net: Net;
  readonly graph: Reachability;
  /** What leads onward from each state and still lets the case end; empty at an end and where none is in reach. */
  readonly edges: readonly (readonly Edge[])[];
  readonly ended: ReadonlySet<State>;
  /** False where the procedure has more states than the cap, or makes tokens without end: there may be more ways. */
  readonly complete: boolean;
}

/** More tokens than places: only an unsafe procedure comes to that, and perhaps to ever more. */
const overfull = (net: Net, marking: Marking): boolean => marking.length > net.places.length;

/**
 * The ways in which a gate that several sign is decided: for each outcome the fewest signatures. Every signature moves the token the one
 * before it moved, also where an unsafe procedure holds another token at the same gate.
 */
const decisions = (net: Net, marking: Marking, first: Transition, signing: Signing): readonly Onward[] => {
  const marks = new Set(net.transitions.flatMap(({ step, mark, clock }) => (step === first.step && !clock ? [mark] : [])));
  return [...marks].map((mark): Onward => {
    let [at] = first.consumes;
    let here = marking;
    const fired = fewestSignatures(signing, mark).map((signer) => {
      const move = moveOf(first.step, mark, signer);
      const transition = net.transitions.find((candidate) => candidate.move === move && candidate.consumes[0] === at)!;
      here = stepped(here, transition)!;
      [at] = transition.produces;
      return transition;
    });
    return [fired[0]!, settle(net, here), fired.slice(1)];
  });
};

/** What people can do next, of interleavings the first; forks and joins have happened. */
const canonical = (net: Net): ((marking: Marking) => readonly Onward[]) => {
  const open = moving(net);
  return (marking) => {
    if (overfull(net, marking)) return [];
    const manual = open(marking).filter(([by]) => !by.silent && !by.clock);
    const first = manual[0]?.[0];
    if (!first) return [];
    const signing = net.signings.get(first.step);
    if (signing) return decisions(net, marking, first, signing);
    return manual.filter(([by]) => by.step === first.step).map(([by, next]): Onward => [by, settle(net, next)]);
  };
};

/** The states from which one of `goals` can be reached. */
const canReach = (graph: Reachability, goals: Iterable<State>): ReadonlySet<State> => {
  const before = graph.markings.map((): State[] => []);
  for (const [from, edges] of graph.edges.entries()) for (const { to } of edges) before[to]!.push(from);
  return closure(goals, (state) => before[state]!);
};

/** The courses of any net that `compile` gives, sound or not. */
export const courses = (net: Net, cap = mostStates): Courses => {
  const graph = explore(opening(net), canonical(net), cap);
  const ended = new Set(graph.markings.flatMap((marking, state) => (hasEnded(net, marking) ? [state] : [])));
  const live = canReach(graph, ended);
  const edges = graph.markings.map((_, state) => (graph.edges[state] ?? []).filter((edge) => live.has(edge.to)));
  return { net, graph, edges, ended, complete: graph.complete && !graph.markings.some((marking) => overfull(net, marking)) };
};

/** Every signature of a gate is a move; a decision is one edge. */
export const movesOf = (edges: readonly Edge[]): readonly Move[] =>
  edges.flatMap((edge) => firedBy(edge).map(({ move }) => move));

/** Whether an edge turns the matter down. */
export const refuses = (edge: Edge): boolean => firedBy(edge).some(({ refusal }) => refusal);
