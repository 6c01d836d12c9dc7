/** What one replication counts; sums only, so that memory does not grow with the number of cases. */
import type { Model } from '../model.ts';
import { DurationHistogram } from '../results/duration-histogram.ts';

/** Refusals counted one by one up to here; more count together. */
export const MOST_REFUSALS = 32;

export class Tally {
  finished = 0;
  /** Of a period: measured cases that had not ended when it did. */
  open = 0;
  onTime = 0;
  /** Sums over the measured cases: minutes, yuan, refusals that lead back. */
  lead = 0;
  work = 0;
  wait = 0;
  cost = 0;
  refusals = 0;
  longest = 0;
  shortest = Number.POSITIVE_INFINITY;
  readonly byRefusals = new Float64Array(MOST_REFUSALS + 1);
  readonly leads: DurationHistogram;
  /** Three sums a final outcome: cases, minutes from arrival to end, cases in time. */
  readonly outcomes: Float64Array;
  /** Four sums a step, and after the steps a signature, over the measured cases: visits, and minutes waiting, working, and from start to finish with nights and weekends. */
  readonly steps: Float64Array;
  /** Visits to each step for which time ran out, over the measured cases. */
  readonly late: Float64Array;
  private readonly model: Model;

  constructor(model: Model, leads = new DurationHistogram()) {
    this.model = model;
    leads.clear();
    this.leads = leads;
    this.steps = new Float64Array(4 * model.needs.length);
    this.late = new Float64Array(model.steps.length);
    this.outcomes = new Float64Array(3 * model.routes.outcomes.length);
  }

  get visits(): Float64Array {
    return this.every(0);
  }

  get waits(): Float64Array {
    return this.every(1);
  }

  get works(): Float64Array {
    return this.every(2);
  }

  get spans(): Float64Array {
    return this.every(3);
  }

  private every(offset: number): Float64Array {
    return Float64Array.from(this.model.needs, (_, step) => this.steps[4 * step + offset]!);
  }

  /** A visit to a step is over: minutes waiting, working, and from start to finish. */
  visit(step: number, waited: number, worked: number, span: number): void {
    const { steps } = this;
    const at = step << 2;
    steps[at] = steps[at]! + 1;
    steps[at + 1] = steps[at + 1]! + waited;
    steps[at + 2] = steps[at + 2]! + worked;
    steps[at + 3] = steps[at + 3]! + span;
  }

  finish(lead: number, worked: number, waited: number, cost: number, refusals: number, outcome: number): void {
    this.finished += 1;
    this.lead += lead;
    this.work += worked;
    this.wait += waited;
    this.cost += cost;
    this.refusals += refusals;
    if (lead > this.longest) this.longest = lead;
    if (lead < this.shortest) this.shortest = lead;
    const inTime = lead <= this.model.deadline ? 1 : 0;
    this.onTime += inTime;
    const { outcomes } = this;
    const row = 3 * outcome;
    outcomes[row] = outcomes[row]! + 1;
    outcomes[row + 1] = outcomes[row + 1]! + lead;
    outcomes[row + 2] = outcomes[row + 2]! + inTime;
    const at = Math.min(refusals, MOST_REFUSALS);
    this.byRefusals[at] = this.byRefusals[at]! + 1;
    this.leads.add(lead);
  }
}
