/** Excel workbooks. The one place that knows read-excel-file. */
import readWorkbook from 'read-excel-file/universal';
import { timeText } from '../conform/index.ts';
import { evenSecond } from './dates.ts';
import { fileInZip } from './log-compression.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly string[])[];
}

/** Before the days of Excel begin: a time of day alone. */
const DAYS_BEGIN = Date.UTC(1900, 0, 1);
/** From there on a number has lost digits: what it named can't be told. */
const EXACT = 1e15;

/**
 * A date cell has no zone: it says what the clock on the wall says. The reader of workbooks rounds down to the millisecond, which is
 * one second, minute or day too early where a fraction is not exact.
 */
const dateText = (time: number): string => {
  const even = evenSecond(time);
  const text = new Date(even).toISOString();
  if (even < DAYS_BEGIN) return text.slice(11, 19);
  return even % 1000 === 0 ? timeText(even) : text.slice(0, 23).replace('T', ' ');
};

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell.getTime());
  return typeof cell === 'number' && Math.abs(cell) >= EXACT ? cell.toExponential().toUpperCase() : String(cell);
};

/** Which sheets are hidden, in the order of the workbook. */
const hiddenSheets = (bytes: Uint8Array): boolean[] => {
  const workbook = new TextDecoder().decode(fileInZip(bytes, 'xl/workbook.xml') ?? new Uint8Array());
  const tags = workbook.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return tags.filter((tag) => /\sname="[^"]/.test(tag)).map((tag) => /\sstate="(?:hidden|veryHidden)"/.test(tag));
};

/**
 * The sheets of a workbook, every cell as text.
 * @throws Error where it is no workbook, or a damaged one
 */
export const readXlsx = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const hidden = hiddenSheets(bytes);
  // A copy of its own: Node's Buffer shares one pool among small files, and `slice` gives all of it.
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
  return sheets.map(({ sheet, data }, at) => ({
    name: sheet,
    hidden: hidden[at] ?? false,
    rows: data.map((row) => row.map(cellText)),
  }));
};
