/** The charts of the calculators: lengths in per cent of the width there is. */
import type { Compared, Deviation } from '../../formulas/index.ts';

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export interface Measure {
  readonly name: string;
  readonly label: string;
  readonly value: bigint;
  /** The value with its unit. */
  readonly written: string;
}

const bar = { row: 52, height: 20, label: 16 };

/** Where zero stands and how long a unit is, with room to the right; figures below zero go left of it. */
const scaleOf = (values: readonly bigint[]) => {
  const numbers = [0, ...values.map(Number)];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const span = (most - least) * 1.04 || 1;
  return { zero: -least / span, at: (value: bigint) => (Number(value) - least) / span };
};

interface BarsProps {
  readonly figures: Compared & Deviation;
  readonly measures: readonly Measure[];
  readonly text: string;
}

/** Baseline, standard and actual side by side, on one scale; the standard is drawn through all of them. */
export const Bars = ({ figures, measures, text }: BarsProps) => {
  const { zero, at } = scaleOf(measures.map(({ value }) => value));
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
export const Columns = ({ measures, text }: { measures: readonly Measure[]; text: string }) => {
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
