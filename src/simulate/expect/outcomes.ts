/**
 * How likely each final outcome is, and what the cases that end so take: b = N r of the absorbing chain, and of the amounts gathered on
 * the way m = N (d ∘ b), which counts an amount wherever the case goes on to that outcome (Kemeny and Snell, theorem 3.3.7).
 */
import type { Move } from '../../procedure/index.ts';
import { solve } from '../numbers/linear.ts';
import type { Chain } from './chain.ts';

export interface OutcomeExpectation {
  /** The move that ends the case: `approval:Y`. */
  readonly outcome: Move;
  readonly share: number;
  /** Of the cases that end so: working minutes and yuan, mean; NaN where none does. */
  readonly work: number;
  readonly cost: number;
}

/** @param work minutes of a visit to each step @param cost yuan of a visit to each step */
export const outcomesOf = (chain: Chain, work: readonly number[], cost: readonly number[]): readonly OutcomeExpectation[] =>
  chain.ends.map(({ outcome, shares }) => {
    const reach = solve(chain.fundamental, shares);
    const share = reach[chain.start]!;
    const gathered = (amounts: readonly number[]): number =>
      solve(
        chain.fundamental,
        reach.map((chance, state) => chance * amounts[state % chain.steps.length]!),
      )[chain.start]! / share;
    return { outcome, share, work: gathered(work), cost: gathered(cost) };
  });
