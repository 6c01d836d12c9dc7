/** Where walks begin and how they move: forks and joins have settled, so only steps that people do are left to do. */
import { enabled, type Marking, type Move, type Net, settle, step, type Transition } from '../procedure/index.ts';

/** The marking every walk starts from. */
export const opening = (net: Net): Marking => settle(net, net.initial);

/** What people can do here, in the order of the definition. */
export const openMoves = (net: Net, marking: Marking): readonly Transition[] =>
  enabled(net, marking).filter((transition) => !transition.silent);

/** The marking after a person's move and whatever happens by itself after it; undefined where the move is not open. */
export const advance = (net: Net, marking: Marking, move: Move): Marking | undefined => {
  const transition = net.transitions.find((candidate) => candidate.move === move && !candidate.silent);
  const next = transition && step(marking, transition);
  return next && settle(net, next);
};

/** The tokens of `marking` that are not in `less`, token by token. */
export const without = (marking: Marking, less: Marking): Marking => {
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
  return [...new Set(without(after, kept).map((place) => net.places[place]!))];
};
