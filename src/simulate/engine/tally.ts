/** What one replication counts; sums only, so that memory does not grow with the number of cases. */
import type { Model } from '../model.ts';
import { DurationHistogram } from '../results/duration-histogram.ts';

/** Refusals counted one by one up to here; more count together. */
export const MOST_REFUSALS = 32;

export class Tally {
  finished = 0;
  onTime = 0;
  /** Sums over the measured cases: minutes, yuan, refusals. */
  lead = 0;
  work = 0;
  wait = 0;
  cost = 0;
  refusals = 0;
  longest = 0;
  shortest = Number.POSITIVE_INFINITY;
  readonly byRefusals = new Float64Array(MOST_REFUSALS + 1);
  readonly leads = new DurationHistogram();
  /** By step, over the measured cases: visits, and minutes waiting, working, and from start to finish with nights and weekends. */
  readonly visits: Float64Array;
  readonly waits: Float64Array;
  readonly works: Float64Array;
  readonly spans: Float64Array;
  private readonly model: Model;

  constructor(model: Model) {
    const size = model.steps.length;
    this.model = model;
    this.visits = new Float64Array(size);
    this.waits = new Float64Array(size);
    this.works = new Float64Array(size);
    this.spans = new Float64Array(size);
  }

  visit(step: number, waited: number, worked: number, span: number): void {
    this.visits[step] = this.visits[step]! + 1;
    this.waits[step] = this.waits[step]! + waited;
    this.works[step] = this.works[step]! + worked;
    this.spans[step] = this.spans[step]! + span;
  }

  finish(lead: number, worked: number, waited: number, cost: number, refusals: number): void {
    this.finished += 1;
    this.lead += lead;
    this.work += worked;
    this.wait += waited;
    this.cost += cost;
    this.refusals += refusals;
    if (lead > this.longest) this.longest = lead;
    if (lead < this.shortest) this.shortest = lead;
    if (lead <= this.model.deadline) this.onTime += 1;
    const at = Math.min(refusals, MOST_REFUSALS);
    this.byRefusals[at] = this.byRefusals[at]! + 1;
    this.leads.add(lead);
  }
}
