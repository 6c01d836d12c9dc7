/** Waiting and working time of a visit, step by step. */
import type { Results } from '../../../simulate/index.ts';
import { useRehearse } from '../context.ts';
import { Bottom } from './Axis.tsx';
import { Legend, legendHeight } from './Legend.tsx';
import { Plot } from './Plot.tsx';
import { heightOf, lengthScale, Rows, thickness } from './Rows.tsx';

const HOUR = 60;

export const StepBars = ({ results }: { results: Results }) => {
  const { words } = useRehearse();
  const { t, format } = words;
  const rows = results.steps.map(({ step, wait, work }) => ({
    name: words.step(step),
    wait: (wait?.mean ?? 0) / HOUR,
    work: (work?.mean ?? 0) / HOUR,
  }));
  const x = lengthScale(rows.map(({ wait, work }) => wait + work));
  const names = [t.results.wait, t.results.work];
  const top = legendHeight(names);
  const height = heightOf(rows.length) + top;
  const hours = (value: number) => format.hours(value * HOUR);
  return (
    <Plot
      title={t.results.waitWork}
      name="steps"
      height={height}
      heads={[words.simulation.columns.step, t.results.wait, t.results.work]}
      rows={rows.map(({ name, wait, work }) => [name, hours(wait), hours(work)])}
    >
      <Legend names={names} shape="bar" />
      <Rows
        top={top}
        names={rows.map(({ name }) => name)}
        values={rows.map(({ wait, work }) => `${format.number(wait, 1)} + ${format.number(work, 1)}`)}
        bars={(row, y) => {
          const { wait, work } = rows[row]!;
          return (
            <>
              <rect class="bar" data-series="0" x={x(0)} y={y} width={x(wait) - x(0)} height={thickness} />
              <rect class="bar" data-series="1" x={x(wait)} y={y} width={x(wait + work) - x(wait)} height={thickness} />
            </>
          );
        }}
      />
      <Bottom scale={x} height={height} format={(value) => format.number(value)} label={format.hourUnit} />
    </Plot>
  );
};
