/** The sheets of a workbook as one log: all that are seen and have one header. */

import { guessColumns, headerRow } from './log-columns.ts';
import type { EventTaker } from './log-events.ts';
import type { LogIssues } from './log-issue.ts';
import type { ReadSheet, SheetUse } from './log-reading.ts';
import { type TableOptions, TableReader } from './log-table.ts';
import type { Sheet } from './xlsx.ts';

export interface WorkbookOptions extends TableOptions {
  /** The one sheet of a workbook to be read; all with the same header where left out. */
  readonly sheet?: string;
}

const trimmed = (cells: readonly string[]): string[] => {
  const all = cells.map((cell) => cell.trim());
  while (all.at(-1) === '') all.pop();
  return all;
};

/** The header of a sheet that looks like a log. */
const headerOf = ({ rows }: Sheet): string[] | undefined => {
  const at = headerRow(rows);
  if (at < 0) return undefined;
  const { columns } = guessColumns(rows[at]!);
  return columns.case === undefined || columns.activity === undefined ? undefined : trimmed(rows[at]!);
};

const isEmpty = ({ rows }: Sheet): boolean => rows.every((cells) => trimmed(cells).length === 0);

/** Rows as full as those of the log: what a sheet without a header may hold of it. */
const looksLikeRows = ({ rows }: Sheet, width: number): boolean =>
  rows.filter((cells) => cells.filter((cell) => cell.trim() !== '').length >= width).length > 1;

/** The sheet the others are held against: the one asked for, else the first seen that looks like a log, else the first seen. */
const leading = (sheets: readonly Sheet[], asked: string | undefined): Sheet | undefined => {
  if (asked !== undefined) return sheets.find(({ name }) => name === asked);
  const seen = sheets.filter(({ hidden }) => !hidden);
  return (
    seen.find(headerOf) ?? seen.find(({ rows }) => headerRow(rows) >= 0) ?? seen.find((sheet) => !isEmpty(sheet)) ?? seen[0]
  );
};

const useOf = (sheet: Sheet, lead: Sheet, asked: string | undefined): SheetUse => {
  if (sheet === lead) return 'read';
  if (asked !== undefined) return 'not-asked';
  if (sheet.hidden) return 'hidden';
  if (isEmpty(sheet)) return 'empty';
  const header = headerOf(sheet);
  if (!header) return 'no-header';
  return header.join('\n') === headerOf(lead)?.join('\n') ? 'read' : 'other-header';
};

export interface ReadWorkbook {
  /** The table of the first sheet read. */
  readonly table: TableReader;
  readonly tables: readonly TableReader[];
  readonly sheets: readonly ReadSheet[];
}

/** Reads the sheets of a workbook one after another; the numbers of rows run on. */
export const readSheets = (
  sheets: readonly Sheet[],
  events: EventTaker,
  issues: LogIssues,
  { sheet: asked, ...options }: WorkbookOptions,
): ReadWorkbook => {
  const lead = leading(sheets, asked);
  const told: ReadSheet[] = [];
  const tables: TableReader[] = [];
  let rows = 0;
  for (const sheet of sheets) {
    const use = lead ? useOf(sheet, lead, asked) : sheet.hidden ? 'hidden' : 'not-asked';
    const before = rows;
    if (use === 'read') {
      const table = new TableReader(events, issues, options, before);
      for (const row of sheet.rows) if (!table.row(row)) break;
      table.end();
      tables.push(table);
      rows += sheet.rows.length;
    }
    told.push({ name: sheet.name, use, ...(use === 'read' ? { from: before + 1, to: rows } : { from: null, to: null }) });
    const width = (lead && headerOf(lead)?.length) ?? 0;
    if (use === 'other-header' || (use === 'no-header' && width > 1 && looksLikeRows(sheet, width)))
      issues.add('sheet-left', null, '', sheet.name);
  }
  if (!lead) issues.add('no-sheet', null, asked ?? '', sheets.map(({ name }) => name).join(', '));
  return { table: tables[0] ?? new TableReader(events, issues, options), tables, sheets: told };
};
