/** A desk without a page: the stores of the rehearsal on one of our procedures, and an office that works at once. */
import { createFigures } from '../../../src/islands/rehearse/figures.ts';
import { doJob, type Job } from '../../../src/islands/rehearse/jobs.ts';
import type { Office } from '../../../src/islands/rehearse/office.ts';
import { createRuns } from '../../../src/islands/rehearse/runs.ts';
import type { Procedure } from '../../../src/procedure/index.ts';
import { ourNet } from '../../support/our-procedures.ts';

/** Does every job in this thread; cancels after so many reports where told to. */
export const officeHere = (cancelAfter = Number.POSITIVE_INFINITY): Office & { readonly reports: number[] } => {
  const reports: number[] = [];
  let cancelled = false;
  return {
    reports,
    do: (job: Job, onProgress: (done: number) => void) =>
      doJob(job, {
        onProgress: (done) => {
          reports.push(done);
          onProgress(done);
        },
        isCancelled: () => cancelled || reports.length >= cancelAfter,
        breathe: async () => {},
      }) as never,
    cancel: () => {
      cancelled = true;
    },
  };
};

/** An office whose worker breaks off. */
export const brokenOffice: Office = { do: () => Promise.reject(new Error('out of memory')), cancel: () => {} };

export const deskFor = (id: string, office: Office = officeHere()) => {
  const { procedure } = ourNet(id);
  const figures = createFigures(procedure);
  return { procedure, figures, runs: createRuns(office, () => 0), setUp: () => setUpOf(procedure, figures) };
};

export const setUpOf = (procedure: Procedure, figures: ReturnType<typeof createFigures>) => ({
  procedure,
  parameters: figures.$figures.get().parameters!,
});
