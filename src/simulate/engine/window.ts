/** What is measured over time rather than over cases: from the arrival of the first measured case on. */
import type { Model } from '../model.ts';
import type { Line } from './line.ts';
import { QueueHistory } from './queue-history.ts';
import type { Flow } from './run.ts';

/** Minutes between two looks at the queues, to begin with. */
const LOOK = 60;

export class Window {
  from = Number.POSITIVE_INFINITY;
  private readonly model: Model;
  private readonly busy: Float64Array;
  private readonly queued: Float64Array;
  private readonly history = new QueueHistory(LOOK);
  private arrived = 0;
  private underWay = 0;
  private area = 0;
  private changedAt = 0;

  constructor(model: Model) {
    this.model = model;
    this.busy = new Float64Array(model.roles.length);
    this.queued = new Float64Array(model.steps.length);
  }

  open(now: number): void {
    this.measure(now);
    this.from = now;
    this.area = 0;
  }

  /** Time goes on to `now`; the lines are as they have been since the event before. */
  look(now: number, lines: readonly Line[]): void {
    if (now >= this.history.due) this.history.record(now, lines);
  }

  arrive(now: number): void {
    this.measure(now);
    this.underWay += 1;
    if (now >= this.from) this.arrived += 1;
  }

  leave(now: number): void {
    this.measure(now);
    this.underWay -= 1;
  }

  /** Somebody's wait before a step ends. */
  waited(step: number, since: number, now: number): void {
    if (now >= this.from) this.queued[step] = this.queued[step]! + now - Math.max(since, this.from);
  }

  /** A role takes up so many minutes of work. */
  works(role: number, minutes: number): void {
    this.busy[role] = this.busy[role]! + minutes;
  }

  /** What was measured up to `now`. */
  read(now: number): Flow {
    this.measure(now);
    const time = now - this.from;
    return {
      from: this.from,
      to: now,
      busy: this.busy,
      queues: this.queued.map((area) => (time > 0 ? area / time : 0)),
      underWay: time > 0 ? this.area / time : 0,
      arrived: this.arrived,
      history: this.history.read(this.model.steps.length),
    };
  }

  /** Adds up cases under way × minutes. */
  private measure(now: number): void {
    this.area += this.underWay * (now - this.changedAt);
    this.changedAt = now;
  }
}
