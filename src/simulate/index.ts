/** What-if figures: exact expectation, simulation, comparison. Pure: chance comes from a seed, time from the figures. */

export {
  type Distribution,
  type DistributionKind,
  fieldsOf,
  type Moments,
  minutesIn,
  momentsOf,
  ofKind,
  type Unit,
} from './chance/distribution.ts';
export { type Reading, readParameters } from './check/parameters.ts';
export { soundness } from './check/soundness.ts';
export { type Comparison, compare, comparison } from './compare.ts';
export { defaults } from './defaults.ts';
export type { Visit } from './engine/run.ts';
export { type Answers, answersOf, headOf } from './expect/answers.ts';
export { expect } from './expect/expect.ts';
export type { Expectation } from './expect/expectation.ts';
export { loads } from './expect/load.ts';
export { wayProbability } from './expect/way.ts';
export { casesIn, daysOf } from './horizon.ts';
export { type Issue, isSound } from './issue.ts';
export { type Overview, type OverviewOutcome, overview } from './overview.ts';
export type { SetUp } from './parameters.ts';
export * from './parameters.ts';
export { type Difference, type Differences, type OutcomeMeasure, outcomesOf } from './results/compare.ts';
export type { Estimate } from './results/estimate.ts';
export { countedIn, type Measure, measures } from './results/measures.ts';
export { outcomeName } from './results/outcome-name.ts';
export { type Moment, momentAt, turningPoints } from './results/replay.ts';
export { measuresOf, type Results } from './results/results.ts';
export { trafficOf } from './results/traffic.ts';
export { endingMoves, returnsOf } from './returns.ts';
export { type Options, type Outcome, type Progress, simulate, simulation, traceCase } from './simulate.ts';
export { type Arrangement, arrange, boxNames, type Choice, type Offers, offersOf } from './what-if/arrangements.ts';
export { droppable, type LostControl, withoutApproval } from './what-if/drop-approval.ts';
export { refusalsTimes } from './what-if/refusals.ts';
export { type Shares, shareOf, withShare } from './what-if/shares.ts';
export { reviewRuns, sideBySide } from './what-if/side-by-side.ts';
export { morePeople, roleAway } from './what-if/staffing.ts';
