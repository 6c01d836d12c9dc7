/**
 * The engine in which cases wait for people: discrete events (Law, "Simulation Modeling and Analysis", ch. 1), nothing allocated per event.
 * New cases go on arriving, unmeasured, until the last measured one is through: after a period for at most twice as long again.
 */
import { END, JOIN, type Model } from '../model.ts';
import { EventHeap } from './event-heap.ts';
import { ARRIVAL, BOUND, Intake } from './intake.ts';
import { CasePool, TokenPool } from './pools.ts';
import { type Flow, type Run, type RunOptions, type Visit, visitOf } from './run.ts';
import { Staff, type StaffEvents } from './staff.ts';
import { Tally } from './tally.ts';
import { Window } from './window.ts';

/** From here down: a calendar opens; from CHANGE down: some of a role leave or come back; from BOUND down: the period begins or ends; from DUE down: time runs out. */
const [WAKE, CHANGE] = [-2, -1_000_000];
export const DUE = -3_000_000;

export class QueueRun implements Run, StaffEvents {
  readonly tally: Tally;
  readonly trace: Visit[] = [];
  overflow = false;
  protected readonly model: Model;
  protected readonly options: RunOptions;
  protected readonly intake: Intake;
  protected readonly events = new EventHeap();
  protected readonly cases: CasePool;
  protected readonly tokens = new TokenPool();
  protected readonly staff: Staff;
  protected readonly window: Window;
  /** Of each step that decides nothing, its one arc; else −1. */
  private readonly sole: Int32Array;
  /** When each calendar is asked again. */
  private readonly wakes: Float64Array;
  /** Steps whose lines grew in this event. */
  private readonly grown: Int32Array;
  private growths = 0;
  protected now = 0;
  private coming = 0;
  /** The outcome that the latest move brings about, should it end the case. */
  protected last = -1;

  constructor(model: Model, options: RunOptions) {
    this.model = model;
    this.options = options;
    this.tally = new Tally(model, options.leads);
    this.cases = new CasePool(model.needs.length, model.routes.joinOf.length);
    this.staff = new Staff(model, this);
    this.window = new Window(model, options.horizon);
    const { first, returns } = model.routes;
    const isSole = (step: number): boolean => first[step + 1]! - first[step]! === 1 && returns[first[step]!] === 0;
    this.sole = Int32Array.from(model.steps, (_, step) => (isSole(step) ? first[step]! : -1));
    this.wakes = new Float64Array(model.calendars.length).fill(-1);
    this.grown = new Int32Array(64 + 4 * model.needs.length);
    model.samplers.reseed(options.seed, options.replication);
    model.changes.forEach(({ time }, at) => {
      this.events.push(time, CHANGE - at);
    });
    this.intake = new Intake(model, options.horizon, this.events);
  }

  advance(events: number): boolean {
    for (let count = 0; count < events; count += 1) {
      if (this.intake.over || this.overflow || this.events.size === 0) return true;
      this.events.pop();
      const { time, what } = this.events;
      this.window.look(time, this.staff.lines);
      this.now = time;
      if (what >= 0) this.finish(what);
      else if (what === ARRIVAL) this.arrive();
      else if (what > CHANGE) this.wake(WAKE - what);
      else if (what > BOUND) this.change(CHANGE - what);
      else if (what > DUE) this.bound(what);
      else this.runOut(DUE - what);
    }
    return false;
  }

  get left(): number {
    return this.intake.left;
  }

  get done(): number {
    const { horizon } = this.options;
    return horizon.kind === 'cases' ? this.tally.finished / horizon.cases : Math.min(1, this.now / horizon.to);
  }

  flow(): Flow {
    return this.window.read(this.now);
  }

  taken(token: number, step: number): void {
    this.window.waited(step, this.tokens.ready[token]!, this.now);
    this.work(token, step, this.now);
  }

  wakeAt(calendar: number, time: number): void {
    if (this.wakes[calendar] === time) return;
    this.wakes[calendar] = time;
    this.events.push(time, WAKE - calendar);
  }

  private arrive(): void {
    const { intake, options, window, now } = this;
    const slot = this.cases.take(intake.come, intake.luck, now);
    if (slot < 0) {
      this.overflow = true;
      return;
    }
    if (options.horizon.kind === 'cases' && intake.come === intake.first) window.open(now);
    window.arrive(now);
    intake.comes();
    this.deliver(slot, this.model.routes.start, -1);
    this.serveGrown();
  }

  protected runOut(_token: number): void {}

  private bound(what: number): void {
    if (this.intake.bound(what)) this.window.open(this.now);
    this.tally.open = this.intake.open;
  }

  /** Brings a token (−1: a new one) of a case to a target. */
  protected deliver(slot: number, target: number, token: number): void {
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

  protected enter(slot: number, step: number, token: number): void {
    const { tokens, cases, model } = this;
    const at = slot * model.needs.length + step;
    tokens.of[token] = slot;
    tokens.step[token] = step;
    tokens.ready[token] = this.now;
    tokens.start[token] = Number.POSITIVE_INFINITY;
    model.samplers.draw(step, cases.luck[slot]!, cases.visits[at]!++);
    tokens.duration[token] = model.samplers.drawn[0]!;
    tokens.chance[token] = model.samplers.drawn[1]!;
    if (model.unlimited[step]) this.work(token, step, model.calendars[model.stepCalendar[step]!]!.open(this.now));
    else if (this.staff.takeUp(step, this.now)) this.work(token, step, this.now);
    else {
      this.staff.line(step, model.oldestFirst ? cases.number[slot]! : this.coming++, token);
      if (this.growths < this.grown.length) this.grown[this.growths++] = step;
    }
  }

  protected serveGrown(): void {
    for (let at = 0; at < this.growths; at += 1) this.staff.serveStep(this.grown[at]!, this.now);
    this.growths = 0;
  }

  private work(token: number, step: number, start: number): void {
    const { model, tokens } = this;
    const duration = tokens.duration[token]!;
    const calendar = model.calendars[model.stepCalendar[step]!]!;
    tokens.start[token] = start;
    const finish = calendar.finish(start, duration);
    this.window.works(step, calendar, start, finish, duration);
    this.events.push(finish, token);
  }

  protected finish(token: number): void {
    const { model, tokens, cases } = this;
    const row = tokens.step[token]!;
    const step = model.stepOfRow[row]!;
    const slot = tokens.of[token]!;
    if (this.intake.measures(cases.number[slot]!)) this.count(slot, row, token);
    const sole = this.sole[step]!;
    const arc = sole >= 0 ? sole : this.decide(slot, step, token);
    if (this.options.trace === cases.number[slot]! - this.intake.first)
      this.trace.push(visitOf(model, step, arc, tokens.ready[token]!, tokens.start[token]!, this.now));
    if (!model.unlimited[row]) this.staff.release(row);
    this.last = model.routes.outcome[arc]!;
    this.deliver(slot, model.routes.target[arc]!, token);
    this.staff.serveRolesOf(row, this.now);
    if (this.growths > 0) this.serveGrown();
  }

  private leave(slot: number, token: number): void {
    const { cases } = this;
    if (token >= 0) this.tokens.give(token);
    const live = cases.live[slot]! - 1;
    cases.live[slot] = live;
    if (live > 0) return;
    this.window.leave(this.now);
    if (this.intake.measures(cases.number[slot]!)) {
      this.intake.left -= 1;
      const lead = this.now - cases.arrival[slot]!;
      this.tally.finish(lead, cases.work[slot]!, cases.wait[slot]!, cases.cost[slot]!, cases.refusals[slot]!, this.last);
    }
    cases.give(slot);
  }

  private count(slot: number, row: number, token: number): void {
    const { cases, tokens } = this;
    const duration = tokens.duration[token]!;
    const start = tokens.start[token]!;
    const waited = start - tokens.ready[token]!;
    cases.work[slot] = cases.work[slot]! + duration;
    cases.wait[slot] = cases.wait[slot]! + waited;
    cases.cost[slot] = cases.cost[slot]! + duration * this.model.rate[row]!;
    this.tally.visit(row, waited, duration, this.now - start);
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
