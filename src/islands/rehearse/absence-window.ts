/**
 * An absence lasts days, a simulation years: in the mean of all cases it would drown. So where somebody is away, only the weeks around the
 * absence are simulated, from empty desks on, many times over.
 */
import { minutesIn, momentsOf, type Options, type Parameters, type SetUp } from '../../simulate/index.ts';
import type { Choice } from './arrangements.ts';

/** Days after the absence in which cases still begin that feel it. */
const AFTERWARDS = 14;
const MOST_REPLICATIONS = 400;
const WEEK = 7;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Working minutes of the week in which new cases come. */
const weekMinutes = ({ arrivals, calendars }: Parameters): number =>
  arrivals.calendar === null
    ? WEEK * 3 * minutesIn.days
    : Object.values(calendars[arrivals.calendar]!.week)
        .flat()
        .reduce((sum, [from, to]) => sum + minuteOf(to) - minuteOf(from), 0);

/** Cases that begin in so many days, on average; at least one. */
export const casesWithin = (parameters: Parameters, days: number): number =>
  Math.max(1, Math.ceil(((days / WEEK) * weekMinutes(parameters)) / momentsOf(parameters.arrivals.gap).mean));

/** Days from the first that hold every absence ticked and its aftermath; undefined where none is ticked. */
export const windowOf = (choices: readonly Choice[]): number | undefined => {
  const ends = choices.flatMap((choice) => (choice.kind === 'away' ? [choice.after + choice.days + AFTERWARDS] : []));
  return ends.length === 0 ? undefined : Math.max(...ends);
};

/** The same set-up with every case measured from the first on. */
export const fromTheFirst = ({ procedure, parameters }: SetUp): SetUp => ({
  procedure,
  parameters: { ...parameters, warmUp: 0 },
});

/** About as many cases in all as asked for, in replications as short as the window. */
export const optionsWithin = (options: Options, parameters: Parameters, days: number): Options => {
  const cases = casesWithin(parameters, days);
  const all = options.cases * (options.replications ?? 1);
  return { ...options, cases, replications: Math.min(MOST_REPLICATIONS, Math.max(2, Math.round(all / cases) || 2)) };
};
