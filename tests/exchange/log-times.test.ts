import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogOptions, readLogText } from '../../src/exchange/log.ts';

/** One case, an event a row. */
const read = (times: readonly string[], options: LogOptions = { year: 2026 }) =>
  readLogText(`case,activity,time\n${times.map((time, at) => `C,${at},"${time}"`).join('\n')}\n`, options);
/** The events in their order, by their place in the file. */
const order = (times: readonly string[], options?: LogOptions): string[] => {
  const { log } = read(times, options);
  return Array.from(log.activity, (text) => log.texts[text]!);
};
const doubts = (times: readonly string[], options?: LogOptions): string[] => {
  const { whole, cases } = read(times, options).log.doubts;
  return [...whole, ...(cases.get(0) ?? [])];
};
const days = (times: readonly string[], options?: LogOptions): string[] =>
  Array.from(read(times, options).log.time, (time) => new Date(time).toISOString().slice(0, 10));

const written = {
  dmy: (day: number, month: number) => `${day}/${month}/2026`,
  mdy: (day: number, month: number) => `${month}/${day}/2026`,
} as const;

describe('The order of day and month', () => {
  test('is settled for the whole file by one date above twelve, wherever it stands', () => {
    const date = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(
        fc.constantFrom('dmy' as const, 'mdy' as const),
        fc.array(date, { maxLength: 8 }),
        fc.integer({ min: 13, max: 28 }),
        fc.nat(),
        (way, dates, above, at) => {
          const all = dates.toSpliced(at % (dates.length + 1), 0, { day: above, month: 5 });
          const right = all.map(({ day, month }) => `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
          const texts = all.map(({ day, month }) => written[way](day, month));
          expect(days(texts)).toEqual(right.toSorted());
          expect(doubts(texts)).toEqual([]);
          expect(read(texts).reading.dates).toMatchObject({ order: way, by: 'row' });
        },
      ),
    );
  });
  test('is undecided where no date settles it, and can be said', () => {
    expect(doubts(['3/4/2026', '3/5/2026'])).toEqual(['unsettled-date']);
    expect(read(['3/4/2026']).reading.dates).toEqual({ order: null, by: 'none', row: null });
    expect(days(['3/4/2026'], { dates: 'dmy' })).toEqual(['2026-04-03']);
    expect(days(['3/4/2026'], { dates: 'mdy' })).toEqual(['2026-03-04']);
  });
  test('is undecided where dates contradict one another', () => {
    expect(doubts(['13/4/2026', '4/13/2026', '3/4/2026'])).toEqual(['unsettled-date']);
  });
  test('of two-digit years too, the year first or last', () => {
    expect(days(['3/4/26', '1/19/26'])).toEqual(['2026-01-19', '2026-03-04']);
    expect(days(['26-03-04', '26-03-13', '70-01-31'])).toEqual(['1970-01-31', '2026-03-04', '2026-03-13']);
    expect(doubts(['3/4/26'])).toEqual(['unsettled-date']);
    // 19 January 2026, or 26 January 2019.
    expect(doubts(['19.01.26'])).toEqual(['unsettled-date']);
  });
});

describe('Dates without a year', () => {
  test('go on over New Year, either way, however the rows lie', () => {
    expect(order(['12月30日', '12月31日', '1月2日'])).toEqual(['0', '1', '2']);
    expect(order(['1月2日', '12月30日', '12月31日'])).toEqual(['1', '2', '0']);
    expect(doubts(['12月30日', '1月2日'])).toEqual([]);
    expect(read(['12月30日']).reading.year).toBe(2026);
  });
  test('more than half a year apart are undecided', () => {
    expect(doubts(['1月2日', '5月2日', '9月2日'])).toEqual(['no-year']);
  });
});

describe('What came first', () => {
  test('goes by microseconds where they are written', () => {
    expect(order(['2026-03-04 10:00:00.000200', '2026-03-04 10:00:00.000100'])).toEqual(['1', '0']);
  });
  test('is in doubt where a time can’t be read or is not there', () => {
    expect(doubts(['2026-03-04', '昨天'])).toEqual(['bad-time']);
    expect(doubts(['2026-03-04', ''])).toEqual(['no-time']);
    expect(doubts(['', ''])).toEqual([]);
  });
  test('is in doubt where some times name their zone and some don’t', () => {
    expect(doubts(['2026-03-04 10:00', '2026-03-04T10:00:00Z'])).toEqual(['mixed-zones']);
    expect(read(['2026-03-04T10:00:00Z']).reading.zone).toBe(480);
  });
  test('goes by time on every day but those of which only the date is given', () => {
    expect(order(['2026-03-04', '2026-03-05 11:00', '2026-03-05 10:00'])).toEqual(['0', '2', '1']);
  });
  test('is in doubt on a day with and without times of day that contradict the rows', () => {
    expect(doubts(['2026-03-03', '2026-03-04 11:00', '2026-03-04', '2026-03-04 10:00'])).toEqual(['day-order']);
    expect(doubts(['2026-03-03', '2026-03-04 10:00', '2026-03-04', '2026-03-04 11:00'])).toEqual([]);
  });
});
