/**
 * The engine in which time runs out (`procedure/limit.ts`): whoever has a step in hand or waits for it is counted late then, and where something
 * follows it is taken from them. It passes to another role, which does it alone and for whom it waits like any task; or it counts as decided
 * and goes on by that outcome. What was done by then was done: its time and cost count, and so does a visit that was never begun.
 */
import type { Deadlines } from '../../procedure/calendar/index.ts';
import { limits } from '../limits.ts';
import type { Model } from '../model.ts';
import type { Limited } from '../rows.ts';
import type { Decision } from './countersigning.ts';
import { DUE } from './queue.ts';
import { type RunOptions, visitOf } from './run.ts';
import { SigningRun } from './signing-run.ts';

/** A visit to a step with a limit. */
interface Limiting {
  readonly limited: Limited;
  readonly slot: number;
  readonly step: number;
  readonly ready: number;
  /** When the clock acts; Infinity where nothing follows. */
  readonly acts: number;
}

export class ClockRun extends SigningRun {
  endless: string | undefined;
  private readonly deadlines: Deadlines;
  /** By the token before a step that has a limit. */
  private readonly limiting = new Map<number, Limiting>();
  /** Of tokens with a role that took over, since when their step could be done. */
  private readonly since = new Map<number, number>();

  constructor(model: Model, deadlines: Deadlines, options: RunOptions) {
    super(model, options);
    this.deadlines = deadlines;
  }

  protected override enter(slot: number, step: number, token: number): void {
    const limited = this.model.limited[step];
    if (limited) {
      const follows = limited.takeover >= 0 || limited.lapse >= 0;
      const acts = follows ? this.deadlines.acts(limited.limit, this.now) : Number.POSITIVE_INFINITY;
      this.limiting.set(token, { limited, slot, step, ready: this.now, acts });
      if (follows) this.events.push(acts, DUE - token);
    }
    super.enter(slot, step, token);
  }

  protected override finish(token: number): void {
    if (!this.laidDown.has(token)) this.over(token);
    const since = this.since.get(token);
    const traced = this.trace.length;
    super.finish(token);
    if (since === undefined) return;
    this.since.delete(token);
    const last = this.trace.at(-1);
    if (last && this.trace.length > traced) this.trace.splice(-1, 1, { ...last, ready: since });
  }

  protected override decided(decision: Decision, row: number): void {
    this.over(decision.gate);
    super.decided(decision, row);
  }

  /** A step with a limit is done, or decided: was it late? */
  private over(token: number): void {
    const visit = this.limiting.get(token);
    if (!visit) return;
    this.limiting.delete(token);
    if (this.deadlines.isLate(visit.limited.limit, visit.ready, this.now)) this.isLate(visit);
  }

  private isLate({ slot, step }: Limiting): void {
    const { late } = this.tally;
    if (this.intake.measures(this.cases.number[slot]!)) late[step] = late[step]! + 1;
  }

  protected override runOut(token: number): void {
    const visit = this.limiting.get(token);
    // Done meanwhile, or being done at this very moment, which is in time.
    if (!visit || visit.acts !== this.now || this.endsNow(token, visit)) return;
    this.limiting.delete(token);
    this.isLate(visit);
    const freed = this.model.signed[visit.step] ? this.unsigned(token, visit) : this.takenAway(token, visit);
    if (visit.limited.takeover >= 0) this.passOn(visit);
    else this.goOn(visit);
    for (const row of freed) this.staff.serveRolesOf(row, this.now);
    this.serveGrown();
  }

  private endsNow(token: number, { step }: Limiting): boolean {
    const { model, tokens, now } = this;
    const start = tokens.start[token]!;
    if (model.signed[step] || start > now) return false;
    return model.calendars[model.stepCalendar[step]!]!.finish(start, tokens.duration[token]!) === now;
  }

  /** Takes the step out of the hands of those responsible, or out of their line. @returns rows whose people may be free now */
  private takenAway(token: number, { step, ready }: Limiting): readonly number[] {
    const { tokens, model, now } = this;
    const start = tokens.start[token]!;
    const begun = Math.min(start, now);
    const slot = tokens.of[token]!;
    const worked = this.withdraw(token);
    if (this.intake.measures(this.cases.number[slot]!)) {
      // A task laid down is told by whoever lays it down; one that was never begun is a visit too.
      if (start === Number.POSITIVE_INFINITY) this.tally.visit(step, now - ready, 0, 0);
      this.spend(slot, worked, begun - ready, worked * model.rate[step]!);
    }
    return start === Number.POSITIVE_INFINITY ? [] : [step];
  }

  /** Takes back what signatures are still asked for. */
  private unsigned(token: number, { step, slot, ready }: Limiting): readonly number[] {
    const { model, now } = this;
    const { begun: first, cost, freed } = this.signing.lapse(token, -1);
    const begun = Math.min(first, now);
    const calendar = model.calendars[model.stepCalendar[step]!]!;
    const worked = calendar.workUntil(now) - calendar.workUntil(begun);
    if (this.intake.measures(this.cases.number[slot]!)) {
      this.tally.visit(step, begun - ready, worked, now - begun);
      this.spend(slot, worked, begun - ready, cost);
    }
    this.tokens.give(token);
    return freed;
  }

  private spend(slot: number, worked: number, waited: number, cost: number): void {
    const { cases } = this;
    cases.work[slot] = cases.work[slot]! + worked;
    cases.wait[slot] = cases.wait[slot]! + waited;
    cases.cost[slot] = cases.cost[slot]! + cost;
  }

  /** Another role does it, alone. */
  private passOn({ slot, ready, limited }: Limiting): void {
    const token = this.tokens.take();
    this.since.set(token, ready);
    super.enter(slot, limited.takeover, token);
  }

  /** It counts as decided. */
  private goOn({ slot, step, ready, limited: { lapse } }: Limiting): void {
    const { model, cases, now } = this;
    const { routes } = model;
    cases.refusals[slot] = cases.refusals[slot]! + routes.returns[lapse]!;
    if (this.options.trace === cases.number[slot]! - this.intake.first)
      this.trace.push(visitOf(model, step, lapse, ready, now, now));
    this.last = routes.outcome[lapse]!;
    if (cases.visits[slot * model.needs.length + step]! > limits.visits) {
      this.endless = model.steps[step];
      this.overflow = true;
    }
    this.deliver(slot, routes.target[lapse]!, -1);
  }
}
