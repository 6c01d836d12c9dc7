/**
 * The engine where nobody waits for anybody and nothing runs side by side: cases don't meet, so each is walked to its end by itself.
 * The walk keeps to local names and leaves its sums to typed arrays: that is what makes it quick.
 */
import { END, type Model } from '../model.ts';
import type { Flow, Run, RunOptions, Visit } from './run.ts';
import { Tally } from './tally.ts';

export class AloneRun implements Run {
  readonly tally: Tally;
  readonly trace: Visit[] = [];
  readonly overflow = false;
  private readonly model: Model;
  private readonly options: RunOptions;
  private readonly visits: Int32Array;
  /** 1 where a step is worked on at any hour. */
  private readonly anyHour: Uint8Array;
  private number = 0;
  private arrival = 0;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.options = options;
    this.tally = new Tally(model, options.leads);
    this.visits = new Int32Array(model.steps.length);
    this.anyHour = Uint8Array.from(model.stepCalendar, (calendar) => Number(model.calendars[calendar]!.always));
    model.samplers.reseed(options.seed, options.replication);
  }

  advance(events: number): boolean {
    const until = this.options.warmUp + this.options.cases;
    const { samplers, arrivalCalendar, steps } = this.model;
    for (let left = events; left > 0 && this.number < until; this.number += 1) {
      samplers.draw(steps.length, this.number, 0);
      this.arrival = arrivalCalendar.finish(arrivalCalendar.open(this.arrival), samplers.drawn[0]!);
      left -= this.number < this.options.warmUp ? 1 : this.walk(this.number);
    }
    return this.number >= until;
  }

  flow(): Flow | undefined {
    return undefined;
  }

  /** One case from its arrival to its end; how many visits it took. */
  private walk(number: number): number {
    const { model, visits, anyHour, tally } = this;
    const { samplers, rate, rounds, cumulative } = model;
    const { first, target, returns, outcome, start: begin } = model.routes;
    const { drawn } = samplers;
    const { steps: sums } = tally;
    const traced = this.options.trace === number - this.options.warmUp;
    visits.fill(0);
    let [time, work, wait, cost] = [this.arrival, 0, 0, 0];
    let [row, refusals, count, end] = [0, 0, 0, -1];
    for (let step = begin; step !== END; count += 1) {
      const visit = visits[step]!;
      visits[step] = visit + 1;
      samplers.draw(step, number, visit);
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
      if (traced) this.write(step, arc, ready, start, time);
      step = target[arc]!;
      end = outcome[arc]!;
    }
    tally.finish(time - this.arrival, work, wait, cost, refusals, end);
    return count;
  }

  private write(step: number, arc: number, ready: number, start: number, finish: number): void {
    const { steps, routes } = this.model;
    this.trace.push({ step: steps[step]!, mark: routes.marks[arc]!, ready, start, finish });
  }
}
