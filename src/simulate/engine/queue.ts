/**
 * The engine in which cases wait for people: discrete events (Law, "Simulation Modeling and Analysis", ch. 1), nothing allocated per event.
 * A free person takes up the next waiting task at once, in working hours; a task for several roles begins when one person of each is free,
 * and nobody is kept idle for it. New cases go on arriving, unmeasured, until the last measured one is through.
 */
import { END, JOIN, type Model } from '../model.ts';
import { EventHeap } from './event-heap.ts';
import { Line } from './line.ts';
import { CasePool, TokenPool } from './pools.ts';
import { QueueHistory } from './queue-history.ts';
import type { Flow, Run, RunOptions, Visit } from './run.ts';
import { Tally } from './tally.ts';

const ARRIVAL = -1;
/** From here down: a calendar opens; from CHANGE down: some of a role leave or come back. */
const WAKE = -2;
const CHANGE = -1_000_000;

export class QueueRun implements Run {
  readonly tally: Tally;
  readonly trace: Visit[] = [];
  overflow = false;
  private readonly model: Model;
  private readonly options: RunOptions;
  private readonly events = new EventHeap();
  private readonly lines: readonly Line[];
  private readonly cases: CasePool;
  private readonly tokens = new TokenPool();
  private readonly free: Float64Array;
  /** Of each role, tokens that wait for it. */
  private readonly waiting: Int32Array;
  private readonly busy: Float64Array;
  private readonly queued: Float64Array;
  private readonly wakes: Float64Array;
  private readonly touched: Int32Array;
  private readonly history: QueueHistory;
  private touches = 0;
  private now = 0;
  private coming = 0;
  private arrived = 0;
  private joined = 0;
  private left: number;
  private measuredFrom = Number.POSITIVE_INFINITY;
  private underWay = 0;
  private underWayArea = 0;
  private changedAt = 0;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.options = options;
    this.tally = new Tally(model);
    this.left = options.cases;
    this.lines = model.steps.map(() => new Line());
    this.cases = new CasePool(model.steps.length, model.routes.joinOf.length);
    this.free = model.people.slice();
    this.waiting = new Int32Array(model.roles.length);
    this.busy = new Float64Array(model.roles.length);
    this.queued = new Float64Array(model.steps.length);
    this.wakes = new Float64Array(model.calendars.length).fill(-1);
    this.touched = new Int32Array(64 + 4 * model.steps.length);
    this.history = new QueueHistory(60);
    model.samplers.reseed(options.seed, options.replication);
    model.changes.forEach(({ time }, at) => {
      this.events.push(time, CHANGE - at);
    });
    this.announce();
  }

  advance(events: number): boolean {
    for (let count = 0; count < events; count += 1) {
      if (this.left === 0 || this.overflow || this.events.size === 0) return true;
      this.events.pop();
      const { time, what } = this.events;
      if (time >= this.history.due) this.history.record(time, this.lines);
      this.now = time;
      if (what >= 0) this.finish(what);
      else if (what === ARRIVAL) this.arrive();
      else if (what > CHANGE) this.wake(WAKE - what);
      else this.change(CHANGE - what);
    }
    return false;
  }

  flow(): Flow {
    this.measureUnderWay();
    const { steps } = this.model;
    const time = this.now - this.measuredFrom;
    return {
      from: this.measuredFrom,
      to: this.now,
      busy: this.busy,
      queues: this.queued.map((area) => (time > 0 ? area / time : 0)),
      underWay: time > 0 ? this.underWayArea / time : 0,
      arrived: this.joined,
      history: this.history.read(steps.length),
    };
  }

  /** Announces the next arrival, as long as somebody measured is under way; at most twice the measured cases come after them. */
  private announce(): void {
    const { cases, warmUp } = this.options;
    if (this.left === 0 || this.arrived >= warmUp + 3 * cases) return;
    const { samplers, steps, arrivalCalendar } = this.model;
    const gap = samplers.draw(steps.length, this.arrived, 0);
    this.events.push(arrivalCalendar.finish(arrivalCalendar.open(this.now), gap), ARRIVAL);
  }

  private arrive(): void {
    const slot = this.cases.take(this.arrived, this.now);
    if (slot < 0) {
      this.overflow = true;
      return;
    }
    if (this.arrived === this.options.warmUp) this.beginMeasuring();
    this.arrived += 1;
    if (this.measuredFrom <= this.now) this.joined += 1;
    this.announce();
    this.measureUnderWay();
    this.underWay += 1;
    this.deliver(slot, this.model.routes.start, -1);
    this.serveTouched();
  }

  private beginMeasuring(): void {
    this.measureUnderWay();
    this.measuredFrom = this.now;
    this.underWayArea = 0;
  }

  /** Adds up cases under way × minutes, up to now. */
  private measureUnderWay(): void {
    this.underWayArea += this.underWay * (this.now - this.changedAt);
    this.changedAt = this.now;
  }

  /** Brings a token (−1: a new one) of a case to a target. */
  private deliver(slot: number, target: number, token: number): void {
    if (target >= JOIN) this.meet(slot, target - JOIN, token);
    else if (target >= 0) this.enter(slot, target, token < 0 ? this.tokens.take() : token);
    else if (target === END) this.leave(slot, token);
    else this.split(slot, this.model.routes.forks[-2 - target]!, token);
  }

  private split(slot: number, targets: Int32Array, token: number): void {
    this.cases.live[slot] = this.cases.live[slot]! + targets.length - 1;
    for (let at = 0; at < targets.length; at += 1) this.deliver(slot, targets[at]!, at === 0 ? token : -1);
  }

  private meet(slot: number, place: number, token: number): void {
    const { joinOf, joins } = this.model.routes;
    const { joining, live } = this.cases;
    const base = slot * joinOf.length;
    if (token >= 0) this.tokens.give(token);
    joining[base + place] = joining[base + place]! + 1;
    const { places, target } = joins[joinOf[place]!]!;
    for (let at = 0; at < places.length; at += 1) if (joining[base + places[at]!] === 0) return;
    for (let at = 0; at < places.length; at += 1) joining[base + places[at]!] = joining[base + places[at]!]! - 1;
    live[slot] = live[slot]! - places.length + 1;
    this.deliver(slot, target, -1);
  }

  private enter(slot: number, step: number, token: number): void {
    const { tokens, cases } = this;
    const { samplers, steps, unlimited, oldestFirst } = this.model;
    const at = slot * steps.length + step;
    tokens.of[token] = slot;
    tokens.step[token] = step;
    tokens.ready[token] = this.now;
    tokens.duration[token] = samplers.draw(step, cases.number[slot]!, cases.visits[at]!++);
    tokens.chance[token] = samplers.chance;
    if (unlimited[step]) {
      const calendar = this.model.calendars[this.model.stepCalendar[step]!]!;
      this.begin(token, step, calendar.open(this.now));
      return;
    }
    if (this.nobodyWaits(step) && this.available(step)) {
      this.occupy(step);
      this.begin(token, step, this.now);
      return;
    }
    this.lines[step]!.push(oldestFirst ? cases.number[slot]! : this.coming++, token);
    this.wait(step, 1);
    if (this.touches < this.touched.length) this.touched[this.touches++] = step;
  }

  private leave(slot: number, token: number): void {
    const { cases, options } = this;
    if (token >= 0) this.tokens.give(token);
    const live = cases.live[slot]! - 1;
    cases.live[slot] = live;
    if (live > 0) return;
    this.measureUnderWay();
    this.underWay -= 1;
    const number = cases.number[slot]! - options.warmUp;
    if (number >= 0 && number < options.cases) {
      this.left -= 1;
      this.tally.finish(
        this.now - cases.arrival[slot]!,
        cases.work[slot]!,
        cases.wait[slot]!,
        cases.cost[slot]!,
        cases.refusals[slot]!,
      );
    }
    cases.give(slot);
  }

  /** Whether nobody else waits for any of the people a step needs. */
  private nobodyWaits(step: number): boolean {
    const needs = this.model.needs[step]!;
    for (let at = 0; at < needs.length; at += 1) if (this.waiting[needs[at]!]! > 0) return false;
    return true;
  }

  private wait(step: number, by: number): void {
    const needs = this.model.needs[step]!;
    for (let at = 0; at < needs.length; at += 1) this.waiting[needs[at]!] = this.waiting[needs[at]!]! + by;
  }

  private occupy(step: number): void {
    const needs = this.model.needs[step]!;
    for (let at = 0; at < needs.length; at += 1) this.free[needs[at]!] = this.free[needs[at]!]! - 1;
  }

  /** Whether a person of every role is free and at work; where they are only away, sees to it that they are asked again. */
  private available(step: number): boolean {
    const needs = this.model.needs[step]!;
    for (let at = 0; at < needs.length; at += 1) if (this.free[needs[at]!]! <= 0) return false;
    const calendar = this.model.stepCalendar[step]!;
    const open = this.model.calendars[calendar]!.open(this.now);
    if (open === this.now) return true;
    if (this.wakes[calendar] !== open) {
      this.wakes[calendar] = open;
      this.events.push(open, WAKE - calendar);
    }
    return false;
  }

  private serveTouched(): void {
    for (let at = 0; at < this.touches; at += 1) {
      const step = this.touched[at]!;
      const line = this.lines[step]!;
      while (line.size > 0 && this.available(step)) this.take(step);
    }
    this.touches = 0;
  }

  /** Gives the free people of a role their next tasks. */
  private serve(role: number): void {
    const steps = this.model.stepsOf[role]!;
    while (this.waiting[role]! > 0 && this.free[role]! > 0) {
      let best = -1;
      let key = Number.POSITIVE_INFINITY;
      for (let at = 0; at < steps.length; at += 1) {
        const next = this.lines[steps[at]!]!.next;
        if (next < key && this.available(steps[at]!)) {
          best = steps[at]!;
          key = next;
        }
      }
      if (best < 0) return;
      this.take(best);
    }
  }

  private take(step: number): void {
    const token = this.lines[step]!.pop();
    this.wait(step, -1);
    this.occupy(step);
    if (this.measuredFrom <= this.now) {
      const since = Math.max(this.tokens.ready[token]!, this.measuredFrom);
      this.queued[step] = this.queued[step]! + this.now - since;
    }
    this.begin(token, step, this.now);
  }

  private begin(token: number, step: number, start: number): void {
    const { model, tokens } = this;
    const duration = tokens.duration[token]!;
    tokens.start[token] = start;
    if (this.measuredFrom <= this.now) {
      const needs = model.needs[step]!;
      for (let at = 0; at < needs.length; at += 1) this.busy[needs[at]!] = this.busy[needs[at]!]! + duration;
    }
    this.events.push(model.calendars[model.stepCalendar[step]!]!.finish(start, duration), token);
  }

  private finish(token: number): void {
    const { model, tokens, cases } = this;
    const step = tokens.step[token]!;
    const slot = tokens.of[token]!;
    this.count(slot, step, token);
    const refusals = cases.refusals[slot]!;
    const arc = this.arcOf(step, refusals, tokens.chance[token]!);
    cases.refusals[slot] = refusals + model.routes.refusal[arc]!;
    if (this.options.trace === cases.number[slot]! - this.options.warmUp) this.write(token, step, arc);
    this.release(step);
    this.deliver(slot, model.routes.target[arc]!, token);
    const needs = model.needs[step]!;
    for (let at = 0; at < needs.length; at += 1) this.serve(needs[at]!);
    if (this.touches > 0) this.serveTouched();
  }

  private release(step: number): void {
    if (this.model.unlimited[step]) return;
    const needs = this.model.needs[step]!;
    for (let at = 0; at < needs.length; at += 1) this.free[needs[at]!] = this.free[needs[at]!]! + 1;
  }

  private count(slot: number, step: number, token: number): void {
    const { cases, tokens, options } = this;
    const number = cases.number[slot]! - options.warmUp;
    if (number < 0 || number >= options.cases) return;
    const duration = tokens.duration[token]!;
    const start = tokens.start[token]!;
    const waited = start - tokens.ready[token]!;
    cases.work[slot] = cases.work[slot]! + duration;
    cases.wait[slot] = cases.wait[slot]! + waited;
    cases.cost[slot] = cases.cost[slot]! + duration * this.model.rate[step]!;
    this.tally.visit(step, waited, duration, this.now - start);
  }

  private arcOf(step: number, refusals: number, chance: number): number {
    const { routes, cumulative, rounds } = this.model;
    let arc = routes.first[step]!;
    const last = routes.first[step + 1]! - 1;
    const row = (refusals < rounds ? refusals : rounds - 1) * routes.target.length;
    while (arc < last && cumulative[row + arc]! <= chance) arc += 1;
    return arc;
  }

  private write(token: number, step: number, arc: number): void {
    const { ready, start } = this.tokens;
    const { steps, routes } = this.model;
    this.trace.push({
      step: steps[step]!,
      mark: routes.marks[arc]!,
      ready: ready[token]!,
      start: start[token]!,
      finish: this.now,
    });
  }

  private wake(calendar: number): void {
    this.wakes[calendar] = -1;
    for (let role = 0; role < this.model.roles.length; role += 1) if (this.free[role]! > 0) this.serve(role);
  }

  private change(at: number): void {
    const { role, by } = this.model.changes[at]!;
    this.free[role] = this.free[role]! + by;
    if (by > 0) this.serve(role);
  }
}
