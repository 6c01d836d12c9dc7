/**
 * When time runs out, as an engine's clock is set to it. `procedure/limit.ts` says how it is counted; what an engine cannot count that way
 * is set so that it never comes too early, and whoever sets it says so (`exact: false`).
 *
 * FEEL counts days and working days exactly, by the calendar of the handbook: to the end of the last day, by the engine's time zone.
 * Working hours become whole working days, rounded up. JUEL cannot compute with dates, so all but hours become a span of calendar days,
 * as many as the limit can take at most; holidays, which no span knows, can then still be in the way.
 */
import { dateOf, daysIn, minuteOf, type WorkingCalendar, weekdays, workingCalendarOf } from '../../procedure/calendar/index.ts';
import type { Limit, Procedure } from '../../procedure/index.ts';

export interface Deadline {
  /** ISO 8601: how long after the task begins. */
  readonly span?: string;
  /** FEEL: the moment. */
  readonly moment?: string;
  readonly exact: boolean;
}

type Time = Pick<Limit, 'within' | 'unit'>;

const hoursOf = ({ week }: WorkingCalendar, day: (typeof weekdays)[number]): number =>
  (week[day] ?? []).reduce((sum, [from, to]) => sum + (minuteOf(to)! - minuteOf(from)!) / 60, 0);

const freeDays = (calendar: WorkingCalendar) => weekdays.filter((day) => hoursOf(calendar, day) === 0);

/** Whole working days that hold so many working hours, wherever among them they begin. */
const daysFor = (calendar: WorkingCalendar, hours: number): number => {
  const shortest = Math.min(...weekdays.map((day) => hoursOf(calendar, day)).filter((long) => long > 0));
  return Math.ceil(hours / shortest);
};

const lengthOf = (dates: string): number => {
  const [first, last] = daysIn(dates)!;
  return last - first + 1;
};

const endOf = (day: string): string => `date and time(${day} + duration("P1D"), time("00:00:00"))`;

/** Days looked through for so many working days: all weeks they can take, and every day a holiday may take from them. */
const horizon = (days: number, calendar: WorkingCalendar): number =>
  Math.ceil(days / (7 - freeDays(calendar).length)) * 7 +
  7 +
  calendar.holidays.reduce((sum, dates) => sum + lengthOf(dates), 0);

/** Comparisons alone: a list of dates is not searched alike by all who compute FEEL. */
const within = (dates: string): string => {
  const [first, last] = daysIn(dates)!.map((day) => `date("${dateOf(day)}")`);
  return first === last ? `item = ${first}` : `item >= ${first} and item <= ${last}`;
};
const outside = (dates: string): string => {
  const [first, last] = daysIn(dates)!.map((day) => `date("${dateOf(day)}")`);
  return first === last ? `item != ${first}` : `(item < ${first} or item > ${last})`;
};

/** The n-th working day after today. */
const workingDay = (days: number, calendar: WorkingCalendar): string => {
  const week = freeDays(calendar).map((day) => `item.weekday != ${weekdays.indexOf(day) + 1}`);
  const worked = [week.join(' and ') || 'true', ...calendar.workdays.map(within)].map((said) => `(${said})`).join(' or ');
  const all = [...calendar.holidays.map(outside), `(${worked})`].join(' and ');
  return `(for i in 1..${horizon(days, calendar)} return today() + duration("P" + string(i) + "D"))[${all}][${days}]`;
};

/** The deadline, for an engine that computes FEEL. */
export const feelDeadline = ({ within: count, unit }: Time, procedure: Pick<Procedure, 'calendar'>): Deadline => {
  const calendar = workingCalendarOf(procedure);
  switch (unit) {
    case 'hours':
      return { span: `PT${count}H`, moment: `now() + duration("PT${count}H")`, exact: true };
    case 'days':
      return { moment: endOf(`today() + duration("P${count}D")`), exact: true };
    case 'working-days':
      return { moment: endOf(workingDay(count, calendar)), exact: true };
    case 'working-hours':
      return { moment: endOf(workingDay(daysFor(calendar, count), calendar)), exact: false };
  }
};

/** The same for one that knows spans only. */
export const spanDeadline = ({ within, unit }: Time, procedure: Pick<Procedure, 'calendar'>): Deadline & { span: string } => {
  if (unit === 'hours') return { span: `PT${within}H`, exact: true };
  if (unit === 'days') return { span: `P${within + 1}D`, exact: false };
  const calendar = workingCalendarOf(procedure);
  const days = unit === 'working-days' ? within : daysFor(calendar, within);
  const free = freeDays(calendar).length;
  return { span: `P${days + free * Math.ceil(days / (7 - free)) + 1}D`, exact: false };
};
