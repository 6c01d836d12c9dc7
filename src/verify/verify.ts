/** Soundness of a net over its whole state space, in the sense of van der Aalst; the README says which sense that is. */
import { type Components, explore, moving, type Net, type Reachability, strongComponents } from '../procedure/index.ts';
import { noDeadSteps } from './no-dead-steps.ts';
import { optionToComplete } from './option-to-complete.ts';
import { properCompletion } from './proper-completion.ts';
import { safeness } from './safeness.ts';
import { sliding } from './sliding.ts';
import { unlimitedRejection } from './unlimited-rejection.ts';
import type { Verification, Violation } from './verification.ts';

/** States after which verification stops: about a second's work. */
const defaultCap = 100_000;

/** Every marking; where those are too many, the fewer that remain when tasks are done at once, if that is few enough. */
const stateSpace = (net: Net, cap: number): Reachability => {
  const full = explore(net.initial, moving(net), cap);
  if (full.complete) return full;
  const slid = explore(net.initial, sliding(net), cap);
  return slid.complete ? slid : full;
};

const componentsOf = (graph: Reachability): Components =>
  strongComponents(graph.markings.length, (state) => graph.edges[state]?.map((edge) => edge.to) ?? []);

/** Every violation a state space shows. */
export const judged = (net: Net, graph: Reachability, components = componentsOf(graph)): readonly Violation[] => [
  ...safeness(net, graph),
  ...optionToComplete(net, graph, components),
  ...properCompletion(net, graph),
  ...noDeadSteps(net, graph),
];

/**
 * Verify any net that `compile` gives. Never throws; where even the reduced state space exceeds the cap, it gives what was found up to
 * there and says so with `complete: false`.
 */
export const verify = (net: Net, { cap = defaultCap }: { readonly cap?: number } = {}): Verification => {
  const graph = stateSpace(net, cap);
  const components = componentsOf(graph);
  return {
    states: graph.markings.length,
    complete: graph.complete,
    violations: judged(net, graph, components),
    observations: unlimitedRejection(graph, components),
  };
};
