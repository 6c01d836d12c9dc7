/** What every engine offers: run on for a while, then ask what was counted. */
import type { DurationHistogram } from '../results/duration-histogram.ts';
import type { Tally } from './tally.ts';

export interface RunOptions {
  /** Measured cases. */
  readonly cases: number;
  /** Cases before them that are not measured. */
  readonly warmUp: number;
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

/** Over the time measured: from the arrival of the first measured case to the end of the last. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  /** Minutes worked by each role on tasks begun in that time. */
  readonly busy: Float64Array;
  /** Waiting before each step, on average over the time. */
  readonly queues: Float64Array;
  /** Cases under way, on average over the time. */
  readonly underWay: number;
  /** Cases that arrived in that time. */
  readonly arrived: number;
  /** How many waited before each step, every so many minutes. */
  readonly history: { readonly every: number; readonly lengths: readonly (readonly number[])[] };
}

export interface Run {
  /** Runs on for about so many events; true when all measured cases are through, or can't get through. */
  advance(events: number): boolean;
  readonly tally: Tally;
  readonly trace: readonly Visit[];
  /** More cases were under way than can be kept, so the run was given up. */
  readonly overflow: boolean;
  /** Undefined where nobody waits. */
  flow(): Flow | undefined;
}
