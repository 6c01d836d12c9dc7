/** Two or more set-ups on the same luck. */
import type { Issue } from './issue.ts';
import type { SetUp } from './parameters.ts';
import { type Differences, differencesOf } from './results/compare.ts';
import type { Results } from './results/results.ts';
import { FEWEST, type Options, type Outcome, type Progress, simulation } from './simulate.ts';

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

const differencesIn = ([first, ...others]: readonly Results[]): readonly Differences[] =>
  others.map((other) => differencesOf(first!, other));

/** Whether every difference in lead time is known as closely as wanted. */
const isPrecise = (results: readonly Results[], precision: number): boolean =>
  (results[0]?.each.length ?? 0) >= FEWEST &&
  differencesIn(results).every(
    ({ lead }) => lead?.difference.half != null && lead.difference.half <= precision * lead.before.mean,
  );

type Steps = ReturnType<typeof simulation>;

/** One set-up on its way. */
interface Lane {
  readonly steps: Steps;
  last?: ReturnType<Steps['next']>;
}

/** How a lane ended, where it has. */
const endOf = ({ last }: Lane): Outcome | undefined => (last?.done ? last.value : undefined);

/** Runs a lane to the end of its replication, or of all. */
function* toTheEndOfReplication(lane: Lane, isCancelled: () => boolean): Generator<number, void, void> {
  for (;;) {
    const step = lane.steps.next(isCancelled());
    lane.last = step;
    if (step.done) return;
    yield step.value.done;
    if (step.value.soFar) return;
  }
}

/**
 * In small steps, like `simulation`, all set-ups a replication at a time; a cancelled comparison is over the replications every set-up
 * has done. With `precision` it ends once every difference in lead time is known as closely.
 */
export function* comparison(setUps: readonly SetUp[], options: Options): Generator<Progress, Comparison, boolean | undefined> {
  const { precision, replications = 10 } = options;
  const lanes: Lane[] = setUps.map((setUp) => ({ steps: simulation(setUp, { ...options, precision: undefined }) }));
  let cancelled = false;
  for (let replication = 0; lanes.some(({ last }) => !last?.done); replication += 1) {
    for (const [at, lane] of lanes.entries()) {
      if (lane.last?.done) continue;
      for (const done of toTheEndOfReplication(lane, () => cancelled)) {
        const within = done * replications - replication;
        const all = (replication + (at + within) / lanes.length) / replications;
        cancelled = (yield { replication, replications, done: Math.min(1, all) }) || cancelled;
      }
      const ended = endOf(lane);
      if (ended?.kind === 'refused') return { kind: 'refused', at, issues: ended.issues };
    }
    if (precision === undefined) continue;
    const soFar = lanes.flatMap(({ last }) => (last?.done ? [] : (last?.value.soFar?.() ?? [])));
    if (soFar.length === lanes.length && isPrecise(soFar, precision))
      return { kind: 'comparison', results: soFar, differences: differencesIn(soFar) };
  }
  const results = lanes.map(endOf).flatMap((ended) => (ended?.kind === 'results' ? [ended.results] : []));
  return { kind: 'comparison', results, differences: differencesIn(results) };
}

/** Runs to the end at once. */
export const compare = (setUps: readonly SetUp[], options: Options): Comparison => {
  const steps = comparison(setUps, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
