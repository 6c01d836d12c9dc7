/**
 * The people and the lines before them: who is free, who waits for whom, who is served next. A free person takes up the next task at once,
 * in working hours; a task for several roles begins when one person of each is free, and nobody is kept idle for it.
 */
import type { Calendar } from '../../procedure/calendar/index.ts';
import type { Model } from '../model.ts';
import { Line } from './line.ts';

/** What the staff asks of the engine. */
export interface StaffEvents {
  /** A token is taken from its line; its people are occupied from now on. */
  taken(token: number, step: number): void;
  /** Nobody is at work before `time`: ask again then. */
  wakeAt(calendar: number, time: number): void;
}

export class Staff {
  readonly lines: readonly Line[];
  private readonly events: StaffEvents;
  private readonly free: Float64Array;
  /** Of each role, tokens that wait for it. */
  private readonly waiting: Int32Array;
  /** The roles each step needs, one after the other, and where those of a step begin. */
  private readonly needs: Int32Array;
  private readonly first: Int32Array;
  /** Of each step that needs one role, that role; else −1. Most steps do, and those are served without a loop. */
  private readonly only: Int32Array;
  private readonly stepsOf: readonly Int32Array[];
  private readonly calendars: readonly Calendar[];
  private readonly stepCalendar: Int32Array;
  /** 1 where a step is worked on at any hour. */
  private readonly anyHour: Uint8Array;

  constructor(model: Model, events: StaffEvents) {
    this.events = events;
    this.lines = model.needs.map(() => new Line());
    this.free = model.people.slice();
    this.waiting = new Int32Array(model.roles.length);
    this.needs = Int32Array.from(model.needs.flatMap((roles) => [...roles]));
    let count = 0;
    this.first = Int32Array.from([0, ...model.needs.map((roles) => (count += roles.length))]);
    this.only = Int32Array.from(model.needs, (roles) => (roles.length === 1 ? roles[0]! : -1));
    this.stepsOf = model.stepsOf;
    this.calendars = model.calendars;
    this.stepCalendar = model.stepCalendar;
    this.anyHour = Uint8Array.from(model.stepCalendar, (calendar) => Number(model.calendars[calendar]!.always));
  }

  /** Takes people for a step at once, if nobody else waits for them and they are free and at work. */
  takeUp(step: number, now: number): boolean {
    const only = this.only[step]!;
    if (only >= 0 && (this.waiting[only]! > 0 || this.free[only]! <= 0)) return false;
    if (only >= 0 && this.anyHour[step]) {
      this.free[only] = this.free[only]! - 1;
      return true;
    }
    const last = this.first[step + 1]!;
    for (let at = this.first[step]!; at < last; at += 1) if (this.waiting[this.needs[at]!]! > 0) return false;
    if (!this.available(step, now)) return false;
    this.occupy(step, -1);
    return true;
  }

  /** A token joins the line before a step. */
  line(step: number, key: number, token: number): void {
    this.lines[step]!.push(key, token);
    this.wait(step, 1);
  }

  /** A token leaves the line before a step without having been served. */
  withdraw(step: number, token: number): void {
    this.lines[step]!.remove(token);
    this.wait(step, -1);
  }

  /** The people of a step are free again; `serveStep` or `serveRoles` gives them work. */
  release(step: number): void {
    const only = this.only[step]!;
    if (only >= 0) this.free[only] = this.free[only]! + 1;
    else this.occupy(step, 1);
  }

  /** Some of a role leave (below zero) or come back. */
  change(role: number, by: number): void {
    this.free[role] = this.free[role]! + by;
  }

  /** Serves the line before a step as far as its people reach. */
  serveStep(step: number, now: number): void {
    const line = this.lines[step]!;
    while (line.size > 0 && this.available(step, now)) this.take(step);
  }

  /** Gives the free people of the roles of a step their next tasks. */
  serveRolesOf(step: number, now: number): void {
    const only = this.only[step]!;
    if (only >= 0) {
      if (this.waiting[only]! > 0) this.serveRole(only, now);
      return;
    }
    const last = this.first[step + 1]!;
    for (let at = this.first[step]!; at < last; at += 1)
      if (this.waiting[this.needs[at]!]! > 0) this.serveRole(this.needs[at]!, now);
  }

  serveAll(now: number): void {
    for (let role = 0; role < this.free.length; role += 1) this.serveRole(role, now);
  }

  serveRole(role: number, now: number): void {
    const steps = this.stepsOf[role]!;
    while (this.waiting[role]! > 0 && this.free[role]! > 0) {
      let best = -1;
      let key = Number.POSITIVE_INFINITY;
      for (let at = 0; at < steps.length; at += 1) {
        const next = this.lines[steps[at]!]!.next;
        if (next < key && this.available(steps[at]!, now)) {
          best = steps[at]!;
          key = next;
        }
      }
      if (best < 0) return;
      this.take(best);
    }
  }

  /** Whether a person of every role is free and at work; where they are only away, they are asked again when they come. */
  private available(step: number, now: number): boolean {
    const last = this.first[step + 1]!;
    for (let at = this.first[step]!; at < last; at += 1) if (this.free[this.needs[at]!]! <= 0) return false;
    if (this.anyHour[step]) return true;
    const calendar = this.stepCalendar[step]!;
    const open = this.calendars[calendar]!.open(now);
    if (open === now) return true;
    this.events.wakeAt(calendar, open);
    return false;
  }

  private take(step: number): void {
    const token = this.lines[step]!.pop();
    this.wait(step, -1);
    this.occupy(step, -1);
    this.events.taken(token, step);
  }

  private occupy(step: number, by: number): void {
    const last = this.first[step + 1]!;
    for (let at = this.first[step]!; at < last; at += 1) this.free[this.needs[at]!] = this.free[this.needs[at]!]! + by;
  }

  private wait(step: number, by: number): void {
    const last = this.first[step + 1]!;
    for (let at = this.first[step]!; at < last; at += 1) this.waiting[this.needs[at]!] = this.waiting[this.needs[at]!]! + by;
  }
}
