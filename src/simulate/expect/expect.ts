/**
 * Exact answers: what a case costs in visits, refusals, working time and money on average, and how much that varies, if nobody waits for anybody.
 * From the fundamental matrix of the absorbing Markov chain (Kemeny and Snell, "Finite Markov Chains", 1960, theorems 3.2.4 and 3.3.3).
 */
import { isWork, moveOf, type Procedure } from '../../procedure/index.ts';
import { type Moments, momentsOf } from '../chance/distribution.ts';
import { type Issue, issue } from '../issue.ts';
import type { Parameters } from '../parameters.ts';
import { returnsOf } from '../returns.ts';
import { type Arc, type Chain, chainOf } from './chain.ts';
import { gathered } from './moments.ts';
import { type OutcomeExpectation, outcomesOf } from './outcomes.ts';
import { refusalShares } from './refusals.ts';

interface StepExpectation {
  readonly step: string;
  readonly visits: Moments;
  /** Minutes over all visits of a case. */
  readonly work: Moments;
  readonly cost: number;
}

export interface Expectation {
  readonly steps: readonly StepExpectation[];
  /** Working minutes of a case (a step with two people counts once). */
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
}

export type Expected =
  | { readonly kind: 'exact'; readonly expectation: Expectation }
  /** There is no exact answer here; the issue says why. Simulate instead, or mend the figures. */
  | { readonly kind: 'refused'; readonly issue: Issue };

const sharesOf = (parameters: Parameters, step: string, mark: string, rounds: number): number[] => {
  const list = parameters.steps[step]?.outcomes;
  return Array.from({ length: rounds }, (_, round) => (list ? (list[Math.min(round, list.length - 1)]![mark] ?? 0) : 1));
};

/** The chain of a procedure without forks; undefined where a case could go round for ever. */
const chainFor = (procedure: Procedure, parameters: Parameters): Chain | undefined => {
  const work = procedure.steps.filter(isWork);
  const ids = work.map(({ id }) => id);
  const rounds = Math.max(1, ...ids.map((id) => parameters.steps[id]?.outcomes?.length ?? 1));
  const returning = returnsOf(procedure).moves;
  const arcs = work.flatMap((step, at): Arc[] => {
    const leads = step.kind === 'task' ? [{ mark: 'done', next: step.next }] : step.outcomes;
    return leads.map(({ mark, next }) => ({
      move: moveOf(step.id, mark),
      step: at,
      target: ids.indexOf(next),
      returns: returning.has(moveOf(step.id, mark)),
      shares: sharesOf(parameters, step.id, mark, rounds),
    }));
  });
  return chainOf(ids, ids.indexOf(procedure.start), arcs, rounds);
};

const scaled = ({ mean, variance }: Moments, by: number): Moments => ({ mean: mean * by, variance: variance * by * by });

const stepExpectations = (chain: Chain, durations: readonly Moments[], rates: readonly number[]): StepExpectation[] => {
  const none = { mean: 0, variance: 0 };
  return chain.steps.map((step, at) => {
    const only = (amount: Moments): Moments =>
      gathered(
        chain,
        chain.steps.map((_, other) => (other === at ? amount : none)),
      );
    const work = only(durations[at]!);
    return { step, visits: only({ mean: 1, variance: 0 }), work, cost: work.mean * rates[at]! };
  });
};

const refusalMoments = (shares: readonly number[]): Moments => {
  const mean = shares.reduce((sum, share, count) => sum + share * count, 0);
  return { mean, variance: shares.reduce((sum, share, count) => sum + share * (count - mean) * (count - mean), 0) };
};

/** The exact expectation; refused where steps run side by side, or where a case could go round for ever. */
export const expect = (procedure: Procedure, parameters: Parameters): Expected => {
  const forks = procedure.steps.filter(({ kind }) => kind === 'fork' || kind === 'join').map(({ id }) => id);
  if (forks.length > 0) {
    return { kind: 'refused', issue: issue('side-by-side-has-no-exact-answer', procedure.id, { steps: forks }) };
  }
  const chain = chainFor(procedure, parameters);
  if (!chain) return { kind: 'refused', issue: issue('never-ends', procedure.id) };
  const work = procedure.steps.filter(isWork);
  const durations = work.map(({ id }) => momentsOf(parameters.steps[id]!.duration));
  const rates = work.map(({ roles }) => roles.reduce((sum, role) => sum + parameters.roles[role]!.costPerHour / 60, 0));
  const shares = refusalShares(chain);
  let within = 0;
  return {
    kind: 'exact',
    expectation: {
      steps: stepExpectations(chain, durations, rates),
      work: gathered(chain, durations),
      personWork: gathered(
        chain,
        durations.map((duration, at) => scaled(duration, new Set(work[at]!.roles).size)),
      ).mean,
      cost: gathered(
        chain,
        durations.map((duration, at) => scaled(duration, rates[at]!)),
      ),
      outcomes: outcomesOf(
        chain,
        durations.map(({ mean }) => mean),
        durations.map(({ mean }, at) => mean * rates[at]!),
      ),
      refusals: refusalMoments(shares),
      refusalShares: shares,
      throughWithin: shares.map((share) => (within += share)),
    },
  };
};
