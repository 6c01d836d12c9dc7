/** Case records as they were read: what happened in each case, in columns, since a log may hold a million events. */
import type { WallTime } from './wall-time.ts';

/** An index into `texts`; 0 is the empty text. */
export type TextNumber = number;

/** What an event may say besides its case. */
export const eventColumns = ['activity', 'person', 'role', 'outcome', 'records'] as const;
export type EventColumn = (typeof eventColumns)[number];

/** Why no verdict may rest on what was read: for the whole log, or for single cases by their number. Each reason is a word of the reader's. */
interface LogDoubts {
  readonly whole: readonly string[];
  readonly cases: ReadonlyMap<number, readonly string[]>;
}

export interface EventLog extends Readonly<Record<EventColumn, Int32Array>> {
  readonly caseIds: readonly string[];
  /** Events of case c are starts[c] to starts[c + 1] - 1, in the order in which they happened. */
  readonly starts: Int32Array;
  /** Every distinct text of the log once. */
  readonly texts: readonly string[];
  readonly time: Float64Array;
  /** By the id of a figure, what each case has of it; NaN where the log does not say. */
  readonly figures: Readonly<Record<string, Float64Array>>;
  /** The row of the file an event comes from, from 1 with the header. */
  readonly row: Int32Array;
  /** Columns in which at least one event says something: what is not there can't be checked. */
  readonly says: Readonly<Record<EventColumn | 'time', boolean>>;
  readonly doubts: LogDoubts;
}

/** One event as a reader of files gives it. */
export interface EventRow extends Readonly<Partial<Record<EventColumn, string>>> {
  readonly case: string;
  readonly time?: WallTime;
  /** Only the day is known: the order within the day is that of the rows. */
  readonly dayOnly?: boolean;
  readonly row: number;
}

/** How often each text stands in a column, by its number. */
export const countsOf = (column: Int32Array): Map<number, number> => {
  const found = new Map<number, number>();
  for (const text of column) found.set(text, (found.get(text) ?? 0) + 1);
  return found;
};
