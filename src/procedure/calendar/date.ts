/** Dates as day numbers, without a clock or time zone: days since 1970-01-01 in the Gregorian calendar. */
import { lastDay } from '../stored.ts';

/** Day number of a date (Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
};

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Day number of `2026-03-02`; undefined where it is no such date. */
export const dayOf = (date: string): number | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const longest = (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  return year >= 1900 && day >= 1 && day <= longest ? dayNumber(year, month, day) : undefined;
};

/** `2026-03-02` of a day number (Hinnant, civil_from_days). */
export const dateOf = (day: number): string => {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const year = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const part = Math.floor((5 * ofYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  const date = ofYear - Math.floor((153 * part + 2) / 5) + 1;
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The last day of the year that begins on a date: `2027-01-04` of `2026-01-05`. Dates end with the year 9999. */
export const yearFrom = (date: string): string => {
  const next = `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;
  const last = dayOf(next) ?? dayOf(next.replace(/02-29$/, '03-01'));
  return last === undefined ? lastDay : dateOf(last - 1);
};

/** `2027-02-05..2027-02-12`, or a single day, as day numbers; undefined where it is neither. */
export const daysIn = (dates: string): readonly [first: number, last: number] | undefined => {
  const days = dates.split('..').map(dayOf);
  const [first, last] = [days[0], days.at(-1)];
  return days.length > 2 || first === undefined || last === undefined ? undefined : [first, last];
};
