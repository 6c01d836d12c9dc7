/** When the company works, as the head of a handbook says it. */
import { describe, expect, test } from 'vitest';
import { check, type Files, report } from '../../src/check/index.ts';
import { standardCalendar, workingCalendarOf } from '../../src/procedure/calendar/index.ts';
import { filesWith } from '../support/handbook-files.ts';

/** The small handbook with a calendar from line 8 on. */
const withCalendar = (lines: string): Files => filesWith({ 'handbook.yaml': (text) => `${text}calendar:\n${lines}\n` });
const week = '  week: { mon: [08:00-12:00, 13:30-17:30], sat: ["09:00-24:00"] }';
const told = (lines: string): string[] =>
  check(withCalendar(lines)).issues.map(({ code, file, line, detail }) =>
    `${file}:${line} ${code} ${detail['value'] ?? ''}`.trim(),
  );

describe('The calendar of a handbook', () => {
  test('is that of each of its procedures, days and hours as rehearsals have them', () => {
    const { content, issues } = check(withCalendar(`${week}\n  holidays: [2026-10-01..2026-10-07]\n  workdays: [2026-10-10]`));
    expect(issues).toEqual([]);
    expect(content!.procedures[0]!.calendar).toEqual({
      week: {
        mon: [
          ['08:00', '12:00'],
          ['13:30', '17:30'],
        ],
        sat: [['09:00', '24:00']],
      },
      holidays: ['2026-10-01..2026-10-07'],
      workdays: ['2026-10-10'],
    });
  });

  test('is assumed where there is none, and then no procedure names one', () => {
    const procedure = check(filesWith()).content!.procedures[0]!;
    expect(procedure).not.toHaveProperty('calendar');
    expect(workingCalendarOf(procedure)).toBe(standardCalendar);
  });

  test.each<[what: string, lines: string, told: readonly string[]]>([
    ['no week', '  holidays: [2026-10-01]', ['handbook.yaml:9 missing-key']],
    ['a day that is none', '  week: { mon: [08:00-12:00], tues: [08:00-12:00] }', ['handbook.yaml:9 unknown-key']],
    ['nobody works', '  week: { mon: [] }', ['handbook.yaml:9 no-working-time {"mon":[]}']],
    ['no hours', '  week: { mon: [8-12] }', ['handbook.yaml:9 not-hours 8-12']],
    ['hours that are none', '  week: { mon: [08:00-25:00] }', ['handbook.yaml:9 not-hours 08:00-25:00']],
    ['hours as one text', '  week: { mon: 08:00-12:00 }', ['handbook.yaml:9 wrong-type "08:00-12:00"']],
    ['over midnight', '  week: { mon: [22:00-06:00] }', ['handbook.yaml:9 hours-backwards 22:00-06:00']],
    ['overlap', '  week: { mon: [08:00-12:00, 11:30-17:00] }', ['handbook.yaml:9 hours-overlap ["08:00-12:00","11:30-17:00"]']],
    ['30 February', `${week}\n  holidays: [2026-02-30]`, ['handbook.yaml:10 not-days 2026-02-30']],
    ['backwards', `${week}\n  holidays: [2026-10-07..2026-10-01]`, ['handbook.yaml:10 days-backwards 2026-10-07..2026-10-01']],
    ['centuries off', `${week}\n  holidays: [2926-10-01]`, ['handbook.yaml:10 days-far-off 2926-10-01']],
    ['a number', `${week}\n  holidays: [20261001]`, ['handbook.yaml:10 wrong-type 20261001']],
    [
      'free and worked',
      `${week}\n  holidays: [2026-10-01..2026-10-07]\n  workdays: [2026-10-07]`,
      ['handbook.yaml:11 free-and-worked ["2026-10-07"]'],
    ],
  ])('is refused where it says: %s', (_, lines, expected) => {
    expect(told(lines)).toEqual(expected);
    const { issues } = check(withCalendar(lines));
    for (const locale of ['zh', 'en'] as const) expect(report(issues, '.', locale)).not.toMatch(/undefined|NaN|\{ /);
  });
});
