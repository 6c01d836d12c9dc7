/** The difference between two editions of a procedure, in the document's own terms, and whom it concerns. */
export { affectedBy } from './affected.ts';
export type { Difference } from './change.ts';
export { differenceOf } from './difference.ts';
export { betweenEditions, type EditionDifference } from './editions.ts';
export { tellChange, tellHeadChange } from './tell.ts';
