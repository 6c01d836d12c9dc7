/**
 * Exact answers: what a case costs in visits, refusals, working time and money on average, and how much that varies, if nobody waits for anybody.
 * From the fundamental matrix of the absorbing Markov chain (Kemeny and Snell, "Finite Markov Chains", 1960, theorems 3.2.4 and 3.3.3).
 */
import { type DecidingStep, isWork, moveOf, type Procedure, signingOf, type WorkStep } from '../../procedure/index.ts';
import { type Moments, momentsOf } from '../chance/distribution.ts';
import { figureCases } from '../figures.ts';
import { type Issue, issue } from '../issue.ts';
import type { Parameters } from '../parameters.ts';
import { returnsOf } from '../returns.ts';
import { isExact, type SignedState, signedStates } from '../signing.ts';
import { type Arc, type Chain, chainOf } from './chain.ts';
import type { Expectation, StepExpectation } from './expectation.ts';
import { mixed } from './mixed.ts';
import { gathered } from './moments.ts';
import { outcomesOf } from './outcomes.ts';
import { refusalShares } from './refusals.ts';

export type Expected =
  | { readonly kind: 'exact'; readonly expectation: Expectation }
  /** There is no exact answer here; the issue says why. Simulate instead, or mend the figures. */
  | { readonly kind: 'refused'; readonly issue: Issue };

const sharesOf = (parameters: Parameters, step: string, mark: string, rounds: number): number[] => {
  const list = parameters.steps[step]?.outcomes;
  return Array.from({ length: rounds }, (_, round) => (list ? (list[Math.min(round, list.length - 1)]![mark] ?? 0) : 1));
};

/** What a case may stand at: a step, or a gate with some signatures given. */
interface Stand {
  readonly step: WorkStep;
  /** Index among the signed states of its step; 0 where it is not signed by several. */
  readonly nth: number;
  /** Who is at work, for how long. */
  readonly roles: readonly string[];
  readonly minutes: Moments;
  readonly signed?: SignedState;
}

const standsOf = (step: WorkStep, parameters: Parameters): Stand[] => {
  const [figures, signing] = [parameters.steps[step.id]!, signingOf(step)];
  return signing
    ? signedStates(signing, step as DecidingStep, figures).map((signed, nth) => ({
        step,
        nth,
        roles: signed.open,
        minutes: signed.minutes,
        signed,
      }))
    : [{ step, nth: 0, roles: [...new Set(step.roles)], minutes: momentsOf(figures.duration) }];
};

/** The most rounds with probabilities of their own. */
const roundsOf = (work: readonly WorkStep[], parameters: Parameters): number => {
  const figures = work.map(({ id }) => parameters.steps[id]);
  const lists = figures.flatMap((step) => [
    step?.outcomes,
    ...Object.values(step?.signers ?? {}).map(({ outcomes }) => outcomes),
  ]);
  return Math.max(1, ...lists.map((list) => list?.length ?? 1));
};

/** The chain of a procedure without forks; undefined where a case could go round for ever. */
const chainFor = (procedure: Procedure, parameters: Parameters, stands: readonly Stand[]): Chain | undefined => {
  const rounds = roundsOf(procedure.steps.filter(isWork), parameters);
  const returning = returnsOf(procedure).moves;
  const standAt = (id: string, nth = 0): number => stands.findIndex((stand) => stand.step.id === id && stand.nth === nth);
  const arcs = stands.flatMap(({ step, signed }, at): Arc[] => {
    const leads = step.kind === 'task' ? [{ mark: 'done', next: step.next }] : step.outcomes;
    const arc = (mark: string, target: number, shares: readonly number[]): Arc => {
      const move = moveOf(step.id, mark);
      return { move, step: at, target, returns: returning.has(move), shares };
    };
    if (!signed) return leads.map(({ mark, next }) => arc(mark, standAt(next), sharesOf(parameters, step.id, mark, rounds)));
    return signed.next.map(({ mark, after, share }) => {
      const shares = Array.from({ length: rounds }, (_, round) => share(round));
      return after < 0
        ? arc(mark, standAt(leads.find((lead) => lead.mark === mark)!.next), shares)
        : { ...arc(mark, standAt(step.id, after), shares), returns: false };
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

const stepExpectations = (chain: Chain, stands: readonly Stand[], rates: readonly number[]): StepExpectation[] =>
  [...new Set(stands.map(({ step }) => step.id))].map((step) => {
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
    };
  });

const refusalMoments = (shares: readonly number[]): Moments => {
  const mean = shares.reduce((sum, share, count) => sum + share * count, 0);
  return { mean, variance: shares.reduce((sum, share, count) => sum + share * (count - mean) * (count - mean), 0) };
};

/** Of a procedure without bands. */
const expectOne = (procedure: Procedure, parameters: Parameters): Expected => {
  const forks = procedure.steps.filter(({ kind }) => kind === 'fork' || kind === 'join').map(({ id }) => id);
  if (forks.length > 0) {
    return { kind: 'refused', issue: issue('side-by-side-has-no-exact-answer', procedure.id, { steps: forks }) };
  }
  const inexact = procedure.steps.filter((step) => {
    const signing = signingOf(step);
    return signing && !isExact(signing, parameters.steps[step.id]!);
  });
  if (inexact.length > 0) {
    const detail = { steps: inexact.map(({ id }) => id) };
    return { kind: 'refused', issue: issue('signed-at-once-has-no-exact-answer', procedure.id, detail) };
  }
  const stands = procedure.steps.filter(isWork).flatMap((step) => standsOf(step, parameters));
  const chain = chainFor(procedure, parameters, stands);
  if (!chain) return { kind: 'refused', issue: issue('never-ends', procedure.id) };
  const durations = stands.map(({ minutes }) => minutes);
  const rates = stands.map(({ roles }) => roles.reduce((sum, role) => sum + parameters.roles[role]!.costPerHour / 60, 0));
  const shares = refusalShares(chain);
  let within = 0;
  return {
    kind: 'exact',
    expectation: {
      steps: stepExpectations(chain, stands, rates),
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
