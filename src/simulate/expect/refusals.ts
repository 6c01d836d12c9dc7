/** How often a case is sent back: the distribution of the number of refusals that lead back, exactly. */
import { factor, solveLeft } from '../numbers/linear.ts';
import { type Chain, identityLess } from './chain.ts';

const MOST = 2_000;
const REST = 1e-13;

/** row vector × matrix. */
const through = (vector: Float64Array, matrix: Float64Array): Float64Array => {
  const size = vector.length;
  const out = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    if (vector[row] === 0) continue;
    for (let column = 0; column < size; column += 1) out[column] = out[column]! + vector[row]! * matrix[row * size + column]!;
  }
  return out;
};

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, entry, at) => sum + entry * b[at]!, 0);

/**
 * Probability of 0, 1, 2, … refusals that lead back, none of which ends a case; the list ends where hardly a case in 10^13 is left over.
 * Between two refusals the chain moves without any: a (I − Q₀)⁻¹ tells where the next one happens.
 */
export const refusalShares = (chain: Chain): number[] => {
  const calm = chain.moves.map((share, at) => share - chain.refusals[at]!);
  const factors = factor(identityLess(calm, chain.size), chain.size);
  if (!factors) return [];
  const shares: number[] = [];
  let here: Float64Array = new Float64Array(chain.size);
  const ends = new Float64Array(chain.size);
  for (const { shares } of chain.ends) for (let at = 0; at < ends.length; at += 1) ends[at] = ends[at]! + shares[at]!;
  let left = 1;
  here[chain.start] = 1;
  for (let count = 0; count < MOST && left > REST; count += 1) {
    const visits = solveLeft(factors, here);
    const share = dot(visits, ends);
    shares.push(share);
    left -= share;
    here = through(visits, chain.refusals);
  }
  return shares;
};
