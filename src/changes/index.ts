/** The difference between two editions of a procedure, in the document's own terms, and whom it concerns. */
export { type Affected, affectedBy, affectedByWhole } from './affected.ts';
export type { Classed, Difference, StepChange } from './change.ts';
export { differenceOf } from './difference.ts';
export { betweenEditions, type EditionDifference } from './editions.ts';
export type { Published, PublishedProcedure, PublishedReaders } from './published.ts';
export { pairSentences } from './sentences.ts';
export type { Telling } from './tell.ts';
export {
  isOfWhole,
  type Mark,
  markOf,
  newsFor,
  newsForAll,
  rowAsSentence,
  rowsTold,
  tellingOf,
  toldInEach,
} from './telling.ts';
export { isWalkedOtherwise, renamedSteps } from './walked.ts';
