/** Which colour is which: rows above the plot. */
import { margin } from './Plot.tsx';

const ROW = 15;
const LONGEST = 56;

/** A band or a line behind the plot, and what it stands for. */
export interface Mark {
  readonly kind: 'off' | 'away' | 'dated';
  readonly name: string;
}

/** What the rows take, so that the plot can begin below them. */
export const legendHeight = (rows: readonly unknown[]): number => rows.length * ROW + 6;

const Swatch = ({ kind, at, y }: { kind: Mark['kind'] | 'line' | 'bar'; at: number; y: number }) => {
  const ends = { x1: margin.left, x2: margin.left + 18, y1: y, y2: y };
  if (kind === 'line') return <line class="line" data-series={at} {...ends} />;
  if (kind === 'dated') return <line class="mark-line" {...ends} />;
  const box = { x: margin.left, y: y - 5, width: 18, height: 10 };
  return kind === 'bar' ? <rect class="bar" data-series={at} {...box} /> : <rect class={`band ${kind}`} {...box} />;
};

interface Props {
  readonly names: readonly string[];
  readonly shape?: 'line' | 'bar';
  readonly marks?: readonly Mark[];
}

export const Legend = ({ names, shape = 'line', marks = [] }: Props) => (
  <g>
    {[...names.map((name) => ({ kind: shape, name })), ...marks].map(({ kind, name }, at) => {
      const y = 10 + at * ROW;
      return (
        <g key={at}>
          <Swatch kind={kind} at={at} y={y} />
          <text class="tick" x={margin.left + 24} y={y + 4}>
            {name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}
          </text>
        </g>
      );
    })}
  </g>
);
