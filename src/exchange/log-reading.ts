/** What a file was taken for: everything a verdict rests on, as data. */
import type { Encoding } from './encoding.ts';
import type { Columns, TableColumn } from './log-columns.ts';
import type { ReadEvents } from './log-events.ts';
import type { LeftOut, TableReader } from './log-table.ts';

type LogFormat = 'csv' | 'xlsx' | 'xes';

/** What became of a sheet. */
export type SheetUse = 'read' | 'hidden' | 'other-header' | 'no-header' | 'empty' | 'not-asked';

export interface ReadSheet {
  readonly name: string;
  readonly use: SheetUse;
  /** Numbers of its first and last row, which run on through the sheets; null where it is not read. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface ReadColumn {
  readonly column: TableColumn;
  readonly heading: string;
  /** Headings that may mean the same and were not taken. */
  readonly instead: readonly string[];
  /** Of a figure: what its heading multiplies it by, where it does: 采购金额（万元）. */
  readonly times?: number;
}

export interface LogReading extends ReadEvents {
  readonly format: LogFormat | null;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  readonly sheets: readonly ReadSheet[];
  /** The row of the header; null where there is none. */
  readonly headerRow: number | null;
  readonly columns: readonly ReadColumn[];
  /** Headings near to a column, and not taken for it. */
  readonly near: readonly { readonly column: TableColumn; readonly heading: string }[];
  readonly leftOut: readonly LeftOut[];
  /** Of XES: traces without a name, and those whose name another has; each is a case. */
  readonly traces: { readonly nameless: number; readonly repeated: number } | null;
}

export const nothingRead: LogReading = {
  format: null,
  encoding: null,
  delimiter: null,
  sheets: [],
  headerRow: null,
  columns: [],
  near: [],
  leftOut: [],
  traces: null,
  dates: null,
  year: null,
  zone: null,
  states: null,
  decimals: null,
};

/** Which heading was taken for which column, and which were not. */
export const columnsRead = ({ header, columns, found, figures }: TableReader): Pick<LogReading, 'columns' | 'near'> => {
  const taken = new Set(Object.values(columns));
  const heading = (at: number): string => header[at] ?? '';
  const known = (Object.entries(columns) as [TableColumn, number][]).map(([column, at]): ReadColumn => {
    const others = [found.columns[column] ?? at, ...(found.instead[column] ?? [])];
    const power = figures.find((figure) => figure.at === at && column.startsWith('figure:'))?.power;
    const times = typeof power === 'number' && power > 0 ? { times: 10 ** power } : {};
    return { column, heading: heading(at), instead: others.filter((free) => !taken.has(free)).map(heading), ...times };
  });
  const near = found.near.filter(({ at, column }) => !taken.has(at) && (columns as Columns)[column] === undefined);
  return { columns: known, near: near.map(({ at, column }) => ({ column, heading: heading(at) })) };
};
