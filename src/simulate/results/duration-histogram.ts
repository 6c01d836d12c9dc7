/**
 * Durations counted in narrow classes, so that memory does not grow with the number of cases: 1024 classes to every doubling, from a sixteenth
 * of a minute to 32 years. A quantile is the mean of its class: right to one part in 1000, and exact where all durations of the class are equal.
 * After Tene's HdrHistogram.
 */
import { high, real, words } from '../numbers/bits.ts';

const BITS = 10;
const LOWEST = (1023 - 4) << BITS;
const CLASSES = 28 << BITS;

export class DurationHistogram {
  total = 0;
  private readonly counts = new Float64Array(CLASSES);
  private readonly sums = new Float64Array(CLASSES);
  private first = CLASSES;
  private last = -1;

  add(minutes: number): void {
    real[0] = minutes;
    const at = Math.min(Math.max((words[high]! >>> (20 - BITS)) - LOWEST, 0), CLASSES - 1);
    this.counts[at] = this.counts[at]! + 1;
    this.sums[at] = this.sums[at]! + minutes;
    if (at < this.first) this.first = at;
    if (at > this.last) this.last = at;
    this.total += 1;
  }

  /** Adds everything another one counted. */
  merge(other: DurationHistogram): void {
    for (let at = other.first; at <= other.last; at += 1) {
      this.counts[at] = this.counts[at]! + other.counts[at]!;
      this.sums[at] = this.sums[at]! + other.sums[at]!;
    }
    this.first = Math.min(this.first, other.first);
    this.last = Math.max(this.last, other.last);
    this.total += other.total;
  }

  clear(): void {
    if (this.total === 0) return;
    this.counts.fill(0, this.first, this.last + 1);
    this.sums.fill(0, this.first, this.last + 1);
    this.first = CLASSES;
    this.last = -1;
    this.total = 0;
  }

  /** The duration that a share of the cases does not exceed, in minutes; NaN where nothing was counted. */
  quantile(share: number): number {
    const rank = Math.max(1, Math.ceil(share * this.total - 1e-9));
    let seen = 0;
    for (let at = this.first; at <= this.last; at += 1) {
      seen += this.counts[at]!;
      if (seen >= rank) return this.sums[at]! / this.counts[at]!;
    }
    return Number.NaN;
  }

  /** Counts in `bars` classes of equal width from 0 up to `to` minutes; what lies beyond counts in the last. */
  bars(bars: number, to: number): number[] {
    const heights = new Array<number>(bars).fill(0);
    for (let at = this.first; at <= this.last; at += 1) {
      const count = this.counts[at]!;
      if (count === 0) continue;
      const bar = to > 0 ? Math.min(bars - 1, Math.floor((this.sums[at]! / count / to) * bars)) : 0;
      heights[bar] = heights[bar]! + count;
    }
    return heights;
  }
}
