/** Axes: ticks along the bottom, ticks and faint lines from the left. */
import type { ScaleLinear } from 'd3-scale';
import { margin, width } from './Plot.tsx';

interface Props {
  readonly scale: ScaleLinear<number, number>;
  readonly height: number;
  readonly label?: string;
  readonly format: (value: number) => string;
  readonly ticks?: number;
}

export const Bottom = ({ scale, height, label, format, ticks = 6 }: Props) => {
  const base = height - margin.bottom;
  return (
    <g>
      <line class="axis" x1={scale.range()[0]} x2={scale.range()[1]} y1={base} y2={base} />
      {scale.ticks(ticks).map((tick) => (
        <text key={tick} class="tick" x={scale(tick)} y={base + 14} text-anchor="middle">
          {format(tick)}
        </text>
      ))}
      {label && (
        <text class="tick" x={width - margin.right} y={height - 4} text-anchor="end">
          {label}
        </text>
      )}
    </g>
  );
};

/** Dates along the bottom, where they are given. */
export const Dates = ({ scale, height, ticks, format }: Omit<Props, 'ticks'> & { readonly ticks: readonly number[] }) => {
  const base = height - margin.bottom;
  return (
    <g>
      <line class="axis" x1={scale.range()[0]} x2={scale.range()[1]} y1={base} y2={base} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="axis" x1={scale(tick)} x2={scale(tick)} y1={base} y2={base + 4} />
          <text class="tick" x={scale(tick)} y={base + 16}>
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
};

export const Left = ({ scale, format, ticks = 4 }: Props) => (
  <g>
    {scale.ticks(ticks).map((tick) => (
      <g key={tick}>
        <line class="grid" x1={margin.left} x2={width - margin.right} y1={scale(tick)} y2={scale(tick)} />
        <text class="tick" x={margin.left - 6} y={scale(tick) + 4} text-anchor="end">
          {format(tick)}
        </text>
      </g>
    ))}
  </g>
);
