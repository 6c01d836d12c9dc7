/** What share of the cases is through within how many days; several set-ups in one picture. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Results } from '../../../simulate/index.ts';
import { useRehearse } from '../context.ts';
import { Bottom, Left } from './Axis.tsx';
import { Legend, legendHeight } from './Legend.tsx';
import { margin, Plot, width } from './Plot.tsx';

const DEPTH = 220;
const DAY = 1440;

interface Series {
  readonly name: string;
  readonly lead: Results['lead'];
}

interface Props {
  readonly title: string;
  readonly series: readonly Series[];
  readonly name?: string;
  readonly deadlineDays?: number | null;
}

type Point = readonly [days: number, share: number];

const pointsOf = ({ histogram: { counts, width: span } }: Results['lead']): readonly Point[] => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let through = 0;
  const ends = counts.slice(0, -1).map((count, bar): Point => {
    through += count;
    return [((bar + 1) * span) / DAY, through / total];
  });
  return [[0, 0], ...ends];
};

interface DeadlineProps {
  readonly at: number;
  readonly top: number;
  readonly bottom: number;
  readonly days: number;
}

const Deadline = ({ at, top, bottom, days }: DeadlineProps) => {
  const { t } = useRehearse().words;
  return (
    <g>
      <line class="mark-line" x1={at} x2={at} y1={top} y2={bottom} />
      <text class="tick" x={at + 4} y={bottom - 6}>
        {t.results.deadline(days)}
      </text>
    </g>
  );
};

export const LeadCumulative = ({ series, name = 'cumulative', title, deadlineDays = null }: Props) => {
  const { words } = useRehearse();
  const { t, format } = words;
  const names = series.length > 1 ? series.map((line) => line.name) : [];
  const top = legendHeight(names);
  const height = DEPTH + top;
  const all = series.map(({ lead }) => pointsOf(lead));
  const x = scaleLinear([0, Math.max(...all.flat().map(([days]) => days))], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top + top]);
  const path = line<Point>(
    ([days]) => x(days),
    ([, share]) => y(share),
  );
  return (
    <Plot
      title={title}
      name={name}
      height={height}
      heads={series.length > 1 ? [t.whatIf.set, t.results.upTo, t.results.share] : [t.results.upTo, t.results.share]}
      rows={all.flatMap((points, at) =>
        points
          .slice(1)
          .map(([days, share]) => [
            ...(series.length > 1 ? [series[at]!.name] : []),
            format.days(days * DAY),
            format.percent(share, 2),
          ]),
      )}
    >
      <Left scale={y} height={height} format={(value) => format.percent(value, 0)} />
      <Bottom scale={x} height={height} format={(value) => format.number(value)} label={format.dayUnit} />
      {deadlineDays !== null && deadlineDays <= x.domain()[1]! && (
        <Deadline at={x(deadlineDays)} top={margin.top + top} bottom={height - margin.bottom} days={deadlineDays} />
      )}
      {all.map((points, at) => (
        <path key={at} class="line" data-series={at} d={path(points) ?? ''} />
      ))}
      <Legend names={names} />
    </Plot>
  );
};
