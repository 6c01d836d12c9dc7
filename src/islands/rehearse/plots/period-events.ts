/** What happens by date in a period: holidays, absences, cases that come on certain days. Days are counted from its first, 0. */
import { dayOf, daysIn } from '../../../procedure/calendar/index.ts';
import type { Parameters } from '../../../simulate/index.ts';

/** Days from the first to the last, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Events {
  readonly off: readonly Span[];
  readonly away: readonly (Span & { readonly role: string; readonly from: string; readonly to: string })[];
  readonly comes: readonly { readonly day: number; readonly cases: number }[];
}

/** Days of any order as spans without gaps. */
const spansOf = (days: ReadonlySet<number>): Span[] => {
  const spans: { first: number; last: number }[] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const before = spans.at(-1);
    if (before && before.last === day - 1) before.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans;
};

/** The events of a period of so many days. */
export const eventsIn = ({ start, calendars, absences, arrivals }: Parameters, days: number): Events => {
  const first = dayOf(start)!;
  const held = (span: Span): Span => ({ first: Math.max(0, span.first), last: Math.min(days - 1, span.last) });
  const isIn = (span: Span): boolean => span.first < days && span.last >= 0;
  const holidays = Object.values(calendars)
    .flatMap((calendar) => calendar.holidays)
    .map((dates) => daysIn(dates)!)
    .map(([from, to]) => ({ first: from - first, last: to - first }))
    .filter(isIn)
    .map(held);
  const off = holidays.flatMap((span) => Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at));
  return {
    off: spansOf(new Set(off)),
    away: absences
      .map((absence) => ({ ...absence, first: dayOf(absence.from)! - first, last: dayOf(absence.to)! - first }))
      .filter(isIn)
      .map((run) => ({ ...run, ...held(run) })),
    comes: arrivals.dated
      .map(({ date, cases }) => ({ day: dayOf(date)! - first, cases }))
      .filter(({ day }) => day >= 0 && day < days),
  };
};

/** Labels an axis can hold. */
const MOST = 7;
/** Longer periods are labelled by month. */
const BY_DAY = 70;

/** Where an axis of dates is labelled: some days of a short period, beginnings of months of a longer one. */
export const dateTicks = (firstDay: number, days: number, isFirst: (day: number) => boolean): readonly number[] => {
  const every = Math.ceil(days / MOST);
  const all = Array.from({ length: days }, (_, at) => at);
  if (days <= BY_DAY) return all.filter((at) => at % every === 0);
  const months = all.filter((at) => isFirst(firstDay + at));
  const step = Math.ceil(months.length / MOST);
  return months.filter((_, at) => at % step === 0);
};
