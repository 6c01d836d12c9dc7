import { expect, test } from 'vitest';
import { calendarOf } from '../../src/exchange/index.ts';

const review = {
  uid: 'review@HD/GLLC-ZB-003',
  day: '2026-12-31',
  stamp: '2026-01-01',
  summary: '评审，文件; 一, 二 '.repeat(8),
  description: 'A\nB \\ C',
  remind: 30,
};
const text = calendarOf({ name: '评审', events: [review] });

test('every line ends with CRLF and holds at most 75 octets; no character is cut in two', () => {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\ufffd');
  }
});

test('unfolded, it says the day, the next as its end, and what has a meaning is escaped', () => {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:review@HD/GLLC-ZB-003',
      'DTSTAMP:20260101T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'DESCRIPTION:A\\nB \\\\ C',
      `SUMMARY:${'评审，文件\\; 一\\, 二 '.repeat(8)}`,
      'TRIGGER:-P30D',
    ]),
  );
});

test('without a review it is a calendar without an event, and twice the same is the same', () => {
  expect(calendarOf({ name: '评审', events: [] })).not.toContain('VEVENT');
  expect(calendarOf({ name: '评审', events: [review] })).toBe(text);
});
