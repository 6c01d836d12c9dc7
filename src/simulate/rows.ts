/** Where tokens go, by number; and the rows of those who sign a gate together with others. */
import { type Move, signingOf, type WorkStep } from '../procedure/index.ts';
import type { Parameters } from './parameters.ts';
import { sharesOf } from './signing.ts';

/** Where tokens go, by number. */
export interface Routes {
  readonly start: number;
  /** Of each step, its first arc; one entry more than steps. */
  readonly first: Int32Array;
  readonly target: Int32Array;
  /** 1 where the arc is a refusal that leads back: another round begins. */
  readonly returns: Uint8Array;
  /** Of each arc, which of `outcomes` it brings about; −1 where the case goes on. */
  readonly outcome: Int32Array;
  /** The moves that end a case. */
  readonly outcomes: readonly Move[];
  readonly marks: readonly string[];
  /** Targets of each fork. */
  readonly forks: readonly Int32Array[];
  /** Of each place before a join, the join it belongs to. */
  readonly joinOf: Int32Array;
  readonly joins: readonly { readonly places: Int32Array; readonly target: number; readonly outcome: number }[];
}

/** A step that several sign: its signatures have rows of their own, after those of the steps. */
export interface Signed {
  readonly rows: Int32Array;
  readonly inOrder: boolean;
  readonly need: number;
  readonly veto: boolean;
  /** The arc that agrees. */
  readonly agrees: number;
  /** Of each signer, the cumulative probability of each arc of the step: round × arcs + arc. */
  readonly cumulative: readonly Float64Array[];
}

/** Every signature of every step that several sign, in the order of the definition. */
export const signatureRows = (work: readonly WorkStep[]): readonly { readonly step: number; readonly signer: string }[] =>
  work.flatMap((workStep, step) => (signingOf(workStep)?.signers ?? []).map((signer) => ({ step, signer })));

export const signedOf = (
  step: WorkStep,
  at: number,
  rows: ReturnType<typeof signatureRows>,
  { first, marks }: Routes,
  parameters: Parameters,
): Signed | undefined => {
  const signing = signingOf(step);
  if (!signing) return undefined;
  const figures = parameters.steps[step.id]!;
  const own = marks.slice(first[at], first[at + 1]);
  const base = first.length - 1 + rows.findIndex((row) => row.step === at);
  return {
    rows: Int32Array.from(signing.signers, (_, nth) => base + nth),
    inOrder: signing.inOrder,
    need: signing.need,
    veto: signing.veto,
    agrees: first[at]! + own.indexOf(signing.agrees),
    cumulative: signing.signers.map((signer) => {
      const rounds = (figures.signers?.[signer]?.outcomes ?? figures.outcomes ?? []).length;
      return Float64Array.from(
        Array.from({ length: Math.max(1, rounds) }, (_, round) => {
          let sum = 0;
          const shares = sharesOf(figures, signer, round);
          return own.map((mark) => (sum += shares[mark] ?? 0));
        }).flat(),
      );
    }),
  };
};
