/** Which line is which: in the corner of the plot that stays free. */
import { margin, width } from './Plot.tsx';

const LONGEST = 26;

export const Legend = ({ names, top = 80 }: { names: readonly string[]; top?: number }) => (
  <g>
    {names.map((name, at) => {
      const y = top + at * 15;
      return (
        <g key={at}>
          <line class="line" data-series={at} x1={width - margin.right - 190} x2={width - margin.right - 172} y1={y} y2={y} />
          <text class="tick" x={width - margin.right - 168} y={y + 4}>
            {name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}
          </text>
        </g>
      );
    })}
  </g>
);
