/** What every engine offers: run on for a while, then ask what was counted. */
import type { Model } from '../model.ts';
import type { DurationHistogram } from '../results/duration-histogram.ts';
import type { Tally } from './tally.ts';

/** Which cases count. Times are minutes since the model's first day, 00:00. */
export type Horizon =
  /** So many, after so many that don't: what goes on in the long run. */
  | { readonly kind: 'cases'; readonly cases: number; readonly warmUp: number }
  /** Those that come from one moment on and before another. */
  | { readonly kind: 'period'; readonly from: number; readonly to: number };

export interface RunOptions {
  readonly horizon: Horizon;
  readonly seed: number;
  readonly replication: number;
  /** Number of the measured case to write down, 0 the first; none where absent. */
  readonly trace?: number;
  /** Where lead times are counted, emptied first: room that replications use one after another. */
  readonly leads?: DurationHistogram;
}

/** One visit of the case written down; minutes since the first day, 00:00. */
export interface Visit {
  readonly step: string;
  /** The outcome; `done` for a task. */
  readonly mark: string;
  readonly ready: number;
  readonly start: number;
  readonly finish: number;
}

/** A visit in the words of the definition. */
export const visitOf = (
  { steps, routes }: Model,
  step: number,
  arc: number,
  ready: number,
  start: number,
  finish: number,
): Visit => ({
  step: steps[step]!,
  mark: routes.marks[arc]!,
  ready,
  start,
  finish,
});

/** Over the time measured: the period, or from the arrival of the first measured case to the end of the last. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  /** Minutes worked by each role in that time. */
  readonly busy: Float64Array;
  /** Waiting before each step, on average over the time. */
  readonly queues: Float64Array;
  /** Cases under way, on average over the time, and when it began. */
  readonly underWay: number;
  readonly atStart: number;
  /** Cases that arrived in that time. */
  readonly arrived: number;
  /** How many waited before each step, every so many minutes; of a period, at noon of each of its days. */
  readonly history: { readonly every: number; readonly lengths: readonly (readonly number[])[] };
}

export interface Run {
  /** Runs on for about so many events; true when all measured cases are through, or can't get through. */
  advance(events: number): boolean;
  /** How far it is, 0 to 1. */
  readonly done: number;
  /** Measured cases that have not ended, as far as is known. */
  readonly left: number;
  readonly tally: Tally;
  readonly trace: readonly Visit[];
  /** More cases were under way than can be kept, so the run was given up. */
  readonly overflow: boolean;
  /** The step at which time ran out for a case again and again, so that the run was given up; undefined where none did. */
  readonly endless?: string | undefined;
  /** Undefined where nobody waits. */
  flow(): Flow | undefined;
}
