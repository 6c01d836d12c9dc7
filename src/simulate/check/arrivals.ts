/** Reads who comes when: at intervals, and on dates. */
import { limits } from '../limits.ts';
import type { DatedCases, Parameters } from '../parameters.ts';
import { dayWithin } from './calendars.ts';
import { readDistribution } from './distribution.ts';
import type { Inspector } from './inspector.ts';

/** A calendar's name or null; left out: the fallback. */
export const calendarName = (
  inspector: Inspector,
  value: unknown,
  at: string,
  known: readonly string[],
  fallback: string | null,
): string | null => {
  if (value === null) return null;
  if (value !== undefined) return inspector.choice(value, at, known, known[0]!);
  return fallback === null || known.includes(fallback) ? fallback : known[0]!;
};

/** A day with so many cases; a day by itself is one case. */
const readDated = (inspector: Inspector, value: unknown, at: string, start: string): DatedCases => {
  const day = dayWithin(inspector, start);
  if (typeof value === 'string') return { date: day(value, at), cases: 1 };
  const fields = inspector.object(value, at, ['date', 'cases']);
  return {
    date: day(fields['date'], `${at}.date`),
    cases: inspector.number(fields['cases'], `${at}.cases`, { min: 1, max: limits.batch, whole: true }, 1),
  };
};

export const readArrivals = (
  inspector: Inspector,
  value: unknown,
  assumed: Parameters['arrivals'],
  { calendars, start }: { readonly calendars: readonly string[]; readonly start: string },
): Parameters['arrivals'] => {
  const { gap, calendar, dated } = inspector.object(value ?? {}, 'arrivals', ['gap', 'calendar', 'dated']);
  return {
    gap: gap === null ? null : readDistribution(inspector, gap, 'arrivals.gap', assumed.gap!, true),
    calendar: calendarName(inspector, calendar, 'arrivals.calendar', calendars, assumed.calendar),
    dated: inspector.list(dated, 'arrivals.dated', [], (entry, at) => readDated(inspector, entry, at, start)),
  };
};
