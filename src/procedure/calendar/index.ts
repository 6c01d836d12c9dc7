/** Working time: calendars, dates as day numbers, and what is counted on them. Loaded by whatever counts time, and by nothing else. */
export { Calendar, together, weekLength } from './calendar.ts';
export { dateOf, dayOf, daysIn, yearFrom } from './date.ts';
export { Deadlines, isCountedAsUsual } from './deadline.ts';
export { minuteOf } from './hours.ts';
export { lineOf } from './line-of.ts';
export {
  type Hours,
  standardCalendar,
  type Weekday,
  type WorkingCalendar,
  weekdays,
  workingCalendarOf,
} from './working-calendar.ts';
