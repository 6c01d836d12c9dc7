/** One case replayed: at any moment, which visits wait, are being worked on, or are done. */

import type { Highlight, Highlights } from '../../island/highlights.ts';
import { moveOf } from '../../procedure/index.ts';
import type { Visit } from '../../simulate/index.ts';

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

/** The box at work or waited for is where the case stands; what is done stays highlighted. */
export const highlightsAt = ({ waiting, working, done }: Moment): Highlights => {
  const each = (visits: readonly Visit[], as: Highlight) => visits.map(({ step }): [string, Highlight] => [step, as]);
  return {
    steps: new Map([...each(done, 'past'), ...each(waiting, 'next'), ...each(working, 'here')]),
    edges: new Map(done.map(({ step, mark }) => [moveOf(step, mark), 'past'])),
  };
};

/** The moments at which something happens, ascending, each once. */
export const turningPoints = (trace: readonly Visit[]): readonly number[] =>
  [...new Set(trace.flatMap(({ ready, start, finish }) => [ready, start, finish]))].sort((a, b) => a - b);

/** The turning point after a moment, or before it; the moment itself where there is none. */
export const turningPoint = (points: readonly number[], time: number, direction: 1 | -1): number => {
  const next = direction > 0 ? points.find((point) => point > time) : points.findLast((point) => point < time);
  return next ?? time;
};

/** Minutes of the case per second of the replay. */
export const speeds = { hour: 60, four: 240, day: 1440 } as const;
export type Speed = keyof typeof speeds;
