/** Where a move brought the case to. */
import type { Marking, Net, Transition } from '../procedure/index.ts';

/** The tokens of `marking` that are not in `less`, token by token. */
const without = (marking: Marking, less: Marking): Marking => {
  const rest = [...less];
  return marking.filter((place) => {
    const at = rest.indexOf(place);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
};

/** The ids of the steps a move brought the case to: those newly marked, each once. */
export const reached = (net: Net, before: Marking, transition: Transition, after: Marking): readonly string[] => {
  const kept = without(before, transition.consumes);
  return [...new Set(without(after, kept).map((place) => net.places[place]!))].filter((step) => step !== '');
};
