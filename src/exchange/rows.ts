/** Rows of text as CSV for spreadsheet programs. */

const BYTE_ORDER_MARK = '\uFEFF';

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i;

/**
 * A cell that begins like a formula would be run by a spreadsheet program, full-width signs too (OWASP, CSV injection): an
 * apostrophe keeps it text. Numbers stay numbers.
 */
const harmless = (cell: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !number.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** CSV after RFC 4180 in UTF-8 with a byte order mark, lines ending in CR LF. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map((cell) => quoted(harmless(String(cell)))).join(',')}\r\n`).join('');
