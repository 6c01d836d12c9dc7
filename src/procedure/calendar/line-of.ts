/** A working calendar, less the days somebody is away, as a time line from the first day on. */
import { type Line, WEEK } from './calendar.ts';
import { dayOf, daysIn, weekdayOf } from './date.ts';
import { type Interval, minuteOf } from './hours.ts';
import { type WorkingCalendar, weekdays } from './working-calendar.ts';

const DAY = 1440;

/** First and last day away, both included. */
interface Away {
  readonly from: string;
  readonly to: string;
}

const hoursOn = (calendar: WorkingCalendar, weekday: number): Interval[] =>
  (calendar.week[weekdays[weekday]!] ?? [])
    .map(([from, to]): Interval => [minuteOf(from)!, minuteOf(to)!])
    .sort((a, b) => a[0] - b[0]);

/** The days that single dates and ranges stand for, from a day on. */
const daysOf = (dates: readonly string[], from: number): Set<number> =>
  new Set(
    dates.flatMap((date) => {
      const [begin, last] = daysIn(date)!;
      const first = Math.max(begin, from);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
    }),
  );

const everyHour: WorkingCalendar = {
  week: Object.fromEntries(weekdays.map((day) => [day, [['00:00', '24:00']]])),
  holidays: [],
  workdays: [],
};

/** Whole weeks that cover every day unlike its week, and one plain week after them. */
const weeksFor = (days: Iterable<number>, first: number): number => {
  let last = first - 1;
  for (const day of days) last = Math.max(last, day);
  return Math.ceil((last - first + 1) / 7) + 1;
};

const isAway = (absences: readonly Away[], day: number): boolean =>
  absences.some(({ from, to }) => day >= dayOf(from)! && day <= dayOf(to)!);

/** The working time line of people who keep a calendar (null: at any hour) and are away on some days. `start` is the first day. */
export const lineOf = (calendar: WorkingCalendar | null, absences: readonly Away[], start: string): Line => {
  const first = dayOf(start)!;
  const plan = calendar ?? everyHour;
  const holidays = daysOf(plan.holidays, first);
  const workdays = daysOf(plan.workdays, first);
  const weeks = weeksFor([...holidays, ...workdays, ...absences.map(({ to }) => dayOf(to)!)], first);
  const intervals: Interval[] = [];
  for (let day = 0; day < weeks * 7; day += 1) {
    const date = first + day;
    if (isAway(absences, date) || holidays.has(date)) continue;
    const weekday = weekdayOf(date);
    for (const [from, to] of hoursOn(plan, workdays.has(date) ? 0 : weekday))
      intervals.push([from + day * DAY, to + day * DAY]);
  }
  return { horizon: weeks * WEEK, intervals };
};
