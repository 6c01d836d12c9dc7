/** One line of what `npm run bench` prints, and the table. */
export interface Line {
  readonly what: string;
  readonly value: string;
  /** What it may be at most, as text; absent where nothing is promised. */
  readonly ceiling?: string;
  /** Whether the promise is kept. */
  readonly kept?: boolean;
  /** How it was measured. */
  readonly how: string;
}

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const GB = (bytes: number | undefined): string => (bytes === undefined ? 'not known' : `${(bytes / 1e9).toFixed(2)} GB`);
export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;
export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

/** The value below which a share of the values lies (nearest rank). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
};

/** A line that is held to a ceiling. */
export const held = (what: string, value: number, ceiling: number, unit: (value: number) => string, how: string): Line => ({
  ...{ what, value: unit(value), ceiling: unit(ceiling), kept: value <= ceiling, how },
});

const mark = ({ kept }: Line): string => (kept === undefined ? ' ' : kept ? '✓' : '✗');

/** The lines under one another, in columns. */
export const table = (lines: readonly Line[]): string => {
  const cells = lines.map((line) => [line.what, line.value, line.ceiling ?? '', mark(line), line.how]);
  const rows = [['what', 'measured', 'at most', ' ', 'how'], ...cells];
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]!.length));
  const widths = [0, 1, 2, 3].map(width);
  return rows
    .map(([what, value, ceiling, sign, how]) =>
      [what!.padEnd(widths[0]!), value!.padStart(widths[1]!), ceiling!.padStart(widths[2]!), sign, how].join('  '),
    )
    .join('\n');
};
