/** Room for the cases and tokens under way, in typed arrays that double when full; what has ended is used again. */
import { limits } from '../limits.ts';

type Room = Float64Array | Int32Array;

const doubled = <T extends Room>(from: T): T => {
  const to = new (from.constructor as new (size: number) => T)(from.length * 2);
  to.set(from);
  return to;
};

/** Numbers of slots in use and free. */
class Slots {
  used = 0;
  private free = new Int32Array(256);
  private freed = 0;

  /** A free slot, or the next new one. */
  take(): number {
    return this.freed > 0 ? this.free[--this.freed]! : this.used++;
  }

  give(slot: number): void {
    if (this.freed === this.free.length) this.free = doubled(this.free);
    this.free[this.freed++] = slot;
  }
}

export class CasePool {
  arrival = new Float64Array(256);
  /** In the order of coming. */
  number = new Int32Array(256);
  /** What its luck goes by. */
  luck = new Int32Array(256);
  refusals = new Int32Array(256);
  live = new Int32Array(256);
  work = new Float64Array(256);
  wait = new Float64Array(256);
  cost = new Float64Array(256);
  /** Visits so far: slot × steps + step. */
  visits: Int32Array;
  /** Tokens in places before joins: slot × places + place. */
  joining: Int32Array;
  private readonly slots = new Slots();
  private readonly steps: number;
  private readonly places: number;

  constructor(steps: number, places: number) {
    this.steps = steps;
    this.places = places;
    this.visits = new Int32Array(256 * steps);
    this.joining = new Int32Array(256 * Math.max(1, places));
  }

  /** Room for a case that has just arrived; −1 where too many are under way. */
  take(number: number, luck: number, arrival: number): number {
    const slot = this.slots.take();
    if (slot >= limits.underWay) return -1;
    if (slot === this.arrival.length) this.grow();
    this.arrival[slot] = arrival;
    this.number[slot] = number;
    this.luck[slot] = luck;
    this.refusals[slot] = 0;
    this.live[slot] = 1;
    this.work[slot] = 0;
    this.wait[slot] = 0;
    this.cost[slot] = 0;
    for (let at = slot * this.steps; at < (slot + 1) * this.steps; at += 1) this.visits[at] = 0;
    for (let at = slot * this.places; at < (slot + 1) * this.places; at += 1) this.joining[at] = 0;
    return slot;
  }

  give(slot: number): void {
    this.slots.give(slot);
  }

  private grow(): void {
    this.arrival = doubled(this.arrival);
    this.number = doubled(this.number);
    this.luck = doubled(this.luck);
    this.refusals = doubled(this.refusals);
    this.live = doubled(this.live);
    this.work = doubled(this.work);
    this.wait = doubled(this.wait);
    this.cost = doubled(this.cost);
    this.visits = doubled(this.visits);
    this.joining = doubled(this.joining);
  }
}

export class TokenPool {
  /** Slot of the case it belongs to, and the step it stands before or is worked on at. */
  of = new Int32Array(256);
  step = new Int32Array(256);
  ready = new Float64Array(256);
  start = new Float64Array(256);
  duration = new Float64Array(256);
  /** Decides the outcome. */
  chance = new Float64Array(256);
  private readonly slots = new Slots();

  take(): number {
    const slot = this.slots.take();
    if (slot === this.of.length) this.grow();
    return slot;
  }

  give(slot: number): void {
    this.slots.give(slot);
  }

  private grow(): void {
    this.of = doubled(this.of);
    this.step = doubled(this.step);
    this.ready = doubled(this.ready);
    this.start = doubled(this.start);
    this.duration = doubled(this.duration);
    this.chance = doubled(this.chance);
  }
}
