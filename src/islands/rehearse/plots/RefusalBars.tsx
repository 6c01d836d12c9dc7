/** How likely each number of refusals is: exact, and beside it what was simulated. */
import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import { useRehearse } from '../context.ts';
import { Left } from './Axis.tsx';
import { Legend, legendHeight } from './Legend.tsx';
import { margin, Plot, width } from './Plot.tsx';

interface Props {
  readonly title: string;
  /** Empty where there is no exact answer. */
  readonly shares: readonly number[];
  readonly simulated: readonly number[];
}

const DEPTH = 180;

interface BarsProps {
  readonly series: readonly (readonly number[])[];
  readonly x: ScaleBand<number>;
  readonly y: ScaleLinear<number, number>;
}

/** The bars of all series, those of one number side by side. */
const Bars = ({ series, x, y }: BarsProps) => {
  const each = x.bandwidth() / series.length;
  return series.flatMap((list, which) =>
    list.map((share, at) => (
      <rect
        key={`${which}-${at}`}
        class="bar"
        data-series={which}
        x={x(at)! + which * each}
        y={y(share)}
        width={each}
        height={y(0) - y(share)}
      />
    )),
  );
};

export const RefusalBars = ({ title, shares, simulated }: Props) => {
  const { words } = useRehearse();
  const { t, format } = words;
  const series = [shares, simulated];
  const count = Math.max(...series.map(({ length }) => length));
  const all = Array.from({ length: count }, (_, at) => at);
  const names = [t.results.exact, t.results.simulated];
  const top = legendHeight(names);
  const height = DEPTH + top;
  const x = scaleBand<number>(all, [margin.left, width - margin.right]).padding(0.25);
  const y = scaleLinear([0, Math.max(0.01, ...series.flat())], [height - margin.bottom, margin.top + top]).nice(4);
  return (
    <Plot
      title={title}
      height={height}
      name="refusals"
      heads={[t.answers.count, ...names]}
      rows={all.map((at) => [String(at), ...series.map((list) => format.percent(list[at] ?? 0, 2))])}
    >
      <Left scale={y} height={height} format={(value) => format.percent(value, 0)} />
      <Bars series={series} x={x} y={y} />
      {all.map((at) => (
        <text key={at} class="tick" x={x(at)! + x.bandwidth() / 2} y={height - margin.bottom + 14} text-anchor="middle">
          {at}
        </text>
      ))}
      <text class="tick" x={width - margin.right} y={height - 4} text-anchor="end">
        {t.answers.count}
      </text>
      <Legend names={names} shape="bar" />
    </Plot>
  );
};
