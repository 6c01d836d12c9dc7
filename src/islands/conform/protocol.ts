/** What the page asks of the worker, and what it is told. Only counts and single pages of lists cross over; the log stays there. */
import type {
  AlignedMove,
  Allowance,
  Day,
  Decisions,
  Definition,
  Deviation,
  DeviationKind,
  LogText,
  Overview,
  Question,
  Verdict,
} from '../../conform/index.ts';
import type { Columns, DateOrder, Encoding, LogColumn, LogIssue, LogReading } from '../../exchange/log.ts';
import type { Locale, Text } from '../../procedure/index.ts';

/** A file or a text that was pasted. */
export type Source = { readonly name: string } & ({ readonly file: Blob } | { readonly text: string });

export interface ReadSettings {
  /** By number from 0; null: there is none; left out: guessed. */
  readonly columns: Readonly<Partial<Record<LogColumn, number | null>>>;
  /** Empty: found out. */
  readonly delimiter: string;
  readonly fillDown: boolean;
  /** Of dates without one. */
  readonly year: number;
  /** Empty: found out. */
  readonly dates: DateOrder | '';
  /** Empty: found out. */
  readonly encoding: Encoding | '';
  /** The one sheet to be read; empty: all with one header. */
  readonly sheet: string;
  /** States that mean a step is done; empty: its completion. */
  readonly states: readonly string[];
}

export interface ToldIssue extends LogIssue {
  readonly sentence: string;
}

export interface ReadSummary {
  readonly reading: LogReading;
  /** What the file was taken for, a sentence each. */
  readonly told: readonly string[];
  readonly header: readonly string[];
  readonly columns: Columns;
  readonly sample: readonly (readonly string[])[];
  readonly issues: readonly ToldIssue[];
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

export interface Judged {
  readonly overview: Overview;
  /** Arrows that cases must have gone along without a record of it, by move. */
  readonly edges: ReadonlyMap<string, number>;
  readonly doubts: readonly Question[];
}

/** What lists are narrowed to; empty: not narrowed. */
export interface Filter {
  readonly verdict: Verdict | '';
  readonly kind: DeviationKind | '';
  readonly step: string;
  readonly role: string;
  readonly month: string;
  readonly variant: number | '';
  /** Part of a case id or of a person's name. */
  readonly text: string;
}

export const caseOrders = ['log', 'id', 'deviations', 'events', 'last'] as const;
export type CaseOrder = (typeof caseOrders)[number];

export interface ListQuery {
  readonly filter: Filter;
  readonly order: CaseOrder;
  /** Number of the first row wanted, and how many. */
  readonly from: number;
  readonly most: number;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

export interface CaseRow {
  /** Its place in the log: what it is asked for by. */
  readonly at: number;
  readonly id: string;
  readonly verdict: Verdict;
  readonly events: number;
  readonly deviations: number;
  readonly allowed: number;
  readonly last: number | null;
}

export interface DeviationRow {
  /** Place of its case in the log, and its own among the case's. */
  readonly at: number;
  readonly nth: number;
  readonly deviation: Deviation;
  readonly sentence: Text;
}

export interface VariantRow {
  readonly number: number;
  readonly cases: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly deviations: number;
  readonly fitness: number | null;
  /** Step ids in order, null for an unknown activity; the first forty. */
  readonly course: readonly (string | null)[];
  readonly more: number;
}

export interface ShownEvent {
  readonly row: number;
  readonly time: number | null;
  readonly activity: string;
  readonly person: string;
  readonly role: string;
  readonly outcome: string;
  readonly records: string;
}

export interface CaseDetail extends CaseRow {
  readonly underWay: boolean;
  readonly variant: number;
  readonly cost: number | null;
  readonly fitness: number | null;
  readonly shown: readonly ShownEvent[];
  /** Names in doubt that its verdict rests on. */
  readonly names: readonly LogText[];
  /** Empty where it is undecided. */
  readonly moves: readonly AlignedMove[];
  readonly told: readonly DeviationRow[];
}

export interface Jobs {
  open: { readonly ask: { readonly definition: Definition; readonly locale: Locale }; readonly answer: null };
  read: { readonly ask: { readonly source: Source; readonly settings: ReadSettings }; readonly answer: ReadSummary };
  /** null: cancelled. */
  judge: { readonly ask: JudgeSettings; readonly answer: Judged | null };
  cases: { readonly ask: ListQuery; readonly answer: Page<CaseRow> };
  deviations: { readonly ask: ListQuery; readonly answer: Page<DeviationRow> };
  variants: { readonly ask: { readonly from: number; readonly most: number }; readonly answer: Page<VariantRow> };
  case: { readonly ask: { readonly at: number }; readonly answer: CaseDetail };
  report: { readonly ask: { readonly as: 'csv' | 'json' }; readonly answer: Blob };
}
export type JobKind = keyof Jobs;

export type ToWorker =
  | { [K in JobKind]: { readonly kind: K; readonly number: number; readonly ask: Jobs[K]['ask'] } }[JobKind]
  | { readonly kind: 'cancel' };

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number | null }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Jobs[JobKind]['answer'] }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
