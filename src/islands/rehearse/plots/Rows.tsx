/** Bars that lie: one row a step or role, its name above, so that long names fit a narrow screen. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { margin, width } from './Plot.tsx';

const ROW = 30;
/** Half a tick's label must find room at both ends. */
const EDGE = 22;
const TOP = 6;

export const heightOf = (rows: number): number => TOP + rows * ROW + margin.bottom;

/** From 0 to the greatest value, over the whole width. */
export const lengthScale = (values: readonly number[]): ScaleLinear<number, number> =>
  scaleLinear([0, Math.max(1e-9, ...values)], [EDGE, width - EDGE]).nice(5);

interface Props {
  /** Room left above the first row. */
  readonly top?: number;
  readonly names: readonly string[];
  readonly values: readonly string[];
  /** The bars of a row, in a box of their own: y from 0, `thickness` high. */
  readonly bars: (row: number, y: number) => ComponentChildren;
}

export const thickness = 11;

/** Longer names would meet the figures at the other end of their row. */
const LONGEST = 44;

/** A Chinese character takes the room of two Latin letters. */
const roomOf = (text: string): number => [...text].reduce((room, letter) => room + (letter > '\u2e7f' ? 2 : 1), 0);

const shortened = (text: string): string => {
  let short = text;
  while (roomOf(short) > LONGEST) short = `${short.slice(0, -2)}…`;
  return short;
};

export const Rows = ({ top = 0, names, values, bars }: Props) => (
  <>
    {names.map((name, row) => {
      const y = top + TOP + row * ROW;
      return (
        <g key={row}>
          <text class="tick" x={EDGE} y={y + 11}>
            {shortened(name)}
          </text>
          <text class="tick" x={width - EDGE} y={y + 11} text-anchor="end">
            {values[row]}
          </text>
          {bars(row, y + 15)}
        </g>
      );
    })}
  </>
);
