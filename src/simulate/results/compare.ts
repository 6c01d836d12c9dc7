/** The difference between two runs on the same luck, replication by replication: paired, so far sharper than the two intervals by themselves. */
import { type Estimate, estimate } from './estimate.ts';
import type { Replication } from './replication.ts';
import { type Measure, measures } from './results.ts';

export interface Difference {
  readonly before: Estimate;
  readonly after: Estimate;
  /** after − before, with the 95 % interval of the paired differences (Law, "Simulation Modeling and Analysis", §10.2.1). */
  readonly difference: Estimate;
  /** Whether the interval leaves out zero: the difference is more than luck. */
  readonly certain: boolean;
}

export type Differences = Readonly<Record<Measure, Difference | null>>;

const differenceOf = (before: readonly number[], after: readonly number[]): Difference | null => {
  if (before.length === 0 || [...before, ...after].some(Number.isNaN)) return null;
  const difference = estimate(after.map((value, at) => value - before[at]!));
  return {
    before: estimate(before),
    after: estimate(after),
    difference,
    certain: difference.half !== null && Math.abs(difference.mean) > difference.half,
  };
};

/** Differences of every measure over the replications both have; null where either has none of it. */
export const differencesOf = (before: readonly Replication[], after: readonly Replication[]): Differences => {
  const count = Math.min(before.length, after.length);
  const values = (of: readonly Replication[], measure: Measure): number[] => of.slice(0, count).map((it) => it[measure]);
  return Object.fromEntries(
    measures.map((measure) => [measure, differenceOf(values(before, measure), values(after, measure))]),
  ) as Differences;
};
