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

const english: Readonly<Record<(typeof weekdays)[number], string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const hoursOf = ({ week }: WorkingCalendar, day: (typeof weekdays)[number]): number =>
  (week[day] ?? []).reduce((sum, [from, to]) => sum + (minuteOf(to)! - minuteOf(from)!) / 60, 0);

const freeDays = (calendar: WorkingCalendar) => weekdays.filter((day) => hoursOf(calendar, day) === 0);

/** Whole working days that hold so many working hours, wherever among them they begin. */
const daysFor = (calendar: WorkingCalendar, hours: number): number => {
  const shortest = Math.min(...weekdays.map((day) => hoursOf(calendar, day)).filter((long) => long > 0));
  return Math.ceil(hours / shortest);
};

const datesOf = (dates: readonly string[]): string[] =>
  dates.flatMap((span) => {
    const [first, last] = daysIn(span)!;
    return Array.from({ length: last - first + 1 }, (_, at) => dateOf(first + at));
  });

const list = (items: readonly string[]): string => `[${items.join(', ')}]`;
const endOf = (day: string): string => `date and time(${day} + duration("P1D"), time("00:00:00"))`;

/** Days looked through for so many working days: all weeks they can take, and every day a holiday may take from them. */
const horizon = (days: number, calendar: WorkingCalendar): number =>
  Math.ceil(days / (7 - freeDays(calendar).length)) * 7 + 7 + datesOf(calendar.holidays).length;

const workingDay = (days: number, calendar: WorkingCalendar): string => {
  const free = list(freeDays(calendar).map((day) => `"${english[day]}"`));
  const [off, on] = [datesOf(calendar.holidays), datesOf(calendar.workdays)].map((dates) =>
    dates.map((date) => `date("${date}")`),
  );
  const worked = on!.length > 0 ? `list contains(${list(on!)}, item) or ` : '';
  const holiday = off!.length > 0 ? `not(list contains(${list(off!)}, item)) and ` : '';
  const each = `for i in 1..${horizon(days, calendar)} return today() + duration("P" + string(i) + "D")`;
  return `(${each})[${holiday}(${worked}not(list contains(${free}, day of week(item))))][${days}]`;
};

/** The deadline, for an engine that computes FEEL. */
export const feelDeadline = ({ within, unit }: Time, procedure: Pick<Procedure, 'calendar'>): Deadline => {
  const calendar = workingCalendarOf(procedure);
  switch (unit) {
    case 'hours':
      return { span: `PT${within}H`, moment: `now() + duration("PT${within}H")`, exact: true };
    case 'days':
      return { moment: endOf(`today() + duration("P${within}D")`), exact: true };
    case 'working-days':
      return { moment: endOf(workingDay(within, calendar)), exact: true };
    case 'working-hours':
      return { moment: endOf(workingDay(daysFor(calendar, within), calendar)), exact: false };
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
