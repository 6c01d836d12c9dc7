/**
 * What a run covers. A period is a terminating simulation (Law, "Simulation Modeling and Analysis", §9.3): it has dates, and is repeated as
 * a whole. Its initial condition is stated, not waited for: empty desks, or the work under way after some days run through before it.
 */
import { Calendar, dateOf, dayOf, lineOf } from '../procedure/calendar/index.ts';
import { momentsOf } from './chance/distribution.ts';
import type { Horizon } from './engine/run.ts';
import { type Model, modelOf } from './model.ts';
import type { Parameters, SetUp } from './parameters.ts';

const DAY = 1440;
/** The first day a date can tell. */
const EARLIEST = '1900-01-01';

/** The dates of a run. */
export interface Period {
  readonly start: string;
  readonly until: string;
  readonly runIn: number;
}

export interface Plan {
  readonly model: Model;
  readonly horizon: Horizon;
  /** Minutes from the model's first day to that of the parameters. */
  readonly origin: number;
  /** Measured cases of a replication, on average. */
  readonly expected: number;
  /** Null for a run of cases. */
  readonly period: Period | null;
}

/** Days of the period, its first and last included. */
export const daysOf = ({ start, until }: Pick<Parameters, 'start' | 'until'>): number => dayOf(until)! - dayOf(start)! + 1;

/** Cases that come within the period, on average: those at intervals and those on dates. */
export const casesIn = (parameters: Parameters): number => {
  const { start, until, arrivals, calendars } = parameters;
  const [first, last] = [dayOf(start)!, dayOf(until)!];
  const dated = arrivals.dated.filter(({ date }) => dayOf(date)! >= first && dayOf(date)! <= last);
  const onDates = dated.reduce((sum, { cases }) => sum + cases, 0);
  if (arrivals.gap === null) return onDates;
  const calendar = new Calendar(lineOf(arrivals.calendar === null ? null : calendars[arrivals.calendar]!, [], start));
  return onDates + calendar.workUntil(daysOf(parameters) * DAY) / momentsOf(arrivals.gap).mean;
};

/** How a set-up is run: over its period, or for so many cases. The figures must be sound. */
export const planOf = ({ procedure, parameters }: SetUp, cases?: number): Plan => {
  const { start, until, runIn, warmUp } = parameters;
  if (cases !== undefined) {
    const horizon: Horizon = { kind: 'cases', cases, warmUp };
    return { model: modelOf(procedure, parameters), horizon, origin: 0, expected: cases, period: null };
  }
  const first = Math.max(dayOf(EARLIEST)!, dayOf(start)! - runIn);
  const origin = (dayOf(start)! - first) * DAY;
  return {
    model: modelOf(procedure, { ...parameters, start: dateOf(first) }),
    horizon: { kind: 'period', from: origin, to: origin + daysOf(parameters) * DAY },
    origin,
    expected: Math.max(1, casesIn(parameters)),
    period: { start, until, runIn },
  };
};
