/** Case records against the procedure: optimal alignments, and what order alone does not show. Pure. */

export { Aligner, type AlignerOptions, STATES } from './alignment/aligner.ts';
export type { AlignedKind, AlignedMove, Alignment, Extent } from './alignment/alignment.ts';
export { type Costs, type StepCosts, standardCosts } from './alignment/costs.ts';
export { type Label, labelIndex, UNKNOWN } from './alignment/search-net.ts';
export { type Allowance, checkAllowances, type Day, hasExpired } from './allow-list.ts';
export {
  type CaseReport,
  type Conformance,
  type ConformOptions,
  type ConformProgress,
  conform,
  conformance,
  type Question,
  type Verdict,
} from './conformance.ts';
export { type Deviation, type DeviationKind, deviationKinds } from './deviations/deviation.ts';
export * from './kinds.ts';
export {
  type EventColumn,
  type EventLog,
  type EventRow,
  eventColumns,
  type LogDoubts,
} from './log/event-log.ts';
export { LogBuilder } from './log/log-builder.ts';
export { timeText, type WallTime } from './log/wall-time.ts';
export { normalForm } from './matching/name-index.ts';
export { opinionIn } from './matching/opinions.ts';
export { fitnessOf, monthOf, type Overview, overview } from './overview.ts';
export { withProposals } from './proposals.ts';
export { type Decisions, type Definition, type Doubt, type LogText, type Reading, read } from './reading.ts';
export type { CaseDetail, ShownEvent } from './session/case-detail.ts';
export { type DeviationColumn, deviationColumns } from './session/deviation-table.ts';
export {
  type CaseOrder,
  type CaseRow,
  caseOrders,
  type DeviationRow,
  type Filter,
  type ListQuery,
  type Page,
  type Span,
  type VariantRow,
} from './session/list-query.ts';
export type { Lists } from './session/lists.ts';
export { type Judged, LogSession, type SessionWords } from './session/log-session.ts';
export { type ConformWords, type Parts, teller } from './told.ts';
export type { Variant, VariantEvent } from './variants.ts';
