/** Takes the rows of a file as events, of one table or of several, and says what was in doubt. */
import { type EventColumn, LogBuilder } from '../conform/index.ts';
import type { TimeOptions } from './dates.ts';
import { type FigureCell, type FigureOptions, LogFigures, type ReadDecimals } from './log-figures.ts';
import type { LogIssues } from './log-issue.ts';
import { logLimits } from './log-limits.ts';
import { LogStates, type ReadStates } from './log-states.ts';
import { LogTimes, type ReadDates } from './log-times.ts';

export interface EventOptions extends TimeOptions, FigureOptions {
  /** States of an event that are the step done; `*` for all. Its completion where left out. */
  readonly states?: readonly string[];
  /** Told now and then how many rows have been read: a long table takes a while. */
  readonly onRows?: (rows: number) => void;
}

/** What a row says; null: the table has no such column. */
export interface RowTexts extends Readonly<Record<'case' | EventColumn, string>> {
  readonly time: string | null;
  readonly state: string | null;
  /** Cells of the columns of figures, where there are some. */
  readonly figures?: readonly FigureCell[];
}

/** What the times, states and figures of a log were taken for. */
export interface ReadEvents {
  readonly dates: ReadDates | null;
  /** The year taken for dates without one; null where all have one. */
  readonly year: number | null;
  /** Minutes ahead of UTC by which times with a zone were read; null where none has one. */
  readonly zone: number | null;
  readonly states: ReadStates | null;
  /** The sign before the decimals of figures; null where none depends on it. */
  readonly decimals: ReadDecimals | null;
}

/** Rows between two tellings of how far it is. */
const TELL = 20_000;
const CHINA = 480;
const FEWEST = 3;
/** 2.02601E+11: a number of twelve digits of which six are left. */
const rounded = /^\d(?:[.,]\d+)?e\+?\d{2,}$/i;
const REPLACED = '\uFFFD';

export class EventTaker {
  readonly builder = new LogBuilder();
  /** The text has characters that could not be read. */
  damaged = false;
  readonly #issues: LogIssues;
  readonly #options: EventOptions;
  readonly #times: LogTimes;
  readonly #states: LogStates;
  readonly #figures: LogFigures;
  readonly #withoutTime = new Map<string, number>();
  readonly #rounded = new Set<string>();

  constructor(issues: LogIssues, options: EventOptions) {
    this.#issues = issues;
    this.#options = options;
    this.#times = new LogTimes(options);
    this.#states = new LogStates(options.states);
    this.#figures = new LogFigures(options);
  }

  /** @returns false where no more can be taken */
  take(event: RowTexts, row: number): boolean {
    if (row % TELL === 0) this.#options.onRows?.(row);
    if (this.builder.events >= logLimits.rows) {
      this.#issues.add('too-many-rows', row, String(logLimits.rows), `> ${logLimits.rows}`);
      return false;
    }
    const { case: id, time, state } = event;
    if (state !== null && !this.#states.counts(state, id, event.activity, row)) return true;
    if (id.includes('+')) this.#round(id, row);
    if (this.damaged) this.#damage(event, row);
    const when = time === null ? undefined : this.#when(time, id, row);
    const { activity, person, role, outcome, records } = event;
    this.builder.add({ case: id, activity, person, role, outcome, records, time: when?.time, dayOnly: when?.dayOnly, row });
    for (const cell of event.figures ?? []) this.#figures.take(cell, id, row, this.builder, this.#issues);
    return true;
  }

  /** After the last row of the last table. @param said which column is the case's was said, not found out */
  end(said: boolean): ReadEvents {
    const { builder } = this;
    const states = this.#states.settle(builder, this.#issues);
    const dates = this.#times.settle(builder, this.#issues);
    const decimals = this.#figures.settle(builder, this.#issues);
    if (this.#times.zoned + this.#times.unzoned > 0)
      for (const [id, row] of this.#withoutTime) {
        this.#issues.add('no-time', row, '', id);
        builder.doubt('no-time', id);
      }
    if (!said && builder.events >= FEWEST && builder.cases === builder.events)
      this.#issues.add('case-per-row', null, '', String(builder.events));
    for (const code of this.#issues.ofEveryCase) builder.doubt(code);
    return {
      dates,
      states,
      decimals,
      year: this.#times.yearless > 0 ? (this.#options.year ?? null) : null,
      zone: this.#times.zoned > 0 ? (this.#options.zone ?? CHINA) : null,
    };
  }

  #when(text: string, id: string, row: number): { time: number; dayOnly: boolean } | undefined {
    if (text === '') {
      if (!this.#withoutTime.has(id)) this.#withoutTime.set(id, row);
      return undefined;
    }
    const read = this.#times.read(text, id, row, this.builder.events);
    if (read) return read;
    this.#issues.add('bad-time', row, '', text);
    this.builder.doubt('bad-time', id);
    return undefined;
  }

  #round(id: string, row: number): void {
    if (!rounded.test(id) || this.#rounded.has(id)) return;
    this.#rounded.add(id);
    this.#issues.add('rounded-case', row, '', id);
    this.builder.doubt('rounded-case', id);
  }

  #damage({ case: id, activity, person, role, outcome, records }: RowTexts, row: number): void {
    if (id.includes(REPLACED)) this.#issues.add('damaged-case', row, '', id);
    const text = [activity, person, role, outcome, records].find((candidate) => candidate.includes(REPLACED));
    if (text === undefined) return;
    this.#issues.add('damaged-text', row, '', text);
    this.builder.doubt('damaged-text', id);
  }
}
