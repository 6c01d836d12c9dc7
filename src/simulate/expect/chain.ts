/**
 * A procedure without forks and its outcome probabilities as an absorbing Markov chain (Kemeny and Snell, "Finite Markov Chains", 1960, ch. III).
 * A state is a step in a round; rounds beyond the last with probabilities of its own are counted as that one.
 */
import type { Move } from '../../procedure/index.ts';
import { type Factors, factor } from '../numbers/linear.ts';

export interface Chain {
  readonly steps: readonly string[];
  readonly rounds: number;
  /** States: round × steps + step. */
  readonly size: number;
  readonly start: number;
  /** From state to state, row by row: all moves, and among them the refusals that lead back. */
  readonly moves: Float64Array;
  readonly refusals: Float64Array;
  /** From each state to the end, by final outcome. */
  readonly ends: readonly { readonly outcome: Move; readonly shares: Float64Array }[];
  /** Factors of I − Q. */
  readonly fundamental: Factors;
}

/** An arc of the chain: target −1 is the end. */
export interface Arc {
  readonly move: Move;
  readonly step: number;
  readonly target: number;
  /** Whether it begins another round. */
  readonly returns: boolean;
  /** By round. */
  readonly shares: readonly number[];
}

/** I less a matrix. */
export const identityLess = (matrix: Float64Array, size: number): Float64Array => {
  const out = matrix.map((entry) => -entry);
  for (let at = 0; at < size; at += 1) out[at * size + at] = out[at * size + at]! + 1;
  return out;
};

/** The chain, or undefined where some case could go round for ever. */
export const chainOf = (steps: readonly string[], start: number, arcs: readonly Arc[], rounds: number): Chain | undefined => {
  const size = steps.length * rounds;
  const [moves, refusals] = [new Float64Array(size * size), new Float64Array(size * size)];
  const ends = new Map(
    arcs.flatMap(({ move, target }): [Move, Float64Array][] => (target < 0 ? [[move, new Float64Array(size)]] : [])),
  );
  const add = (to: Float64Array, at: number, share: number): void => {
    to[at] = to[at]! + share;
  };
  for (const { move, step, target, returns, shares } of arcs) {
    for (let round = 0; round < rounds; round += 1) {
      const from = round * steps.length + step;
      const to = (returns ? Math.min(round + 1, rounds - 1) : round) * steps.length + target;
      if (target < 0) add(ends.get(move)!, from, shares[round]!);
      else {
        add(moves, from * size + to, shares[round]!);
        if (returns) add(refusals, from * size + to, shares[round]!);
      }
    }
  }
  const fundamental = factor(identityLess(moves, size), size);
  const outcomes = [...ends].map(([outcome, shares]) => ({ outcome, shares }));
  return fundamental && { steps, rounds, size, start, moves, refusals, ends: outcomes, fundamental };
};
