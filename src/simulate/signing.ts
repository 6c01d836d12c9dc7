/**
 * A gate that several sign, in figures: how likely each signature is, how long the gate waits for the next one, and how it ends.
 *
 * Whoever can sign is at work at once. With exponential times the next to sign is i with probability λᵢ ∕ Σλ after an exponential time of
 * rate Σλ, so the sets of signatures are the states of a chain and every figure of it is exact: max, min and k-th order statistics of the
 * signers' times (Rényi, "On the theory of order statistics", 1953), and the binomial or Poisson-binomial tail for the outcome. One after
 * another, times of any kind add up. Of several at once with times of other kinds only the outcome is exact, and only as long as it does
 * not hang on who is first; they count as exponential here, and `isExact` says so.
 */
import {
  type DecidingStep,
  type Signatures,
  type Signing,
  signatures,
  signaturesKey,
  signersLeft,
} from '../procedure/index.ts';
import { type Distribution, type Moments, momentsOf } from './chance/distribution.ts';
import type { StepFigures } from './parameters.ts';

export const durationOf = (figures: StepFigures, signer: string): Distribution =>
  figures.signers?.[signer]?.duration ?? figures.duration;

/** How likely a signer signs each outcome in a round, from 0. */
export const sharesOf = (figures: StepFigures, signer: string, round: number): Readonly<Record<string, number>> => {
  const list = figures.signers?.[signer]?.outcomes ?? figures.outcomes ?? [];
  return list[Math.min(round, list.length - 1)] ?? {};
};

const isMemoryless = (distribution: Distribution): boolean =>
  distribution.kind === 'exponential' || momentsOf(distribution).mean === 0;

/** Whether the times of a gate have a closed form. */
export const isExact = ({ signers, inOrder }: Signing, figures: StepFigures): boolean =>
  inOrder || signers.every((signer) => isMemoryless(durationOf(figures, signer)));

/** Who signs next how likely, and after how long, where these can. */
const nextOf = (
  signing: Signing,
  left: readonly string[],
  figures: StepFigures,
): { chance: readonly number[]; minutes: Moments } => {
  if (signing.inOrder) return { chance: [1], minutes: momentsOf(durationOf(figures, left[0]!)) };
  const means = left.map((signer) => momentsOf(durationOf(figures, signer)).mean);
  const atOnce = means.some((mean) => mean === 0);
  const rates = means.map((mean) => (atOnce ? Number(mean === 0) : 1 / mean));
  const rate = rates.reduce((sum, value) => sum + value, 0);
  const mean = atOnce ? 0 : 1 / rate;
  return { chance: rates.map((value) => value / rate), minutes: { mean, variance: mean * mean } };
};

/** A set of signatures with which a gate waits. */
export interface SignedState {
  readonly before: Signatures;
  /** Who is at work. */
  readonly open: readonly string[];
  /** Until the next signature. */
  readonly minutes: Moments;
  /** The signatures that may be next. */
  readonly next: readonly {
    readonly signer: string;
    readonly mark: string;
    /** Index of the state after it; −1 where it decides. */
    readonly after: number;
    /** How likely this signature is the next, in a round. */
    readonly share: (round: number) => number;
  }[];
}

/** The states of a gate, the one without signatures first; a signature leads to a later one. */
export const signedStates = (signing: Signing, { outcomes }: DecidingStep, figures: StepFigures): readonly SignedState[] => {
  const all = signatures(
    signing,
    outcomes.map(({ mark }) => mark),
  );
  const states = new Map(all.map(({ before }) => [signaturesKey(before), before]));
  const index = new Map([...states.keys()].map((key, at) => [key, at]));
  return [...states].map(([key, before]) => {
    const open = signersLeft(signing, before);
    const { chance, minutes } = nextOf(signing, open, figures);
    return {
      before,
      open,
      minutes,
      next: all
        .filter((signature) => signaturesKey(signature.before) === key)
        .map(({ signer, mark, after }) => ({
          signer,
          mark,
          after: after ? index.get(signaturesKey(after))! : -1,
          share: (round) => chance[open.indexOf(signer)]! * (sharesOf(figures, signer, round)[mark] ?? 0),
        })),
    };
  });
};

export interface SignedFigures {
  /** How likely each outcome is. */
  readonly shares: Readonly<Record<string, number>>;
  /** Minutes until it is decided, on average, and those each role works on it until then. */
  readonly minutes: number;
  readonly work: ReadonlyMap<string, number>;
}

/** A gate once through, in a round from 0. */
export const signedFigures = (signing: Signing, step: DecidingStep, figures: StepFigures, round = 0): SignedFigures => {
  const states = signedStates(signing, step, figures);
  const reached = states.map((_, at) => Number(at === 0));
  const shares: Record<string, number> = Object.fromEntries(step.outcomes.map(({ mark }) => [mark, 0]));
  const work = new Map(signing.signers.map((signer) => [signer, 0]));
  let minutes = 0;
  for (const [at, { open, minutes: until, next }] of states.entries()) {
    minutes += reached[at]! * until.mean;
    for (const signer of open) work.set(signer, work.get(signer)! + reached[at]! * until.mean);
    for (const { mark, after, share } of next) {
      const chance = reached[at]! * share(round);
      if (after < 0) shares[mark] = shares[mark]! + chance;
      else reached[after] = reached[after]! + chance;
    }
  }
  return { shares, minutes, work };
};
