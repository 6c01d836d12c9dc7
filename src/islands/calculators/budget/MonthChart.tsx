/** The budget of each period as a column, on a scale from zero. */
const height = { all: 180, columns: 150 };
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

export interface Column {
  readonly label: string;
  /** Under the column, where there is little room. */
  readonly short: string;
  readonly amount: bigint;
  readonly written: string;
}

const extreme = (columns: readonly Column[], better: (a: bigint, b: bigint) => boolean): string => {
  const it = columns.reduce((best, column) => (better(column.amount, best.amount) ? column : best));
  return `${it.label} ${it.written}`;
};

export const highest = (columns: readonly Column[]): string => extreme(columns, (a, b) => a > b);
export const lowest = (columns: readonly Column[]): string => extreme(columns, (a, b) => a < b);

export const MonthChart = ({ columns, text }: { columns: readonly Column[]; text: string }) => {
  const most = Math.max(1, ...columns.map(({ amount }) => Number(amount)));
  const slot = 1 / columns.length;
  return (
    <svg class="calc-columns-chart" role="img" aria-label={text} width="100%" height={height.all}>
      {columns.map(({ label, short, amount, written }, at) => {
        const tall = Math.round((Number(amount) / most) * height.columns);
        return (
          <g key={label}>
            <title>{`${label} ${written}`}</title>
            <rect x={percent(slot * (at + 0.15))} width={percent(slot * 0.7)} y={height.columns - tall + 4} height={tall} />
            <text x={percent(slot * (at + 0.5))} y={height.all - 6} text-anchor="middle">
              {short}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={height.columns + 4.5} y2={height.columns + 4.5} />
    </svg>
  );
};
