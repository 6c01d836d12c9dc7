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
    arrivals: { gap: { kind: 'exponential', mean: 11, unit: 'hours' }, calendar: null },
    steps: Object.fromEntries(Object.entries(assumed.steps).map(([id, it]) => [id, { ...it, duration: hour }])),
    roles: Object.fromEntries(Object.entries(assumed.roles).map(([role, it]) => [role, { ...it, calendar: null }])),
    warmUp: 0,
    queues,
  };
};

const ROUNDS = 5;

/** The best of several rounds: what the machine can do when nothing else runs. */
const casesASecond = (cases: number, run: () => void): number => {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = performance.now();
    run();
    best = Math.min(best, performance.now() - before);
  }
  return (cases / best) * 1000;
};

const engine = (parameters: Parameters, cases: number) =>
  casesASecond(cases, () => simulate({ procedure, parameters }, { cases, replications: 1 }));
const reference = (queues: boolean, cases: number) =>
  casesASecond(cases, () => referenceSimulation({ procedure, parameters: plain(queues) }, cases, 1));

export interface Measured {
  readonly name: string;
  readonly casesASecond: number;
  /** Times the reference. */
  readonly factor?: number;
}

export const measure = (): Measured[] => {
  const slow = { alone: reference(false, 100_000), queues: reference(true, 100_000) };
  const fast = { alone: engine(plain(false), 300_000), queues: engine(plain(true), 200_000) };
  const kept = defaults(procedure);
  return [
    { name: 'reference, no queues', casesASecond: slow.alone },
    { name: 'engine, no queues', casesASecond: fast.alone, factor: fast.alone / slow.alone },
    { name: 'reference, queues', casesASecond: slow.queues },
    { name: 'engine, queues', casesASecond: fast.queues, factor: fast.queues / slow.queues },
    { name: 'engine, no queues, calendars', casesASecond: engine({ ...kept, queues: false, warmUp: 0 }, 200_000) },
    { name: 'engine, queues, calendars', casesASecond: engine({ ...kept, warmUp: 0 }, 200_000) },
  ];
};

/** Bytes of heap and buffers after a run of so many cases, to see that memory does not grow with them. */
export const memoryAfter = (cases: number): number => {
  simulate({ procedure, parameters: defaults(procedure) }, { cases, replications: 1 });
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

if (import.meta.main) {
  for (const { name, casesASecond: speed, factor } of measure()) {
    console.log(
      `${name.padEnd(30)} ${Math.round(speed / 1000)} 000 cases/s${factor ? `, ${factor.toFixed(1)} times the reference` : ''}`,
    );
  }
  console.log(
    `memory after 10 000 and 1 000 000 cases: ${[1e4, 1e6].map((n) => `${Math.round(memoryAfter(n) / 1e6)} MB`).join(', ')}`,
  );
}
