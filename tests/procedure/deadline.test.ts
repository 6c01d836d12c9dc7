/** Limits on a calendar: when time runs out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Deadlines, dayOf, lineOf, standardCalendar, type WorkingCalendar } from '../../src/procedure/calendar/index.ts';

const start = '2026-09-28';
/** Golden week off, the Saturday after it worked. */
const golden: WorkingCalendar = { ...standardCalendar, holidays: ['2026-10-01..2026-10-07'], workdays: ['2026-10-10'] };
const deadlines = new Deadlines(lineOf(golden, [], start));
/** `2026-09-30 17:00` as minutes from the start. */
const at = (text: string): number => {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (dayOf(date)! - dayOf(start)!) * 1440 + hour * 60 + minute;
};

describe('Time runs out', () => {
  test.each([
    ['the day of arrival does not count', 1, 'working-days', '2026-09-28 08:00', '2026-09-30 00:00'],
    ['the last day counts to its end', 2, 'days', '2026-09-28 23:59', '2026-10-01 00:00'],
    ['holidays are no working days, a day in exchange is one', 3, 'working-days', '2026-09-30 09:00', '2026-10-11 00:00'],
    ['calendar days are not moved', 3, 'days', '2026-09-30 09:00', '2026-10-04 00:00'],
    ['hours go on by night', 20, 'hours', '2026-09-28 17:00', '2026-09-29 13:00'],
    ['working hours stop for the night and the noon break', 4, 'working-hours', '2026-09-28 16:30', '2026-09-29 11:00'],
    ['working hours of what arrives at night begin in the morning', 1, 'working-hours', '2026-09-28 22:00', '2026-09-29 09:00'],
  ] as const)('%s', (_, within, unit, arrived, due) => {
    expect(deadlines.of({ within, unit }, at(arrived))).toBe(at(due));
    expect(deadlines.isLate({ within, unit }, at(arrived), at(due) - 1)).toBe(false);
    expect(deadlines.isLate({ within, unit }, at(arrived), at(due) + 1)).toBe(true);
  });

  test('work done before people work on is in time', () => {
    const limit = { within: 4, unit: 'working-hours' } as const;
    expect(deadlines.isLate(limit, at('2026-09-28 08:00'), at('2026-09-28 13:30'))).toBe(false);
    expect(deadlines.isLate(limit, at('2026-09-28 13:30'), at('2026-09-28 20:00'))).toBe(false);
    expect(deadlines.isLate(limit, at('2026-09-28 13:30'), at('2026-09-29 08:01'))).toBe(true);
  });

  test('later for what arrives later, and once late always late', () => {
    const units = ['working-days', 'days', 'working-hours', 'hours'] as const;
    const moment = fc.integer({ min: 0, max: 30 * 1440 });
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 1, max: 40 }), moment, moment, (unit, within, a, b) => {
        const limit = { within, unit };
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(deadlines.of(limit, first)).toBeLessThanOrEqual(deadlines.of(limit, second));
        const due = deadlines.of(limit, first);
        expect(deadlines.isLate(limit, first, Math.max(first, due - 1))).toBe(false);
        expect(deadlines.isLate(limit, first, due + 1440 * 8)).toBe(true);
        expect(Number(deadlines.isLate(limit, first, first + within))).toBeLessThanOrEqual(
          Number(deadlines.isLate(limit, first, first + within + second)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
