/** No dead steps: for every step there is a run in which it is done, and for every outcome one in which it is chosen. */
import { firedBy, type Move, type Net, type Reachability, type Transition } from '../procedure/index.ts';
import type { Violation } from './verification.ts';

const done = (graph: Reachability): ReadonlySet<Move> =>
  new Set(graph.edges.flatMap((edges) => edges.flatMap(firedBy).map(({ move }) => move)));

/**
 * Moves that might be made if a token, once somewhere, stayed for ever: everything that can happen is among them. Used where the
 * cap was met, so that only what is dead for certain is called dead.
 */
const conceivable = (net: Net): ReadonlySet<Move> => {
  const marked = new Set(net.initial);
  const made = new Set<Move>();
  const can = (t: Transition) => t.consumes.length > 0 && t.consumes.every((place) => marked.has(place));
  // A signature may bring a token somewhere new by a move that is made already.
  for (let before = -1; before < made.size + marked.size; ) {
    before = made.size + marked.size;
    for (const transition of net.transitions.filter(can)) {
      made.add(transition.move);
      for (const place of transition.produces) marked.add(place);
    }
  }
  return made;
};

/** One violation a step, in the order of the definition. */
export const noDeadSteps = (net: Net, graph: Reachability): readonly Violation[] => {
  const live = graph.complete ? done(graph) : conceivable(net);
  const property = 'no-dead-steps';
  return [...new Set(net.transitions.map((transition) => transition.step))].flatMap((step): Violation[] => {
    const moves = net.transitions.filter((transition) => transition.step === step).map((transition) => transition.move);
    const dead = moves.filter((move) => !live.has(move));
    if (dead.length === 0) return [];
    if (dead.length === moves.length) return [{ property, kind: 'dead-step', steps: [step], witness: [] }];
    return [{ property, kind: 'dead-outcome', steps: [step], witness: [], moves: dead }];
  });
};
