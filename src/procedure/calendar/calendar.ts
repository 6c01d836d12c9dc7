/**
 * Arithmetic in working time. Time is minutes since the beginning of the first day. The days that differ from the week (holidays,
 * absences) are laid out one by one, followed by one plain week that repeats for ever; so any moment is found by its day, and
 * a task of years costs a division.
 */
import { common, type Interval, joined, lengthOf } from './hours.ts';

const DAY = 1440;
export const WEEK = 10080;

/** What a calendar is made of: a time line up to `horizon` (minutes, whole weeks) whose last week repeats. */
export interface Line {
  readonly horizon: number;
  readonly intervals: readonly Interval[];
}

/** A time line as long as `horizon`, its last week repeated as often as needed. */
const extend = ({ horizon, intervals }: Line, to: number): readonly Interval[] => {
  const week = intervals.filter(([from]) => from >= horizon - WEEK);
  const more: Interval[] = [];
  for (let shift = WEEK; horizon + shift <= to; shift += WEEK) {
    for (const [from, until] of week) more.push([from + shift, until + shift]);
  }
  return [...intervals, ...more];
};

/** The hours in which all of them work. */
export const together = (lines: readonly Line[]): Line =>
  lines.reduce((a, b) => {
    const horizon = Math.max(a.horizon, b.horizon);
    return { horizon, intervals: common(extend(a, horizon), extend(b, horizon)) };
  });

/** Minutes worked in a plain week. */
export const weekLength = (line: Line): number => lengthOf(line.intervals.filter(([from]) => from >= line.horizon - WEEK));

export class Calendar {
  /** No hour is closed. */
  readonly always: boolean;
  /** Working minutes of a plain week. */
  readonly weekWork: number;
  private readonly horizon: number;
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  /** Working minutes before each interval. */
  private readonly before: Float64Array;
  /** Of each day, the first interval that ends after its beginning. */
  private readonly firstOfDay: Int32Array;
  /** The first interval of the week that repeats, and how many come after the last. */
  private readonly weekFirst: number;
  private hitFrom = 0;
  private hitTo = 0;

  /** The line's last week must hold working time. */
  constructor(line: Line) {
    const intervals = splitAtWeek(joined(line.intervals), line.horizon - WEEK);
    this.horizon = line.horizon;
    this.starts = Float64Array.from(intervals, ([from]) => from);
    this.ends = Float64Array.from(intervals, ([, to]) => to);
    this.before = cumulative(intervals);
    this.weekFirst = intervals.findIndex(([from]) => from >= line.horizon - WEEK);
    this.firstOfDay = Int32Array.from({ length: line.horizon / DAY }, (_, day) =>
      intervals.findIndex(([, to]) => to > day * DAY),
    );
    this.weekWork = weekLength(line);
    this.always = lengthOf(intervals) === line.horizon;
  }

  /** The first moment at or after `time` at which work is done: `time` itself in working hours. */
  open(time: number): number {
    return this.always || (time >= this.hitFrom && time < this.hitTo) ? time : this.nextOpen(time);
  }

  /** When a task taken up at an open moment is done, after `work` minutes of working hours. */
  finish(start: number, work: number): number {
    const within = this.always || (start >= this.hitFrom && start + work <= this.hitTo);
    return within ? start + work : this.finishLater(start, work);
  }

  private nextOpen(time: number): number {
    const shift = this.shiftOf(time);
    const at = this.intervalAt(time - shift);
    const wrapped = at < 0;
    const index = wrapped ? this.weekFirst : at;
    const offset = wrapped ? shift + WEEK : shift;
    this.hitFrom = this.starts[index]! + offset;
    this.hitTo = this.ends[index]! + offset;
    return Math.max(time, this.hitFrom);
  }

  private finishLater(start: number, work: number): number {
    const shift = this.shiftOf(start);
    let index = this.intervalAt(start - shift);
    if (index < 0) return this.finish(this.open(start), work);
    let offset = shift;
    let from = Math.max(start, this.starts[index]! + offset);
    let left = work;
    while (left > this.ends[index]! + offset - from) {
      left -= this.ends[index]! + offset - from;
      index += 1;
      if (index === this.starts.length) {
        const weeks = Math.max(0, Math.ceil(left / this.weekWork) - 1);
        left -= weeks * this.weekWork;
        offset += WEEK * (weeks + 1);
        index = this.weekFirst;
      }
      from = this.starts[index]! + offset;
    }
    return from + left;
  }

  /** Working minutes from the beginning up to `time`. */
  workUntil(time: number): number {
    if (this.always) return time;
    const shift = this.shiftOf(time);
    const at = this.intervalAt(time - shift);
    const weeks = (shift / WEEK) * this.weekWork;
    if (at < 0) return weeks + this.before[this.before.length - 1]!;
    return weeks + this.before[at]! + Math.max(0, time - shift - this.starts[at]!);
  }

  /** How far `time` lies beyond the last week laid out, in minutes of whole weeks. */
  private shiftOf(time: number): number {
    return time < this.horizon ? 0 : (Math.floor((time - this.horizon) / WEEK) + 1) * WEEK;
  }

  /** The interval at or after a moment within the horizon; −1 where none is left in it. */
  private intervalAt(time: number): number {
    let at = this.firstOfDay[Math.floor(time / DAY)]!;
    if (at < 0) return -1;
    while (at < this.ends.length && this.ends[at]! <= time) at += 1;
    return at < this.ends.length ? at : -1;
  }
}

/** An interval that runs into the repeating week is cut there, so that the week stands by itself. */
const splitAtWeek = (intervals: readonly Interval[], week: number): Interval[] =>
  intervals.flatMap(([from, to]): Interval[] =>
    from < week && to > week
      ? [
          [from, week],
          [week, to],
        ]
      : [[from, to]],
  );

const cumulative = (intervals: readonly Interval[]): Float64Array => {
  const before = new Float64Array(intervals.length + 1);
  intervals.forEach(([from, to], at) => {
    before[at + 1] = before[at]! + to - from;
  });
  return before;
};
