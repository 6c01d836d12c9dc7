/** Two threads that lay out Mermaid texts; they start with the first text, end when idle, and never keep a process alive. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Layout } from './layout.ts';

interface Job {
  readonly text: string;
  readonly done: (layout: Layout) => void;
  readonly failed: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  /** Ends the thread unless work comes first. */
  rest?: NodeJS.Timeout | undefined;
}

const most = Math.max(1, Math.min(2, availableParallelism()));
/** Ample for a drawing of hundreds of boxes. Unlimited, V8 lets the garbage of many drawings lie. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

/** An idle thread holds its memory; a build has other work for it after the last drawing. Starting again is dearer than many drawings. */
const idleMilliseconds = 1000;

const waiting: Job[] = [];
const threads: Thread[] = [];

/** The worker's file: beside this one, or, where this one has been bundled, where the project keeps it. */
const workerFile = (): string =>
  [fileURLToPath(new URL('./worker.ts', import.meta.url)), join(process.cwd(), 'src/diagram/worker.ts')].find(existsSync)!;

const leave = (thread: Thread): void => {
  const at = threads.indexOf(thread);
  if (at >= 0) threads.splice(at, 1);
};

const idle = (thread: Thread): void => {
  thread.worker.unref();
  thread.rest = setTimeout(() => {
    leave(thread);
    void thread.worker.terminate();
  }, idleMilliseconds).unref();
};

const next = (thread: Thread): void => {
  clearTimeout(thread.rest);
  thread.job = waiting.shift();
  if (!thread.job) {
    idle(thread);
    return;
  }
  thread.worker.ref();
  thread.worker.postMessage({ text: thread.job.text });
};

const finish = (thread: Thread, { layout, error }: { layout?: Layout; error?: string }): void => {
  const { job } = thread;
  if (layout) job?.done(layout);
  else job?.failed(new Error(`Mermaid could not draw this text: ${error}\n${job.text}`));
  next(thread);
};

/** A thread that has broken down fails its job and makes room for another. */
const breakDown = (thread: Thread, error: Error): void => {
  leave(thread);
  thread.job?.failed(error);
  if (waiting.length > 0) start();
};

const start = (): void => {
  const thread: Thread = { worker: new Worker(workerFile(), { resourceLimits }), job: undefined };
  threads.push(thread);
  thread.worker.on('message', (answer) => finish(thread, answer));
  thread.worker.on('error', (error) => breakDown(thread, error as Error));
  next(thread);
};

/** Lay out a Mermaid text in a thread. */
export const layoutInThread = (text: string): Promise<Layout> =>
  new Promise((done, failed) => {
    waiting.push({ text, done, failed });
    const free = threads.find(({ job }) => job === undefined);
    if (free) next(free);
    else if (threads.length < most) start();
  });
