/**
 * When something happened, as far as a log says: between two moments, which are one where a time is recorded, the whole day where only a
 * date is, and further apart where something is not on record. A verdict is only what holds for every moment in between.
 */
import { Deadlines, dateOf, lineOf, type WorkingCalendar } from '../../procedure/calendar/index.ts';
import type { Limit } from '../../procedure/index.ts';
import type { WallTime } from '../log/wall-time.ts';

/** Minutes since the midnight before the log begins, by the clock on the wall. */
export interface When {
  readonly from: number;
  readonly to: number;
}

const DAY = 1440;
const MINUTE = 60_000;
/** To the second, as times are read. */
const LAST = DAY - 1 / 60;
/** Years in which days are counted; a time beyond is a slip of the pen. */
const [earliest, latest] = [Date.UTC(1900, 0, 1), Date.UTC(2200, 0, 1)];

/** Nothing is known. */
export const ever: When = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** When the last of several had happened. */
export const lastOf = (all: readonly When[]): When => ({
  from: Math.max(...all.map(({ from }) => from)),
  to: Math.max(...all.map(({ to }) => to)),
});

/** When the first of two had happened. */
export const firstOf = (a: When | undefined, b: When): When =>
  a === undefined ? b : { from: Math.min(a.from, b.from), to: Math.min(a.to, b.to) };

export type Answer = 'yes' | 'no' | 'unknown';

export class LogClock {
  /** The last moment on record: the log was written then or later. */
  readonly end: When;
  private readonly origin: number;
  private readonly deadlines: Deadlines;

  constructor(times: Float64Array, calendar: WorkingCalendar) {
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const time of times)
      if (time >= earliest && time < latest) [first, last] = [Math.min(first, time), Math.max(last, time)];
    const day = Number.isFinite(first) ? Math.floor(first / (DAY * MINUTE)) : 0;
    this.origin = day * DAY;
    this.deadlines = new Deadlines(lineOf(calendar, [], dateOf(day)));
    this.end = Number.isFinite(last) ? { from: this.at(last).from, to: Number.POSITIVE_INFINITY } : ever;
  }

  /** A time of the log; midnight to the second is a date without an hour. */
  at(time: WallTime): When {
    if (!(time >= earliest && time < latest)) return ever;
    const minutes = time / MINUTE - this.origin;
    return minutes % DAY === 0 ? { from: minutes, to: minutes + LAST } : { from: minutes, to: minutes };
  }

  wallTime(minutes: number): WallTime {
    return Math.round((minutes + this.origin) * MINUTE);
  }

  /** Between which two moments time runs out. */
  due(limit: Limit, reached: When): When {
    const of = (moment: number): number => (Number.isFinite(moment) ? this.deadlines.of(limit, moment) : moment);
    return { from: of(reached.from), to: of(reached.to) };
  }

  /** Whether what was reached then was late when it was done. */
  isLate(limit: Limit, reached: When, done: When): Answer {
    const late = (from: number, to: number): boolean =>
      Number.isFinite(from) && Number.isFinite(to) && this.deadlines.isLate(limit, from, to);
    if (late(reached.to, done.from)) return 'yes';
    const isKnown = Number.isFinite(reached.from) && Number.isFinite(done.to);
    return isKnown && !late(reached.from, done.to) ? 'no' : 'unknown';
  }

  /** Of what was late for certain: the last day that counts, or the moment time ran out; and by how many of the unit at least, 0 where hardly any. */
  lateness(limit: Limit, reached: When, done: When): { due: WallTime; by: number } {
    const { unit, within } = limit;
    const due = this.deadlines.of(limit, reached.to);
    if (unit.endsWith('hours')) {
      const over = this.deadlines.spent(unit, reached.to, done.from) - within * 60;
      return { due: this.wallTime(due), by: Math.floor(over / 6) / 10 };
    }
    return { due: this.wallTime(due - DAY), by: this.deadlines.spent(unit, due - 1, done.from) / DAY };
  }
}
