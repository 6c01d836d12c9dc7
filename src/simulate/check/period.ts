/** Reads the period, and tells what lies outside it. */
import { dayOf, lineOf, yearFrom } from '../../procedure/calendar/index.ts';
import { type Issue, issue } from '../issue.ts';
import type { Parameters } from '../parameters.ts';
import { dayWithin } from './calendars.ts';
import type { Inspector } from './inspector.ts';

const DAY = 1440;

/** The last day; where it is left out, a year from the first. */
export const readUntil = (inspector: Inspector, value: unknown, start: string): string => {
  if (value === undefined) return yearFrom(start);
  const until = dayWithin(inspector, start)(value, 'until');
  if (dayOf(until)! < dayOf(start)!) inspector.report('last-day-first', 'until', { from: start, to: until });
  return until;
};

/** Whether the calendar of new cases has working time on a day. */
const isWorked = ({ arrivals, calendars }: Parameters, date: string): boolean => {
  if (arrivals.calendar === null) return true;
  const { intervals } = lineOf(calendars[arrivals.calendar]!, [], date);
  return intervals.some(([from]) => from < DAY);
};

const datedWarnings = (parameters: Parameters): Issue[] => {
  const { start, until, arrivals } = parameters;
  return arrivals.dated.flatMap(({ date, cases }, at) => {
    const place = `arrivals.dated.${at}`;
    if (dayOf(date)! < dayOf(start)! || dayOf(date)! > dayOf(until)!)
      return [issue('cases-outside-the-period', place, { date, cases, from: start, to: until }, 'warning')];
    return isWorked(parameters, date) ? [] : [issue('comes-on-a-day-off', place, { date, cases }, 'warning')];
  });
};

const absenceWarnings = ({ absences, start, until, runIn }: Parameters): Issue[] =>
  absences.flatMap(({ role, from, to }, at) =>
    dayOf(to)! < dayOf(start)! - runIn || dayOf(from)! > dayOf(until)!
      ? [
          issue(
            'absent-outside-the-period',
            `absences.${at}`,
            { role, first: from, last: to, from: start, to: until },
            'warning',
          ),
        ]
      : [],
  );

/** What is stated by date and lies outside the period, or on a day off: it can be computed with, and must be known. */
export const periodWarnings = (parameters: Parameters): Issue[] => [
  ...datedWarnings(parameters),
  ...absenceWarnings(parameters),
];
