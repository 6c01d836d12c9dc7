/** A dated period: worked out by hand where times are fixed, and what holidays, absences, batches and lists of dates change in it. */

import { describe, expect, it } from 'vitest';
import type { WorkingCalendar } from '../../src/procedure/calendar/index.ts';
import {
  type Absence,
  defaults,
  type Parameters,
  readParameters,
  type SetUp,
  simulate,
  traceCase,
} from '../../src/simulate/index.ts';
import { thirdNet } from '../support/handbooks.ts';
import { deciding, end, procedureOf, task } from '../walk/procedures.ts';
import { fixed, plainly, simulating } from './stations.ts';

const HOUR = 60;
const DAY = 1440;

/** Somebody drafts a plan in an hour, of whom there are enough; one approver takes two hours a plan. */
const plans = procedureOf('9.8', [
  task('draft', '1', 'approve', ['division']),
  deciding('gate', 'approve', '2', { Y: 'end', N: 'draft' }, ['approver']),
  end(),
]);

/** November 2026, office hours, eight plans on Monday the 16th and nothing else; it begins with empty desks. */
const november: Parameters = (() => {
  const assumed = defaults(plans);
  const { division, approver } = assumed.roles;
  return {
    ...assumed,
    start: '2026-11-01',
    until: '2026-11-30',
    runIn: 0,
    arrivals: { gap: null, calendar: 'office', dated: [{ date: '2026-11-16', cases: 8 }] },
    steps: {
      draft: { duration: fixed(HOUR) },
      approve: { duration: fixed(2 * HOUR), outcomes: [{ Y: 1, N: 0 }] },
    },
    roles: { division: { ...division!, people: 8 }, approver: approver! },
    deadlineDays: 1,
  };
})();

const run = (parameters: Parameters, replications = 2) => simulating(plans, parameters, { replications });
const withHolidays = (parameters: Parameters, holidays: WorkingCalendar['holidays']): Parameters => ({
  ...parameters,
  calendars: { office: { ...parameters.calendars['office']!, holidays } },
});
const withAbsence = (parameters: Parameters, absence: Absence): Parameters => ({ ...parameters, absences: [absence] });

describe('eight plans on one day in November', () => {
  const results = run(november);
  const { measures } = results;

  // All are drafted from 8:00 to 9:00. The approver ends with them at 11:00, 14:30, 16:30, on Tuesday at 9:00, 11:00, 14:30, 16:30 and on
  // Wednesday at 9:00: 3 + 6.5 + 8.5 + 25 + 27 + 30.5 + 32.5 + 49 = 182 hours after they came. They wait 0, 2, 5.5, 7.5, 24, 26, 29.5, 31.5.
  it('queue at the approver, each as long as worked out by hand', () => {
    expect(measures.lead).toEqual({ mean: (182 / 8) * HOUR, half: 0 });
    expect(measures.wait).toEqual({ mean: (126 / 8) * HOUR, half: 0 });
    expect(measures.onTime).toEqual({ mean: 3 / 8, half: 0 });
    expect([measures.arrived!.mean, measures.open!.mean, measures.atStart!.mean]).toEqual([8, 0, 0]);
  });

  it('six wait on Monday at noon, two on Tuesday, none on Wednesday; no other day has a queue', () => {
    const { every, lengths } = results.history!;
    expect([every, lengths.map((list) => list.length)]).toEqual([DAY, [30, 30]]);
    expect(lengths[1]).toEqual(Array.from({ length: 30 }, (_, day) => ({ 15: 6, 16: 2 })[day] ?? 0));
  });

  it('take sixteen of the 168 hours November has', () => {
    expect(results.roles.find(({ role }) => role === 'approver')!.utilisation!.mean).toBeCloseTo(16 / 168, 12);
  });

  it('one is still open where the period ends with Tuesday; its lead time counts all the same', () => {
    const cut = run({ ...november, until: '2026-11-17' });
    expect([cut.measures.arrived!.mean, cut.measures.open!.mean]).toEqual([8, 1]);
    expect(cut.measures.lead).toEqual(measures.lead);
    // Up to Tuesday evening the approver has had 12 days of 8 hours, and worked 15 of the 16 hours: the last plan is half done.
    expect(cut.roles.find(({ role }) => role === 'approver')!.utilisation!.mean).toBeCloseTo(15 / 96, 12);
  });

  it('a holiday on Tuesday costs the last five a day; one outside the period changes nothing', () => {
    expect(run(withHolidays(november, ['2026-11-17'])).measures.lead!.mean).toBe(((182 + 5 * 24) / 8) * HOUR);
    const outside = run(withHolidays(november, ['2026-10-01..2026-10-07', '2027-02-05..2027-02-12']));
    expect(outside).toEqual(results);
  });

  it('the approver away that week: they begin on Monday after, at 8:00', () => {
    const away = run(withAbsence(november, { role: 'approver', from: '2026-11-16', to: '2026-11-20' }));
    // 10:00, 12:00, 15:30, 17:30, and the same on Tuesday: 2 + 4 + 7.5 + 9.5 + 26 + 28 + 31.5 + 33.5 = 142 hours and eight weeks.
    expect(away.measures.lead!.mean).toBe(((142 + 8 * 168) / 8) * HOUR);
    expect(run(withAbsence(november, { role: 'approver', from: '2026-11-23', to: '2026-11-27' })).measures.lead).toEqual(
      measures.lead,
    );
  });

  it('two approvers halve the queue', () => {
    const { approver } = november.roles;
    const two = run({ ...november, roles: { ...november.roles, approver: { ...approver!, people: 2 } } });
    expect(two.history!.lengths[1]![15]).toBe(4);
  });
});

describe('arrivals by list', () => {
  const moments = (parameters: Parameters): number[] =>
    Array.from({ length: 5 }, (_, at) => traceCase({ procedure: plans, parameters }, {}, at)[0]?.ready ?? Number.NaN);
  const dated = [
    { date: '2026-11-30', cases: 1 },
    { date: '2026-11-02', cases: 1 },
    { date: '2026-11-10', cases: 2 },
  ];

  it('come on those dates as work begins, in the order of the dates, and no others', () => {
    const listed = { ...november, arrivals: { ...november.arrivals, dated } };
    expect(moments(listed)).toEqual([1, 9, 9, 29, Number.NaN].map((day) => day * DAY + 8 * HOUR));
    expect(moments({ ...listed, runIn: 30 })).toEqual(moments(listed));
  });

  it('come at 0:00 of a day off, and it is said', () => {
    const sunday = { ...november, arrivals: { ...november.arrivals, dated: [{ date: '2026-11-15', cases: 1 }] } };
    expect(moments(sunday)[0]).toBe(14 * DAY);
    expect(readParameters(plans, sunday).issues).toMatchObject([{ rule: 'comes-on-a-day-off', level: 'warning' }]);
  });

  it('a list in a file is read with numbers and without', () => {
    const listed = { ...november, arrivals: { ...november.arrivals, dated: ['2026-11-02', { date: '2026-11-10', cases: 2 }] } };
    const { parameters } = readParameters(plans, listed);
    expect(parameters!.arrivals.dated).toEqual([
      { date: '2026-11-02', cases: 1 },
      { date: '2026-11-10', cases: 2 },
    ]);
  });

  it('leave the luck of the cases that come at intervals as it was', () => {
    const arrivals = { ...november.arrivals, gap: { kind: 'exponential', mean: 9, unit: 'hours' } as const };
    const alone = { ...november, queues: false, arrivals: { ...arrivals, dated: [] } };
    const first = moments(alone);
    const both = moments({ ...alone, arrivals: { ...arrivals, dated: [{ date: '2026-11-02', cases: 2 }] } });
    expect(first.slice(0, 3).every((moment) => both.includes(moment))).toBe(true);
  });
});

describe('how a period begins and ends', () => {
  const one = procedureOf('9.1', [task('serve', '1', 'end', ['clerk']), end()]);
  /** A case every 600 minutes that takes 900, two people: nobody waits. The first day begins with the 24th case after ten days. */
  const steady = (runIn: number): Parameters => ({
    ...plainly(one, { gap: fixed(600), steps: { serve: fixed(900) }, people: { clerk: 2 } }),
    until: '2026-01-05',
    runIn,
  });
  const told = (parameters: Parameters) => {
    const { atStart, arrived, open } = simulating(one, parameters, { replications: 2 }).measures;
    return [atStart?.mean, arrived?.mean, open?.mean];
  };

  it('after a run-in there is work under way; without one the desks are empty', () => {
    // Of the cases at 13 800 and 14 400, the first is under way at 14 400; of those at 14 400, 15 000 and 15 600 two are at 15 840.
    expect(told(steady(10))).toEqual([1, 3, 2]);
    expect(told(steady(0))).toEqual([0, 2, 2]);
  });

  it('the engine in which nobody waits tells the same', () => {
    expect(told({ ...steady(10), queues: false })).toEqual([undefined, 3, 2]);
  });

  it('a period of a year has the cases its calendar has hours for, and in a long one none is lost', () => {
    const { procedure, parameters } = assumed('5.1');
    const { measures, each } = simulating(procedure, parameters, { replications: 40 });
    // 261 working days of 8 hours, a case every 30.5 working hours.
    const expected = (261 * 8 * 60) / 1830;
    expect(Math.abs(measures.arrived!.mean - expected)).toBeLessThan(2.2 * measures.arrived!.half!);
    expect(each.every(({ open, finished }) => open <= finished)).toBe(true);
  });

  it('that begins where dates begin, or ends where they end, is a period like any other', () => {
    expect(told({ ...steady(10), start: '1900-01-01', until: '1900-01-01' })[1]).toBe(2);
    expect(readParameters(one, { start: '9999-06-01' }).parameters!.until).toBe('9999-12-31');
  });
});

const assumed = (id: string): SetUp => {
  const { procedure } = thirdNet(id);
  return { procedure, parameters: defaults(procedure) };
};

describe('on a plan as assumed', () => {
  const { procedure, parameters } = assumed('5.1');
  const lead = (it: Parameters) => simulating(procedure, it, { replications: 60 }).measures.lead!.mean;
  const autumn = { ...parameters, start: '2026-10-01', until: '2026-12-31' };

  it('the general manager away in November is felt in autumn', () => {
    const away = { role: 'general-manager', from: '2026-11-09', to: '2026-11-22' };
    expect(lead({ ...autumn, absences: [away] })).toBeGreaterThan(lead(autumn) + 0.5 * DAY);
  });

  it('an absence after the period is warned of, one in it is not', () => {
    const rules = (from: string, to: string) =>
      readParameters(procedure, { ...autumn, absences: [{ role: 'general-manager', from, to }] }).issues.map(
        ({ rule }) => rule,
      );
    expect(rules('2027-03-01', '2027-03-05')).toEqual(['absent-outside-the-period']);
    expect(rules('2026-12-28', '2027-03-05')).toEqual([]);
  });

  it('same seed, same bytes; another seed, others', () => {
    const bytes = (seed: number) => JSON.stringify(simulating(procedure, autumn, { replications: 5, seed }));
    expect(bytes(7)).toBe(bytes(7));
    expect(bytes(7)).not.toBe(bytes(8));
  });

  it('nothing coming, too much coming, and dates in a run of cases are refused with what would do', () => {
    const rules = (it: Parameters, options = {}) => {
      const outcome = simulate({ procedure, parameters: it }, options);
      return outcome.kind === 'refused' ? outcome.issues.map(({ rule }) => rule) : [];
    };
    const arrivals = { ...parameters.arrivals, gap: null };
    const minute = { ...parameters.arrivals, gap: fixed(0.001) };
    const batch = { ...arrivals, dated: [{ date: '2026-11-16', cases: 8 }] };
    expect(rules({ ...autumn, arrivals })).toEqual(['nothing-comes']);
    expect(rules({ ...autumn, arrivals: minute })).toContain('too-many-cases');
    expect(rules({ ...autumn, arrivals: batch }, { cases: 5 })).toEqual(['dates-need-a-period']);
    expect(rules({ ...autumn, arrivals: batch })).toEqual([]);
  });
});
