/** The times of a log as a whole: one date that settles the order of day and month settles it for all of them. */
import type { LogBuilder } from '../conform/index.ts';
import { type DateOrder, dateOrders, type ReadTime, type TimeOptions, timeReader } from './dates.ts';
import type { LogIssues } from './log-issue.ts';

/** In which order the numbers of dates were read, and why. */
export interface ReadDates {
  /** null: not settled. */
  readonly order: DateOrder | null;
  readonly by: 'said' | 'row' | 'none';
  /** The row that settles it. */
  readonly row: number | null;
}

const HALF_A_YEAR = 183 * 86_400_000;

/** Whole years added, the day and the time of day kept. */
const yearsOn = (time: number, years: number): number => {
  const date = new Date(time);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
};

/** A date that may be several days, until the others settle which. */
interface Waiting {
  readonly event: number;
  readonly row: number;
  readonly text: string;
  readonly orders: NonNullable<ReadTime['orders']>;
  /** Its case, where it has no year. */
  readonly id: string | null;
}

export class LogTimes {
  /** Times that name a zone, and those that don't. */
  zoned = 0;
  unzoned = 0;
  /** Dates without a year. */
  yearless = 0;
  readonly #said: DateOrder | undefined;
  readonly #read: ReturnType<typeof timeReader>;
  #possible: readonly DateOrder[] = dateOrders;
  #settledBy: number | null = null;
  readonly #waiting: Waiting[] = [];
  /** Of the cases that have dates without a year: the last time, the earliest and the latest. */
  readonly #spans = new Map<string, { last: number; least: number; most: number }>();

  constructor(options: TimeOptions) {
    this.#said = options.dates;
    this.#read = timeReader(options);
  }

  /** @param event the number the event will have */
  read(text: string, id: string, row: number, event: number): { time: number; dayOnly: boolean } | undefined {
    const found = this.#read(text);
    if (!found) return undefined;
    if (found.zoned) this.zoned += 1;
    else this.unzoned += 1;
    if (found.only) this.#settle(found.only, row);
    if (found.orders) {
      this.#settle(Object.keys(found.orders) as DateOrder[], null);
      this.#waiting.push({ event, row, text, orders: found.orders, id: found.yearless ? id : null });
      return { time: found.time, dayOnly: found.dayOnly };
    }
    return { time: found.yearless ? this.#near(found.time, id) : found.time, dayOnly: found.dayOnly };
  }

  /** After the last row: the order of day and month, and what it leaves in doubt. @returns null where no date depends on it */
  settle(builder: LogBuilder, issues: LogIssues): ReadDates | null {
    const dates = this.#settleOrder(builder, issues);
    for (const [id, { least, most }] of this.#spans) {
      if (most - least <= HALF_A_YEAR) continue;
      issues.add('no-year', null, '', id);
      builder.doubt('no-year', id);
    }
    if (this.zoned > 0 && this.unzoned > 0) {
      issues.add('mixed-zones', null, String(this.zoned), String(this.unzoned));
      builder.doubt('mixed-zones');
    }
    return dates;
  }

  #settleOrder(builder: LogBuilder, issues: LogIssues): ReadDates | null {
    if (this.#said) return { order: this.#said, by: 'said', row: null };
    const waiting = this.#waiting;
    const unsettled: typeof waiting = [];
    for (const date of waiting) {
      const left = this.#possible.filter((order) => date.orders[order] !== undefined);
      const [time, ...others] = new Set(left.map((order) => date.orders[order]!));
      if (time === undefined || others.length > 0) unsettled.push(date);
      else builder.retime(date.event, date.id === null ? time : this.#near(time, date.id));
    }
    for (const { event, row, text } of unsettled) {
      issues.add('unsettled-date', row, '', text);
      builder.retime(event, Number.NaN);
      builder.doubtEvent('unsettled-date', event);
    }
    if (unsettled.length > 0) return { order: null, by: 'none', row: null };
    const order = this.#possible.at(-1)!;
    return this.#settledBy === null ? null : { order, by: 'row', row: this.#settledBy };
  }

  #settle(orders: readonly DateOrder[], row: number | null): void {
    const left = this.#possible.filter((order) => orders.includes(order));
    if (left.length < this.#possible.length) this.#settledBy = row ?? this.#settledBy;
    this.#possible = left;
  }

  /** A date without a year lies in the year that brings it nearest to the one before in its case. */
  #near(time: number, id: string): number {
    this.yearless += 1;
    const span = this.#spans.get(id);
    if (!span) {
      this.#spans.set(id, { last: time, least: time, most: time });
      return time;
    }
    const years = [-1, 0, 1].map((more) => yearsOn(time, more));
    const nearest = years.reduce((best, year) => (Math.abs(year - span.last) < Math.abs(best - span.last) ? year : best), time);
    span.last = nearest;
    span.least = Math.min(span.least, nearest);
    span.most = Math.max(span.most, nearest);
    return nearest;
  }
}
