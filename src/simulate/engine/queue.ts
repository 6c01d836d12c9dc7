/**
 * The engine in which cases wait for people: discrete events (Law, "Simulation Modeling and Analysis", ch. 1), nothing allocated per event.
 * New cases go on arriving, unmeasured, until the last measured one is through.
 */
import { END, JOIN, type Model } from '../model.ts';
import { EventHeap } from './event-heap.ts';
import { CasePool, TokenPool } from './pools.ts';
import type { Flow, Run, RunOptions, Visit } from './run.ts';
import { type Desk, Staff } from './staff.ts';
import { Tally } from './tally.ts';
import { Window } from './window.ts';

const ARRIVAL = -1;
/** From here down: a calendar opens; from CHANGE down: some of a role leave or come back. */
const WAKE = -2;
const CHANGE = -1_000_000;

export class QueueRun implements Run, Desk {
  readonly tally: Tally;
  readonly trace: Visit[] = [];
  overflow = false;
  private readonly model: Model;
  private readonly options: RunOptions;
  private readonly events = new EventHeap();
  private readonly cases: CasePool;
  private readonly tokens = new TokenPool();
  private readonly staff: Staff;
  private readonly window: Window;
  /** Of each step that decides nothing, its one arc; else −1. */
  private readonly sole: Int32Array;
  /** When each calendar is asked again. */
  private readonly wakes: Float64Array;
  /** Steps whose lines grew in this event. */
  private readonly grown: Int32Array;
  private growths = 0;
  private now = 0;
  private coming = 0;
  private arrived = 0;
  private left: number;
  /** The outcome that the latest move brings about, should it end the case. */
  private last = -1;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.options = options;
    this.tally = new Tally(model, options.leads);
    this.left = options.cases;
    this.cases = new CasePool(model.steps.length, model.routes.joinOf.length);
    this.staff = new Staff(model, this);
    this.window = new Window(model);
    const { first, returns } = model.routes;
    const isSole = (step: number): boolean => first[step + 1]! - first[step]! === 1 && returns[first[step]!] === 0;
    this.sole = Int32Array.from(model.steps, (_, step) => (isSole(step) ? first[step]! : -1));
    this.wakes = new Float64Array(model.calendars.length).fill(-1);
    this.grown = new Int32Array(64 + 4 * model.steps.length);
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
      this.window.look(time, this.staff.lines);
      this.now = time;
      if (what >= 0) this.finish(what);
      else if (what === ARRIVAL) this.arrive();
      else if (what > CHANGE) this.wake(WAKE - what);
      else this.change(CHANGE - what);
    }
    return false;
  }

  flow(): Flow {
    return this.window.read(this.now);
  }

  taken(token: number, step: number): void {
    this.window.waited(step, this.tokens.ready[token]!, this.now);
    this.begin(token, step, this.now);
  }

  wakeAt(calendar: number, time: number): void {
    if (this.wakes[calendar] === time) return;
    this.wakes[calendar] = time;
    this.events.push(time, WAKE - calendar);
  }

  /** Announces the next arrival, as long as somebody measured is under way; at most twice the measured cases come after them. */
  private announce(): void {
    const { cases, warmUp } = this.options;
    if (this.arrived >= warmUp + 3 * cases) return;
    const { samplers, steps, arrivalCalendar } = this.model;
    samplers.draw(steps.length, this.arrived, 0);
    this.events.push(arrivalCalendar.finish(arrivalCalendar.open(this.now), samplers.drawn[0]!), ARRIVAL);
  }

  private arrive(): void {
    const slot = this.cases.take(this.arrived, this.now);
    if (slot < 0) {
      this.overflow = true;
      return;
    }
    if (this.arrived === this.options.warmUp) this.window.open(this.now);
    this.arrived += 1;
    this.window.arrive(this.now);
    this.announce();
    this.deliver(slot, this.model.routes.start, -1);
    this.serveGrown();
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
    const { places, target, outcome } = joins[joinOf[place]!]!;
    for (let at = 0; at < places.length; at += 1) if (joining[base + places[at]!] === 0) return;
    for (let at = 0; at < places.length; at += 1) joining[base + places[at]!] = joining[base + places[at]!]! - 1;
    live[slot] = live[slot]! - places.length + 1;
    this.last = outcome;
    this.deliver(slot, target, -1);
  }

  private enter(slot: number, step: number, token: number): void {
    const { tokens, cases, model } = this;
    const at = slot * model.steps.length + step;
    tokens.of[token] = slot;
    tokens.step[token] = step;
    tokens.ready[token] = this.now;
    model.samplers.draw(step, cases.number[slot]!, cases.visits[at]!++);
    tokens.duration[token] = model.samplers.drawn[0]!;
    tokens.chance[token] = model.samplers.drawn[1]!;
    if (model.unlimited[step]) this.begin(token, step, model.calendars[model.stepCalendar[step]!]!.open(this.now));
    else if (this.staff.takeUp(step, this.now)) this.begin(token, step, this.now);
    else {
      this.staff.line(step, model.oldestFirst ? cases.number[slot]! : this.coming++, token);
      if (this.growths < this.grown.length) this.grown[this.growths++] = step;
    }
  }

  private serveGrown(): void {
    for (let at = 0; at < this.growths; at += 1) this.staff.serveStep(this.grown[at]!, this.now);
    this.growths = 0;
  }

  private begin(token: number, step: number, start: number): void {
    const { model, tokens, window } = this;
    const duration = tokens.duration[token]!;
    tokens.start[token] = start;
    if (this.now >= window.from) {
      const needs = model.needs[step]!;
      for (let at = 0; at < needs.length; at += 1) window.works(needs[at]!, duration);
    }
    this.events.push(model.calendars[model.stepCalendar[step]!]!.finish(start, duration), token);
  }

  private finish(token: number): void {
    const { model, tokens, cases } = this;
    const step = tokens.step[token]!;
    const slot = tokens.of[token]!;
    const number = cases.number[slot]! - this.options.warmUp;
    if (number >= 0 && number < this.options.cases) this.count(slot, step, token);
    const sole = this.sole[step]!;
    const arc = sole >= 0 ? sole : this.decide(slot, step, token);
    if (this.options.trace === number) this.write(token, step, arc);
    if (!model.unlimited[step]) this.staff.release(step);
    const target = model.routes.target[arc]!;
    this.last = model.routes.outcome[arc]!;
    if (target >= 0 && target < JOIN) this.enter(slot, target, token);
    else this.deliver(slot, target, token);
    this.staff.serveRolesOf(step, this.now);
    if (this.growths > 0) this.serveGrown();
  }

  private leave(slot: number, token: number): void {
    const { cases } = this;
    if (token >= 0) this.tokens.give(token);
    const live = cases.live[slot]! - 1;
    cases.live[slot] = live;
    if (live > 0) return;
    this.window.leave(this.now);
    if (this.isMeasured(slot)) {
      this.left -= 1;
      const lead = this.now - cases.arrival[slot]!;
      this.tally.finish(lead, cases.work[slot]!, cases.wait[slot]!, cases.cost[slot]!, cases.refusals[slot]!, this.last);
    }
    cases.give(slot);
  }

  private isMeasured(slot: number): boolean {
    const number = this.cases.number[slot]! - this.options.warmUp;
    return number >= 0 && number < this.options.cases;
  }

  private count(slot: number, step: number, token: number): void {
    const { cases, tokens } = this;
    const duration = tokens.duration[token]!;
    const start = tokens.start[token]!;
    const waited = start - tokens.ready[token]!;
    cases.work[slot] = cases.work[slot]! + duration;
    cases.wait[slot] = cases.wait[slot]! + waited;
    cases.cost[slot] = cases.cost[slot]! + duration * this.model.rate[step]!;
    const { steps } = this.tally;
    const at = step << 2;
    steps[at] = steps[at]! + 1;
    steps[at + 1] = steps[at + 1]! + waited;
    steps[at + 2] = steps[at + 2]! + duration;
    steps[at + 3] = steps[at + 3]! + (this.now - start);
  }

  /** The arc a decision takes; a refusal that leads back begins the case's next round. */
  private decide(slot: number, step: number, token: number): number {
    const { routes, cumulative, rounds } = this.model;
    const refusals = this.cases.refusals[slot]!;
    const chance = this.tokens.chance[token]!;
    let arc = routes.first[step]!;
    const last = routes.first[step + 1]! - 1;
    const row = Math.min(refusals, rounds - 1) * routes.target.length;
    while (arc < last && cumulative[row + arc]! <= chance) arc += 1;
    this.cases.refusals[slot] = refusals + routes.returns[arc]!;
    return arc;
  }

  private write(token: number, step: number, arc: number): void {
    const { ready, start } = this.tokens;
    this.trace.push({
      step: this.model.steps[step]!,
      mark: this.model.routes.marks[arc]!,
      ready: ready[token]!,
      start: start[token]!,
      finish: this.now,
    });
  }

  private wake(calendar: number): void {
    this.wakes[calendar] = -1;
    this.staff.serveAll(this.now);
  }

  private change(at: number): void {
    const { role, by } = this.model.changes[at]!;
    this.staff.change(role, by);
    if (by > 0) this.staff.serveRole(role, this.now);
  }
}
