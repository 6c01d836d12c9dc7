/**
 * The page's side of a worker: jobs asked for by kind, each with its answer. The worker begins with the first job. What it does in one go
 * can't be interrupted: to end that, the worker is let go and another begins with the next job.
 *
 * A worker's jobs are an interface: `{ simulate: { ask: SetUp; answer: Outcome } }`. Its other side is `serve.ts`.
 */

export type JobKinds<J> = { readonly [K in keyof J]: { readonly ask: unknown; readonly answer: unknown } };

/** How much is done, and of how much; null where that is not known. */
export type OnProgress = (done: number, of: number | null) => void;

/** A job by its kind, with what is asked. */
export type Job<J extends JobKinds<J>> = { readonly [K in keyof J]: { readonly kind: K; readonly ask: J[K]['ask'] } }[keyof J];

export type ToWorker<J extends JobKinds<J>> =
  | { readonly to: 'do'; readonly number: number; readonly job: Job<J> }
  | { readonly to: 'cancel' };

export type FromWorker<J extends JobKinds<J>> =
  | { readonly is: 'progress'; readonly done: number; readonly of: number | null }
  | { readonly is: 'answer'; readonly number: number; readonly answer: J[keyof J]['answer'] }
  | { readonly is: 'failure'; readonly number: number; readonly message: string };

export interface Jobs<J extends JobKinds<J>> {
  /** @throws Error where the job fails, or the worker breaks off or cannot be started; `Stopped` where it is let go */
  ask<K extends keyof J>(kind: K, ask: J[K]['ask']): Promise<J[K]['answer']>;
  /** Tells the jobs under way to end at their next step. */
  cancel(): void;
  /** Lets the worker go with all it holds. */
  stop(): void;
}

/** The worker was let go on purpose. */
export class Stopped extends Error {}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Where a worker cannot be started, those who wait are told once; nobody else need be. */
const noneBegun = (): void => undefined;

/** A worker that is being started. @param onEnd where it cannot be, or breaks off */
const begunBy = (
  start: () => Worker | Promise<Worker>,
  onMessage: (event: MessageEvent) => void,
  onEnd: (error: Error) => void,
): Promise<Worker> => {
  const worker = Promise.resolve(start());
  worker.then((begun) => {
    begun.onmessage = onMessage;
    begun.onerror = ({ message }) => onEnd(new Error(message || 'The worker broke off.'));
  }, onEnd);
  return worker;
};

/** Gives an answer, or a failure, to the one who waits for it. */
const settle = <J extends JobKinds<J>>(
  waiting: Map<number, Waiting>,
  ended: Exclude<FromWorker<J>, { readonly is: 'progress' }>,
): void => {
  const asked = waiting.get(ended.number);
  waiting.delete(ended.number);
  if (ended.is === 'answer') asked?.resolve(ended.answer as never);
  else asked?.reject(new Error(ended.message));
};

/** @param opening what every new worker is told first */
export const jobsIn = <J extends JobKinds<J>>(
  start: () => Worker | Promise<Worker>,
  onProgress: OnProgress,
  opening?: Job<J>,
): Jobs<J> => {
  let worker: Promise<Worker> | undefined;
  let number = 0;
  const waiting = new Map<number, Waiting>();

  const stop = (error: Error): void => {
    worker?.then((begun) => begun.terminate(), noneBegun);
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const hear = ({ data }: MessageEvent<FromWorker<J>>): void => {
    if (data.is === 'progress') onProgress(data.done, data.of);
    else settle(waiting, data);
  };

  const send = <A>(job: Job<J>): Promise<A> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      const message: ToWorker<J> = { to: 'do', number, job };
      worker?.then((begun) => begun.postMessage(message), noneBegun);
    });

  const begin = (): void => {
    const starting = begunBy(start, hear, (error) => worker === starting && stop(error));
    worker = starting;
    if (opening) send(opening).catch(() => undefined);
  };

  return {
    ask: async (kind, ask) => {
      if (!worker) begin();
      return send({ kind, ask } as Job<J>);
    },
    cancel: () => worker?.then((begun) => begun.postMessage({ to: 'cancel' } satisfies ToWorker<J>), noneBegun),
    stop: () => stop(new Stopped()),
  };
};
