/** Baseline, standard and actual side by side, on one scale; the standard is drawn through all of them. */
import type { Compared, Deviation } from '../../../formulas/index.ts';

const height = { row: 52, bar: 20, label: 16 };
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

interface Row {
  readonly name: 'baseline' | 'standard' | 'actual';
  readonly label: string;
  readonly value: bigint;
}

interface BarsProps {
  readonly figures: Compared & Deviation;
  readonly labels: Readonly<Record<Row['name'], string>>;
  readonly write: (value: bigint) => string;
  readonly text: string;
}

/** Where zero stands and how long a unit is, with room to the right; figures below zero go left of it. */
const scaleOf = (values: readonly bigint[]) => {
  const numbers = [0, ...values.map(Number)];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const span = (most - least) * 1.04 || 1;
  return { zero: -least / span, at: (value: bigint) => (Number(value) - least) / span };
};

export const Bars = ({ figures, labels, write, text }: BarsProps) => {
  const rows = (['baseline', 'standard', 'actual'] as const).map(
    (name): Row => ({ name, label: labels[name], value: figures[name] }),
  );
  const { zero, at } = scaleOf(rows.map(({ value }) => value));
  const line = percent(at(figures.standard));
  return (
    <svg
      class="calc-bars"
      role="img"
      aria-label={text}
      width="100%"
      height={rows.length * height.row + 4}
      data-verdict={figures.verdict}
    >
      {rows.map(({ name, label, value }, row) => (
        <g key={name} data-bar={name}>
          <text x="0" y={row * height.row + height.label}>
            {`${label} ${write(value)}`}
          </text>
          <rect
            x={percent(Math.min(zero, at(value)))}
            y={row * height.row + height.label + 8}
            width={percent(Math.abs(at(value) - zero))}
            height={height.bar}
          />
        </g>
      ))}
      <line x1={line} x2={line} y1={height.row + height.label + 4} y2={rows.length * height.row} />
    </svg>
  );
};
