/** Case records from a file: CSV or TSV, XLSX, XES, packed with gzip or not, told apart by what they hold. */
import type { EventLog } from '../conform/index.ts';
import { readCsv } from './csv.ts';
import { decodeText, type Encoding } from './encoding.ts';
import type { Columns } from './log-columns.ts';
import { gunzip, isGzip, isZip, namesInZip, TooLarge } from './log-compression.ts';
import { EventTaker } from './log-events.ts';
import { type ForeignKind, foreignBytes, foreignText, foreignZip } from './log-foreign.ts';
import { type LogIssue, type LogIssueCode, LogIssues } from './log-issue.ts';
import { logLimits } from './log-limits.ts';
import { columnsRead, type LogReading, nothingRead } from './log-reading.ts';
import { TableReader } from './log-table.ts';
import { readSheets, type WorkbookOptions } from './log-workbook.ts';
import { readXesLog } from './log-xes.ts';
import { readXlsx } from './xlsx.ts';

export { type DecimalSign, decimalSigns } from './amounts.ts';
export { type DateOrder, dateOrders, timeReader } from './dates.ts';
export { type Encoding, encodings } from './encoding.ts';
export { type Columns, guessColumns, logColumns, type TableColumn } from './log-columns.ts';
export { logLimits } from './log-limits.ts';
export type { LogReading } from './log-reading.ts';
export {
  type DescribedIssue,
  describeFile,
  describeIssues,
  type FileWords,
  issueSentence,
  readingLines,
} from './log-sentences.ts';
export interface LogOptions extends WorkbookOptions {
  /** Of a table with delimiters; found out where left out. */
  readonly delimiter?: string;
  /** Of a text; found out where left out. */
  readonly encoding?: Encoding;
  /** Bytes that may come out of a packed file; `logLimits.unpacked` where left out. */
  readonly unpacked?: number;
}
export interface LogFile extends Pick<LogReading, 'format' | 'encoding' | 'delimiter'> {
  readonly log: EventLog;
  /** What the file was taken for. */
  readonly reading: LogReading;
  /** Headings of the table, and which column is which; of XES the keys. */
  readonly header: readonly string[];
  readonly columns: Columns;
  /** The first rows below the header. */
  readonly sample: readonly (readonly string[])[];
  /** What is unread or uncertain: the first hundred of each kind, and how many there are of each. */
  readonly issues: readonly LogIssue[];
  readonly issueCounts: ReadonlyMap<LogIssueCode, number>;
}

/** One reading of one file. */
class LogFileReader {
  readonly #issues = new LogIssues();
  readonly #events: EventTaker;
  readonly #options: LogOptions;

  constructor(options: LogOptions) {
    this.#options = options;
    this.#events = new EventTaker(this.#issues, options);
  }

  async read(bytes: Uint8Array): Promise<LogFile> {
    try {
      return await this.#bytes(bytes);
    } catch (error) {
      if (error instanceof TooLarge) this.#tooLarge(error.bytes, `> ${Math.round(error.bytes / 1e6)} MB`);
      else this.#issues.add('broken', null, '', error instanceof Error ? error.message : String(error));
      return this.#file();
    }
  }

  text(text: string, encoding: Encoding | null = null): LogFile {
    const foreign = foreignText(text);
    if (foreign) return this.#foreign(foreign);
    return /^\s*</.test(text.slice(0, 1000)) ? this.#xes(text, encoding) : this.#table(text, encoding);
  }

  empty(): LogFile {
    this.#issues.add('empty');
    return this.#file();
  }

  async #bytes(bytes: Uint8Array, times = 0): Promise<LogFile> {
    const most = this.#options.unpacked ?? logLimits.unpacked;
    if (bytes.length === 0) return this.empty();
    if (bytes.length > logLimits.bytes) {
      this.#tooLarge(logLimits.bytes, `${Math.ceil(bytes.length / 1e6)} MB`);
      return this.#file();
    }
    const foreign = foreignBytes(bytes) ?? (isZip(bytes) ? foreignZip(namesInZip(bytes, most)) : undefined);
    if (foreign) return this.#foreign(foreign);
    if (isZip(bytes)) return this.#workbook(bytes);
    if (!isGzip(bytes)) return this.#encoded(bytes);
    if (times === PACKED) return this.#foreign('gzip-nested');
    const packed = gunzip(bytes, most);
    if (packed.truncated) this.#issues.add('truncated');
    return this.#bytes(packed.bytes, times + 1);
  }

  #encoded(bytes: Uint8Array): LogFile {
    const { text, encoding, clear } = decodeText(bytes, this.#options.encoding);
    if (!clear) this.#issues.add('uncertain-encoding', null, encoding);
    this.#events.damaged = text.includes('\uFFFD');
    return text.trim() === '' ? this.empty() : this.text(text, encoding);
  }

  /** A table with delimiters, as it is pasted or read from a file. */
  #table(text: string, encoding: Encoding | null): LogFile {
    const table = this.#newTable();
    const { delimiter, truncated } = readCsv(text, {
      delimiter: this.#options.delimiter,
      row: (cells) => table.row(cells),
    });
    table.end();
    if (truncated) this.#issues.add('truncated');
    if (table.header.length === 1) this.#issues.add('one-column', null, delimiter);
    return this.#file({ format: 'csv', encoding, delimiter, leftOut: table.leftOut }, table);
  }

  async #workbook(bytes: Uint8Array): Promise<LogFile> {
    const sheets = await readXlsx(bytes);
    const { table, tables, sheets: told } = readSheets(sheets, this.#events, this.#issues, this.#options);
    return this.#file({ format: 'xlsx', sheets: told, leftOut: tables.flatMap(({ leftOut }) => leftOut) }, table);
  }

  #xes(text: string, encoding: Encoding | null): LogFile {
    const { isLog, ...told } = readXesLog(text, this.#events, this.#issues, this.#options.figures);
    return isLog ? this.#file({ format: 'xes', encoding, ...told }) : this.#foreign('xml');
  }

  #newTable(): TableReader {
    return new TableReader(this.#events, this.#issues, this.#options);
  }

  #tooLarge(limit: number, value: string): void {
    this.#issues.add('too-large', null, `${Math.round(limit / 1e6)} MB`, value);
  }

  #foreign(kind: ForeignKind): LogFile {
    this.#issues.add('unknown-format', null, kind);
    return this.#file();
  }

  #file(about: Partial<LogReading> = {}, table?: TableReader): LogFile {
    const { builder } = this.#events;
    const said = this.#options.columns?.case !== undefined || about.format === 'xes';
    const told = this.#events.end(said);
    if (builder.events === 0 && this.#issues.counts.size === 0) this.#issues.add('no-events');
    const log = builder.build();
    for (const [of, reasons] of log.doubts.cases)
      if (reasons.includes('day-order')) this.#issues.add('day-order', null, '', log.caseIds[of]!);
    const known = table ? { ...columnsRead(table), headerRow: table.headerRow || null } : {};
    const reading = { ...nothingRead, ...told, ...known, ...about };
    const { format, encoding, delimiter } = reading;
    return {
      log,
      reading,
      format,
      encoding,
      delimiter,
      header: table?.header ?? about.columns?.map(({ heading }) => heading) ?? [],
      columns: table?.columns ?? Object.fromEntries(about.columns?.map(({ column }, at) => [column, at]) ?? []),
      sample: table?.sample ?? [],
      issues: this.#issues.kept,
      issueCounts: this.#issues.counts,
    };
  }
}

/** How often a file may be packed in itself; some unpack to themselves for ever. */
const PACKED = 3;

/** Case records from the bytes of a file. Never throws for what a file holds: `issues` says what is wrong, and the rest is read. */
export const readLog = (bytes: Uint8Array, options: LogOptions = {}): Promise<LogFile> =>
  new LogFileReader(options).read(bytes);

/** Case records from text that was pasted. */
export const readLogText = (text: string, options: LogOptions = {}): LogFile => {
  const reader = new LogFileReader(options);
  return text.trim() === '' ? reader.empty() : reader.text(text.replace(/^\uFEFF/, ''));
};
