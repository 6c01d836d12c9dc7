/** Mean and variance of what a case gathers on its way, step by step: minutes, yuan, visits, refusals. */
import type { Moments } from '../chance/distribution.ts';
import { solve } from '../numbers/linear.ts';
import type { Chain } from './chain.ts';

/** matrix × vector. */
const times = (matrix: Float64Array, vector: Float64Array): Float64Array => {
  const size = vector.length;
  const out = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += matrix[row * size + column]! * vector[column]!;
    out[row] = sum;
  }
  return out;
};

/**
 * Of the sum of independent amounts gathered at every visit, given the moments of an amount at each step:
 * m = r + Q m and s = E[r²] + 2 r ∘ Q m + Q s, solved through the fundamental matrix (Kemeny and Snell, §3.3).
 */
export const gathered = (chain: Chain, amounts: readonly Moments[]): Moments => {
  const { size, steps, moves, fundamental, start } = chain;
  const amount = (state: number): Moments => amounts[state % steps.length]!;
  const mean = solve(
    fundamental,
    Float64Array.from({ length: size }, (_, state) => amount(state).mean),
  );
  const after = times(moves, mean);
  const square = solve(
    fundamental,
    Float64Array.from({ length: size }, (_, state) => {
      const { mean: m, variance } = amount(state);
      return variance + m * m + 2 * m * after[state]!;
    }),
  );
  return { mean: mean[start]!, variance: Math.max(0, square[start]! - mean[start]! * mean[start]!) };
};
