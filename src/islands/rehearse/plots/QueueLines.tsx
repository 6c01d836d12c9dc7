/** How many cases waited before the busiest steps, over time. */
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Results } from '../../../simulate/index.ts';
import { useDesk } from '../context.ts';
import { Bottom, Left } from './Axis.tsx';
import { Legend } from './Legend.tsx';
import { margin, Plot, width } from './Plot.tsx';

const HEIGHT = 240;
const DAY = 1440;
/** More lines than this can't be told apart. */
const MOST = 5;
/** Rows of the table: every so many moments. */
const ROWS = 32;

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);

export const QueueLines = ({ results }: { results: Results }) => {
  const { words } = useDesk();
  const { t, tell } = words;
  const { every, lengths } = results.history!;
  const busiest = results.steps
    .map(({ step }, at) => ({ name: words.step(step), lengths: lengths[at]! }))
    .sort((a, b) => sum(b.lengths) - sum(a.lengths))
    .filter((it) => sum(it.lengths) > 0)
    .slice(0, MOST);
  if (busiest.length === 0) return null;
  const moments = busiest[0]!.lengths.length;
  const x = scaleLinear([0, (moments * every) / DAY], [margin.left, width - margin.right]);
  const y = scaleLinear([0, Math.max(1, ...busiest.flatMap((it) => it.lengths))], [HEIGHT - margin.bottom, margin.top]).nice(4);
  const path = line<number>((_, at) => x((at * every) / DAY), y).curve(curveStepAfter);
  const stride = Math.max(1, Math.ceil(moments / ROWS));
  const rows = Array.from({ length: Math.ceil(moments / stride) }, (_, row) => row * stride);
  return (
    <Plot
      {...{ title: t.results.queue, name: 'queues', height: HEIGHT }}
      heads={[t.results.day, ...busiest.map(({ name }) => name)]}
      rows={rows.map((at) => [tell.number((at * every) / DAY, 0), ...busiest.map((it) => String(it.lengths[at]))])}
    >
      <Left scale={y} height={HEIGHT} format={(value) => tell.number(value)} />
      <Bottom scale={x} height={HEIGHT} format={(value) => tell.number(value)} label={t.results.day} />
      {busiest.map((it, at) => (
        <path key={at} class="line thin" data-series={at} d={path([...it.lengths]) ?? ''} />
      ))}
      <Legend names={busiest.map(({ name }) => name)} top={margin.top + 6} />
    </Plot>
  );
};
