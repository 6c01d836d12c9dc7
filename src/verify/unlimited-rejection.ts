/** Unlimited rejection: a refusal after which the case can come back to the same marking, so that it may be refused for ever. */
import { type Components, type Edge, firedBy, type Reachability, type State } from '../procedure/index.ts';
import type { Observation } from './verification.ts';

/** The fewest edges from one state to another within their component. */
const wayWithin = (graph: Reachability, components: Components, from: State, to: State): readonly Edge[] => {
  const came = new Map<State, { readonly before: State; readonly edge: Edge } | undefined>([[from, undefined]]);
  for (const here of came.keys()) {
    if (here === to) break;
    for (const edge of graph.edges[here] ?? []) {
      if (components.of[edge.to] === components.of[to] && !came.has(edge.to)) came.set(edge.to, { before: here, edge });
    }
  }
  const way: Edge[] = [];
  for (let link = came.get(to); link; link = came.get(link.before)) way.push(link.edge);
  return way.reverse();
};

/** One observation a refusing outcome: its shortest round from the nearest marking in which it can be chosen. */
export const unlimitedRejection = (graph: Reachability, components: Components): readonly Observation[] => {
  const found = new Map<string, Observation>();
  for (const [state, edges] of graph.edges.entries()) {
    for (const edge of edges) {
      if (!edge.by.refusal || found.has(edge.by.move) || components.of[edge.to] !== components.of[state]) continue;
      const round = [edge, ...wayWithin(graph, components, edge.to, state)].flatMap(firedBy);
      const steps = [...new Set(round.map((by) => by.step))];
      found.set(edge.by.move, { kind: 'unlimited-rejection', steps, moves: round.map((by) => by.move) });
    }
  }
  return [...found.values()];
};
