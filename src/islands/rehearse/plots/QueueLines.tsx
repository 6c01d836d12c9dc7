/** How many cases waited before the busiest steps over the dates of the period, with what happened on them. */

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { marks as between } from '../../../i18n/wording.ts';
import { dateOf, dayOf } from '../../../procedure/calendar/index.ts';
import type { Parameters, Results } from '../../../simulate/index.ts';
import { useRehearse } from '../context.ts';
import type { Words } from '../words.ts';
import { Dates, Left } from './Axis.tsx';
import { Legend, legendHeight } from './Legend.tsx';
import { EventMarks, marksOf } from './PeriodEvents.tsx';
import { margin, Plot, width } from './Plot.tsx';
import { dateTicks, type Events, eventsIn } from './period-events.ts';

const DEPTH = 220;
/** More lines than this can't be told apart. */
const MOST = 4;
/** Points of a line, a week each in a year: more would be a hedge. */
const POINTS = 53;

const mean = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0) / list.length;

/** Means of so many days each; an incomplete rest is left out. */
const smoothed = (lengths: readonly number[], each: number): number[] =>
  Array.from({ length: Math.floor(lengths.length / each) }, (_, at) => mean(lengths.slice(at * each, (at + 1) * each)));

/** What happens from one day up to before another, in words. */
const eventsTold = ({ off, away, comes }: Events, from: number, to: number, { t, role, locale }: Words): string =>
  [
    ...(off.some(({ first, last }) => first < to && last >= from) ? [t.results.off] : []),
    ...away
      .filter(({ first, last }) => first < to && last >= from)
      .map((absence) => t.results.away(role(absence.role), absence.from, absence.to)),
    ...comes.filter(({ day }) => day >= from && day < to).map(({ cases }) => t.results.comes(cases)),
  ].join(between[locale].clauses);

interface Queue {
  readonly name: string;
  readonly points: readonly number[];
}

/** The steps most waited for, the busiest first, each with the means of so many days. */
const busiestOf = ({ steps, history }: Results, each: number, words: Words): readonly Queue[] =>
  steps
    .map(({ step }, at) => ({ name: words.step(step), points: smoothed(history!.lengths[at]!, each) }))
    .filter(({ points }) => points.length > 1 && mean(points) > 0)
    .sort((a, b) => mean(b.points) - mean(a.points))
    .slice(0, MOST);

export const QueueLines = ({ results, of }: { results: Results; of: Parameters }) => {
  const { words } = useRehearse();
  const { t, format } = words;
  const days = results.history!.lengths[0]!.length;
  const each = Math.ceil(days / POINTS);
  const busiest = busiestOf(results, each, words);
  if (busiest.length === 0) return null;
  const names = busiest.map(({ name }) => name);
  const [events, firstDay] = [eventsIn(of, days), dayOf(of.start)!];
  const marks = marksOf(events, words);
  const top = legendHeight([...names, ...marks]);
  const height = DEPTH + top;
  const x = scaleLinear([0, days], [margin.left, width - margin.right]);
  const y = scaleLinear(
    [0, Math.max(0.1, ...busiest.flatMap(({ points }) => points))],
    [height - margin.bottom, margin.top + top],
  ).nice(4);
  const path = line<number>((_, at) => x((at + 0.5) * each), y);
  const isFirst = (day: number): boolean => dateOf(day).endsWith('-01');
  const ticks = dateTicks(firstDay, days, isFirst);
  const day = ticks.every((tick) => isFirst(firstDay + tick)) ? format.month : format.date;
  return (
    <Plot
      title={t.results.queue(each)}
      name="queues"
      height={height}
      heads={[t.results.date, ...names, t.results.events]}
      rows={busiest[0]!.points.map((_, at) => [
        dateOf(firstDay + at * each),
        ...busiest.map(({ points }) => format.number(points[at]!)),
        eventsTold(events, at * each, (at + 1) * each, words),
      ])}
    >
      <EventMarks events={events} x={x} top={margin.top + top} height={height} />
      <Left scale={y} height={height} format={(value) => format.number(value)} />
      <Dates scale={x} height={height} ticks={ticks} format={(tick) => day(firstDay + tick)} />
      {busiest.map(({ points }, at) => (
        <path key={at} class="line" data-series={at} d={path(points) ?? ''} />
      ))}
      <Legend names={names} marks={marks} />
    </Plot>
  );
};
