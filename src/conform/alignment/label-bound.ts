/**
 * A bound from below on what is still to be paid: events whose step no longer lies ahead can only be unexpected, and steps that must
 * still come but that no event shows can only be missing. Both are sums over different moves, so they add up.
 */
import type { Preferences } from './preferences.ts';
import type { Label, SearchNet } from './search-net.ts';
import type { StepSet } from './step-sets.ts';

export class LabelBound {
  readonly #net: SearchNet;
  readonly #costs: Preferences;
  #labels: ArrayLike<Label> = [];
  #isWhole = true;
  /** Steps among the events from each position on, and the cost of those nobody knows. */
  #ahead = new Uint32Array(0);
  #strangers = new Float64Array(0);

  constructor(net: SearchNet, costs: Preferences) {
    this.#net = net;
    this.#costs = costs;
  }

  /** Get ready for a variant: what its events from each position on hold. */
  begin(labels: ArrayLike<Label>, isWhole: boolean): void {
    this.#labels = labels;
    this.#isWhole = isWhole;
    const { words, stepOfLabel } = this.#net;
    const length = labels.length;
    if (this.#strangers.length <= length) {
      this.#ahead = new Uint32Array(2 * (length + 1) * words);
      this.#strangers = new Float64Array(2 * (length + 1));
    }
    this.#ahead.fill(0, length * words, (length + 1) * words);
    this.#strangers[length] = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      const step = stepOfLabel[labels[at]!]!;
      for (let word = 0; word < words; word += 1) this.#ahead[at * words + word] = this.#ahead[(at + 1) * words + word]!;
      this.#strangers[at] = this.#strangers[at + 1]! + (step < 0 ? this.#costs.unexpected[this.#costs.stranger]! : 0);
      if (step >= 0) this.#ahead[at * words + (step >>> 5)]! |= 1 << (step & 31);
    }
  }

  /** What the activities nobody knows cost from a position on. */
  strangers(position: number): number {
    return this.#strangers[position]!;
  }

  /** @param must what must still be done before an end; @param may what may still be done */
  atLeast(must: StepSet, may: StepSet, position: number): number {
    const { words } = this.#net;
    let bound = this.#strangers[position]!;
    let outOfReach = 0;
    for (let word = 0; word < words; word += 1) {
      const ahead = this.#ahead[position * words + word]!;
      outOfReach |= ahead & ~may[word]!;
      if (!this.#isWhole) continue;
      for (let left = must[word]! & ~ahead; left !== 0; left &= left - 1) {
        bound += this.#costs.missing[32 * word + 31 - Math.clz32(left & -left)] ?? 0;
      }
    }
    return outOfReach === 0 ? bound : bound + this.#lost(may, position);
  }

  /** The cost of the events from a position on whose step can't be reached any more. */
  #lost(may: StepSet, position: number): number {
    const { stepOfLabel } = this.#net;
    let cost = 0;
    for (let at = position; at < this.#labels.length; at += 1) {
      const step = stepOfLabel[this.#labels[at]!]!;
      if (step >= 0 && ((may[step >>> 5]! >>> (step & 31)) & 1) === 0) cost += this.#costs.unexpected[step]!;
    }
    return cost;
  }
}
