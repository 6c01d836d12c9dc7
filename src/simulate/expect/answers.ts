/** The exact answers, with how likely each way through is. */
import type { Move, Procedure } from '../../procedure/index.ts';
import type { Issue } from '../issue.ts';
import type { Parameters } from '../parameters.ts';
import { expect } from './expect.ts';
import type { Expectation } from './expectation.ts';
import { wayProbability } from './way.ts';

export interface Answers {
  /** Undefined where there is no exact answer; `issue` then says why. */
  readonly expectation?: Expectation;
  readonly issue?: Issue;
  /** Of each way, in the order given; 0 where time runs out on it and the chance of that has no closed form. */
  readonly likelihoods: readonly number[];
  /** Of all ways that are not listed: more refusals than those have. */
  readonly others: number;
}

export const answersOf = (
  procedure: Procedure,
  parameters: Parameters,
  ways: readonly { readonly moves: readonly Move[] }[],
): Answers => {
  const exact = expect(procedure, parameters);
  const likelihoods = ways.map(({ moves }) => wayProbability(procedure, parameters, moves));
  const others = Math.max(0, 1 - likelihoods.reduce((sum, likelihood) => sum + likelihood, 0));
  return exact.kind === 'exact'
    ? { expectation: exact.expectation, likelihoods, others }
    : { issue: exact.issue, likelihoods, others };
};

/** The shortest list of shares that leaves hardly anything out; the rest is one share more. */
export const headOf = (shares: readonly number[], rest = 0.001, most = 10): { head: readonly number[]; rest: number } => {
  let left = 1;
  const head: number[] = [];
  for (const share of shares) {
    if (left <= rest || head.length === most) break;
    head.push(share);
    left -= share;
  }
  return { head, rest: Math.max(0, left) };
};
