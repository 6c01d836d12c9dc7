/** The page's side of the worker. Reading can't be interrupted, so to cancel it the worker is let go and another begins. */
import type { FromWorker, JobKind, Jobs, ToWorker } from './protocol.ts';

export interface Office {
  /** @throws Error where the worker breaks off, is let go, or cannot be started */
  ask<K extends JobKind>(kind: K, ask: Jobs[K]['ask']): Promise<Jobs[K]['answer']>;
  /** Ends the judging at the next case. */
  cancel(): void;
  /** Lets the worker go with all it holds. */
  stop(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** The worker was let go on purpose. */
export class Stopped extends Error {}

const newWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** @param opening what every new worker is told first */
export const createOffice = (
  opening: Jobs['open']['ask'],
  onProgress: (done: number, of: number | null) => void,
  start: () => Worker = newWorker,
): Office => {
  let worker: Worker | undefined;
  let number = 0;
  const waiting = new Map<number, Waiting>();

  const stop = (error: Error = new Stopped()): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const hear = ({ data }: MessageEvent<FromWorker>): void => {
    if (data.kind === 'progress') {
      onProgress(data.done, data.of);
      return;
    }
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.kind === 'answer') asked?.resolve(data.answer as never);
    else asked?.reject(new Error(data.message));
  };

  const send = <K extends JobKind>(to: Worker, kind: K, ask: Jobs[K]['ask']): Promise<Jobs[K]['answer']> =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
      to.postMessage({ kind, number, ask } as ToWorker);
    });

  const begin = (): Worker => {
    worker = start();
    worker.onmessage = hear;
    worker.onerror = (event) => stop(new Error(event.message || 'The worker broke off.'));
    send(worker, 'open', opening).catch(() => undefined);
    return worker;
  };

  return {
    ask: (kind, ask) => send(worker ?? begin(), kind, ask),
    cancel: () => worker?.postMessage({ kind: 'cancel' } satisfies ToWorker),
    stop: () => stop(),
  };
};
