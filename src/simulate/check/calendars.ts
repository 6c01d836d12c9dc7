/** Reads working calendars and absences. */
import { dateOf, dayOf, daysIn, type Hours, minuteOf, type WorkingCalendar, weekdays } from '../../procedure/calendar/index.ts';
import { limits } from '../limits.ts';
import type { Absence, Parameters } from '../parameters.ts';
import type { Inspector } from './inspector.ts';

const nothing: Hours = ['00:00', '00:00'];

const readHours = (inspector: Inspector, value: unknown, at: string): Hours => {
  const [from, to] = Array.isArray(value) && value.length === 2 ? value : [];
  const [begins, ends] = [from, to].map((time) => (typeof time === 'string' ? minuteOf(time) : undefined));
  if (begins === undefined || ends === undefined) inspector.report('not-hours', at, { value: JSON.stringify(value ?? null) });
  else if (begins >= ends) inspector.report('ends-before-it-begins', at, { from: String(from), to: String(to) });
  else return [from, to];
  return nothing;
};

const readDay = (inspector: Inspector, value: unknown, at: string): readonly Hours[] => {
  const hours = inspector.list(value, at, [], (entry, place) => readHours(inspector, entry, place));
  const ordered = [...hours].sort((a, b) => minuteOf(a[0])! - minuteOf(b[0])!);
  ordered.forEach(([from], index) => {
    const before = ordered[index - 1];
    if (before && minuteOf(from)! < minuteOf(before[1])!) inspector.report('hours-overlap', at, { from, to: before[1] });
  });
  return ordered;
};

/** At most ten years after the first day: what lies beyond would only cost memory. */
export const dayWithin =
  (inspector: Inspector, start: string) =>
  (value: unknown, at: string): string => {
    const date = inspector.date(value ?? null, at, start);
    const last = dayOf(start)! + limits.days;
    if (dayOf(date)! <= last) return date;
    inspector.report('date-too-far', at, { value: date, start, last: dateOf(last) });
    return start;
  };

/** A day, or the first and the last of several: `2027-02-05..2027-02-12`. */
const daysWithin = (inspector: Inspector, start: string) => {
  const day = dayWithin(inspector, start);
  return (value: unknown, at: string): string => {
    if (typeof value !== 'string' || !value.includes('..')) return day(value, at);
    const days = daysIn(value);
    if (!days) inspector.report('not-a-date', at, { value: JSON.stringify(value) });
    else if (days[1] < days[0]) inspector.report('last-day-first', at, { from: dateOf(days[0]), to: dateOf(days[1]) });
    else return day(dateOf(days[1]), at) && value;
    return start;
  };
};

export const readCalendar = (inspector: Inspector, value: unknown, at: string, start: string): WorkingCalendar => {
  const fields = inspector.object(value, at, ['week', 'holidays', 'workdays']);
  const week = inspector.object(fields['week'] ?? null, `${at}.week`, weekdays);
  const day = daysWithin(inspector, start);
  return {
    week: Object.fromEntries(
      Object.entries(week).map(([name, hours]) => [name, readDay(inspector, hours, `${at}.week.${name}`)]),
    ),
    holidays: inspector.list(fields['holidays'], `${at}.holidays`, [], day),
    workdays: inspector.list(fields['workdays'], `${at}.workdays`, [], day),
  };
};

export const readAbsence = (
  inspector: Inspector,
  value: unknown,
  at: string,
  { roles, start }: Pick<Parameters, 'roles' | 'start'>,
): Absence => {
  const fields = inspector.object(value, at, ['role', 'from', 'to', 'people']);
  const known = Object.keys(roles);
  const role = inspector.choice(fields['role'] ?? null, `${at}.role`, known, known[0] ?? '');
  const day = dayWithin(inspector, start);
  const [from, to] = [day(fields['from'], `${at}.from`), day(fields['to'], `${at}.to`)];
  if (dayOf(to)! < dayOf(from)!) inspector.report('last-day-first', at, { from, to });
  if (fields['people'] === undefined) return { role, from, to };
  const people = inspector.number(fields['people'], `${at}.people`, { min: 1, max: limits.people, whole: true }, 1);
  const there = roles[role]?.people ?? null;
  return there !== null && people >= there ? { role, from, to } : { role, from, to, people };
};
