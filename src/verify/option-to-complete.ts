/**
 * Option to complete: from every reachable marking an end can be reached.
 *
 * The components of the state space that lead nowhere else decide it: each is a proper end, a dead end (one marking in which nothing
 * can move) or a livelock (a round that is never left). From anywhere else one of them can be reached.
 */
import { at, type Components, firedBy, hasEnded, type Net, type Reachability, runTo, type State } from '../procedure/index.ts';
import type { Violation } from './verification.ts';

const property = 'option-to-complete';
/** More dead ends than this say nothing that these do not. */
const most = 20;

/** Components of explored states that lead nowhere else; where the cap was met, a state nobody looked beyond is none. */
const last = (graph: Reachability, components: Components): readonly (readonly State[])[] =>
  components.states.filter((states) =>
    states.every((state) => graph.edges[state]?.every((edge) => components.of[edge.to] === components.of[state])),
  );

const includes = (steps: readonly string[], others: readonly string[]): boolean => others.every((step) => steps.includes(step));

/** Dead ends, nearest first; one that stands before the same steps and more is left out. */
const deadEnds = (net: Net, graph: Reachability, states: readonly State[]): readonly Violation[] => {
  const found: Violation[] = [];
  for (const state of states) {
    const steps = at(net, graph.markings[state]!);
    if (found.length === most) break;
    if (found.some((other) => includes(steps, other.steps))) continue;
    found.push({ property, kind: 'dead-end', steps, witness: runTo(graph, state) });
  }
  return found;
};

const livelock = (graph: Reachability, states: readonly State[]): Violation => {
  const moves = states.flatMap((state) => graph.edges[state]!.flatMap(firedBy).map(({ step }) => step));
  return { property, kind: 'livelock', steps: [...new Set(moves)], witness: runTo(graph, states[0]!) };
};

/** Livelocks, nearest first; one for each set of steps that go round. */
const livelocks = (graph: Reachability, rounds: readonly (readonly State[])[]): readonly Violation[] => {
  const bySteps = new Map<string, Violation>();
  for (const found of rounds.map((states) => livelock(graph, states))) {
    const key = [...found.steps].sort().join(' ');
    if (!bySteps.has(key)) bySteps.set(key, found);
  }
  return [...bySteps.values()];
};

/** Dead ends, then livelocks. */
export const optionToComplete = (net: Net, graph: Reachability, components: Components): readonly Violation[] => {
  const nearestFirst = last(graph, components)
    .map((states) => [...states].sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
  const stops = (states: readonly State[]) => graph.edges[states[0]!]!.length === 0;
  const dead = nearestFirst.filter(stops).flatMap((states) => states.filter((state) => !hasEnded(net, graph.markings[state]!)));
  const rounds = nearestFirst.filter((states) => !stops(states));
  return [...deadEnds(net, graph, dead), ...livelocks(graph, rounds)];
};
