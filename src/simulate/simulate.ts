/** Replications of a set-up, until enough are done, or precise enough, or cancelled. */
import { periodWarnings } from './check/period.ts';
import { soundness } from './check/soundness.ts';
import { AloneRun } from './engine/alone.ts';
import { ClockRun } from './engine/clock-run.ts';
import { QueueRun } from './engine/queue.ts';
import type { Run, RunOptions, Visit } from './engine/run.ts';
import { SigningRun } from './engine/signing-run.ts';
import { casesIn, type Plan, planOf } from './horizon.ts';
import { type Issue, isSound, issue } from './issue.ts';
import { limits } from './limits.ts';
import type { Model } from './model.ts';
import type { Parameters, SetUp } from './parameters.ts';
import { Collected, sectionOf } from './results/collected.ts';
import { DurationHistogram } from './results/duration-histogram.ts';
import { estimateOf, ratio } from './results/estimate.ts';
import { replicationOf } from './results/replication.ts';
import { type Ending, type Results, resultsOf } from './results/results.ts';

export interface Options {
  /** Measured cases in each replication, wherever they come to lie; left out: those of the period. */
  readonly cases?: number | undefined;
  /** Most replications; 10 where left out. */
  readonly replications?: number;
  /** Any whole number; same seed, same result. 1 where left out. */
  readonly seed?: number;
  /**
   * Stop once the half-width of the interval of the mean lead time is at most this share of it (at least five replications); in a
   * comparison, once that of every difference in lead time is at most this share of the first set-up's lead time.
   */
  readonly precision?: number;
}

export interface Progress {
  readonly replication: number;
  readonly replications: number;
  /** 0 to 1. */
  readonly done: number;
  /** At the end of a replication that is not the last: the results of those done, called precise enough. */
  readonly soFar?: () => Results;
}

export type Outcome =
  | { readonly kind: 'results'; readonly results: Results }
  /** Nothing was run: the figures or the size asked for can't be computed with. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** Events between two reports: a few milliseconds. */
const CHUNK = 20_000;
/** Replications before an interval is trusted to end a run. */
export const FEWEST = 5;

/** The engine a model needs: where nobody waits and nothing runs side by side, the quicker one. */
const runOf = (model: Model, options: RunOptions): Run => {
  const { forks, joins } = model.routes;
  const meet = model.unlimited.some((unlimited) => unlimited === 0) || forks.length > 0 || joins.length > 0;
  if (model.deadlines) return new ClockRun(model, model.deadlines, options);
  if (model.signed.some(Boolean)) return new SigningRun(model, options);
  return meet ? new QueueRun(model, options) : new AloneRun(model, options);
};

const sizeIssues = (parameters: Parameters, { cases, replications = 10, seed = 1, precision }: Options): Issue[] => {
  const whole = (at: string, value: number, min: number, max: number): Issue[] =>
    Number.isSafeInteger(value) && value >= min && value <= max
      ? []
      : [issue(value > max ? 'too-large' : 'out-of-range', at, { value: String(value), min, max })];
  const { gap, dated } = parameters.arrivals;
  return [
    ...whole('replications', replications, 1, limits.replications),
    ...(cases === undefined
      ? []
      : [
          ...whole('cases', cases, 1, limits.cases),
          ...whole('cases × replications', cases * replications, 1, limits.allCases),
          ...(gap === null || dated.length > 0 ? [issue('dates-need-a-period', 'arrivals.dated')] : []),
        ]),
    ...whole('seed', seed, 0, limits.seed),
    ...(precision === undefined || (precision > 0 && precision < 1)
      ? []
      : [issue('out-of-range', 'precision', { value: String(precision), min: 0, max: 1 })]),
  ];
};

/** A period must have cases, and not so many that they would freeze a page. */
const crowdIssues = (parameters: Parameters, replications: number): Issue[] => {
  const { start, until } = parameters;
  const cases = casesIn(parameters);
  const max = Math.min(limits.cases, Math.floor(limits.allCases / replications));
  if (cases > max) return [issue('too-many-cases', 'arrivals.gap', { cases: Math.round(cases), max, replications })];
  return cases > 0 ? periodWarnings(parameters) : [issue('nothing-comes', 'arrivals', { from: start, to: until })];
};

const isPrecise = ({ replications }: Collected, precision: number | undefined): boolean => {
  if (precision === undefined || replications.length < FEWEST) return false;
  const lead = estimateOf(
    ratio(
      replications.map((replication) => replication.lead),
      replications.map(({ finished }) => finished),
    ),
  );
  return lead.half !== null && lead.half <= precision * lead.mean;
};

/** What the run itself brought to light. */
const runIssues = ({ overflow, endless, left }: Run, id: string): Issue[] => {
  if (endless !== undefined)
    return [issue('time-sends-back', `steps.${endless}`, { step: endless, max: limits.visits }, 'warning')];
  if (overflow) return [issue('stopped-while-queues-grew', id, { cases: limits.underWay }, 'warning')];
  return left > 0 ? [issue('cases-cannot-end', id, { cases: left }, 'warning')] : [];
};

/** What keeps a set-up from being run, and warnings. */
const issuesOf = ({ procedure, parameters }: SetUp, options: Options): Issue[] => {
  const issues = [...sizeIssues(parameters, options), ...soundness(procedure, parameters)];
  if (options.cases !== undefined || !isSound(issues)) return issues;
  return [...issues, ...crowdIssues(parameters, options.replications ?? 10)];
};

/**
 * The simulation in small steps: every `next` runs a few milliseconds and yields how far it is; returning early (`generator.return`)
 * loses what was done, so to cancel and keep it pass `true` to `next`.
 */
export function* simulation(setUp: SetUp, options: Options): Generator<Progress, Outcome, boolean | undefined> {
  const { procedure, parameters } = setUp;
  const issues = issuesOf(setUp, options);
  if (!isSound(issues)) return { kind: 'refused', issues };
  const { replications = 10, seed = 1, precision } = options;
  const { model, horizon, expected, period } = planOf(setUp, options.cases);
  const leads = new DurationHistogram();
  const collected = new Collected(sectionOf(expected));
  const { warmUp } = parameters;
  const about = { procedure: procedure.id, seed, cases: options.cases ?? null, warmUp, period };
  const results = (ending: Ending): Results => resultsOf(model, { ...about, ending, issues }, collected);
  for (let replication = 0; replication < replications; replication += 1) {
    const run = runOf(model, { horizon, seed, replication, leads });
    while (!run.advance(CHUNK)) {
      const cancelled = yield { replication, replications, done: (replication + run.done) / replications };
      if (cancelled) return { kind: 'results', results: results('cancelled') };
    }
    if (period || run.tally.finished > 0) collected.add(replicationOf(model, run), run.tally, run.flow());
    const found = runIssues(run, procedure.id);
    if (found.length > 0) {
      issues.push(...found);
      return { kind: 'results', results: results('given-up') };
    }
    if (isPrecise(collected, precision)) {
      return { kind: 'results', results: results('precise-enough') };
    }
    const done = (replication + 1) / replications;
    const cancelled = yield { replication: replication + 1, replications, done, soFar: () => results('precise-enough') };
    if (cancelled && replication + 1 < replications) return { kind: 'results', results: results('cancelled') };
  }
  return { kind: 'results', results: results('replications-done') };
}

/** Runs to the end at once: for the command line, tests and small runs. */
export const simulate = (setUp: SetUp, options: Options, onProgress: (progress: Progress) => void = () => {}): Outcome => {
  const steps = simulation(setUp, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
  }
};

/**
 * One simulated case visit by visit, for replay on the drawing: case number `at` of the first replication (0 the first measured), of
 * those of the period, or of a run of cases. Minutes since the first day. Empty where the figures can't be computed with, where fewer
 * cases come, or the case does not come to an end.
 */
export const traceCase = (setUp: SetUp, { seed = 1, cases }: Pick<Options, 'seed' | 'cases'>, at: number): readonly Visit[] => {
  const issues = issuesOf(setUp, { seed, cases, replications: 1 });
  if (!isSound(issues) || !(at >= 0 && at < limits.cases)) return [];
  const { model, horizon, origin }: Plan = planOf(setUp, cases === undefined ? undefined : at + 1);
  const run = runOf(model, { horizon, seed, replication: 0, trace: at });
  while (!run.advance(CHUNK));
  return run.trace.map(({ ready, start, finish, ...visit }) => ({
    ...visit,
    ready: ready - origin,
    start: start - origin,
    finish: finish - origin,
  }));
};
