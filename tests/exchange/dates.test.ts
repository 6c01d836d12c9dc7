import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeReader, timeText } from '../../src/exchange/log.ts';

const read = (text: string, options = { year: 2026 }): string | undefined => {
  const found = timeReader(options)(text);
  return found && timeText(found.time, found.dayOnly);
};

describe('Times are read as they are written in China and in ISO', () => {
  test.each([
    ['2026年3月4日 14:05', '2026-03-04 14:05'],
    ['2026年03月04日14时05分', '2026-03-04 14:05'],
    ['2026年3月4日 下午2:05', '2026-03-04 14:05'],
    ['2026年3月4日下午2点', '2026-03-04 14:00'],
    ['2026年3月4日 星期三 14:05', '2026-03-04 14:05'],
    ['2026年3月4日（周三）', '2026-03-04'],
    ['2026/3/4 14:05:09', '2026-03-04 14:05'],
    ['2026/3/4', '2026-03-04'],
    ['2026.3.4', '2026-03-04'],
    ['2026-03-04', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['20260304140500', '2026-03-04 14:05'],
    ['3月4日 上午9:30', '2026-03-04 09:30'],
    ['３月４日　９：３０', '2026-03-04 09:30'],
    ['2026-3-4 中午12:30', '2026-03-04 12:30'],
    ['2026-3-4 凌晨12:30', '2026-03-04 00:30'],
    ['2026-3-4 晚上8:00', '2026-03-04 20:00'],
    ['2026-03-04 02:05 PM', '2026-03-04 14:05'],
    ['2026-03-04T14:05', '2026-03-04 14:05'],
    ['2026-03-04T06:05:00Z', '2026-03-04 14:05'],
    ['2026-03-04T06:05:00.123456+00:00', '2026-03-04 14:05'],
    ['2026-03-04T14:05:00+0800', '2026-03-04 14:05'],
    ['2026-03-04 14:05:00,123', '2026-03-04 14:05'],
    ['46085', '2026-03-04'],
    ['46085.586805555555', '2026-03-04 14:05'],
    ['1772604300', '2026-03-04 14:05'],
    ['1772604300000', '2026-03-04 14:05'],
    ['13/4/2026', '2026-04-13'],
    ['4/13/2026 9:30', '2026-04-13 09:30'],
  ])('%s', (written, time) => {
    expect(read(written)).toBe(time);
  });

  test.each([
    '昨天',
    '2026-02-30',
    '2025-02-29',
    '2026/13/1',
    '2026-03-04 25:00',
    '2026-03-04 14:60',
    '3/4/2026',
    '14:05',
    '',
    '-',
    '0',
    '12',
    '2026-03-04 至 2026-03-05',
    `2026-03-04${' '.repeat(100)}x`,
  ])('%j is no time, or not one only', (written) => {
    expect(read(written)).toBeUndefined();
  });

  test('a date without a year has that of the date before it', () => {
    const next = timeReader();
    expect(next('3月4日')).toBeUndefined();
    expect(timeText(next('2025年12月30日')!.time)).toBe('2025-12-30');
    expect(timeText(next('12月31日')!.time)).toBe('2025-12-31');
  });

  test('what is written is read again, for any minute of a century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 52_000_000 }), (minute) => {
        const time = minute * 60_000;
        expect(timeReader()(timeText(time, false))).toEqual({ time, dayOnly: false });
      }),
    );
  });
});
