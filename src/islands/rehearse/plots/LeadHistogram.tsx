/** How the lead times are spread: the share of cases in each span of days, with the deadline. */
import { scaleLinear } from 'd3-scale';
import type { Results } from '../../../simulate/index.ts';
import { useRehearse } from '../context.ts';
import { Bottom, Left } from './Axis.tsx';
import { margin, Plot, width } from './Plot.tsx';

const HEIGHT = 220;
const DAY = 1440;

interface Props {
  readonly lead: Results['lead'];
  readonly deadlineDays: number | null;
}

export const LeadHistogram = ({ lead, deadlineDays }: Props) => {
  const { words } = useRehearse();
  const { t, tell } = words;
  const { counts, width: span } = lead.histogram;
  const total = counts.reduce((sum, count) => sum + count, 0);
  // The last bar holds all that took longer: told in the table, it would stand out of scale in the picture.
  const shown = counts.slice(0, -1).map((count) => count / total);
  const x = scaleLinear([0, (shown.length * span) / DAY], [margin.left, width - margin.right]);
  const y = scaleLinear([0, Math.max(0.001, ...shown)], [HEIGHT - margin.bottom, margin.top]).nice(4);
  const at = (bar: number): number => x((bar * span) / DAY);
  const [, end] = x.domain();
  return (
    <Plot
      title={t.results.lead}
      name="lead"
      height={HEIGHT}
      heads={[t.results.upTo, t.results.share]}
      rows={counts.map((count, bar) => [
        bar === counts.length - 1 ? t.results.beyond : tell.days((bar + 1) * span),
        tell.percent(count / total, 2),
      ])}
    >
      <Left scale={y} height={HEIGHT} format={(value) => tell.percent(value, 0)} />
      {shown.map((share, bar) => (
        <rect key={bar} class="bar" x={at(bar)} width={at(bar + 1) - at(bar) - 1} y={y(share)} height={y(0) - y(share)} />
      ))}
      <Bottom scale={x} height={HEIGHT} format={(value) => tell.number(value)} label={tell.dayUnit} />
      {deadlineDays !== null && deadlineDays <= end! && (
        <g>
          <line class="mark-line" x1={x(deadlineDays)} x2={x(deadlineDays)} y1={margin.top} y2={HEIGHT - margin.bottom} />
          <text
            class="tick"
            x={x(deadlineDays) + (deadlineDays < end! / 2 ? 4 : -4)}
            y={margin.top + 10}
            text-anchor={deadlineDays < end! / 2 ? 'start' : 'end'}
          >
            {t.results.deadline(deadlineDays)}
          </text>
        </g>
      )}
    </Plot>
  );
};
