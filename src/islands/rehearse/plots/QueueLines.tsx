/** How many cases waited before the busiest steps, over time: means of some days each. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Results } from '../../../simulate/index.ts';
import { useDesk } from '../context.ts';
import { Bottom, Left } from './Axis.tsx';
import { Legend, legendHeight } from './Legend.tsx';
import { margin, Plot, width } from './Plot.tsx';

const DEPTH = 220;
const DAY = 1440;
/** More lines than this can't be told apart. */
const MOST = 4;
/** Points of a line: more would be a hedge. */
const POINTS = 48;

const mean = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0) / list.length;

/** Means of so many moments each; an incomplete rest is left out. */
const smoothed = (lengths: readonly number[], each: number): number[] =>
  Array.from({ length: Math.floor(lengths.length / each) }, (_, at) => mean(lengths.slice(at * each, (at + 1) * each)));

export const QueueLines = ({ results }: { results: Results }) => {
  const { words } = useDesk();
  const { t, tell } = words;
  const { every, lengths } = results.history!;
  const each = Math.max(1, Math.ceil(lengths[0]!.length / POINTS));
  const busiest = results.steps
    .map(({ step }, at) => ({ name: words.step(step), points: smoothed(lengths[at]!, each) }))
    .filter(({ points }) => points.length > 1 && mean(points) > 0)
    .sort((a, b) => mean(b.points) - mean(a.points))
    .slice(0, MOST);
  if (busiest.length === 0) return null;
  const names = busiest.map(({ name }) => name);
  const [count, days] = [busiest[0]!.points.length, (each * every) / DAY];
  const [top, height] = [legendHeight(names), DEPTH + legendHeight(names)];
  const x = scaleLinear([0, count * days], [margin.left, width - margin.right]);
  const y = scaleLinear(
    [0, Math.max(0.1, ...busiest.flatMap(({ points }) => points))],
    [height - margin.bottom, margin.top + top],
  ).nice(4);
  const path = line<number>((_, at) => x((at + 0.5) * days), y);
  return (
    <Plot
      {...{ title: t.results.queue(tell.number(days, 0)), name: 'queues', height }}
      heads={[t.results.day, ...names]}
      rows={Array.from({ length: count }, (_, at) => [
        `${tell.number(at * days, 0)}–${tell.number((at + 1) * days, 0)}`,
        ...busiest.map(({ points }) => tell.number(points[at]!)),
      ])}
    >
      <Left scale={y} height={height} format={(value) => tell.number(value)} />
      <Bottom scale={x} height={height} format={(value) => tell.number(value)} label={t.results.day} />
      {busiest.map(({ points }, at) => (
        <path key={at} class="line" data-series={at} d={path(points) ?? ''} />
      ))}
      <Legend names={names} />
    </Plot>
  );
};
