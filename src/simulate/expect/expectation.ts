/** What is expected of a case. */
import type { Moments } from '../chance/distribution.ts';
import type { OutcomeExpectation } from './outcomes.ts';

export interface StepExpectation {
  readonly step: string;
  readonly visits: Moments;
  /** Minutes over all visits of a case. */
  readonly work: Moments;
  readonly cost: number;
  /** How likely a visit is late by the limit of the step; absent where it has none, or its chance no closed form. */
  readonly late?: number;
}

export interface Expectation {
  readonly steps: readonly StepExpectation[];
  /** Working minutes of a case (a step with two people counts once, a gate that several sign until it is decided). */
  readonly work: Moments;
  /** Working minutes of all people together, mean: a step with two people counts twice. */
  readonly personWork: number;
  /** Yuan, all people counted. */
  readonly cost: Moments;
  /** In the order of the definition. */
  readonly outcomes: readonly OutcomeExpectation[];
  /** Refusals that lead back; those that end the matter are told by the outcomes. */
  readonly refusals: Moments;
  /** Probability of 0, 1, 2 … of them. */
  readonly refusalShares: readonly number[];
  /** Probability to be through in at most 1, 2, 3 … rounds. */
  readonly throughWithin: readonly number[];
  /** Steps at which something follows when time runs out, taken as if it never did, for want of a closed form. */
  readonly unclocked: readonly string[];
}
