/**
 * Limits on a time line, in minutes since the midnight it begins with: when time runs out, and whether it had. As `limit.ts` has it: of days
 * the one of arrival does not count and the last counts to its end; hours run from the moment of arrival, working hours while people work,
 * so that who is done before they work on is in time.
 */
import type { Procedure } from '../definition.ts';
import { type Limit, limitOf } from '../limit.ts';
import { Calendar, type Line } from './calendar.ts';
import { type Interval, joined } from './hours.ts';

const DAY = 1440;

/** The days on which anybody works, each whole. */
const wholeDays = ({ horizon, intervals }: Line): Line => ({
  horizon,
  intervals: joined(intervals.map(([from, to]): Interval => [Math.floor(from / DAY) * DAY, Math.ceil(to / DAY) * DAY])),
});

export class Deadlines {
  private readonly hours: Calendar;
  private readonly days: Calendar;

  /** @param line the company's working time; its last week repeats and holds some */
  constructor(line: Line) {
    this.hours = new Calendar(line);
    this.days = new Calendar(wholeDays(line));
  }

  /** The moment at which time runs out for what arrived at another: of days, the end of the last. */
  of({ within, unit }: Pick<Limit, 'within' | 'unit'>, arrived: number): number {
    const nextDay = (Math.floor(arrived / DAY) + 1) * DAY;
    switch (unit) {
      case 'hours':
        return arrived + within * 60;
      case 'working-hours':
        return this.hours.finish(this.hours.open(arrived), within * 60);
      case 'days':
        return nextDay + within * DAY;
      case 'working-days':
        return this.days.finish(this.days.open(nextDay), within * DAY);
    }
  }

  /** The moment at which the clock acts on what arrived at another: of working hours, when people work on. */
  acts(limit: Pick<Limit, 'within' | 'unit'>, arrived: number): number {
    const due = this.of(limit, arrived);
    return limit.unit === 'working-hours' ? this.hours.open(due) : due;
  }

  /** Whether what arrived at one moment is late at another; at midnight the next day has begun. */
  isLate(limit: Pick<Limit, 'within' | 'unit'>, arrived: number, now: number): boolean {
    if (limit.unit === 'hours') return now > this.of(limit, arrived);
    if (limit.unit !== 'working-hours') return now >= this.of(limit, arrived);
    return now > arrived && this.spent(limit.unit, arrived, now) > limit.within * 60;
  }

  /** Minutes from one moment to another, of the unit's kind; of days those begun after the first moment's, in minutes of whole days. */
  spent(unit: Limit['unit'], from: number, to: number): number {
    const dayAfter = (time: number): number => (Math.floor(time / DAY) + 1) * DAY;
    switch (unit) {
      case 'hours':
        return to - from;
      case 'working-hours':
        return this.hours.workUntil(to) - this.hours.workUntil(from);
      case 'days':
        return dayAfter(to) - dayAfter(from);
      case 'working-days':
        return this.days.workUntil(dayAfter(to)) - this.days.workUntil(dayAfter(from));
    }
  }
}

/** Whether limits of a procedure are counted in working time, and its handbook does not say when that is. */
export const isCountedAsUsual = ({ steps, calendar }: Pick<Procedure, 'steps' | 'calendar'>): boolean =>
  !calendar && steps.some((step) => limitOf(step)?.unit.startsWith('working'));
