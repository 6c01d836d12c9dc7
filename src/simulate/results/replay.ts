/** One case replayed: at any moment, which visits wait, are being worked on, or are done. */
import type { Visit } from '../engine/run.ts';

export interface Moment {
  readonly waiting: readonly Visit[];
  readonly working: readonly Visit[];
  readonly done: readonly Visit[];
}

export const momentAt = (trace: readonly Visit[], time: number): Moment => ({
  waiting: trace.filter(({ ready, start }) => ready <= time && time < start),
  working: trace.filter(({ start, finish }) => start <= time && time < finish),
  done: trace.filter(({ finish }) => finish <= time),
});

/** The moments at which something happens, ascending, each once. */
export const turningPoints = (trace: readonly Visit[]): readonly number[] =>
  [...new Set(trace.flatMap(({ ready, start, finish }) => [ready, start, finish]))].sort((a, b) => a - b);
