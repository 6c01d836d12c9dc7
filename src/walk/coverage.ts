/**
 * What has been tried: steps done, outcomes chosen, and refuse→resubmit pairs (a gate refuses, and later in the same walk
 * the case stands before that gate again). Stored as two sets of moves, from which the rest follows.
 */
import { type Move, type Net, onward, outcomeMove, stepOf } from '../procedure/index.ts';
import type { Visit } from './replay.ts';

export interface Coverage {
  /** Moves made; of what several signed the outcome: `sign:Y`. */
  readonly moves: readonly Move[];
  /** Refusals after which the matter came before the same gate again. */
  readonly pairs: readonly Move[];
}

export const untouched: Coverage = { moves: [], pairs: [] };

const sorted = (moves: Iterable<Move>): Move[] => [...new Set(moves)].sort();

/** The coverage of one walk. */
export const coverageOf = (visits: readonly Visit[]): Coverage => {
  const pending = new Map<string, Move[]>();
  const pairs: Move[] = [];
  for (const visit of visits) {
    if (visit.refusal) pending.set(visit.step, [...(pending.get(visit.step) ?? []), outcomeMove(visit)]);
    for (const step of visit.reached) pairs.push(...(pending.get(step) ?? []));
  }
  return { moves: sorted(visits.filter(({ undecided }) => !undecided).map(outcomeMove)), pairs: sorted(pairs) };
};

/** Everything in either: how walks, tabs and imports are put together. */
export const union = (a: Coverage, b: Coverage): Coverage => ({
  moves: sorted([...a.moves, ...b.moves]),
  pairs: sorted([...a.pairs, ...b.pairs]),
});

/** Everything that can be tried. */
export interface Tryable {
  readonly steps: readonly string[];
  readonly outcomes: readonly Move[];
  readonly pairs: readonly Move[];
}

/** What there is to try in a procedure: steps that people do, outcomes of gates and choices, refusals that can be resubmitted. */
export const tryable = (net: Net): Tryable => {
  const manual = net.transitions.filter((t) => !t.silent);
  const deciding = manual.filter((t) => t.kind !== 'task' && !t.undecided);
  const returns = deciding.filter(
    (t) =>
      t.refusal &&
      onward(
        net,
        t.produces.map((p) => net.places[p]!),
      ).has(t.step),
  );
  return {
    steps: [...new Set(manual.map((t) => t.step))],
    outcomes: [...new Set(deciding.map(outcomeMove))],
    pairs: [...new Set(returns.map(outcomeMove))],
  };
};

/** How many of how many. */
interface Share {
  readonly tried: number;
  readonly of: number;
}

export type Tally = { readonly [K in keyof Tryable]: Share };

/** Count coverage against a definition; what it knows of steps that are no longer there is kept but not counted. */
export const tally = (net: Net, coverage: Coverage): Tally => {
  const all = tryable(net);
  const share = (things: readonly string[], tried: Iterable<string>): Share => {
    const known = new Set(tried);
    return { tried: things.filter((thing) => known.has(thing)).length, of: things.length };
  };
  return {
    steps: share(all.steps, coverage.moves.map(stepOf)),
    outcomes: share(all.outcomes, coverage.moves),
    pairs: share(all.pairs, coverage.pairs),
  };
};
