/** Case records against the procedure: optimal alignments, and what order alone does not show. Pure. */

export { Aligner, type AlignerOptions } from './alignment/aligner.ts';
export type { AlignedKind, AlignedMove, Alignment, Extent } from './alignment/alignment.ts';
export { type Costs, type StepCosts, standardCosts } from './alignment/costs.ts';
export { type Label, labelIndex, UNKNOWN } from './alignment/search-net.ts';
