/** What the worker can be asked to do, and how it does it: in small steps, so that a cancel gets through. */
import {
  type Comparison,
  comparison,
  type Options,
  type Outcome,
  type Progress,
  type SetUp,
  simulation,
  traceCase,
  type Visit,
} from '../../simulate/index.ts';

export type Job =
  | { readonly kind: 'simulate'; readonly setUp: SetUp; readonly options: Options }
  | { readonly kind: 'compare'; readonly setUps: readonly SetUp[]; readonly options: Options }
  /** One case visit by visit; `at` 0 is the first measured. */
  | { readonly kind: 'trace'; readonly setUp: SetUp; readonly seed: number; readonly at: number };

export interface Answers {
  readonly simulate: Outcome;
  readonly compare: Comparison;
  readonly trace: readonly Visit[];
}

export type AnswerTo<J extends Job> = Answers[J['kind']];

export interface Reins {
  /** 0 to 1. */
  onProgress(done: number): void;
  isCancelled(): boolean;
  /** Lets messages through. */
  breathe(): Promise<void>;
}

const inSteps = async <T>(steps: Generator<Progress, T, boolean | undefined>, reins: Reins): Promise<T> => {
  let step = steps.next();
  while (!step.done) {
    reins.onProgress(step.value.done);
    await reins.breathe();
    step = steps.next(reins.isCancelled());
  }
  return step.value;
};

/** Does a job to its end, or until it is cancelled: what was done by then is kept. */
export const doJob = async (job: Job, reins: Reins): Promise<Answers[Job['kind']]> => {
  switch (job.kind) {
    case 'simulate':
      return inSteps(simulation(job.setUp, job.options), reins);
    case 'compare':
      return inSteps(comparison(job.setUps, job.options), reins);
    default:
      return traceCase(job.setUp, { seed: job.seed }, job.at);
  }
};
