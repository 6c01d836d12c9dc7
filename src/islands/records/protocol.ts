/** What the page asks of the worker, and what it is told. Only counts and single pages of lists cross over; the log stays there. */
import type {
  Allowance,
  CaseDetail,
  CaseRow,
  Day,
  Decisions,
  Definition,
  DeviationRow,
  GroupRow,
  Judged,
  ListQuery,
  Page,
  Span,
  VariantRow,
} from '../../conform/index.ts';
import type { Columns, DateOrder, DecimalSign, DescribedIssue, Encoding, LogReading, TableColumn } from '../../exchange/log.ts';
import type { Locale } from '../../procedure/index.ts';

/** A file or a text that was pasted. */
export type Source = { readonly name: string; readonly isSample?: boolean } & (
  | { readonly file: Blob }
  | { readonly text: string }
);

export interface ReadSettings {
  /** By number from 0; null: there is none; left out: guessed. */
  readonly columns: Readonly<Partial<Record<TableColumn, number | null>>>;
  /** Empty: found out. */
  readonly delimiter: string;
  readonly fillDown: boolean;
  /** Of dates without one. */
  readonly year: number;
  /** Empty: found out. */
  readonly dates: DateOrder | '';
  /** Before the decimals of figures; empty: found out. */
  readonly decimal: DecimalSign | '';
  /** Empty: found out. */
  readonly encoding: Encoding | '';
  /** The one sheet to be read; empty: all with one header. */
  readonly sheet: string;
  /** States that mean a step is done; empty: its completion. */
  readonly states: readonly string[];
}

export interface ReadSummary {
  readonly reading: LogReading;
  /** What the file was taken for, a sentence each. */
  readonly told: readonly string[];
  readonly header: readonly string[];
  readonly columns: Columns;
  readonly sample: readonly (readonly string[])[];
  readonly issues: readonly DescribedIssue[];
  /** How many there are, those not kept as well. */
  readonly issueCount: number;
  readonly cases: number;
  readonly events: number;
}

export interface JudgeSettings {
  readonly decisions: Decisions;
  readonly allowances: readonly Allowance[];
  readonly today: Day;
  readonly over: 'none' | 'all';
}

export interface ConformJobs {
  open: { readonly ask: { readonly definition: Definition; readonly locale: Locale }; readonly answer: null };
  read: { readonly ask: { readonly source: Source; readonly settings: ReadSettings }; readonly answer: ReadSummary };
  /** null: cancelled. */
  judge: { readonly ask: JudgeSettings; readonly answer: Judged | null };
  cases: { readonly ask: ListQuery; readonly answer: Page<CaseRow> };
  deviations: { readonly ask: ListQuery; readonly answer: Page<DeviationRow> };
  groups: { readonly ask: Span; readonly answer: Page<GroupRow> };
  variants: { readonly ask: Span; readonly answer: Page<VariantRow> };
  case: { readonly ask: { readonly at: number }; readonly answer: CaseDetail };
  report: { readonly ask: { readonly as: 'csv' | 'json' }; readonly answer: Blob };
}
export type JobKind = keyof ConformJobs;
