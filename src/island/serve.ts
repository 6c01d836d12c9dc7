/** The worker's side of `jobs.ts`: does what it is asked, says how far it is, and hears when it is to end. */
import type { FromWorker, JobKinds, OnProgress, ToWorker } from './jobs.ts';

/** What a job is given to do its work with, in steps. */
export interface JobControl {
  readonly onProgress: OnProgress;
  /** Whether the page wants it no longer. */
  isCancelled(): boolean;
  /** Lets messages through, a cancel among them. */
  yieldToMessages(): Promise<void>;
}

/** How each kind of job is done. One that throws has failed; the worker goes on. */
export type Handlers<J extends JobKinds<J>> = {
  readonly [K in keyof J]: (ask: J[K]['ask'], control: JobControl) => J[K]['answer'] | Promise<J[K]['answer']>;
};

/** What is needed of a worker's global scope. */
export interface Scope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Milliseconds between two reports: often enough for a bar, seldom enough for the page. */
const betweenReports = 50;

/** A message to ourselves comes after those from the page; a timer would be held back to 4 ms. */
const yielding = (): (() => Promise<void>) => {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
};

const sparing = (report: OnProgress): OnProgress => {
  let last = Number.NEGATIVE_INFINITY;
  return (done, of) => {
    const now = performance.now();
    if (now - last < betweenReports) return;
    last = now;
    report(done, of);
  };
};

/** Do the jobs a page asks for. A cancel is for those under way; what is asked afterwards begins anew. */
export const serve = <J extends JobKinds<J>>(handlers: Handlers<J>, scope: Scope = globalThis as unknown as Scope): void => {
  const underWay = new Set<{ cancelled: boolean }>();
  const yieldToMessages = yielding();
  const say = (message: FromWorker<J>): void => scope.postMessage(message);

  const work = async ({ number, job }: Extract<ToWorker<J>, { to: 'do' }>): Promise<void> => {
    const run = { cancelled: false };
    underWay.add(run);
    try {
      const onProgress = sparing((done, of) => say({ is: 'progress', done, of }));
      const answer = await handlers[job.kind](job.ask, { onProgress, yieldToMessages, isCancelled: () => run.cancelled });
      say({ is: 'answer', number, answer });
    } catch (error) {
      say({ is: 'failure', number, message: error instanceof Error ? error.message : String(error) });
    } finally {
      underWay.delete(run);
    }
  };

  scope.addEventListener('message', ({ data }: MessageEvent<ToWorker<J>>) => {
    if (data.to === 'do') void work(data);
    else for (const run of underWay) run.cancelled = true;
  });
};
