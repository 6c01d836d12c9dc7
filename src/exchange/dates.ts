/** Times as logs in China and elsewhere write them: ISO 8601, 2026年3月4日 下午2:05, 2026/3/4, 13-Jan-26, 3月4日, Excel's day numbers. */
import type { WallTime } from '../conform/index.ts';
import { clockBehind, clockTime, DAY, number } from './clock.ts';

/** In which order a date of three numbers names year, month and day. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface ReadTime {
  readonly time: WallTime;
  /** No time of day is given; midnight to the second counts as none. */
  readonly dayOnly: boolean;
  /** The year is not written but taken. */
  readonly yearless?: true;
  /** A zone of its own is written. */
  readonly zoned?: true;
  /** It is a time in several orders of its numbers: which time in each. `time` is then the first of them. */
  readonly orders?: Readonly<Partial<Record<DateOrder, WallTime>>>;
  /** Its numbers are a day in these orders alone. */
  readonly only?: readonly DateOrder[];
}

export interface TimeOptions {
  /** Minutes the clock on the wall is ahead of UTC, for times that name a zone of their own; 480 (China) where left out. */
  readonly zone?: number;
  /** The year of a date without one, until a date with a year has been read. */
  readonly year?: number;
  /** Order of the numbers of a date whose year does not come first with four digits; found out where left out. */
  readonly dates?: DateOrder;
}

const CHINA = 480;

const plain = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?$/;
const packed = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?)?$/i;
const packedDay = /^(\d{4})(\d{2})(\d{2})(?=[\st])(.*)$/is;
const yearFirst = /^(\d{4}|\d{2}(?=\s*年))\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(.*)$/s;
const monthAndDay = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?(.*)$/s;
const numbers = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{1,2})(?![\d:])(.*)$/s;
const twoNumbers = /^(\d{1,2})\s*[-/]\s*(\d{1,2})(?![-/.\d:])(.*)$/s;
/** 13-Jan-26, 13 January 2026, and 13-1月 -26 as Oracle writes it. */
const dayNamed = /^(\d{1,2})(?:st|nd|rd|th)?[-\s/.]*([a-z]{3,9}\.?|\d{1,2}月)[-\s/.,]*(\d{4}|\d{2})(?![\d:])(.*)$/is;
const yearNamed = /^(\d{4})[-\s/.]*([a-z]{3,9})[-\s/.]*(\d{1,2})(?![\d:])(.*)$/is;
const monthNamed = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(\d{4})(?![\d:])(.*)$/is;
/** Wed Mar 04 14:05:00 CST 2026, as Java writes it. */
const java = /^([a-z]{3}) (\d{1,2}) (\d\d:\d\d:\d\d)( \S+)? (\d{4})$/i;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const fullMonths = 'january february march april may june july august september october november december'.split(' ');

const monthOf = (name: string): number => {
  const word = name.toLowerCase().replace('.', '');
  if (word.endsWith('月')) return Number.parseInt(word, 10);
  return (word.length <= 4 ? months.indexOf(word.slice(0, 3)) : fullMonths.indexOf(word)) + 1;
};

/** Two digits are a year from 1970 to 2069. */
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
};

/** Midnight of a day there is; undefined where there is none, such as 30 February. */
const dayTime = (year: number, month: number, day: number): number | undefined => {
  const time = Date.UTC(year, month - 1, day);
  const there = new Date(time);
  return year >= 1900 && there.getUTCMonth() === month - 1 && there.getUTCDate() === day ? time : undefined;
};

/** Day numbers are not exact: what is within two milliseconds of a second is that second. */
export const evenSecond = (time: number): number => {
  const second = Math.round(time / 1000) * 1000;
  return Math.abs(time - second) <= 2 ? second : Math.round(time);
};

/** Day numbers of Excel's 1900 system from 1955 to 2119, and Unix time in seconds, milliseconds or microseconds. */
const fromNumber = (text: string, wall: number): ReadTime | undefined => {
  const value = Number(text);
  if (value >= 20_000 && value < 80_000) return { time: evenSecond((value - 25_569) * DAY), dayOnly: Number.isInteger(value) };
  const unit = { 10: 1000, 13: 1, 16: 0.001 }[/^\d+$/.test(text) ? text.length : 0];
  return unit === undefined ? undefined : { time: value * unit + wall, dayOnly: false, zoned: true };
};

/** Three numbers, or two of them without the year: a time for each order in which they are a day. */
const inOrders = (
  days: Partial<Record<DateOrder, number | undefined>>,
  said: DateOrder | undefined,
  read: (day: number) => ReadTime | undefined,
): ReadTime | undefined => {
  const known = dateOrders.filter((order) => days[order] !== undefined && (said === undefined || order === said));
  const [first] = known;
  const found = first && read(days[first]!);
  if (!found) return undefined;
  const times = new Set(known.map((order) => days[order]));
  if (said) return found;
  if (times.size === 1) return { ...found, only: known };
  const orders = Object.fromEntries(known.map((order) => [order, found.time - days[first]! + days[order]!]));
  return { ...found, orders };
};

/** Reads times one after another, and knows the year of the one before. */
class TimeReader {
  readonly #wall: number;
  readonly #order: DateOrder | undefined;
  #lastYear: number | undefined;
  /** The day read last from the commonest way to write one, and its midnight. */
  #dayText = '';
  #day = Number.NaN;

  constructor({ zone = CHINA, year, dates }: TimeOptions) {
    this.#wall = zone * 60_000;
    this.#order = dates;
    this.#lastYear = year;
  }

  read(cell: string): ReadTime | undefined {
    const common = this.#iso(cell);
    if (common) return common;
    if (cell.length > 60) return undefined;
    const text = cell.normalize('NFKC').trim();
    if (!/^\d+(\.\d+)?$/.test(text)) return this.#written(text);
    return this.#packed(text) ?? fromNumber(text, this.#wall);
  }

  /** The commonest way to write a time, without the others' detours. */
  #iso(cell: string): ReadTime | undefined {
    const found = plain.exec(cell);
    if (!found) return undefined;
    if (!cell.startsWith(this.#dayText) || this.#dayText === '') {
      this.#dayText = cell.slice(0, 10);
      this.#day = dayTime(Number(found[1]), Number(found[2]), Number(found[3])) ?? Number.NaN;
    }
    const time = clockTime(Number(found[4]), Number(found[5]), number(found[6]));
    if (time === undefined || Number.isNaN(this.#day)) return undefined;
    this.#lastYear = Number(found[1]);
    return { time: this.#day + time, dayOnly: time === 0 };
  }

  #at(day: number | undefined, rest: string): ReadTime | undefined {
    const clockThere = day === undefined ? undefined : clockBehind(rest, this.#wall);
    return clockThere && { ...clockThere, time: day! + clockThere.time };
  }

  #dated(year: number, month: number, day: number, rest: string): ReadTime | undefined {
    const found = this.#at(dayTime(year, month, day), rest);
    if (found) this.#lastYear = year;
    return found;
  }

  /** 20260304, 202603041405 and 20260304140500. */
  #packed(text: string): ReadTime | undefined {
    const [, year, month, day, hour, minute, second] = packed.exec(text) ?? [];
    if (year === undefined) return undefined;
    const rest = hour === undefined ? '' : ` ${hour}:${minute}:${second ?? '00'}`;
    return this.#dated(Number(year), Number(month), Number(day), rest);
  }

  #written(text: string): ReadTime | undefined {
    let found = yearFirst.exec(text);
    if (found) return this.#dated(fullYear(found[1]!), Number(found[2]), Number(found[3]), found[4]!);
    found = monthAndDay.exec(text);
    if (found && this.#lastYear !== undefined) {
      const time = this.#at(dayTime(this.#lastYear, Number(found[1]), Number(found[2])), found[3]!);
      if (time) return { ...time, yearless: true };
    }
    found = packedDay.exec(text);
    if (found) return this.#dated(Number(found[1]), Number(found[2]), Number(found[3]), found[4]!);
    return this.#threeNumbers(text) ?? this.#twoNumbers(text) ?? this.#named(text.replace(weekday, ''));
  }

  #threeNumbers(text: string): ReadTime | undefined {
    const [, first, , second = '', third = '', rest = ''] = numbers.exec(text) ?? [];
    if (first === undefined) return undefined;
    const days: Partial<Record<DateOrder, number | undefined>> = {};
    if (first.length === 2 && third.length < 3) days.ymd = dayTime(fullYear(first), Number(second), Number(third));
    if (third.length > 1) {
      days.dmy = dayTime(fullYear(third), Number(second), Number(first));
      days.mdy = dayTime(fullYear(third), Number(first), Number(second));
    }
    return inOrders(days, this.#order, (day) => this.#at(day, rest));
  }

  #twoNumbers(text: string): ReadTime | undefined {
    const [, first, second, rest = ''] = twoNumbers.exec(text) ?? [];
    if (first === undefined || this.#lastYear === undefined) return undefined;
    const monthFirst = dayTime(this.#lastYear, Number(first), Number(second));
    const dayFirst = dayTime(this.#lastYear, Number(second), Number(first));
    const found = inOrders({ ymd: monthFirst, mdy: monthFirst, dmy: dayFirst }, this.#order, (day) => this.#at(day, rest));
    return found && { ...found, yearless: true };
  }

  /** Dates that name their month. */
  #named(text: string): ReadTime | undefined {
    let found = dayNamed.exec(text);
    if (found) return this.#dated(fullYear(found[3]!), monthOf(found[2]!), Number(found[1]), found[4]!);
    found = yearNamed.exec(text);
    if (found) return this.#dated(Number(found[1]), monthOf(found[2]!), Number(found[3]), found[4]!);
    found = monthNamed.exec(text);
    if (found) return this.#dated(Number(found[3]), monthOf(found[1]!), Number(found[2]), found[4]!);
    found = java.exec(text);
    if (!found) return undefined;
    return this.#dated(Number(found[5]), monthOf(found[1]!), Number(found[2]), ` ${found[3]}${found[4] ?? ''}`);
  }
}

/**
 * Reads times one after another; a date without a year has that of the one before.
 * @returns undefined where the text is no time, or no day there is; `orders` where it may be several days
 */
export const timeReader = (options: TimeOptions = {}): ((text: string) => ReadTime | undefined) => {
  const reader = new TimeReader(options);
  return (text) => reader.read(text);
};
