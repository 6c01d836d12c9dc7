/**
 * Exact answers: what a case costs in visits, refusals, working time and money on average, and how much that varies, if nobody waits for anybody.
 * From the fundamental matrix of the absorbing Markov chain (Kemeny and Snell, "Finite Markov Chains", 1960, theorems 3.2.4 and 3.3.3).
 */
import { isWork, moveOf, type Procedure, pastMerges, signingOf, type WorkStep } from '../../procedure/index.ts';
import type { Moments } from '../chance/distribution.ts';
import { figureCases } from '../figures.ts';
import { type Issue, issue } from '../issue.ts';
import type { Parameters } from '../parameters.ts';
import { returnsOf } from '../returns.ts';
import { isExact } from '../signing.ts';
import { type Arc, type Chain, chainOf } from './chain.ts';
import type { Expectation, StepExpectation } from './expectation.ts';
import { latenessOf } from './lateness.ts';
import { mixed } from './mixed.ts';
import { gathered } from './moments.ts';
import { outcomesOf } from './outcomes.ts';
import { refusalShares } from './refusals.ts';
import { isUnclocked, type Stand, standsOf } from './stands.ts';

export type Expected =
  | { readonly kind: 'exact'; readonly expectation: Expectation }
  /** There is no exact answer here; the issue says why. Simulate instead, or mend the figures. */
  | { readonly kind: 'refused'; readonly issue: Issue };

/** The most rounds with probabilities of their own. */
const roundsOf = (work: readonly WorkStep[], parameters: Parameters): number => {
  const figures = work.map(({ id }) => parameters.steps[id]);
  const lists = figures.flatMap((step) => [
    step?.outcomes,
    ...Object.values(step?.signers ?? {}).map(({ outcomes }) => outcomes),
  ]);
  return Math.max(1, ...lists.map((list) => list?.length ?? 1));
};

/** The chain of a procedure without forks, merges passed; undefined where a case could go round for ever. */
const chainFor = (procedure: Procedure, parameters: Parameters, stands: readonly Stand[]): Chain | undefined => {
  const rounds = roundsOf(procedure.steps.filter(isWork), parameters);
  const returning = returnsOf(procedure).moves;
  const standAt = (id: string, nth = 0): number => {
    const stood = pastMerges(procedure, id);
    return stands.findIndex(({ step, nth: after }) => step.id === stood && after === nth);
  };
  const arcs = stands.flatMap(({ step, next }, at): Arc[] => {
    const leads = step.kind === 'task' ? [{ mark: 'done', next: step.next }] : step.outcomes;
    return next.map(({ mark, after, share }) => {
      const move = moveOf(step.id, mark);
      const shares = Array.from({ length: rounds }, (_, round) => share(round));
      if (after >= 0) return { move, step: at, target: standAt(step.id, after), returns: false, shares };
      const target = standAt(leads.find((lead) => lead.mark === mark)!.next);
      return { move, step: at, target, returns: returning.has(move), shares };
    });
  });
  return chainOf(
    stands.map(({ step, nth }) => (nth === 0 ? step.id : `${step.id} ${nth}`)),
    standAt(procedure.start),
    arcs,
    rounds,
  );
};

const scaled = ({ mean, variance }: Moments, by: number): Moments => ({ mean: mean * by, variance: variance * by * by });

const none = { mean: 0, variance: 0 };
const once = { mean: 1, variance: 0 };

const stepExpectations = (
  chain: Chain,
  stands: readonly Stand[],
  rates: readonly number[],
  parameters: Parameters,
): StepExpectation[] =>
  [...new Set(stands.map(({ step }) => step))].map((work) => {
    const step = work.id;
    const late = latenessOf(work, parameters)?.chance;
    const only = (amount: (stand: Stand, at: number) => Moments): Moments =>
      gathered(
        chain,
        stands.map((stand, at) => (stand.step.id === step ? amount(stand, at) : none)),
      );
    return {
      step,
      visits: only(({ nth }) => (nth === 0 ? once : none)),
      work: only(({ minutes }) => minutes),
      cost: only(({ minutes }, at) => scaled(minutes, rates[at]!)).mean,
      ...(late !== undefined && { late }),
    };
  });

const refusalMoments = (shares: readonly number[]): Moments => {
  const mean = shares.reduce((sum, share, count) => sum + share * count, 0);
  return { mean, variance: shares.reduce((sum, share, count) => sum + share * (count - mean) * (count - mean), 0) };
};

/** Why there is no exact answer, whatever the chances. */
const refusedFor = (procedure: Procedure, parameters: Parameters): Issue | undefined => {
  const forks = procedure.steps.filter(({ kind }) => kind === 'fork' || kind === 'join').map(({ id }) => id);
  if (forks.length > 0) {
    return issue('side-by-side-has-no-exact-answer', procedure.id, { steps: forks });
  }
  const inexact = procedure.steps.filter((step) => {
    const signing = signingOf(step);
    return signing && !isExact(signing, parameters.steps[step.id]!);
  });
  if (inexact.length > 0) {
    const detail = { steps: inexact.map(({ id }) => id) };
    return issue('signed-at-once-has-no-exact-answer', procedure.id, detail);
  }
  return undefined;
};

/** Of a procedure without bands. */
const expectOne = (procedure: Procedure, parameters: Parameters): Expected => {
  const refused = refusedFor(procedure, parameters);
  if (refused) return { kind: 'refused', issue: refused };
  const work = procedure.steps.filter(isWork);
  const stands = work.flatMap((step) => standsOf(step, parameters));
  const chain = chainFor(procedure, parameters, stands);
  if (!chain) return { kind: 'refused', issue: issue('never-ends', procedure.id) };
  const durations = stands.map(({ minutes }) => minutes);
  const rates = stands.map(({ roles }) => roles.reduce((sum, role) => sum + parameters.roles[role]!.costPerHour / 60, 0));
  const shares = refusalShares(chain);
  let within = 0;
  return {
    kind: 'exact',
    expectation: {
      steps: stepExpectations(chain, stands, rates, parameters),
      work: gathered(chain, durations),
      personWork: gathered(
        chain,
        durations.map((duration, at) => scaled(duration, stands[at]!.roles.length)),
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
      unclocked: work.filter((step) => isUnclocked(step, parameters)).map(({ id }) => id),
    },
  };
};

/** The exact expectation; refused where steps run side by side, where several sign at once in times without a closed form, or where a case could go round for ever. */
export const expect = (procedure: Procedure, parameters: Parameters): Expected => {
  const cases = figureCases(procedure, parameters).filter(({ share }) => share > 0);
  const all = cases.map((known) => expectOne(known.procedure, parameters));
  const refused = all.find(({ kind }) => kind === 'refused');
  if (refused) return refused;
  const exact = all.flatMap((entry, at) => (entry.kind === 'exact' ? [[cases[at]!.share, entry.expectation] as const] : []));
  return { kind: 'exact', expectation: exact.length === 1 ? exact[0]![1] : mixed(exact) };
};
