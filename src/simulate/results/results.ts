/** What a simulation answers: plain data, so that it passes from a worker, into a file and onto the command line unchanged. */

import type { Move, Procedure } from '../../procedure/index.ts';
import type { Flow } from '../engine/run.ts';
import type { Period } from '../horizon.ts';
import type { Issue } from '../issue.ts';
import type { Model } from '../model.ts';
import { returnsOf } from '../returns.ts';
import type { Collected, Sections } from './collected.ts';
import type { DurationHistogram } from './duration-histogram.ts';
import { type Estimate, estimateOf, type Sample } from './estimate.ts';
import { type Measure, measures } from './measures.ts';
import type { Replication } from './replication.ts';
import { measureOf, outcomeOf, roleOf, stepOf } from './samples.ts';

/** Why the run ended. */
export type Ending = 'replications-done' | 'precise-enough' | 'cancelled' | 'given-up';

type Estimates<K extends string> = { readonly [Key in K]: Estimate | null };

export interface Results {
  readonly procedure: string;
  readonly seed: number;
  readonly replications: number;
  /** Measured cases in each replication, after so many that were not; null where those of a period are measured. */
  readonly cases: number | null;
  readonly warmUp: number;
  /** What was run, again and again; null for a run of cases. */
  readonly period: Period | null;
  readonly ending: Ending;
  /**
   * Durations in minutes, lead time by the wall clock; null where a measure has no meaning (no deadline set, nobody waits). Of a period:
   * cases that came in it, those under way at its beginning, and those of it still open at its end.
   */
  readonly measures: Estimates<Measure>;
  /** How the cases ended: share of all, and of those that ended so lead time and share in time. Null where none did, or there is no deadline. */
  readonly outcomes: readonly ({ readonly outcome: Move } & Estimates<'share' | 'lead' | 'onTime'>)[];
  /** Over all replications: shortest and longest, and counts in bars of equal width from 0; the last holds all beyond. */
  readonly lead: {
    readonly shortest: number;
    readonly longest: number;
    readonly histogram: { readonly width: number; readonly counts: readonly number[] };
  };
  /** Share of cases with 0, 1, 2 … refusals that led back. */
  readonly refusalShares: readonly number[];
  readonly steps: readonly ({ readonly step: string } & Estimates<'visits' | 'wait' | 'work' | 'closed' | 'queue'> & {
      /** Share of visits late by the limit of the step; only where it has one, null where nobody came to it. */
      readonly late?: Estimate | null;
    })[];
  readonly roles: readonly ({ readonly role: string } & Estimates<'work' | 'utilisation' | 'wait' | 'queue' | 'cost'>)[];
  /**
   * Waiting before each step (in the order of `steps`): of a period the mean over all replications at noon of every day, else in the
   * first replication; null where nobody waits.
   */
  readonly history: Flow['history'] | null;
  /** Figures of every replication, and quantiles of the lead time, pooled and of sections of at least a hundred cases: for comparisons. */
  readonly each: readonly Replication[];
  readonly sections: Sections;
  readonly deadline: boolean;
  readonly issues: readonly Issue[];
}

/** The measures worth telling: those that have a meaning, and how often a case is sent back only where some refusal leads back. */
export const measuresOf = (procedures: readonly Procedure[], all: readonly Pick<Results, 'measures'>[]): readonly Measure[] =>
  measures
    .filter((measure) => all.some((results) => results.measures[measure] !== null))
    .filter((measure) => measure !== 'refusals' || procedures.some((procedure) => returnsOf(procedure).moves.size > 0));

const BARS = 40;

const told = (sample: Sample): Estimate | null => (Number.isNaN(sample.value) ? null : estimateOf(sample));

/** Estimates of some figures, by their names. */
const estimates = <K extends string>(keys: readonly K[], sampleOf: (key: K) => Sample): Estimates<K> =>
  Object.fromEntries(keys.map((key) => [key, told(sampleOf(key))])) as Estimates<K>;

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

type About = Pick<Results, 'procedure' | 'seed' | 'cases' | 'warmUp' | 'period' | 'ending' | 'issues'>;

export const resultsOf = (model: Model, about: About, collected: Collected): Results => {
  const { replications: each, leads } = collected;
  const deadline = model.deadline !== Number.POSITIVE_INFINITY;
  const found = { each, sections: collected.sections(), deadline, period: about.period };
  return {
    ...about,
    replications: each.length,
    measures: estimates(measures, (measure) => measureOf(found, measure)),
    outcomes: model.routes.outcomes.map((outcome, at) => ({
      outcome,
      ...estimates(['share', 'lead', 'onTime'], (key) => outcomeOf(found, at, key)),
    })),
    lead: { shortest: leads.total > 0 ? collected.shortest : 0, longest: collected.longest, histogram: histogramOf(leads) },
    refusalShares: shares(collected.byRefusals),
    steps: model.steps.map((step, at) => ({
      step,
      ...estimates(['visits', 'wait', 'work', 'closed', 'queue'], (key) => stepOf(each, at, key)),
      ...(model.limited[at] && { late: told(stepOf(each, at, 'late')) }),
    })),
    roles: model.roles.map((role, at) => ({
      role,
      ...estimates(['work', 'utilisation', 'wait', 'queue', 'cost'], (key) => roleOf(each, at, key)),
    })),
    history: about.period ? collected.meanHistory() : collected.history,
    ...found,
    issues: about.issues,
  };
};
