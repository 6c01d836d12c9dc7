/** Safeness: no reachable marking has two tokens in one place, so no step is begun twice at once. */
import { type Marking, type Net, onward, type Reachability, runTo } from '../procedure/index.ts';
import type { Violation } from './verification.ts';

const doubled = (marking: Marking): readonly number[] => marking.filter((place, at) => marking[at + 1] === place);

/** One violation a step, nearest first; a step that merely lies behind one already reported is left out: its cause is the same. */
export const safeness = (net: Net, graph: Reachability): readonly Violation[] => {
  const found: Violation[] = [];
  const explained = new Set<string>();
  for (const [state, marking] of graph.markings.entries()) {
    for (const place of doubled(marking)) {
      const step = net.places[place]!;
      if (explained.has(step)) continue;
      for (const behind of onward(net, [step])) explained.add(behind);
      found.push({ property: 'safeness', kind: 'unsafe', steps: [step], witness: runTo(graph, state) });
    }
  }
  return found;
};
