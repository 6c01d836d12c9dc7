/** Excel workbooks. The one place that knows read-excel-file. */
import readWorkbook from 'read-excel-file/universal';
import { timeText } from './dates.ts';
import { namesInZip } from './log-compression.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A date cell has no zone: it says what the clock on the wall says. */
const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? timeText(cell.getTime()) : String(cell);
};

/**
 * The sheets of a workbook, every cell as text.
 * @param most bytes that may come out of it
 * @throws TooLarge where it holds more
 * @throws Error where it is no workbook, or a damaged one
 */
export const readXlsx = async (bytes: Uint8Array, most: number): Promise<Sheet[]> => {
  if (!namesInZip(bytes, most).some((name) => /^xl\//.test(name))) throw new Error('This is no workbook.');
  // A copy of its own: Node's Buffer shares one pool among small files, and `slice` gives all of it.
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
};
