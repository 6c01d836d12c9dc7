/** How much of their time each role is at work, with the confidence interval. */
import type { Results } from '../../../simulate/index.ts';
import { useRehearse } from '../context.ts';
import { Bottom } from './Axis.tsx';
import { Plot } from './Plot.tsx';
import { heightOf, lengthScale, Rows, thickness } from './Rows.tsx';

export const UtilisationBars = ({ results }: { results: Results }) => {
  const { words } = useRehearse();
  const { t, format } = words;
  const { columns } = words.simulation;
  const rows = results.roles.flatMap(({ role, utilisation }) =>
    utilisation ? [{ name: words.role(role), mean: utilisation.mean, half: utilisation.half ?? 0 }] : [],
  );
  if (rows.length === 0) return null;
  const x = lengthScale([1, ...rows.map(({ mean, half }) => mean + half)]);
  const height = heightOf(rows.length);
  return (
    <Plot
      title={t.results.utilisation}
      name="utilisation"
      height={height}
      heads={[columns.role, columns.utilisation, t.results.half]}
      rows={rows.map(({ name, mean, half }) => [name, format.percent(mean), format.percent(half)])}
    >
      <Rows
        names={rows.map(({ name }) => name)}
        values={rows.map(({ mean }) => format.percent(mean))}
        bars={(row, y) => {
          const { mean, half } = rows[row]!;
          return (
            <>
              <rect class="bar" x={x(0)} y={y} width={x(mean) - x(0)} height={thickness} />
              <line class="whisker" x1={x(Math.max(0, mean - half))} x2={x(mean + half)} y1={y + 5.5} y2={y + 5.5} />
            </>
          );
        }}
      />
      <line class="mark-line" x1={x(1)} x2={x(1)} y1={0} y2={height - 34} />
      <Bottom scale={x} height={height} format={(value) => format.percent(value, 0)} />
    </Plot>
  );
};
