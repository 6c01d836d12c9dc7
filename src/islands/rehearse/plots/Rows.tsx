/** Bars that lie: one row a step or role, its name above, so that long names fit a narrow screen. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { margin, width } from './Plot.tsx';

const ROW = 30;
const TOP = 6;

export const heightOf = (rows: number): number => TOP + rows * ROW + margin.bottom;

/** From 0 to the greatest value, over the whole width. */
export const lengthScale = (values: readonly number[]): ScaleLinear<number, number> =>
  scaleLinear([0, Math.max(1e-9, ...values)], [8, width - margin.right]).nice(5);

interface Props {
  readonly names: readonly string[];
  readonly values: readonly string[];
  /** The bars of a row, in a box of their own: y from 0, `thickness` high. */
  readonly bars: (row: number, y: number) => ComponentChildren;
}

export const thickness = 11;

export const Rows = ({ names, values, bars }: Props) => (
  <>
    {names.map((name, row) => {
      const y = TOP + row * ROW;
      return (
        <g key={row}>
          <text class="tick" x={8} y={y + 11}>
            {name}
          </text>
          <text class="tick" x={width - margin.right} y={y + 11} text-anchor="end">
            {values[row]}
          </text>
          {bars(row, y + 15)}
        </g>
      );
    })}
  </>
);
