/** What a simulation answers: plain data, so that it passes from a worker, into a file and onto the command line unchanged. */

import type { Flow } from '../engine/run.ts';
import { MOST_REFUSALS, type Tally } from '../engine/tally.ts';
import type { Issue } from '../issue.ts';
import type { Model } from '../model.ts';
import { DurationHistogram } from './duration-histogram.ts';
import { type Estimate, estimate } from './estimate.ts';
import type { Replication } from './replication.ts';

/** The measures of a whole set-up, in the order in which they are told. */
export const measures = [
  'lead',
  'p50',
  'p80',
  'p95',
  'wait',
  'work',
  'cost',
  'refusals',
  'onTime',
  'perDay',
  'underWay',
] as const;
export type Measure = (typeof measures)[number];

/** Why the run ended. */
export type Ending = 'replications-done' | 'precise-enough' | 'cancelled' | 'given-up';

type Estimates<T> = { readonly [K in keyof T]: Estimate | null };

export interface Results {
  readonly procedure: string;
  readonly seed: number;
  readonly replications: number;
  /** Measured cases in each replication. */
  readonly cases: number;
  readonly warmUp: number;
  readonly ending: Ending;
  /** Durations in minutes, lead time by the wall clock; null where a measure has no meaning (no deadline set, nobody waits). */
  readonly measures: Readonly<Record<Measure, Estimate | null>>;
  /** Over all replications: shortest and longest, and counts in bars of equal width from 0; the last holds all beyond. */
  readonly lead: {
    readonly shortest: number;
    readonly longest: number;
    readonly histogram: { readonly width: number; readonly counts: readonly number[] };
  };
  /** Share of cases with 0, 1, 2 … refusals. */
  readonly refusalShares: readonly number[];
  readonly steps: readonly ({ readonly step: string } & Estimates<Replication['steps'][number]>)[];
  readonly roles: readonly ({ readonly role: string } & Estimates<Replication['roles'][number]>)[];
  /** Waiting before each step (in the order of `steps`) in the first replication; null where nobody waits. */
  readonly history: Flow['history'] | null;
  /** Figures of every replication, for comparisons. */
  readonly each: readonly Replication[];
  readonly issues: readonly Issue[];
}

const BARS = 40;

/** Sums over all replications, kept as they come. */
export class Collected {
  readonly replications: Replication[] = [];
  readonly leads = new DurationHistogram();
  readonly byRefusals = new Float64Array(MOST_REFUSALS + 1);
  shortest = Number.POSITIVE_INFINITY;
  longest = 0;
  history: Flow['history'] | null = null;

  add(replication: Replication, tally: Tally, flow: Flow | undefined): void {
    this.replications.push(replication);
    this.leads.merge(tally.leads);
    tally.byRefusals.forEach((count, at) => {
      this.byRefusals[at] = this.byRefusals[at]! + count;
    });
    this.shortest = Math.min(this.shortest, tally.shortest);
    this.longest = Math.max(this.longest, tally.longest);
    this.history ??= flow?.history ?? null;
  }
}

const of = (values: readonly number[]): Estimate | null =>
  values.length === 0 || values.some(Number.isNaN) ? null : estimate(values);

const estimates = <T extends object>(rows: readonly T[]): Estimates<T> => {
  const keys = Object.keys(rows[0] ?? {}) as (keyof T)[];
  return Object.fromEntries(keys.map((key) => [key, of(rows.map((row) => row[key] as number))])) as Estimates<T>;
};

const shares = (counts: Float64Array): number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const last = counts.findLastIndex((count) => count > 0);
  return Array.from(counts.subarray(0, last + 1), (count) => count / total);
};

/** Up to the 99th percentile, so that a few long cases don't flatten all others. */
const histogramOf = (leads: DurationHistogram): Results['lead']['histogram'] => {
  const to = leads.total > 0 ? leads.quantile(0.99) * 1.05 : 0;
  return { width: to / BARS, counts: leads.bars(BARS, to) };
};

export const resultsOf = (
  model: Model,
  about: Pick<Results, 'procedure' | 'seed' | 'cases' | 'warmUp' | 'ending' | 'issues'>,
  collected: Collected,
): Results => {
  const { replications, leads } = collected;
  return {
    ...about,
    replications: replications.length,
    measures: Object.fromEntries(
      measures.map((measure) => [measure, of(replications.map((it) => it[measure]))]),
    ) as Results['measures'],
    lead: { shortest: leads.total > 0 ? collected.shortest : 0, longest: collected.longest, histogram: histogramOf(leads) },
    refusalShares: shares(collected.byRefusals),
    steps: model.steps.map((step, at) => ({ step, ...estimates(replications.map(({ steps }) => steps[at]!)) })),
    roles: model.roles.map((role, at) => ({ role, ...estimates(replications.map(({ roles }) => roles[at]!)) })),
    history: collected.history,
    each: replications,
    issues: about.issues,
  };
};
