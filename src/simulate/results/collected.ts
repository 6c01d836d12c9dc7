/** What all replications come to, kept as they are done, so that memory does not grow with the number of cases. */
import type { Flow } from '../engine/run.ts';
import { MOST_REFUSALS, type Tally } from '../engine/tally.ts';
import { DurationHistogram } from './duration-histogram.ts';
import type { Replication } from './replication.ts';

/** Shares of the cases that quantiles of the lead time are told for. */
export const quantiles = { p50: 0.5, p80: 0.8, p95: 0.95 } as const;
export type Quantile = keyof typeof quantiles;
type Quantiles = Readonly<Record<Quantile, number>>;

/** Quantiles of the lead time (minutes): of all cases together, and of every so many replications together. */
export interface Sections {
  readonly replications: number;
  readonly pooled: Quantiles;
  readonly each: readonly Quantiles[];
}

/** Cases a section must hold: the quantiles of fewer would lean towards the middle. */
const SECTION = 100;

/** Replications to a section, at so many cases each on average. */
export const sectionOf = (cases: number): number => Math.max(1, Math.ceil(SECTION / cases));

const quantilesOf = (leads: DurationHistogram): Quantiles => ({
  p50: leads.quantile(quantiles.p50),
  p80: leads.quantile(quantiles.p80),
  p95: leads.quantile(quantiles.p95),
});

export class Collected {
  readonly replications: Replication[] = [];
  readonly leads = new DurationHistogram();
  readonly byRefusals = new Float64Array(MOST_REFUSALS + 1);
  shortest = Number.POSITIVE_INFINITY;
  longest = 0;
  /** Of the first replication. */
  history: Flow['history'] | null = null;
  /** Added up over all. */
  private lengths: number[][] = [];
  private readonly toSection: number;
  private readonly section = new DurationHistogram();
  private readonly done: Quantiles[] = [];

  constructor(toSection: number) {
    this.toSection = toSection;
  }

  add(replication: Replication, tally: Tally, flow: Flow | undefined): void {
    this.replications.push(replication);
    this.leads.merge(tally.leads);
    tally.byRefusals.forEach((count, at) => {
      this.byRefusals[at] = this.byRefusals[at]! + count;
    });
    this.shortest = Math.min(this.shortest, tally.shortest);
    this.longest = Math.max(this.longest, tally.longest);
    this.history ??= flow?.history ?? null;
    if (flow) this.addHistory(flow.history.lengths);
    this.section.merge(tally.leads);
    if (this.replications.length % this.toSection > 0) return;
    this.done.push(quantilesOf(this.section));
    this.section.clear();
  }

  /** Mean queues over replications that were watched at the same moments. */
  meanHistory(): Flow['history'] | null {
    const count = this.replications.length;
    return this.history && { ...this.history, lengths: this.lengths.map((list) => list.map((sum) => sum / count)) };
  }

  private addHistory(lengths: Flow['history']['lengths']): void {
    this.lengths = lengths.map((list, step) => list.map((length, at) => length + (this.lengths[step]?.[at] ?? 0)));
  }

  sections(): Sections {
    return { replications: this.toSection, pooled: quantilesOf(this.leads), each: [...this.done] };
  }
}
