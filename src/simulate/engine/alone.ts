/** The engine where nobody waits for anybody and nothing runs side by side: cases don't meet, so each is walked to its end by itself. */
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
  private number = 0;
  private arrival = 0;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.options = options;
    this.tally = new Tally(model);
    this.visits = new Int32Array(model.steps.length);
    model.samplers.reseed(options.seed, options.replication);
  }

  advance(events: number): boolean {
    const until = this.options.warmUp + this.options.cases;
    const { samplers, arrivalCalendar, steps } = this.model;
    for (let left = events; left > 0 && this.number < until; this.number += 1) {
      const gap = samplers.draw(steps.length, this.number, 0);
      this.arrival = arrivalCalendar.finish(arrivalCalendar.open(this.arrival), gap);
      left -= this.number < this.options.warmUp ? 1 : this.walk(this.number);
    }
    return this.number >= until;
  }

  flow(): Flow | undefined {
    return undefined;
  }

  /** One case from its arrival to its end; how many visits it took. */
  private walk(number: number): number {
    const { routes, samplers, calendars, stepCalendar, rate } = this.model;
    const { visits, tally } = this;
    visits.fill(0);
    const traced = this.options.trace === number - this.options.warmUp;
    let time = this.arrival;
    let [work, wait, cost] = [0, 0, 0];
    let [refusals, count] = [0, 0];
    for (let step = routes.start; step !== END; count += 1) {
      const ready = time;
      const duration = samplers.draw(step, number, visits[step]!++);
      const calendar = calendars[stepCalendar[step]!]!;
      const start = calendar.open(time);
      time = calendar.finish(start, duration);
      tally.visit(step, start - ready, duration, time - start);
      work += duration;
      wait += start - ready;
      cost += duration * rate[step]!;
      const arc = this.arcOf(step, refusals);
      refusals += routes.refusal[arc]!;
      if (traced) this.trace.push({ step: this.model.steps[step]!, mark: routes.marks[arc]!, ready, start, finish: time });
      step = routes.target[arc]!;
    }
    tally.finish(time - this.arrival, work, wait, cost, refusals);
    return count;
  }

  private arcOf(step: number, refusals: number): number {
    const { routes, cumulative, rounds, samplers } = this.model;
    let arc = routes.first[step]!;
    const last = routes.first[step + 1]! - 1;
    const row = (refusals < rounds ? refusals : rounds - 1) * routes.target.length;
    while (arc < last && cumulative[row + arc]! <= samplers.chance) arc += 1;
    return arc;
  }
}
