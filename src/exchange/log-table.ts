/** Rows of a table into events: finds the header, reads the columns, tells what is wrong with which row. */
import { LogBuilder } from '../conform/index.ts';
import { type TimeOptions, timeReader } from './dates.ts';
import { type Columns, guessColumns, headerRow, type LogColumn } from './log-columns.ts';
import type { LogIssues } from './log-issue.ts';
import { logLimits } from './log-limits.ts';

export interface TableOptions extends TimeOptions {
  /** Columns by heading or by number from 0; those left out are guessed, null: there is none. */
  readonly columns?: Readonly<Partial<Record<LogColumn, string | number | null>>>;
  /** An empty case cell means the case above, as in merged cells. */
  readonly fillDown?: boolean;
  /** Told now and then how many rows have been read: a long table takes a while. */
  readonly onRows?: (rows: number) => void;
}

/** Rows between two such tellings. */
const TELL = 20_000;

/** Rows kept back until the header is found. */
const AHEAD = 10;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

export class TableReader {
  readonly builder = new LogBuilder();
  header: readonly string[] = [];
  /** The first rows below the header, as they stand in the file. */
  sample: readonly (readonly string[])[] = [];
  columns: Columns = {};
  readonly #options: TableOptions;
  readonly #issues: LogIssues;
  readonly #time: ReturnType<typeof timeReader>;
  readonly #waiting: (readonly string[])[] = [];
  #row = 0;
  #ready = false;
  #usable = true;
  #lastCase = '';

  constructor(issues: LogIssues, options: TableOptions) {
    this.#issues = issues;
    this.#options = options;
    this.#time = timeReader(options);
  }

  /** Take the next row. @returns false where no more can be used */
  row(cells: readonly string[]): boolean {
    if (this.#ready) return this.#read(cells);
    this.#waiting.push(cells);
    return this.#waiting.length < AHEAD || this.#start();
  }

  /** After the last row. */
  end(): void {
    if (!this.#ready) this.#start();
    if (this.#usable && this.builder.events === 0) this.#issues.add('no-events');
  }

  #start(): boolean {
    this.#ready = true;
    const rows = this.#waiting;
    if (rows.every(isBlank)) {
      this.#issues.add('empty');
      return this.#stop();
    }
    const at = this.#headerAt(rows);
    this.header = (rows[at] ?? []).map((cell) => cell.trim());
    this.columns = this.#named();
    this.sample = rows.slice(at + 1).filter((cells) => !isBlank(cells));
    this.#row = at + 1;
    const lacking = (['case', 'activity'] as const).filter((column) => this.columns[column] === undefined);
    for (const column of lacking) this.#issues.add('no-column', at + 1, column, this.header.join(' | '));
    if (lacking.length > 0) return this.#stop();
    return rows.slice(at + 1).every((cells) => this.#read(cells));
  }

  #stop(): boolean {
    this.#usable = false;
    return false;
  }

  /** The row the asked-for headings stand in, else the one that looks like a header, else the first that is not blank. */
  #headerAt(rows: readonly (readonly string[])[]): number {
    const asked = Object.values(this.#options.columns ?? {}).filter((it) => typeof it === 'string');
    const named =
      asked.length === 0 ? -1 : rows.findIndex((row) => asked.every((name) => row.some((it) => it.trim() === name)));
    if (named >= 0) return named;
    const guessed = headerRow(rows);
    return guessed >= 0 ? guessed : rows.findIndex((row) => !isBlank(row));
  }

  #named(): Columns {
    const asked = Object.entries(this.#options.columns ?? {}) as [LogColumn, string | number | null][];
    const columns: Partial<Record<LogColumn, number>> = { ...guessColumns(this.header) };
    for (const [column, name] of asked) {
      const at = typeof name === 'string' ? this.header.indexOf(name) : (name ?? -1);
      if (at >= 0 && at < this.header.length) columns[column] = at;
      else delete columns[column];
      if (name !== null && columns[column] === undefined)
        this.#issues.add('no-column', null, `${column}: ${name}`, this.header.join(' | '));
    }
    return columns;
  }

  #read(cells: readonly string[]): boolean {
    this.#row += 1;
    if (this.#row % TELL === 0) this.#options.onRows?.(this.#row);
    if (isBlank(cells) || this.#isHeader(cells)) return true;
    if (this.builder.events >= logLimits.rows) {
      this.#issues.add('too-many-rows', this.#row, String(logLimits.rows), `> ${logLimits.rows}`);
      return false;
    }
    const text = (column: LogColumn): string => this.#cell(cells, this.columns[column]);
    const id = text('case') || (this.#options.fillDown ? this.#lastCase : '');
    const activity = text('activity');
    if (id === '' || activity === '') {
      this.#issues.add(id === '' ? 'no-case' : 'no-activity', this.#row, '', cells.join(' | '));
      return true;
    }
    this.#lastCase = id;
    this.builder.add({
      ...this.#when(text('time')),
      ...{ case: id, activity, person: text('person'), role: text('role') },
      ...{ outcome: text('outcome'), records: text('records'), row: this.#row },
    });
    return true;
  }

  /** The header once more, as on every page of a printed list. */
  #isHeader(cells: readonly string[]): boolean {
    const same = (at: number): boolean => (cells[at] ?? '').trim() === this.header[at];
    return same(0) && this.header.every((_, at) => same(at));
  }

  #when(text: string): { time?: number; dayOnly?: boolean } {
    if (text === '') return {};
    const read = this.#time(text);
    if (!read) this.#issues.add('bad-time', this.#row, '', text);
    return read ?? {};
  }

  #cell(cells: readonly string[], at: number | undefined): string {
    const cell = at === undefined ? '' : (cells[at] ?? '').trim();
    if (cell.length <= logLimits.cell) return cell;
    this.#issues.add('too-many-cells', this.#row, String(logLimits.cell), cell);
    return cell.slice(0, logLimits.cell);
  }
}
