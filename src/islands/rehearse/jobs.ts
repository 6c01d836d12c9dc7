/** What the worker can be asked to do, and how it does it: in small steps, so that a cancel gets through. */
import type { Handlers, JobControl } from '../../island/serve.ts';
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

export interface RehearseJobs {
  simulate: { readonly ask: { readonly setUp: SetUp; readonly options: Options }; readonly answer: Outcome };
  compare: { readonly ask: { readonly setUps: readonly SetUp[]; readonly options: Options }; readonly answer: Comparison };
  /** One case visit by visit; `at` 0 is the first measured. */
  trace: {
    readonly ask: { readonly setUp: SetUp; readonly seed: number; readonly at: number };
    readonly answer: readonly Visit[];
  };
}
export type JobKind = keyof RehearseJobs;

const inSteps = async <T>(steps: Generator<Progress, T, boolean | undefined>, control: JobControl): Promise<T> => {
  let step = steps.next();
  while (!step.done) {
    control.onProgress(step.value.done, 1);
    await control.yieldToMessages();
    step = steps.next(control.isCancelled());
  }
  return step.value;
};

/** Each job to its end, or until it is cancelled: what was done by then is kept. */
export const handlers: Handlers<RehearseJobs> = {
  simulate: ({ setUp, options }, control) => inSteps(simulation(setUp, options), control),
  compare: ({ setUps, options }, control) => inSteps(comparison(setUps, options), control),
  trace: ({ setUp, seed, at }) => traceCase(setUp, { seed }, at),
};
