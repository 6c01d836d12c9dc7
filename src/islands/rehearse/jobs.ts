/** What the worker can be asked to do, and how it does it: in small steps, so that a cancel gets through. */
import type { Handlers, JobControl } from '../../island/serve.ts';
import type { Text } from '../../procedure/index.ts';
import {
  type Comparison,
  comparison,
  defaults,
  type Options,
  type Outcome,
  type OverviewOutcome,
  outcomeName,
  overview,
  type Progress,
  type SetUp,
  simulation,
  traceCase,
  type Visit,
} from '../../simulate/index.ts';
import type { RehearseData } from './words.ts';

export interface RehearseJobs {
  simulate: { readonly ask: { readonly setUp: SetUp; readonly options: Options }; readonly answer: Outcome };
  compare: { readonly ask: { readonly setUps: readonly SetUp[]; readonly options: Options }; readonly answer: Comparison };
  /** The short answer. */
  overview: { readonly ask: { readonly setUp: SetUp; readonly replications: number }; readonly answer: OverviewOutcome };
  /** The same of the figures assumed for a procedure, made ready where it is worked out: the page has nothing to do but to say it. */
  opening: { readonly ask: { readonly data: RehearseData; readonly replications: number }; readonly answer: Opening };
  /** One case visit by visit; `at` 0 is the first measured. */
  trace: {
    readonly ask: { readonly setUp: SetUp; readonly seed: number; readonly at: number };
    readonly answer: readonly Visit[];
  };
}

/** The short answer with the names of what it speaks of: roles, and outcomes by their moves. */
interface Opening {
  readonly outcome: OverviewOutcome;
  readonly names: Readonly<Record<string, Text>>;
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
  overview: ({ setUp, replications }, control) => inSteps(overview(setUp, replications), control),
  opening: async ({ data: { procedure, roles }, replications }, control) => {
    const setUp = { procedure, parameters: defaults(procedure) };
    const outcome = await inSteps(overview(setUp, replications), control);
    const moves = outcome.kind === 'overview' ? outcome.overview.outcomes.map((figures) => figures.outcome) : [];
    const names = [
      ...roles.map(({ id, name }) => [id, name] as const),
      ...moves.map((move) => [move, outcomeName(procedure, move)] as const),
    ];
    return { outcome, names: Object.fromEntries(names) };
  },
  trace: ({ setUp, seed, at }) => traceCase(setUp, { seed }, at),
};
