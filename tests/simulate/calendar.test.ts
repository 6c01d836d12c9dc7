/** Working time: against a plain count of minutes, and in cases a manager would check by hand. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar, dateOf, dayOf, lineOf, together, type WorkingCalendar } from '../../src/procedure/calendar/index.ts';
import type { Absence } from '../../src/simulate/index.ts';

const day = [
  ['08:00', '12:00'],
  ['13:30', '17:30'],
] as const;
const office: WorkingCalendar = { week: { mon: day, tue: day, wed: day, thu: day, fri: day }, holidays: [], workdays: [] };
const monday = '2026-01-05';

const calendar = (changes: Partial<WorkingCalendar> = {}, absences: Absence[] = []) =>
  new Calendar(lineOf({ ...office, ...changes }, absences, monday));

/** Minutes since Monday 00:00. */
const at = (dayNumber: number, time: string) => dayNumber * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A task begun as soon as somebody is at work. */
const done = (it: Calendar, ready: number, hours: number) => it.finish(it.open(ready), hours * 60);

describe('a task', () => {
  it.each([
    ['within the morning', at(0, '08:00'), 2, at(0, '10:00')],
    ['up to the very end of the morning', at(0, '08:00'), 4, at(0, '12:00')],
    ['over lunch', at(0, '11:00'), 2, at(0, '14:30')],
    ['over night', at(0, '16:30'), 2, at(1, '09:00')],
    ['over the weekend', at(4, '16:30'), 2, at(7, '09:00')],
    ['that comes before hours', at(0, '03:00'), 1, at(0, '09:00')],
    ['that comes at lunch', at(0, '12:30'), 1, at(0, '14:30')],
    ['that comes at the end of the morning', at(0, '12:00'), 1, at(0, '14:30')],
    ['that comes on Saturday', at(5, '10:00'), 1, at(7, '09:00')],
    ['of a week', at(0, '08:00'), 40, at(4, '17:30')],
    ['of a week and an hour', at(0, '08:00'), 41, at(7, '09:00')],
    ['of fifty weeks', at(2, '08:00'), 2000, at(351, '17:30')],
    ['that takes no time', at(1, '09:00'), 0, at(1, '09:00')],
  ])('%s', (_, ready, hours, end) => {
    expect(done(calendar(), ready, hours)).toBe(end);
  });

  it('over a holiday', () => {
    expect(done(calendar({ holidays: ['2026-01-06'] }), at(0, '16:30'), 2)).toBe(at(2, '09:00'));
  });

  it('on a weekend worked in exchange (调休), with the hours of a Monday', () => {
    expect(done(calendar({ workdays: ['2026-01-10'] }), at(4, '16:30'), 2)).toBe(at(5, '09:00'));
  });

  it('over an absence from Tuesday to Thursday', () => {
    const away = [{ role: 'a', from: '2026-01-06', to: '2026-01-08' }];
    expect(done(calendar({}, away), at(0, '16:30'), 2)).toBe(at(4, '09:00'));
    expect(calendar({}, away).open(at(2, '10:00'))).toBe(at(4, '08:00'));
  });

  it('over an absence of four weeks, and long after it', () => {
    const away = [{ role: 'a', from: '2026-01-05', to: '2026-02-01' }];
    expect(done(calendar({}, away), 0, 41)).toBe(at(35, '09:00'));
    expect(done(calendar({}, away), at(700, '08:00'), 41)).toBe(at(707, '09:00'));
  });

  it('at any hour, where no calendar is kept', () => {
    expect(done(new Calendar(lineOf(null, [], monday)), at(5, '23:00'), 30)).toBe(at(7, '05:00'));
  });

  it('of two roles, in the hours they share', () => {
    const late: WorkingCalendar = {
      week: { mon: [['11:00', '20:00']], wed: [['11:00', '20:00']] },
      holidays: [],
      workdays: [],
    };
    const both = new Calendar(together([lineOf(office, [], monday), lineOf(late, [], monday)]));
    expect(done(both, at(0, '08:00'), 6)).toBe(at(2, '12:00'));
    expect(both.weekWork).toBe(2 * 5 * 60);
  });

  it('with hours through midnight is not interrupted by it', () => {
    const night: WorkingCalendar = {
      week: { mon: [['20:00', '24:00']], tue: [['00:00', '04:00']] },
      holidays: [],
      workdays: [],
    };
    expect(done(new Calendar(lineOf(night, [], monday)), 0, 6)).toBe(at(1, '02:00'));
  });
});

/** Minute by minute. */
const counted = (it: Calendar, ready: number, minutes: number): number => {
  let left = minutes;
  for (let time = ready; ; time += 1) {
    if (left === 0) return time;
    if (it.open(time) === time) left -= 1;
  }
};

describe('any calendar', () => {
  const hour = fc.integer({ min: 0, max: 46 });
  const hours = fc.tuple(hour, fc.integer({ min: 1, max: 10 })).map(([from, length]): [string, string] => {
    const written = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
    return [written(from), written(Math.min(48, from + length))];
  });
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  const week = fc
    .array(fc.tuple(fc.constantFrom(...names), hours), { minLength: 1, maxLength: 7 })
    .map((entries) => Object.fromEntries(entries.map(([name, span]) => [name, [span]])));
  const dates = fc.array(
    fc.integer({ min: 0, max: 40 }).map((n) => dateOf(dayOf(monday)! + n)),
    { maxLength: 5 },
  );

  it('agrees with a count of minutes', () => {
    fc.assert(
      fc.property(
        week,
        dates,
        dates,
        fc.integer({ min: 0, max: 70_000 }),
        fc.integer({ min: 1, max: 900 }),
        (plan, holidays, workdays, ready, work) => {
          const it = new Calendar(lineOf({ week: plan, holidays, workdays }, [], monday));
          const fresh = new Calendar(lineOf({ week: plan, holidays, workdays }, [], monday));
          const start = it.open(ready);
          expect(it.finish(start, work)).toBe(counted(fresh, start, work));
          expect(it.workUntil(it.finish(start, work)) - it.workUntil(ready)).toBe(work);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('dates', () => {
  it('count days from 1970, and back', () => {
    expect([dayOf('1970-01-01'), dayOf('2000-03-01'), dayOf('2026-01-05')]).toEqual([0, 11017, 20458]);
    for (let n = 0; n < 60_000; n += 17) expect(dayOf(dateOf(n))).toBe(n);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''])('"%s" is none', (date) => {
    expect(dayOf(date)).toBeUndefined();
  });
});
