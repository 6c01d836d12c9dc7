/** A desk without a page: the stores of the rehearsal on a procedure of the third handbook, and jobs that are done at once. */
import type { Jobs, OnProgress } from '../../../src/island/jobs.ts';
import { FiguresStore } from '../../../src/islands/rehearse/figures.ts';
import { handlers, type RehearseJobs } from '../../../src/islands/rehearse/jobs.ts';
import { RunsStore } from '../../../src/islands/rehearse/runs.ts';
import type { Procedure } from '../../../src/procedure/index.ts';
import { thirdNet } from '../../support/handbooks.ts';

/** Jobs done in this thread, with what they reported. */
export interface JobsHere {
  readonly reports: readonly number[];
  readonly jobsFor: (onProgress: OnProgress) => Jobs<RehearseJobs>;
}

/** Does every job in this thread; cancels after so many reports where told to. */
export const jobsHere = (cancelAfter = Number.POSITIVE_INFINITY): JobsHere => {
  const reports: number[] = [];
  let cancelled = false;
  const jobsFor = (onProgress: OnProgress): Jobs<RehearseJobs> => ({
    ask: async (kind, ask) =>
      handlers[kind](ask as never, {
        onProgress: (done, of) => {
          reports.push(done);
          onProgress(done, of);
        },
        isCancelled: () => cancelled || reports.length >= cancelAfter,
        yieldToMessages: async () => {},
      }),
    cancel: () => {
      cancelled = true;
    },
    stop: () => {},
  });
  return { reports, jobsFor };
};

/** Jobs of a worker that breaks off. */
export const brokenJobs: JobsHere = {
  reports: [],
  jobsFor: () => ({ ask: () => Promise.reject(new Error('out of memory')), cancel: () => {}, stop: () => {} }),
};

export const deskFor = (id: string, { jobsFor }: JobsHere = jobsHere()) => {
  const { procedure } = thirdNet(id);
  const figures = new FiguresStore(procedure);
  return { procedure, figures, runs: new RunsStore(jobsFor, () => 0), setUp: () => setUpOf(procedure, figures) };
};

const setUpOf = (procedure: Procedure, figures: FiguresStore) => ({
  procedure,
  parameters: figures.$figures.get().parameters!,
});
