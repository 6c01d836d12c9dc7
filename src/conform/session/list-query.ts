/** What is asked of the lists of a session, and the rows that come back. */
import type { Text } from '../../procedure/index.ts';
import type { Verdict } from '../conformance.ts';
import type { Deviation, DeviationKind } from '../deviations/deviation.ts';

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

/** Rows of a list: the first one's number, and at most how many. */
export interface Span {
  readonly from: number;
  readonly most: number;
}

export interface ListQuery extends Span {
  readonly filter: Filter;
  readonly order: CaseOrder;
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
