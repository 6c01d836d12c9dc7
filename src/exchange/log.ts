/** Case records from a file: CSV or TSV, XLSX, XES, packed with gzip or not, told apart by what they hold. */
import type { EventLog } from '../conform/index.ts';
import { readCsv } from './csv.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { type Columns, headerRow } from './log-columns.ts';
import { gunzip, isGzip, isZip, TooLarge } from './log-compression.ts';
import { type LogIssue, type LogIssueCode, LogIssues } from './log-issue.ts';
import { logLimits } from './log-limits.ts';
import { type TableOptions, TableReader } from './log-table.ts';
import { readXesLog } from './log-xes.ts';
import { readXlsx } from './xlsx.ts';

export { type ReadTime, timeReader, timeText } from './dates.ts';
export { decodeText, type Encoding } from './encoding.ts';
export { type Columns, guessColumns, type LogColumn, logColumns } from './log-columns.ts';
export { type LogIssue, type LogIssueCode, losesEvents } from './log-issue.ts';
export { logLimits } from './log-limits.ts';

export interface LogOptions extends TableOptions {
  /** Of a table with delimiters; found out where left out. */
  readonly delimiter?: string;
  /** Bytes that may come out of a packed file; `logLimits.unpacked` where left out. */
  readonly unpacked?: number;
}

export type LogFormat = 'csv' | 'xlsx' | 'xes';

export interface LogFile {
  readonly log: EventLog;
  readonly format: LogFormat | null;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Headings of the table, and which column is which; empty for XES. */
  readonly header: readonly string[];
  readonly columns: Columns;
  /** The first rows below the header. */
  readonly sample: readonly (readonly string[])[];
  /** The first hundred of each kind, and how many there are of each. */
  readonly issues: readonly LogIssue[];
  readonly issueCounts: ReadonlyMap<LogIssueCode, number>;
}

const fileOf = (table: TableReader, issues: LogIssues, about: Partial<LogFile> = {}): LogFile => ({
  ...{ log: table.builder.build(), format: null, encoding: null, delimiter: null },
  ...{ header: table.header, columns: table.columns, sample: table.sample },
  ...{ issues: issues.kept, issueCounts: issues.counts },
  ...about,
});

const tooLarge = (issues: LogIssues, limit: number, value: string): void =>
  issues.add('too-large', null, `${Math.round(limit / 1e6)} MB`, value);

/** A table with delimiters, as it is pasted or read from a file. */
const readTable = (text: string, issues: LogIssues, options: LogOptions, encoding: Encoding | null): LogFile => {
  const table = new TableReader(issues, options);
  const { delimiter, truncated } = readCsv(text, { delimiter: options.delimiter, row: (cells) => table.row(cells) });
  table.end();
  if (truncated) issues.add('truncated');
  if (table.header.length === 1) issues.add('one-column', null, delimiter);
  return fileOf(table, issues, { format: 'csv', encoding, delimiter });
};

const looksLikeXml = (text: string): boolean => /^\s*</.test(text.slice(0, 1000));

const readDecoded = (text: string, issues: LogIssues, options: LogOptions, encoding: Encoding | null): LogFile => {
  if (!looksLikeXml(text)) return readTable(text, issues, options, encoding);
  const table = readXesLog(text, issues, options);
  return fileOf(table, issues, { format: 'xes', encoding });
};

/** The sheet whose first rows look like a log; else the first. */
const readWorkbook = async (bytes: Uint8Array, issues: LogIssues, options: LogOptions): Promise<LogFile> => {
  const table = new TableReader(issues, options);
  const sheets = await readXlsx(bytes, options.unpacked ?? logLimits.unpacked);
  const sheet = sheets.find(({ rows }) => headerRow(rows) >= 0) ?? sheets[0];
  for (const row of sheet?.rows ?? []) if (!table.row(row)) break;
  table.end();
  return fileOf(table, issues, { format: 'xlsx' });
};

/** Old workbooks, PDF and the like, known by their first bytes. */
const foreign = (bytes: Uint8Array): string | undefined => {
  const first = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { d0cf11e0: 'XLS', '25504446': 'PDF', '52617221': 'RAR', '377abcaf': '7z', '89504e47': 'PNG' }[first];
};

/** How often a file may be packed in itself; some unpack to themselves for ever. */
const PACKED = 3;

const readBytes = async (bytes: Uint8Array, issues: LogIssues, options: LogOptions, times = 0): Promise<LogFile> => {
  const nothing = (): LogFile => fileOf(new TableReader(issues, options), issues);
  const other = foreign(bytes);
  if (bytes.length === 0) issues.add('empty');
  else if (bytes.length > logLimits.bytes) tooLarge(issues, logLimits.bytes, `${Math.ceil(bytes.length / 1e6)} MB`);
  else if (other) issues.add('unknown-format', null, '', other);
  else if (isZip(bytes)) return readWorkbook(bytes, issues, options);
  else if (isGzip(bytes) && times === PACKED) issues.add('unknown-format', null, '', 'GZIP × 4');
  else if (isGzip(bytes)) {
    const packed = gunzip(bytes, options.unpacked ?? logLimits.unpacked);
    if (packed.truncated) issues.add('truncated');
    return readBytes(packed.bytes, issues, options, times + 1);
  } else {
    const { text, encoding, certain } = decodeText(bytes);
    if (!certain) issues.add('uncertain-encoding', null, encoding);
    return readDecoded(text, issues, options, encoding);
  }
  return nothing();
};

/** Case records from the bytes of a file. Never throws for what a file holds: `issues` says what is wrong, and the rest is read. */
export const readLog = async (bytes: Uint8Array, options: LogOptions = {}): Promise<LogFile> => {
  const issues = new LogIssues();
  try {
    return await readBytes(bytes, issues, options);
  } catch (error) {
    if (error instanceof TooLarge) tooLarge(issues, error.bytes, `> ${Math.round(error.bytes / 1e6)} MB`);
    else issues.add('broken', null, '', error instanceof Error ? error.message : String(error));
    return fileOf(new TableReader(issues, options), issues);
  }
};

/** Case records from text that was pasted. */
export const readLogText = (text: string, options: LogOptions = {}): LogFile => {
  const issues = new LogIssues();
  if (text.trim() === '') {
    issues.add('empty');
    return fileOf(new TableReader(issues, options), issues);
  }
  return readDecoded(text.replace(/^\uFEFF/, ''), issues, options, null);
};
