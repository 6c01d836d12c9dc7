/** Rows of text as CSV for spreadsheet programs. */

const BYTE_ORDER_MARK = '\uFEFF';

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i;

/**
 * A cell that begins like a formula would be run by a spreadsheet program, full-width signs too (OWASP, CSV injection): an
 * apostrophe keeps it text. Numbers stay numbers.
 */
const harmless = (cell: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !number.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

type Rows = readonly (readonly (string | number)[])[];

/** Rows as CSV after RFC 4180, lines ending in CR LF: a text to be copied. */
export const rowsText = (rows: Rows): string =>
  rows.map((row) => `${row.map((cell) => quoted(harmless(String(cell)))).join(',')}\r\n`).join('');

/** The same as a file: UTF-8 with a byte order mark. */
export const csvOf = (rows: Rows): string => BYTE_ORDER_MARK + rowsText(rows);
