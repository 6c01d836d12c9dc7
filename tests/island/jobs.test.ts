import { expect, test } from 'vitest';
import { jobsIn, type OnProgress, Stopped } from '../../src/island/jobs.ts';
import { type Handlers, type Scope, serve } from '../../src/island/serve.ts';

interface Counting {
  open: { readonly ask: string; readonly answer: null };
  name: { readonly ask: null; readonly answer: string };
  /** Answers how far it came. */
  count: { readonly ask: number; readonly answer: number };
  fail: { readonly ask: null; readonly answer: null };
}

const countingIn = (names: string[]): Handlers<Counting> => ({
  open: (name) => {
    names.push(name);
    return null;
  },
  name: () => names.at(-1) ?? '',
  count: async (to, { onProgress, isCancelled, yieldToMessages }) => {
    for (let done = 0; done < to; done += 1) {
      onProgress(done, to);
      await yieldToMessages();
      if (isCancelled()) return done;
    }
    return to;
  },
  fail: () => {
    throw new Error('No such thing.');
  },
});

/** A worker in this thread: messages are copied, and arrive later. */
const workerHere = (names: string[]): Worker => {
  const listeners: ((event: MessageEvent) => void)[] = [];
  let isGone = false;
  const deliver = (message: unknown, to: () => ((event: MessageEvent) => void) | null | undefined): void => {
    const data: unknown = structuredClone(message);
    setTimeout(() => !isGone && to()?.({ data } as MessageEvent));
  };
  const page = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    onerror: null,
    postMessage: (message: unknown) => deliver(message, () => listeners[0]),
    terminate: () => {
      isGone = true;
    },
  };
  const scope: Scope = {
    postMessage: (message) => deliver(message, () => page.onmessage),
    addEventListener: (_, listener) => void listeners.push(listener),
  };
  serve(countingIn(names), scope);
  return page as unknown as Worker;
};

const counting = (onProgress: OnProgress = () => {}) => {
  const workers: Worker[] = [];
  const names: string[] = [];
  const start = (): Worker => {
    workers.push(workerHere(names));
    return workers.at(-1)!;
  };
  return { workers, jobs: jobsIn<Counting>(start, onProgress, { kind: 'open', ask: `worker ${workers.length}` }) };
};

test('a worker begins with the first job, and is told its opening before that', async () => {
  const { workers, jobs } = counting();
  expect(workers).toHaveLength(0);
  expect(await jobs.ask('name', null)).toBe('worker 0');
  expect(await jobs.ask('count', 3)).toBe(3);
  expect(workers).toHaveLength(1);
});

test('progress is told, not every step of it', async () => {
  const told: [number, number | null][] = [];
  const { jobs } = counting((done, of) => told.push([done, of]));
  await jobs.ask('count', 500);
  expect(told[0]).toEqual([0, 500]);
  expect(told.length).toBeLessThan(500);
});

test('a cancel ends the jobs under way, and none that is asked afterwards', async () => {
  const { jobs } = counting();
  const [first, second] = [jobs.ask('count', 1e9), jobs.ask('count', 1e9)];
  await jobs.ask('name', null);
  jobs.cancel();
  const third = jobs.ask('count', 20);
  expect(await first).toBeLessThan(1e9);
  expect(await second).toBeLessThan(1e9);
  expect(await third).toBe(20);
});

test('a job that fails says why, and the worker goes on', async () => {
  const { workers, jobs } = counting();
  await expect(jobs.ask('fail', null)).rejects.toThrow('No such thing.');
  expect(await jobs.ask('count', 2)).toBe(2);
  expect(workers).toHaveLength(1);
});

test('a worker that is let go leaves nobody waiting, and the next job begins another', async () => {
  const { workers, jobs } = counting();
  const asked = jobs.ask('count', 1e9);
  jobs.stop();
  await expect(asked).rejects.toThrow(Stopped);
  expect(await jobs.ask('count', 2)).toBe(2);
  expect(workers).toHaveLength(2);
});

test('a worker that breaks off fails what was asked of it', async () => {
  const { workers, jobs } = counting();
  const asked = jobs.ask('count', 1e9);
  await Promise.resolve();
  workers[0]!.onerror!.call(workers[0]!, { message: 'out of memory' } as ErrorEvent);
  await expect(asked).rejects.toThrow('out of memory');
});
