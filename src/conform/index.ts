/** Case records against the procedure: optimal alignments, and what order alone does not show. Pure. */
export { Aligner, type AlignerOptions, STATES } from './alignment/aligner.ts';
export type { AlignedMove, Extent } from './alignment/alignment.ts';
export { type Costs, standardCosts } from './alignment/costs.ts';
export { type Label, labelIndex } from './alignment/search-net.ts';
export { type Allowance, checkAllowances, type Day, hasExpired } from './allow-list.ts';
export {
  type Conformance,
  type ConformOptions,
  conform,
  conformance,
  type Question,
  type Verdict,
} from './conformance.ts';
export type { Deviation, DeviationKind } from './deviations/deviation.ts';
export * from './kinds.ts';
export { untoldReasons } from './limits/judge.ts';
export type {
  EventColumn,
  EventLog,
  EventRow,
} from './log/event-log.ts';
export { LogBuilder } from './log/log-builder.ts';
export { timeText, type WallTime } from './log/wall-time.ts';
export { normalForm } from './matching/name-index.ts';
export { opinionIn } from './matching/opinions.ts';
export { type Overview, overview } from './overview.ts';
export { withProposals } from './proposals.ts';
export type { Decisions, Definition, Doubt, LogText } from './reading.ts';
export { sampleLog } from './sample/sample.ts';
export { deviationSentences } from './sentences.ts';
export type { CaseDetail, ShownEvent } from './session/case-detail.ts';
export type { GroupRow } from './session/groups.ts';
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
export { type Judged, LogSession } from './session/log-session.ts';
