/**
 * Cases a second on 3.1 beside the straightforward reference, in one run on one thread: `node tests/bench/simulate.ts`.
 * Exponential times at any hour, so that both do the same work; then what calendars cost.
 */

import { contentFolder, readContent } from '../../src/handbook/read.ts';
import { type Distribution, defaults, type Parameters, simulate } from '../../src/simulate/index.ts';
import { referenceSimulation } from '../support/reference-simulator.ts';

const procedure = readContent(contentFolder()).procedures.find(({ id }) => id === '3.1')!;
const hour: Distribution = { kind: 'exponential', mean: 1, unit: 'hours' };

const plain = (queues: boolean): Parameters => {
  const assumed = defaults(procedure);
  return {
    ...assumed,
    arrivals: { gap: { kind: 'exponential', mean: 11, unit: 'hours' }, calendar: null, dated: [] },
    steps: Object.fromEntries(Object.entries(assumed.steps).map(([id, it]) => [id, { ...it, duration: hour }])),
    roles: Object.fromEntries(Object.entries(assumed.roles).map(([role, it]) => [role, { ...it, calendar: null }])),
    warmUp: 0,
    queues,
  };
};

const ROUNDS = 12;

/** The thread's own time, which other work on the machine hardly touches. */
const timeOf = (run: () => void): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

interface Runner {
  readonly name: string;
  readonly cases: number;
  readonly run: (cases: number) => void;
}

const engine = (name: string, cases: number, parameters: Parameters): Runner => ({
  name,
  cases,
  run: (count) => simulate({ procedure, parameters }, { cases: count, replications: 1 }),
});

const reference = (name: string, queues: boolean): Runner => ({
  name,
  cases: 100_000,
  run: (count) => referenceSimulation({ procedure, parameters: plain(queues) }, count, 1),
});

export interface Measured {
  readonly name: string;
  readonly casesASecond: number;
}

/** Taken in turns, the best of several rounds each: what the machine can do when nothing else runs. */
const inTurns = (runners: readonly Runner[]): Measured[] => {
  const best = runners.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    runners.forEach(({ run, cases }, at) => {
      best[at] = Math.min(
        best[at]!,
        timeOf(() => run(cases)),
      );
    });
  }
  return runners.map(({ name, cases }, at) => ({ name, casesASecond: (cases / best[at]!) * 1e6 }));
};

export const measure = (): Measured[] => {
  const assumed = { ...defaults(procedure), warmUp: 0 };
  return [
    ...inTurns([reference('reference, no queues', false), engine('engine, no queues', 300_000, plain(false))]),
    ...inTurns([reference('reference, queues', true), engine('engine, queues', 200_000, plain(true))]),
    ...inTurns([
      engine('engine, no queues, calendars', 200_000, { ...assumed, queues: false }),
      engine('engine, queues, calendars', 200_000, assumed),
    ]),
  ];
};

/** Bytes of heap and buffers after a run of so many cases, to see that memory does not grow with them. */
const memoryAfter = (cases: number): number => {
  simulate({ procedure, parameters: defaults(procedure) }, { cases, replications: 1 });
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

if (import.meta.main) {
  const measured = measure();
  for (const { name, casesASecond } of measured) {
    console.log(`${name.padEnd(30)} ${Math.round(casesASecond / 1000)} 000 cases/s`);
  }
  const [slow, fast, slowQueues, fastQueues] = measured.map((it) => it.casesASecond);
  console.log(
    `times the reference: ${(fast! / slow!).toFixed(1)} without queues, ${(fastQueues! / slowQueues!).toFixed(1)} with queues`,
  );
  console.log(
    `memory after 10 000 and 1 000 000 cases: ${[1e4, 1e6].map((n) => `${Math.round(memoryAfter(n) / 1e6)} MB`).join(', ')}`,
  );
}
