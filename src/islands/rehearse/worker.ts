/** The worker that simulates: one job at a time, with progress, until it is done or cancelled. */
import { doJob, type Job } from './jobs.ts';

export type ToWorker = { readonly kind: 'do'; readonly job: Job } | { readonly kind: 'cancel' };
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'answer'; readonly answer: Awaited<ReturnType<typeof doJob>> }
  | { readonly kind: 'failed'; readonly message: string };

/** Milliseconds between two reports: often enough for a bar, seldom enough for the page. */
const BETWEEN_REPORTS = 50;

const say = (message: FromWorker): void => postMessage(message);

/** A message to ourselves comes after those from the page; a timer would be held back to 4 ms. */
const breath = new MessageChannel();
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    breath.port1.onmessage = () => resolve();
    breath.port2.postMessage(undefined);
  });

let cancelled = false;

const work = async (job: Job): Promise<void> => {
  cancelled = false;
  let last = 0;
  const onProgress = (done: number): void => {
    const now = performance.now();
    if (now - last < BETWEEN_REPORTS) return;
    last = now;
    say({ kind: 'progress', done });
  };
  try {
    say({ kind: 'answer', answer: await doJob(job, { onProgress, breathe, isCancelled: () => cancelled }) });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'do') void work(data.job);
  else cancelled = true;
});
