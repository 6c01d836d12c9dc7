/** Rows of a table into events: finds the header, reads the columns, tells which rows are none. */

import { headingPower } from './amounts.ts';
import { timeReader } from './dates.ts';
import {
  type Columns,
  dateAndClock,
  type FoundColumns,
  guessColumns,
  headerRow,
  type LogColumn,
  type TableColumn,
} from './log-columns.ts';
import type { EventOptions, EventTaker } from './log-events.ts';
import type { FigureCell } from './log-figures.ts';
import type { LogIssues } from './log-issue.ts';
import { logLimits } from './log-limits.ts';
import { type NotAnEvent, notAnEvent } from './log-not-events.ts';

export interface TableOptions extends EventOptions {
  /** Columns by heading or by number from 0; those left out are found out, null: there is none. */
  readonly columns?: Readonly<Partial<Record<TableColumn, string | number | null>>>;
  /** An empty case cell means the case above, as in merged cells. */
  readonly fillDown?: boolean;
}

/** Rows that are no events: how many of a kind, the first of them, and what it says. */
export interface LeftOut {
  readonly what: NotAnEvent;
  rows: number;
  readonly row: number;
  readonly value: string;
}

/** Rows kept back until the header is found. */
const AHEAD = 10;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

export class TableReader {
  header: readonly string[] = [];
  /** Row of the header, from 1. */
  headerRow = 0;
  /** The first rows below the header, as they stand in the file. */
  sample: readonly (readonly string[])[] = [];
  columns: Columns = {};
  /** The columns of figures, and by which power of ten their headings multiply them. */
  figures: readonly (Omit<FigureCell, 'text'> & { readonly at: number })[] = [];
  found: FoundColumns = guessColumns([]);
  readonly leftOut: LeftOut[] = [];
  readonly #options: TableOptions;
  readonly #issues: LogIssues;
  readonly #events: EventTaker;
  readonly #timeLike: (cell: string) => boolean;
  readonly #waiting: (readonly string[])[] = [];
  #row: number;
  #ready = false;
  #first = true;
  #lastCase = '';

  /** @param before rows of the tables before, which the numbers of rows go on from */
  constructor(events: EventTaker, issues: LogIssues, options: TableOptions, before = 0) {
    this.#events = events;
    this.#issues = issues;
    this.#options = options;
    this.#row = before;
    const time = timeReader({ year: 2000, ...options, dates: undefined });
    this.#timeLike = (cell) => time(cell) !== undefined;
  }

  /** Rows read so far, those of the tables before among them. */
  get rows(): number {
    return this.#row;
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
  }

  #start(): boolean {
    this.#ready = true;
    const rows = this.#waiting;
    if (rows.every(isBlank)) {
      this.#issues.add('empty');
      return false;
    }
    const at = this.#headerAt(rows);
    this.header = (rows[at] ?? []).map((cell) => cell.trim());
    this.sample = rows.slice(at + 1).filter((cells) => !isBlank(cells));
    this.#row += at + 1;
    this.headerRow = this.#row;
    this.columns = this.#named();
    this.figures = (this.#options.figures ?? []).flatMap((figure) => {
      const place = this.columns[`figure:${figure.id}`];
      return place === undefined ? [] : [{ figure, at: place, power: headingPower(this.header[place]!, figure) }];
    });
    const lacking = (['case', 'activity'] as const).filter((column) => this.columns[column] === undefined);
    for (const column of lacking) this.#issues.add('no-column', this.headerRow, column, this.header.join(' | '));
    if (lacking.length > 0) return false;
    return rows.slice(at + 1).every((cells) => this.#read(cells));
  }

  /** The row the asked-for headings stand in, else the one that looks like a header, else the first that is not blank. */
  #headerAt(rows: readonly (readonly string[])[]): number {
    const asked = Object.values(this.#options.columns ?? {}).filter((column) => typeof column === 'string');
    const named =
      asked.length === 0 ? -1 : rows.findIndex((row) => asked.every((name) => row.some((head) => head.trim() === name)));
    if (named >= 0) return named;
    const guessed = headerRow(rows);
    return guessed >= 0 ? guessed : rows.findIndex((row) => !isBlank(row));
  }

  #named(): Columns {
    const asked = Object.entries(this.#options.columns ?? {}) as [TableColumn, string | number | null][];
    const isAsked = (column: TableColumn): boolean => asked.some(([name]) => name === column);
    this.found = guessColumns(this.header, this.#options.figures);
    const columns: Partial<Record<TableColumn, number>> = { ...this.found.columns };
    const { time: first, clock } = columns;
    if (!isAsked('time') && !isAsked('clock') && first !== undefined) {
      const times = [first, ...(this.found.instead.time ?? []), ...(clock === undefined ? [] : [clock])];
      const pair = dateAndClock(this.header, this.sample, times);
      if (clock !== undefined) delete columns.clock;
      Object.assign(columns, pair);
    }
    for (const [column, name] of asked) {
      const at = typeof name === 'string' ? this.header.indexOf(name) : (name ?? -1);
      if (at >= 0 && at < this.header.length) columns[column] = at;
      else delete columns[column];
      if (name !== null && columns[column] === undefined)
        this.#issues.add('no-column', null, `${column}: ${name}`, this.header.join(' | '));
    }
    const isPair = columns.clock !== undefined;
    for (const column of this.found.unsure)
      if (!isAsked(column) && !(column === 'time' && isPair)) {
        const places = [columns[column]!, ...(this.found.instead[column] ?? [])];
        this.#issues.add('unsure-column', this.headerRow, column, places.map((at) => this.header[at]).join(' | '));
      }
    return columns;
  }

  #read(cells: readonly string[]): boolean {
    this.#row += 1;
    if (isBlank(cells)) return true;
    const own = this.#cell(cells, 'case');
    const activity = this.#cell(cells, 'activity');
    const no = this.#isHeader(cells) ? 'header' : this.#notAnEvent(cells, own, activity);
    this.#first = false;
    if (no) {
      this.#leaveOut(no, cells);
      return true;
    }
    const id = own || (this.#options.fillDown ? this.#lastCase : '');
    if (own !== '') this.#lastCase = own;
    if (id !== '' && activity !== '') return this.#take(cells, id, activity);
    if (id === '') this.#issues.add('no-case', this.#row, '', cells.join(' | '));
    else if (!this.#options.fillDown || cells.some((cell, at) => at !== this.columns.case && cell.trim() !== '')) {
      this.#issues.add('no-activity', this.#row, '', cells.join(' | '));
      this.#events.builder.doubt('no-activity', id);
    }
    return true;
  }

  #take(cells: readonly string[], id: string, activity: string): boolean {
    const { columns } = this;
    const cut = this.#issues.counts.get('too-many-cells');
    const taken = this.#events.take(
      {
        case: id,
        activity,
        person: this.#cell(cells, 'person'),
        role: this.#cell(cells, 'role'),
        outcome: this.#cell(cells, 'outcome'),
        records: this.#cell(cells, 'records'),
        time: columns.time === undefined ? null : this.#when(cells),
        state: columns.state === undefined ? null : this.#cell(cells, 'state'),
        ...(this.figures.length > 0 && { figures: this.#figuresIn(cells) }),
      },
      this.#row,
    );
    if (this.#issues.counts.get('too-many-cells') !== cut) this.#events.builder.doubt('too-many-cells', id);
    return taken;
  }

  #figuresIn(cells: readonly string[]): readonly FigureCell[] {
    return this.figures.map(({ figure, power, at }) => ({ figure, power, text: (cells[at] ?? '').trim().slice(0, 80) }));
  }

  /** The day and the time of day, where they stand apart. */
  #when(cells: readonly string[]): string {
    const time = this.#cell(cells, 'time');
    const clock = this.#cell(cells, 'clock');
    return clock === '' ? time : `${time.replace(/[ T]0?0:00(?::00)?(?:\.0+)?$/, '')} ${clock}`;
  }

  /** The header once more, as on every page of a printed list. */
  #isHeader(cells: readonly string[]): boolean {
    const same = (at: number): boolean => (cells[at] ?? '').trim() === this.header[at];
    return same(0) && this.header.every((_, at) => same(at));
  }

  #notAnEvent(cells: readonly string[], id: string, activity: string): NotAnEvent | undefined {
    // Numbers of cases have digits; a word in their place is looked at.
    if (id !== '' && activity !== '' && /\d/.test(id)) return undefined;
    const { columns, header } = this;
    return notAnEvent(cells, { id, activity }, { columns, header, first: this.#first, timeLike: this.#timeLike });
  }

  #leaveOut(what: NotAnEvent, cells: readonly string[]): void {
    const known = this.leftOut.find((omission) => omission.what === what);
    if (known) known.rows += 1;
    else
      this.leftOut.push({
        what,
        rows: 1,
        row: this.#row,
        value: cells
          .filter((cell) => cell.trim() !== '')
          .join(' | ')
          .slice(0, 80),
      });
  }

  #cell(cells: readonly string[], column: LogColumn): string {
    const at = this.columns[column];
    const cell = at === undefined ? '' : (cells[at] ?? '').trim();
    if (cell.length <= logLimits.cell) return cell;
    this.#issues.add('too-many-cells', this.#row, String(logLimits.cell), cell);
    return cell.slice(0, logLimits.cell);
  }
}
