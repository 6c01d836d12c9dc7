/** What is wrong with a file of case records, as data; the sentences are in `i18n/log-file.ts`. */

/** Something that may touch any case of the file: no verdict may rest on what is left. */
const ofEveryCase = [
  ...(['empty', 'no-header', 'no-column', 'no-case', 'too-large', 'too-many-rows', 'broken', 'truncated'] as const),
  ...(['unknown-format', 'one-column', 'no-events', 'no-state', 'uncertain-encoding', 'damaged-case'] as const),
  ...(['unsure-column', 'case-per-row', 'mixed-zones', 'sheet-left', 'no-sheet'] as const),
] as const;

/** Something that touches the case it stands in. */
const ofOneCase = [
  ...(['no-activity', 'bad-time', 'no-time', 'unsettled-date', 'no-year', 'day-order', 'too-many-cells'] as const),
  ...(['rounded-case', 'damaged-text', 'unfinished-step'] as const),
  ...(['bad-figure', 'other-currency', 'unsettled-figure', 'two-figures'] as const),
] as const;

export type LogIssueCode = (typeof ofEveryCase)[number] | (typeof ofOneCase)[number];

export interface LogIssue {
  readonly code: LogIssueCode;
  /** Row of the file, from 1; null where it is about the whole. */
  readonly row: number | null;
  /** What is meant: the column that is missing, the limit, the encoding. */
  readonly what: string;
  /** What was found. */
  readonly value: string;
}

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

  /** Those that may touch any case. */
  get ofEveryCase(): LogIssueCode[] {
    return ofEveryCase.filter((code) => this.counts.has(code));
  }
}
