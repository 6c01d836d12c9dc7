import { closure } from './closure.ts';
import type { Net } from './net.ts';

/** The steps that arrows lead to from some steps, they themselves included. */
export const onward = (net: Net, from: readonly string[]): ReadonlySet<string> =>
  closure(from, (id) =>
    net.transitions
      .filter((transition) => transition.step === id)
      .flatMap(({ produces }) => produces.map((place) => net.places[place]!)),
  );
