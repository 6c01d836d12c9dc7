/** What is being simulated and what came of it. One job at a time: the buttons of the others wait. */
import { atom } from 'nanostores';
import type { Jobs, OnProgress } from '../../island/jobs.ts';
import type { Procedure } from '../../procedure/index.ts';
import {
  type Comparison,
  type Issue,
  type Measure,
  measures,
  type Options,
  type Outcome,
  type Results,
  returnsOf,
  type SetUp,
  type Visit,
} from '../../simulate/index.ts';
import type { JobKind, RehearseJobs } from './jobs.ts';

/** The measures worth telling: those that have a meaning, and how often a case is sent back only where some refusal leads back. */
export const measuresOf = (procedures: readonly Procedure[], all: readonly Pick<Results, 'measures'>[]): readonly Measure[] =>
  measures
    .filter((it) => all.some((results) => results.measures[it] !== null))
    .filter((it) => it !== 'refusals' || procedures.some((procedure) => returnsOf(procedure).moves.size > 0));

/** Set-ups side by side, with the names they are told by; the first is what the others are compared with. */
export interface Compared {
  readonly names: readonly string[];
  readonly setUps: readonly SetUp[];
  readonly comparison: Comparison;
}

export interface Runs {
  /** What is under way; undefined where nothing is. */
  readonly busy?: { readonly kind: JobKind; readonly done: number };
  readonly results?: Results;
  /** The set-up and the seconds the results took. */
  readonly of?: { readonly setUp: SetUp; readonly seconds: number };
  readonly refused?: readonly Issue[];
  readonly compared?: Compared;
  readonly trace?: readonly Visit[];
  /** The job that broke off. */
  readonly failed?: JobKind;
}

/**
 * @param jobsFor makes the page's side of the worker, given where progress is told
 * @param now milliseconds, for the time a run takes
 */
export const createRuns = (jobsFor: (onProgress: OnProgress) => Jobs<RehearseJobs>, now: () => number) => {
  const $runs = atom<Runs>({});
  const patch = (part: Partial<Runs>): void => $runs.set({ ...$runs.get(), ...part });

  const jobs = jobsFor((done) => {
    const { busy } = $runs.get();
    if (busy) patch({ busy: { kind: busy.kind, done } });
  });

  /** Undefined where another job is under way, or where the worker broke off. */
  const work = async <K extends JobKind>(
    kind: K,
    ask: RehearseJobs[K]['ask'],
  ): Promise<RehearseJobs[K]['answer'] | undefined> => {
    if ($runs.get().busy) return undefined;
    patch({ busy: { kind, done: 0 }, failed: undefined });
    try {
      return await jobs.ask(kind, ask);
    } catch {
      patch({ failed: kind });
      return undefined;
    } finally {
      patch({ busy: undefined });
    }
  };

  const takeOutcome = (outcome: Outcome, setUp: SetUp, seconds: number): void => {
    if (outcome.kind === 'refused') patch({ refused: outcome.issues, results: undefined });
    else patch({ results: outcome.results, of: { setUp, seconds }, refused: undefined, trace: undefined });
  };

  return {
    $runs,
    simulate: async (setUp: SetUp, options: Options): Promise<void> => {
      const began = now();
      const outcome = await work('simulate', { setUp, options });
      if (outcome) takeOutcome(outcome, setUp, (now() - began) / 1000);
    },
    compare: async (named: readonly { name: string; setUp: SetUp }[], options: Options): Promise<void> => {
      const setUps = named.map(({ setUp }) => setUp);
      const comparison = await work('compare', { setUps, options });
      if (comparison) patch({ compared: { names: named.map(({ name }) => name), setUps, comparison } });
    },
    /** @param at 0 is the first measured case */
    trace: async (setUp: SetUp, seed: number, at: number): Promise<void> => {
      const trace = await work('trace', { setUp, seed, at });
      if (trace) patch({ trace });
    },
    /** The replications that are done are kept. */
    cancel: (): void => jobs.cancel(),
  };
};

export type RunsStore = ReturnType<typeof createRuns>;
