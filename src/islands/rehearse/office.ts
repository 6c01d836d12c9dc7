/** The page's side of the worker: it begins with the first job and takes one after another. */
import type { AnswerTo, Job } from './jobs.ts';
import type { FromWorker, ToWorker } from './worker.ts';

export interface Office {
  /** @throws Error where the worker breaks off or cannot be started */
  do<J extends Job>(job: J, onProgress: (done: number) => void): Promise<AnswerTo<J>>;
  cancel(): void;
}

const newWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

export const createOffice = (open: () => Worker = newWorker): Office => {
  let worker: Worker | undefined;
  const tell = (message: ToWorker): void => worker!.postMessage(message);
  const close = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    do: <J extends Job>(job: J, onProgress: (done: number) => void) =>
      new Promise<AnswerTo<J>>((resolve, reject) => {
        worker ??= open();
        const fail = (what: string): void => {
          close();
          reject(new Error(what));
        };
        worker.onerror = (event) => fail(event.message);
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
          if (data.kind === 'progress') onProgress(data.done);
          else if (data.kind === 'answer') resolve(data.answer as AnswerTo<J>);
          else fail(data.message);
        };
        tell({ kind: 'do', job });
      }),
    cancel: () => worker && tell({ kind: 'cancel' }),
  };
};
