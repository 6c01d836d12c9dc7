/** What each departure from the procedure costs in an alignment. */
import { Problem } from '../../procedure/index.ts';

export interface StepCosts {
  /** A step of the procedure that the log does not show. */
  readonly missing: number;
  /** An event that the procedure has no place for. */
  readonly unexpected: number;
  /** A step done, but the case went on as if it had ended otherwise. */
  readonly wrongOutcome: number;
}

export interface Costs extends StepCosts {
  /** Steps that weigh more or less, by step id. */
  readonly steps?: Readonly<Record<string, Partial<StepCosts>>>;
}

/**
 * The standard cost function (Adriansyah, "Aligning Observed and Modeled Behavior", 2014): a move on the log alone and a move
 * on the model alone cost one each. An outcome not followed is such a pair.
 */
export const standardCosts: Costs = { missing: 1, unexpected: 1, wrongOutcome: 2 };

const most = 10_000;

/** @throws Problem where a cost is no whole number from 0 to 10 000 */
const checked = (at: string, value: number): number => {
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new Problem(`The cost ${at} is ${value}.`, `Give a whole number from 0 to ${most}.`);
};

/**
 * The costs of a step. A choice is a branch by kind of case that nobody carries out: where the log doesn't show it, nothing is missing.
 * @throws Problem where one is no whole number from 0 to 10 000
 */
export const costsOf = (costs: Costs, step: string, isChoice: boolean): StepCosts => {
  const usual = isChoice ? { ...costs, missing: 0, wrongOutcome: costs.unexpected } : costs;
  const own = costs.steps?.[step] ?? {};
  const cost = (kind: keyof StepCosts): number => checked(`${kind} of ${step}`, own[kind] ?? usual[kind]);
  return { missing: cost('missing'), unexpected: cost('unexpected'), wrongOutcome: cost('wrongOutcome') };
};
