/** What is wrong with a file of case records, as data; the sentences are in `i18n/conform.ts`. */

export type LogIssueCode =
  | 'empty'
  | 'no-header'
  | 'no-column'
  | 'no-case'
  | 'no-activity'
  | 'bad-time'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'broken'
  | 'truncated'
  | 'unknown-format'
  | 'one-column'
  | 'no-events'
  | 'uncertain-encoding';

export interface LogIssue {
  readonly code: LogIssueCode;
  /** Row of the file, from 1; null where it is about the whole. */
  readonly row: number | null;
  /** What is meant: the column that is missing, the limit, the encoding. */
  readonly what: string;
  /** What was found. */
  readonly value: string;
}

/** Issues after which something of the file is not in the log: no verdict may rest on it. */
const losing: ReadonlySet<LogIssueCode> = new Set([
  ...(['empty', 'no-header', 'no-column', 'no-case', 'no-activity', 'too-large', 'too-many-rows'] as const),
  ...(['broken', 'truncated', 'unknown-format', 'no-events'] as const),
]);

export const losesEvents = ({ code }: LogIssue): boolean => losing.has(code);

/** Issues of one kind that are kept; beyond that they are counted. */
const KEPT = 100;
const SHOWN = 80;

export class LogIssues {
  readonly kept: LogIssue[] = [];
  readonly counts = new Map<LogIssueCode, number>();

  add(code: LogIssueCode, row: number | null = null, what = '', value = ''): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    const shown = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
    if (count <= KEPT) this.kept.push({ code, row, what, value: shown });
  }
}
