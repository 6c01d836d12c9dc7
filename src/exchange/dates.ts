/** Times as logs in China and elsewhere write them: ISO 8601, 2026年3月4日 下午2:05, 2026/3/4, 13-Jan-26, 3月4日, Excel's day numbers. */
import type { WallTime } from '../conform/index.ts';

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

const DAY = 86_400_000;
const CHINA = 480;

const afternoon = /^(下午|晚上|傍晚|晚|pm|p\.m\.)$/i;
const forenoon = /^(上午|早上|早晨|清晨|凌晨|早|am|a\.m\.)$/i;
const half = '上午|下午|中午|早上|早晨|清晨|凌晨|晚上|傍晚|晚|早|am|pm|a\\.m\\.|p\\.m\\.';
const week = '(?:\\s*[（(]?\\s*(?:星期|周|礼拜)[一二三四五六日天]\\s*[)）]?)?';
const clock = `(?:(${half})\\s*)?(\\d{1,2})\\s*[:：时点]\\s*(?:(\\d{1,2})\\s*分?)?(?:\\s*[:：]?\\s*(\\d{1,2})(?:[.,](\\d{1,9}))?\\s*秒?)?(?:\\s*(${half}))?`;
const zone = '(?:\\s*(z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}:?\\d{2}|(?:utc|gmt)?[+-]\\d{1,2})|\\s+cst)?';
/** What may stand behind a date. */
const behind = new RegExp(`^${week}(?:[\\s,t]*${clock}${zone})?\\s*$`, 'i');
const onlyClock = new RegExp(`^${clock}$`, 'i');

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

const hourOf = (hour: number, word: string | undefined): number => {
  if (word === undefined) return hour;
  if (word === '中午') return hour < 3 ? hour + 12 : hour;
  if (afternoon.test(word)) return hour < 12 ? hour + 12 : hour;
  return forenoon.test(word) && hour === 12 ? 0 : hour;
};

/** Minutes ahead of UTC. */
const offsetOf = (text: string): number => {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const ahead = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -ahead : ahead;
};

/** Milliseconds since midnight; undefined past 24:00. */
const clockTime = (hour: number, minute = 0, second = 0, fraction = ''): number | undefined => {
  if (hour === 24 && minute === 0 && second === 0) return DAY;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(`0.${fraction || 0}`) * 1000;
};

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

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

interface Clock {
  readonly time: number;
  readonly dayOnly: boolean;
  readonly zoned?: true;
}

/** What stands behind a date. */
const clockBehind = (rest: string, wall: number): Clock | undefined => {
  const found = behind.exec(rest);
  if (!found) return undefined;
  const [, before, hour, minute, second, fraction, after, named] = found;
  if (hour === undefined) return { time: 0, dayOnly: true };
  const time = clockTime(hourOf(Number(hour), before ?? after), number(minute), number(second), fraction);
  if (time === undefined) return undefined;
  if (named === undefined) return { time, dayOnly: time === 0 };
  const offset = offsetOf(named);
  return { time: time - offset * 60_000 + wall, dayOnly: time === 0 && offset !== 0, zoned: true };
};

/** A time of day without a day, like 14:05 or 下午2:05. */
export const isClock = (cell: string): boolean => {
  const text = cell.normalize('NFKC').trim();
  return text !== '' && onlyClock.test(text);
};

type Read = (day: number | undefined, rest: string) => ReadTime | undefined;

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

/**
 * Reads times one after another; a date without a year has that of the one before.
 * @returns undefined where the text is no time, or no day there is; `orders` where it may be several days
 */
export const timeReader = (options: TimeOptions = {}): ((text: string) => ReadTime | undefined) => {
  const wall = (options.zone ?? CHINA) * 60_000;
  let lastYear = options.year;
  const read: Read = (day, rest) => {
    const clockThere = day === undefined ? undefined : clockBehind(rest, wall);
    if (!clockThere) return undefined;
    return { ...clockThere, time: day! + clockThere.time };
  };
  /** The commonest way to write a time, without the others' detours. */
  let [dayText, day] = ['', Number.NaN];
  const iso = (cell: string): ReadTime | undefined => {
    const found = plain.exec(cell);
    if (!found) return undefined;
    if (!cell.startsWith(dayText) || dayText === '') {
      dayText = cell.slice(0, 10);
      day = dayTime(Number(found[1]), Number(found[2]), Number(found[3])) ?? Number.NaN;
    }
    const time = clockTime(Number(found[4]), Number(found[5]), number(found[6]));
    if (time === undefined || Number.isNaN(day)) return undefined;
    lastYear = Number(found[1]);
    return { time: day + time, dayOnly: time === 0 };
  };
  const dated = (year: number, month: number, day: number, rest: string): ReadTime | undefined => {
    const found = read(dayTime(year, month, day), rest);
    if (found) lastYear = year;
    return found;
  };
  const fromNumbers = (text: string): ReadTime | undefined => {
    const [, one = '', , two = '', three = '', rest = ''] = numbers.exec(text) ?? [];
    if (one !== '') {
      const days: Partial<Record<DateOrder, number | undefined>> = {};
      if (one.length === 2 && three.length < 3) days.ymd = dayTime(fullYear(one), Number(two), Number(three));
      if (three.length > 1) {
        days.dmy = dayTime(fullYear(three), Number(two), Number(one));
        days.mdy = dayTime(fullYear(three), Number(one), Number(two));
      }
      return inOrders(days, options.dates, (day) => read(day, rest));
    }
    const [, first, second, more = ''] = twoNumbers.exec(text) ?? [];
    if (first === undefined || lastYear === undefined) return undefined;
    const monthFirst = dayTime(lastYear, Number(first), Number(second));
    const days = { ymd: monthFirst, mdy: monthFirst, dmy: dayTime(lastYear, Number(second), Number(first)) };
    const found = inOrders(days, options.dates, (day) => read(day, more));
    return found && { ...found, yearless: true };
  };
  const fromWritten = (text: string): ReadTime | undefined => {
    let found = yearFirst.exec(text);
    if (found) return dated(fullYear(found[1]!), Number(found[2]), Number(found[3]), found[4]!);
    found = monthAndDay.exec(text);
    if (found && lastYear !== undefined) {
      const time = read(dayTime(lastYear, Number(found[1]), Number(found[2])), found[3]!);
      if (time) return { ...time, yearless: true };
    }
    found = packedDay.exec(text);
    if (found) return dated(Number(found[1]), Number(found[2]), Number(found[3]), found[4]!);
    return fromNumbers(text) ?? fromNames(text.replace(weekday, ''));
  };
  const fromNames = (text: string): ReadTime | undefined => {
    let found = dayNamed.exec(text);
    if (found) return dated(fullYear(found[3]!), monthOf(found[2]!), Number(found[1]), found[4]!);
    found = yearNamed.exec(text);
    if (found) return dated(Number(found[1]), monthOf(found[2]!), Number(found[3]), found[4]!);
    found = monthNamed.exec(text);
    if (found) return dated(Number(found[3]), monthOf(found[1]!), Number(found[2]), found[4]!);
    found = java.exec(text);
    return found ? dated(Number(found[5]), monthOf(found[1]!), Number(found[2]), ` ${found[3]}${found[4] ?? ''}`) : undefined;
  };
  return (cell) => {
    const common = iso(cell);
    if (common) return common;
    if (cell.length > 60) return undefined;
    const text = cell.normalize('NFKC').trim();
    if (!/^\d+(\.\d+)?$/.test(text)) return fromWritten(text);
    const [, year, month, day, hour, minute, second] = packed.exec(text) ?? [];
    if (year === undefined) return fromNumber(text, wall);
    const rest = hour === undefined ? '' : ` ${hour}:${minute}:${second ?? '00'}`;
    return dated(Number(year), Number(month), Number(day), rest) ?? fromNumber(text, wall);
  };
};
