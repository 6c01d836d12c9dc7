/** Which cases come in, which of them count, and when that is over: in a period by its two bounds, else by number. */
import type { Model } from '../model.ts';
import { Arrivals } from './arrivals.ts';
import type { EventHeap } from './event-heap.ts';
import type { Horizon } from './run.ts';

/** Events, by what they say. */
export const ARRIVAL = -1;
const BEGINS = -2_000_000;
const ENDS = BEGINS - 1;
/** Whatever lies at or below this is a bound of the period. */
export const BOUND = BEGINS;

export class Intake {
  /** Measured cases under way; in a run of so many cases, also those to come. */
  left = 0;
  /** Of a period: measured cases that had not ended when it did. */
  open = 0;
  /** Cases that have come. */
  come = 0;
  /** The first case that counts, in the order of coming, and the first after those; Infinity while it has not come. */
  first = Number.POSITIVE_INFINITY;
  private after = Number.POSITIVE_INFINITY;
  /** The period is not over, so that the run goes on though nobody may be under way. */
  private lasts: boolean;
  private readonly horizon: Horizon;
  private readonly arrivals: Arrivals;
  private readonly events: EventHeap;
  /** New cases go on coming, unmeasured, up to so many and so late: at most twice as many or as long again as count. */
  private readonly most: number;
  private readonly latest: number;

  constructor(model: Model, horizon: Horizon, events: EventHeap) {
    this.horizon = horizon;
    this.events = events;
    this.arrivals = new Arrivals(model);
    this.lasts = horizon.kind === 'period';
    this.most = horizon.kind === 'cases' ? horizon.warmUp + 3 * horizon.cases : Number.POSITIVE_INFINITY;
    this.latest = horizon.kind === 'cases' ? Number.MAX_VALUE : horizon.to + 2 * (horizon.to - horizon.from);
    if (horizon.kind === 'period') {
      events.push(horizon.from, BEGINS);
      events.push(horizon.to, ENDS);
    } else {
      this.left = horizon.cases;
      this.first = horizon.warmUp;
      this.after = horizon.warmUp + horizon.cases;
    }
    this.announce();
  }

  /** Nobody measured is under way or to come. */
  get over(): boolean {
    return this.left === 0 && !this.lasts;
  }

  /** What the luck of the case that comes now goes by. */
  get luck(): number {
    return this.arrivals.luck;
  }

  measures(number: number): boolean {
    return number >= this.first && number < this.after;
  }

  /** A case has come in; the next is announced. */
  comes(): void {
    if (this.horizon.kind === 'period' && this.measures(this.come)) this.left += 1;
    this.come += 1;
    this.arrivals.next();
    this.announce();
  }

  /** The period begins, and cases count from now on, true; or it ends. */
  bound(what: number): boolean {
    const begins = what === BEGINS;
    if (begins) this.first = this.come;
    else {
      this.after = this.come;
      this.open = this.left;
      this.lasts = false;
    }
    return begins;
  }

  private announce(): void {
    const { time } = this.arrivals;
    if (this.come < this.most && time < this.latest) this.events.push(time, ARRIVAL);
  }
}
