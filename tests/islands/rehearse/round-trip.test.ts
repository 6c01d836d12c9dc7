/** Whatever a field can yield, right or wrong: what is accepted survives file and link to the last bit. Files and links of before are read. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeParameters, encodeParameters, parametersText, readParametersText } from '../../../src/exchange/parameters.ts';
import { datedText, datesText, dateText, readDated, readDates } from '../../../src/islands/rehearse/date-text.ts';
import type { Draft, DraftDistribution } from '../../../src/islands/rehearse/draft.ts';
import { hoursText, readHours, readList, readNumber } from '../../../src/islands/rehearse/figure-text.ts';
import { FiguresStore } from '../../../src/islands/rehearse/figures.ts';
import { dateOf, dayOf, yearFrom } from '../../../src/procedure/calendar/index.ts';
import { type DistributionKind, defaults, fieldsOf, ofKind } from '../../../src/simulate/index.ts';
import { thirdNet } from '../../support/handbooks.ts';

const plan = thirdNet('5.1').procedure;
const assumed = defaults(plan);
const roles = Object.keys(assumed.roles);
const steps = Object.keys(assumed.steps);

/** Days a date field gives, most of them near the period, and what is typed where text may be typed. */
const day = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -400, max: 3700 }).map((after) => dateOf(dayOf('2026-01-05')! + after)) },
  { weight: 1, arbitrary: fc.constantFrom('', '0001-01-01', '1900-01-01', '9999-12-31', '12026-01-01', '2028-02-29') },
);
const typed = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 400 }).map(String) },
  { weight: 2, arbitrary: fc.double({ noNaN: true }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '-0', '0', '１２．５', '1e3', 'Infinity', '0x10', 'soon') },
  { weight: 1, arbitrary: fc.string() },
);
const number = typed.map(readNumber);
const written = fc.tuple(day, fc.constantFrom('-', '/', '.')).map(([it, sign]) => it.replaceAll('-', sign));
const dates = fc
  .array(
    fc.oneof(
      written,
      fc.tuple(written, written).map((pair) => pair.join(' 至 ')),
      fc.string(),
    ),
    { maxLength: 4 },
  )
  .map((list) => readDates(list.join(', ')));
const dated = fc
  .array(
    fc.tuple(written, fc.constantFrom(' × ', '\t', ': ', ' '), typed).map((parts) => parts.join('')),
    { maxLength: 4 },
  )
  .map((lines) => readDated(lines.join('\n')));
const hours = fc
  .oneof(fc.constantFrom('08:00-12:00, 13:30–17:30', '13:00-17:00，08:00-12:00', '', '8-12'), fc.string())
  .map(readHours);

const distribution = fc
  .tuple(
    fc.constantFrom(...(Object.keys(fieldsOf) as DistributionKind[])),
    fc.double({ min: 0.001, max: 50, noNaN: true }),
    fc.array(typed),
  )
  .map(([kind, mean, texts]): DraftDistribution => {
    const own = ofKind(kind, mean, 'hours');
    if (kind === 'table' && texts.length > 0) return { ...own, values: readList(texts.join(', ')) } as DraftDistribution;
    return texts[0] === undefined || kind === 'table'
      ? own
      : ({ ...own, [fieldsOf[kind][0]!]: readNumber(texts[0]) } as DraftDistribution);
  });

type Change = (store: FiguresStore) => void;
const draftOf = (store: FiguresStore): Draft => store.$figures.get().draft;
const having =
  (part: Partial<Draft>): Change =>
  (store) =>
    store.change(part);
const withCalendar =
  (part: object): Change =>
  (store) => {
    const { calendars } = draftOf(store);
    store.change({ calendars: { ...calendars, office: { ...calendars['office']!, ...part } } });
  };
const withArrivals =
  (part: Partial<Draft['arrivals']>): Change =>
  (store) =>
    store.change({ arrivals: { ...draftOf(store).arrivals, ...part } });

/** What one field can do to the figures. */
const change: fc.Arbitrary<Change> = fc.oneof(
  day.map((start) => having({ start })),
  day.map((until) => having({ until })),
  number.map((runIn) => having({ runIn })),
  number.map((deadlineDays) => having({ deadlineDays })),
  fc.boolean().map((queues) => having({ queues })),
  fc.constantFrom('first-come' as const, 'oldest-case' as const).map((priority) => having({ priority })),
  dates.map((holidays) => withCalendar({ holidays })),
  dates.map((workdays) => withCalendar({ workdays })),
  hours.map((tue) => withCalendar({ week: { ...assumed.calendars['office']!.week, tue } })),
  dated.map((list) => withArrivals({ dated: list })),
  fc.oneof(distribution, fc.constant(null)).map((gap) => withArrivals({ gap })),
  fc.constantFrom(null, 'office').map((calendar) => withArrivals({ calendar })),
  fc.tuple(fc.constantFrom(...roles), day, day, fc.oneof(number, fc.constant(undefined))).map(
    ([role, from, to, people]): Change =>
      (store) => {
        const absence = people === undefined ? { role, from, to } : { role, from, to, people };
        store.change({ absences: [...draftOf(store).absences, absence] });
      },
  ),
  fc.tuple(fc.constantFrom(...roles), fc.oneof(number, fc.constant(null))).map(
    ([role, people]): Change =>
      (store) =>
        store.changeRole(role, { people }),
  ),
  fc.tuple(fc.constantFrom(...roles), number).map(
    ([role, costPerHour]): Change =>
      (store) =>
        store.changeRole(role, { costPerHour }),
  ),
  fc.tuple(fc.constantFrom(...steps), distribution).map(
    ([step, duration]): Change =>
      (store) =>
        store.changeStep(step, { duration }),
  ),
  fc.tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.boolean()).map(
    ([share, own]): Change =>
      (store) => {
        store.setLaterRounds('approval', own);
        store.setShare('approval', ['N'], share, own ? 1 : 0);
      },
  ),
);

describe('read(write(x)) = x', () => {
  it('for whatever the fields can yield', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const store = new FiguresStore(plan);
        for (const apply of changes) apply(store);
        const { parameters, issues } = store.$figures.get();
        if (!parameters) {
          expect(issues.some(({ level }) => level === 'error')).toBe(true);
          return;
        }
        accepted += 1;
        for (const reading of [
          readParametersText(plan, parametersText(parameters)),
          decodeParameters(plan, encodeParameters(plan, parameters)),
        ])
          expect(reading).toStrictEqual({ parameters, issues });
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(30);
  }, 30_000);

  it('and a field shows what it was told', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((after) => dateOf(20_000 + after));
    const entry = fc.record({ date: days, cases: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(entry), (list) => {
        expect(readDated(datedText(list))).toEqual(list);
      }),
    );
    const holidays = fc.array(
      fc.oneof(
        days,
        fc.tuple(days, days).map((pair) => pair.join('..')),
      ),
    );
    fc.assert(
      fc.property(holidays, (list) => {
        expect(readDates(datesText(list))).toEqual(list);
      }),
    );
    expect(readHours(hoursText(readHours('08:00-12:00, 13:30-17:30')))).toEqual(readHours('08:00-12:00, 13:30-17:30'));
  });
});

describe('dates as they are typed', () => {
  it.each([
    ['2026/2/5', '2026-02-05'],
    ['2026年2月5日', '2026-02-05'],
    ['２０２６．２．５', '2026-02-05'],
    [' 2026-02-05 ', '2026-02-05'],
    ['5.2.2026', '5.2.2026'],
  ])('%s', (text, date) => expect(dateText(text)).toBe(date));

  it('in ranges, lists and columns of a spreadsheet', () => {
    expect(readDates('2027/2/5 至 2027/2/12，2026-10-01..2026-10-07 2027.1.1')).toEqual([
      '2027-02-05..2027-02-12',
      '2026-10-01..2026-10-07',
      '2027-01-01',
    ]);
    const eight = { date: '2026-11-16', cases: 8 };
    for (const text of ['2026-11-16 × 8', '2026/11/16\t8', '2026年11月16日：8件', '2026-11-16, 8', '2026.11.16 x 8 cases'])
      expect([text, readDated(text)]).toEqual([text, [eight]]);
    expect(readDated('2026-11-16 8, 2026-12-01')).toEqual([eight, { date: '2026-12-01', cases: 1 }]);
  });
});

describe('of before there was a period', () => {
  const { until: _, runIn: __, ...others } = assumed;
  const { dated: ___, ...arrivals } = assumed.arrivals;
  const old = { ...others, arrivals, start: '2026-03-02', warmUp: 50 };
  const now = { ...assumed, start: '2026-03-02', until: yearFrom('2026-03-02'), warmUp: 50 };

  it('a file is read, its period a year from its first day', () => {
    expect(now.until).toBe('2027-03-01');
    expect(readParametersText(plan, JSON.stringify(old))).toEqual({ parameters: now, issues: [] });
  });

  it('a link is read', () => {
    const { procedure, revision, start, warmUp } = old;
    const code = Buffer.from(JSON.stringify({ procedure, revision, start, arrivals, warmUp })).toString('base64url');
    expect(decodeParameters(plan, code)).toEqual({ parameters: now, issues: [] });
  });
});
