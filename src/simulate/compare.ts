/** Two or more set-ups on the same luck. */
import type { Issue } from './issue.ts';
import { type Differences, differencesOf } from './results/compare.ts';
import type { Results } from './results/results.ts';
import { type Options, type Progress, type SetUp, simulation } from './simulate.ts';

export type Comparison =
  | {
      readonly kind: 'comparison';
      /** In the order of the set-ups. */
      readonly results: readonly Results[];
      /** Of every set-up after the first, against the first. */
      readonly differences: readonly Differences[];
    }
  /** A set-up (by its place in the list) can't be computed with. */
  | { readonly kind: 'refused'; readonly at: number; readonly issues: readonly Issue[] };

/** In small steps, like `simulation`; a cancelled comparison is over the replications every set-up has done. */
export function* comparison(setUps: readonly SetUp[], options: Options): Generator<Progress, Comparison, boolean | undefined> {
  const results: Results[] = [];
  let cancelled: boolean | undefined = false;
  for (const [at, setUp] of setUps.entries()) {
    const steps = simulation(setUp, { ...options, precision: undefined });
    let step = steps.next(cancelled);
    while (!step.done) {
      const done = (at + step.value.done) / setUps.length;
      cancelled = (yield { ...step.value, done }) || cancelled;
      step = steps.next(cancelled);
    }
    if (step.value.kind === 'refused') return { kind: 'refused', at, issues: step.value.issues };
    results.push(step.value.results);
  }
  const [first, ...others] = results;
  return {
    kind: 'comparison',
    results,
    differences: others.map((other) => differencesOf(first!.each, other.each)),
  };
}

/** Runs to the end at once. */
export const compare = (setUps: readonly SetUp[], options: Options): Comparison => {
  const steps = comparison(setUps, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
