/** Soundness of a net over its whole state space, in the sense of van der Aalst; the README says which sense that is. */
import { explore, moving, type Net, strongComponents } from '../procedure/index.ts';
import { noDeadSteps } from './no-dead-steps.ts';
import { optionToComplete } from './option-to-complete.ts';
import { properCompletion } from './proper-completion.ts';
import { safeness } from './safeness.ts';
import { unlimitedRejection } from './unlimited-rejection.ts';
import type { Verification } from './verification.ts';

/** States after which verification stops: about a second's work. */
export const defaultCap = 100_000;

/**
 * Verify any net that `compile` gives. Never throws; a net with more states than the cap gives what was found up to there, and says
 * so with `complete: false`.
 */
export const verify = (net: Net, { cap = defaultCap }: { readonly cap?: number } = {}): Verification => {
  const graph = explore(net.initial, moving(net), cap);
  const components = strongComponents(graph.markings.length, (state) => graph.edges[state]?.map((edge) => edge.to) ?? []);
  return {
    states: graph.markings.length,
    complete: graph.complete,
    violations: [
      ...safeness(net, graph),
      ...optionToComplete(net, graph, components),
      ...properCompletion(net, graph),
      ...noDeadSteps(net, graph),
    ],
    observations: unlimitedRejection(graph, components),
  };
};
