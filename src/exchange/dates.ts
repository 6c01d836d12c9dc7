/** Times as logs in China and elsewhere write them: ISO 8601, 2026年3月4日 下午2:05, 2026/3/4, 3月4日, Excel's day numbers. */
import type { WallTime } from '../conform/index.ts';

export interface ReadTime {
  readonly time: WallTime;
  /** No time of day is given. */
  readonly dayOnly: boolean;
}

export interface TimeOptions {
  /** Minutes the clock on the wall is ahead of UTC, for times that name a zone of their own; 480 (China) where left out. */
  readonly zone?: number;
  /** The year of a date without one, until a date with a year has been read. */
  readonly year?: number;
}

const DAY = 86_400_000;
const CHINA = 480;

const afternoon = /^(下午|晚上|傍晚|晚|pm|p\.m\.)$/i;
const forenoon = /^(上午|早上|早晨|清晨|凌晨|早|am|a\.m\.)$/i;
const half = '上午|下午|中午|早上|早晨|清晨|凌晨|晚上|傍晚|晚|早|am|pm|a\\.m\\.|p\\.m\\.';

const date = '(?:(\\d{4})\\s*[-/.年]\\s*)?(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?';
const week = '(?:\\s*[（(]?\\s*(?:星期|周|礼拜)[一二三四五六日天]\\s*[)）]?)?';
const clock = `(?:(${half})\\s*)?(\\d{1,2})\\s*[:：时点]\\s*(?:(\\d{1,2})\\s*分?)?(?:\\s*[:：]?\\s*(\\d{1,2})(?:[.,](\\d{1,9}))?\\s*秒?)?(?:\\s*(${half}))?`;
const zone = '(?:\\s*(z|utc|gmt|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}))?';
const written = new RegExp(`^${date}${week}(?:[\\s,t]*${clock}${zone})?$`, 'i');
const packed = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?)?$/i;
/** 4/3/2026: day and month can be told apart only where one of them is above twelve, or both are the same. */
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(.*)$/;

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

const offsetOf = (text: string): number => {
  if (/^[a-z]/i.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.replace(':', '').slice(3, 5) || 0);
  return text.startsWith('-') ? -minutes : minutes;
};

/** Milliseconds since midnight; undefined past 23:59:59. */
const clockTime = (hour: number, minute = 0, second = 0, fraction = ''): number | undefined => {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${fraction || 0}`) * 1000);
};

const at = (day: number | undefined, time: number | undefined): ReadTime | undefined =>
  day === undefined || time === undefined ? undefined : { time: day + time, dayOnly: false };

const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** Day numbers of Excel's 1900 system from 1955 to 2119, and Unix time in seconds or milliseconds. */
const fromNumber = (text: string, wall: number): ReadTime | undefined => {
  const value = Number(text);
  if (value >= 20_000 && value < 80_000) {
    // Rounded to the second: the fraction of a day is not exact.
    const seconds = Math.round((value - 25_569) * 86_400);
    return { time: seconds * 1000, dayOnly: Number.isInteger(value) };
  }
  if (/^\d{10}$/.test(text)) return { time: value * 1000 + wall, dayOnly: false };
  return /^\d{13}$/.test(text) ? { time: value + wall, dayOnly: false } : undefined;
};

const fromPacked = (text: string): ReadTime | undefined => {
  const [, year, month, day, hour, minute, second] = packed.exec(text) ?? [];
  if (year === undefined) return undefined;
  const midnight = dayTime(Number(year), Number(month), Number(day));
  if (hour === undefined) return midnight === undefined ? undefined : { time: midnight, dayOnly: true };
  return at(midnight, clockTime(Number(hour), number(minute), number(second)));
};

/** 13/3/2026 as 2026/3/13; undefined where it may be either day. */
const yearFirst = (text: string): string | undefined => {
  const [, one, two, year, rest] = yearLast.exec(text) ?? [];
  if (year === undefined) return text;
  if (Number(one) > 12 || one === two) return `${year}/${two}/${one}${rest}`;
  return Number(two) > 12 ? `${year}/${one}/${two}${rest}` : undefined;
};

/**
 * Reads times one after another; a date without a year has that of the one before.
 * @returns undefined where the text is no time, no day there is, or may be two days
 */
export const timeReader = (options: TimeOptions = {}): ((text: string) => ReadTime | undefined) => {
  const wall = (options.zone ?? CHINA) * 60_000;
  let lastYear = options.year;
  const fromWritten = (text: string): ReadTime | undefined => {
    const [, year, month, day, before, hour, minute, second, fraction, after, named] =
      written.exec(yearFirst(text) ?? '') ?? [];
    if (month === undefined) return undefined;
    const inYear = number(year) ?? lastYear;
    const midnight = inYear === undefined ? undefined : dayTime(inYear, Number(month), Number(day));
    if (midnight === undefined) return undefined;
    lastYear = inYear;
    if (hour === undefined) return { time: midnight, dayOnly: true };
    const read = at(midnight, clockTime(hourOf(Number(hour), before ?? after), number(minute), number(second), fraction));
    if (!read || named === undefined) return read;
    return { time: read.time - offsetOf(named) * 60_000 + wall, dayOnly: false };
  };
  return (cell) => {
    if (cell.length > 60) return undefined;
    const text = cell.normalize('NFKC').trim();
    if (/^\d+(\.\d+)?$/.test(text)) return fromPacked(text) ?? fromNumber(text, wall);
    return fromWritten(text) ?? fromPacked(text);
  };
};

/** 2026-03-04 14:05, or the day alone. */
export const timeText = (time: WallTime, dayOnly = time % DAY === 0): string => {
  const text = new Date(time).toISOString();
  return dayOnly ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
};
