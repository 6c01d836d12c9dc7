/** What is measured over time rather than over cases: over the period, or from the arrival of the first measured case on. */
import type { Calendar } from '../../procedure/calendar/index.ts';
import type { Model } from '../model.ts';
import type { Line } from './line.ts';
import { QueueHistory } from './queue-history.ts';
import type { Flow, Horizon } from './run.ts';

/** Minutes between two looks at the queues, to begin with. */
const LOOK = 60;
const DAY = 1440;

export class Window {
  from = Number.POSITIVE_INFINITY;
  to = Number.POSITIVE_INFINITY;
  private readonly model: Model;
  private readonly busy: Float64Array;
  private readonly queued: Float64Array;
  private readonly history: QueueHistory;
  private arrived = 0;
  private underWay = 0;
  private atStart = 0;
  private area = 0;
  private changedAt = 0;

  constructor(model: Model, horizon: Horizon) {
    this.model = model;
    this.busy = new Float64Array(model.roles.length);
    this.queued = new Float64Array(model.needs.length);
    this.history = horizon.kind === 'period' ? QueueHistory.daily(horizon.from + DAY / 2, horizon.to) : new QueueHistory(LOOK);
    if (horizon.kind === 'period') [this.from, this.to] = [horizon.from, horizon.to];
  }

  open(now: number): void {
    this.measure(now);
    this.from = now;
    this.atStart = this.underWay;
    this.area = 0;
  }

  /** Time goes on to `now`; the lines are as they have been since the event before. */
  look(now: number, lines: readonly Line[]): void {
    if (now >= this.history.due) this.history.record(now, lines);
  }

  arrive(now: number): void {
    this.measure(now);
    this.underWay += 1;
    if (now >= this.from && now < this.to) this.arrived += 1;
  }

  leave(now: number): void {
    this.measure(now);
    this.underWay -= 1;
  }

  /** Somebody's wait before a step ends, or for a signature, which is waiting before its step too. */
  waited(step: number, since: number, now: number): void {
    if (now < this.from || since >= this.to) return;
    const { stepOfRow, firstTakeover } = this.model;
    const of = stepOfRow[step]!;
    for (const row of of === step || step >= firstTakeover ? [step] : [step, of])
      this.queued[row] = this.queued[row]! + Math.min(now, this.to) - Math.max(since, this.from);
  }

  /** The people of a step work on a task from `start` to `finish`; what of it lies in the time measured counts, or with sign −1 does not count any more. */
  works(step: number, calendar: Calendar, start: number, finish: number, duration: number, sign = 1): void {
    const { from, to, busy } = this;
    if (finish <= from || start >= to) return;
    const whole = start >= from && finish <= to;
    const minutes = whole ? duration : calendar.workUntil(Math.min(finish, to)) - calendar.workUntil(Math.max(start, from));
    const needs = this.model.needs[step]!;
    for (let at = 0; at < needs.length; at += 1) busy[needs[at]!] = busy[needs[at]!]! + sign * minutes;
  }

  /** What was measured up to `now`. */
  read(now: number): Flow {
    this.measure(now);
    const to = Math.min(now, this.to);
    const time = to - this.from;
    return {
      from: this.from,
      to,
      busy: this.busy,
      queues: this.queued.map((area) => (time > 0 ? area / time : 0)),
      underWay: time > 0 ? this.area / time : 0,
      atStart: this.atStart,
      arrived: this.arrived,
      history: this.history.read(this.model.steps.length, this.model.stepOfRow),
    };
  }

  /** Adds up cases under way × minutes. */
  private measure(now: number): void {
    if (this.changedAt >= this.to) return;
    this.area += this.underWay * (Math.min(now, this.to) - this.changedAt);
    this.changedAt = now;
  }
}
