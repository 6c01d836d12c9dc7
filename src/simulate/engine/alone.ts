/**
 * The engine where nobody waits for anybody and nothing runs side by side: cases don't meet, so each is walked to its end by itself.
 * The walk keeps to local names and leaves its sums to typed arrays: that is what makes it quick.
 */
import { END, type Model } from '../model.ts';
import { Arrivals } from './arrivals.ts';
import { type Flow, type Run, type RunOptions, type Visit, visitOf } from './run.ts';
import { Tally } from './tally.ts';

export class AloneRun implements Run {
  readonly tally: Tally;
  readonly trace: Visit[] = [];
  readonly overflow = false;
  readonly left = 0;
  private readonly model: Model;
  private readonly options: RunOptions;
  private readonly visits: Int32Array;
  /** 1 where a step is worked on at any hour. */
  private readonly anyHour: Uint8Array;
  private readonly arrivals: Arrivals;
  /** Cases that have come, and those of them that count. */
  private come = 0;
  private counted = 0;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.options = options;
    this.tally = new Tally(model, options.leads);
    this.visits = new Int32Array(model.steps.length);
    this.anyHour = Uint8Array.from(model.stepCalendar, (calendar) => Number(model.calendars[calendar]!.always));
    model.samplers.reseed(options.seed, options.replication);
    this.arrivals = new Arrivals(model);
  }

  get done(): number {
    const { horizon } = this.options;
    return horizon.kind === 'cases' ? this.counted / horizon.cases : Math.min(1, this.arrivals.time / horizon.to);
  }

  advance(events: number): boolean {
    const { arrivals } = this;
    const { horizon } = this.options;
    const inCases = horizon.kind === 'cases';
    const until = inCases ? horizon.warmUp + horizon.cases : Number.POSITIVE_INFINITY;
    const [first, from, to] = inCases ? [horizon.warmUp, 0, Number.POSITIVE_INFINITY] : [0, horizon.from, horizon.to];
    for (let left = events; left > 0; this.come += 1) {
      if (this.come >= until || arrivals.time >= to) return true;
      const counts = this.come >= first && arrivals.time >= from;
      left -= counts ? this.walk(arrivals.luck, arrivals.time, to) : 1;
      arrivals.next();
    }
    return false;
  }

  flow(): Flow | undefined {
    return undefined;
  }

  /** One case from its arrival to its end, which may lie after `to`; how many visits it took. */
  private walk(luck: number, arrival: number, to: number): number {
    const { model, visits, anyHour, tally } = this;
    const { samplers, rate, rounds, cumulative } = model;
    const { first, target, returns, outcome, start: begin } = model.routes;
    const { drawn } = samplers;
    const { steps: sums } = tally;
    const traced = this.options.trace === this.counted;
    this.counted += 1;
    visits.fill(0);
    let [time, work, wait, cost] = [arrival, 0, 0, 0];
    let [row, refusals, count, end] = [0, 0, 0, -1];
    for (let step = begin; step !== END; count += 1) {
      const visit = visits[step]!;
      visits[step] = visit + 1;
      samplers.draw(step, luck, visit);
      const duration = drawn[0]!;
      const ready = time;
      let start = time;
      if (anyHour[step] === 1) time = start + duration;
      else {
        const calendar = model.calendars[model.stepCalendar[step]!]!;
        start = calendar.open(ready);
        time = calendar.finish(start, duration);
      }
      const at = step << 2;
      sums[at] = sums[at]! + 1;
      sums[at + 1] = sums[at + 1]! + (start - ready);
      sums[at + 2] = sums[at + 2]! + duration;
      sums[at + 3] = sums[at + 3]! + (time - start);
      work += duration;
      wait += start - ready;
      cost += duration * rate[step]!;
      let arc = first[step]!;
      const last = first[step + 1]! - 1;
      while (arc < last && cumulative[row + arc]! <= drawn[1]!) arc += 1;
      if (returns[arc] === 1) {
        refusals += 1;
        row = (refusals < rounds ? refusals : rounds - 1) * target.length;
      }
      if (traced) this.trace.push(visitOf(model, step, arc, ready, start, time));
      step = target[arc]!;
      end = outcome[arc]!;
    }
    if (time > to) tally.open += 1;
    tally.finish(time - arrival, work, wait, cost, refusals, end);
    return count;
  }
}
