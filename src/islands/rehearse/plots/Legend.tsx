/** Which colour is which: rows above the plot. */
import { margin } from './Plot.tsx';

const ROW = 15;
const LONGEST = 56;

/** What the rows take, so that the plot can begin below them. */
export const legendHeight = (names: readonly string[]): number => names.length * ROW + 6;

export const Legend = ({ names, shape = 'line' }: { names: readonly string[]; shape?: 'line' | 'bar' }) => (
  <g>
    {names.map((name, at) => {
      const y = 10 + at * ROW;
      return (
        <g key={at}>
          {shape === 'line' ? (
            <line class="line" data-series={at} x1={margin.left} x2={margin.left + 18} y1={y} y2={y} />
          ) : (
            <rect class="bar" data-series={at} x={margin.left} y={y - 5} width={18} height={10} />
          )}
          <text class="tick" x={margin.left + 24} y={y + 4}>
            {name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}
          </text>
        </g>
      );
    })}
  </g>
);
