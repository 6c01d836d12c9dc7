/** Proper completion: when an end is reached, nothing else is open. */
import { at, hasEnded, type Marking, type Net, type Reachability, runTo } from '../procedure/index.ts';
import type { Violation } from './verification.ts';

const less = (marking: Marking, place: number): Marking => {
  const first = marking.indexOf(place);
  return marking.filter((_, at) => at !== first);
};

/** One violation an end, the nearest; its steps are those left open (the end itself, where it is reached twice). */
export const properCompletion = (net: Net, graph: Reachability): readonly Violation[] => {
  const found = new Map<number, Violation>();
  const ends = new Set(net.ends);
  for (const [state, marking] of graph.markings.entries()) {
    const end = marking.find((place) => ends.has(place));
    if (end === undefined || found.has(end) || hasEnded(net, marking)) continue;
    const steps = at(net, less(marking, end));
    found.set(end, { property: 'proper-completion', kind: 'tokens-left', steps, witness: runTo(graph, state) });
  }
  return [...found.values()];
};
