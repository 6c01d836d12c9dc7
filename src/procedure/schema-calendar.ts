/** `calendar` of the handbook: when the company works. */
import { z } from 'zod';
import { daysIn } from './calendar/date.ts';
import { minuteOf } from './calendar/hours.ts';
import { type Hours, weekdays } from './calendar/working-calendar.ts';

const partsOf = (span: string): Hours => {
  const [from = '', to = ''] = span.split(/\s*[-–]\s*/);
  return [from, to];
};
const minutesOf = (span: string): readonly [number, number] | undefined => {
  const [from, to] = partsOf(span).map(minuteOf);
  return from === undefined || to === undefined ? undefined : [from, to];
};

/** Written 08:00-12:00. */
const hours = z
  .string()
  .refine((span) => minutesOf(span) !== undefined, { params: { code: 'not-hours' }, abort: true })
  .refine((span) => minutesOf(span)![0] < minutesOf(span)![1], { params: { code: 'hours-backwards' } });

const day = z
  .array(hours)
  .refine(
    (spans) => {
      const found = spans.flatMap((span) => [minutesOf(span) ?? []].filter(([from]) => from !== undefined)) as [
        number,
        number,
      ][];
      return found.sort((a, b) => a[0] - b[0]).every(([from], at) => at === 0 || found[at - 1]![1] <= from);
    },
    { params: { code: 'hours-overlap' } },
  )
  .transform((spans) => spans.map(partsOf))
  .describe('Working hours, from and to: [08:00-12:00, 13:30-17:30]; a day left out, or [], is free');

/** Limits are counted day by day, so what lies centuries off would cost time and mean nothing. */
const [earliest, latest] = ['2000-01-01', '2099-12-31'];

const days = z
  .array(
    z
      .string()
      .refine((dates) => daysIn(dates) !== undefined, { params: { code: 'not-days' }, abort: true })
      .refine((dates) => daysIn(dates)![0] <= daysIn(dates)![1], { params: { code: 'days-backwards' } })
      .refine((dates) => dates.split('..').every((date) => date >= earliest && date <= latest), {
        params: { code: 'days-far-off' },
      }),
  )
  .default([]);

const week = z
  .strictObject(
    Object.fromEntries(weekdays.map((name) => [name, day.optional()])) as Record<
      (typeof weekdays)[number],
      z.ZodOptional<typeof day>
    >,
  )
  .refine((hoursOf) => Object.values(hoursOf).some((spans) => spans !== undefined && spans.length > 0), {
    params: { code: 'no-working-time' },
  })
  .describe('Each weekday with its hours, mon to sun');

export const calendar = z
  .strictObject({
    week,
    holidays: days.describe(
      'Days off that fall on working days: 2026-10-01, or the first and the last of several, 2026-10-01..2026-10-07',
    ),
    workdays: days.describe('Days worked in exchange (调休), with the hours of a Monday; written likewise'),
  })
  .refine(
    ({ holidays, workdays }) => {
      const free = holidays.flatMap((dates) => [daysIn(dates) ?? []].filter(([first]) => first !== undefined));
      return workdays.every((dates) => {
        const [first, last] = daysIn(dates) ?? [];
        return first === undefined || free.every(([from, to]) => last! < from! || first > to!);
      });
    },
    { path: ['workdays'], params: { code: 'free-and-worked' } },
  )
  .describe(
    'When the company works: { week: { mon: [08:00-12:00, 13:30-17:30], … }, holidays: [2026-10-01..2026-10-07], workdays: [2026-10-10] }. Limits in working days and hours are counted by it, in case records, figures and simulations, and rehearsals begin with it. Absent: Monday to Friday, 08:00-12:00 and 13:30-17:30, no holidays, and whatever is counted by that says so',
  );

export const calendarKeys = { calendar: Object.keys(calendar.shape), week: [...weekdays] };
