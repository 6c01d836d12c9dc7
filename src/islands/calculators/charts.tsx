/** The charts of the worksheets: lengths in per cent of the width there is. */
import type { Compared, Deviation } from '../../formulas/index.ts';

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

interface Measure {
  readonly name: string;
  readonly label: string;
  readonly value: bigint;
  /** The value with its unit. */
  readonly written: string;
}

interface ChartProps {
  readonly measures: readonly Measure[];
  readonly text: string;
}

const bar = { row: 52, height: 20, label: 16 };

/**
 * Baseline, standard and actual side by side, on one scale with room to the right; figures below zero go left of it. The standard is drawn
 * through all of them.
 */
export const Bars = ({ figures, measures, text }: ChartProps & { readonly figures: Compared & Deviation }) => {
  const numbers = [0, ...measures.map(({ value }) => Number(value))];
  const least = Math.min(...numbers);
  const span = (Math.max(...numbers) - least) * 1.04 || 1;
  const [zero, at] = [-least / span, (value: bigint) => (Number(value) - least) / span];
  const line = percent(at(figures.standard));
  const height = measures.length * bar.row;
  return (
    <svg class="calc-bars" role="img" aria-label={text} width="100%" height={height + 4} data-verdict={figures.verdict}>
      {measures.map(({ name, label, value, written }, row) => (
        <g key={name} data-bar={name}>
          <text x="0" y={row * bar.row + bar.label}>
            {`${label} ${written}`}
          </text>
          <rect
            x={percent(Math.min(zero, at(value)))}
            y={row * bar.row + bar.label + 8}
            width={percent(Math.abs(at(value) - zero))}
            height={bar.height}
          />
        </g>
      ))}
      <line x1={line} x2={line} y1={bar.row + bar.label + 4} y2={height} />
    </svg>
  );
};

const column = { all: 180, height: 150 };

/** Each period as a column, on a scale from zero; under it its number, where there is little room. */
export const Columns = ({ measures, text }: ChartProps) => {
  const most = Math.max(1, ...measures.map(({ value }) => Number(value)));
  const slot = 1 / measures.length;
  return (
    <svg class="calc-columns-chart" role="img" aria-label={text} width="100%" height={column.all}>
      {measures.map(({ name, label, value, written }, at) => {
        const tall = Math.round((Number(value) / most) * column.height);
        return (
          <g key={name}>
            <title>{`${label} ${written}`}</title>
            <rect x={percent(slot * (at + 0.15))} width={percent(slot * 0.7)} y={column.height - tall + 4} height={tall} />
            <text x={percent(slot * (at + 0.5))} y={column.all - 6} text-anchor="middle">
              {`${at + 1}`}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={column.height + 4.5} y2={column.height + 4.5} />
    </svg>
  );
};
