/** The engine in which cases wait for people, where several sign: their signatures are tasks of their own, taken back once the gate is decided. */
import type { Model } from '../model.ts';
import type { Signed } from '../rows.ts';
import { Countersigning, type Decision, type SigningEvents } from './countersigning.ts';
import { QueueRun } from './queue.ts';
import { type RunOptions, visitOf } from './run.ts';

export class SigningRun extends QueueRun implements SigningEvents {
  protected readonly signing: Countersigning;
  /** Signatures laid down half done, whose end is still among the events. */
  protected readonly laidDown = new Set<number>();

  constructor(model: Model, options: RunOptions) {
    super(model, options);
    this.signing = new Countersigning(model, this);
  }

  protected override enter(slot: number, step: number, token: number): void {
    if (this.model.signed[step]) this.signing.begin(slot, step, token, this.now, this.signedBy(slot, step));
    else super.enter(slot, step, token);
  }

  /** How a step is signed in a case: by bands, as its figures have it, which its luck says once and for all. */
  private signedBy(slot: number, step: number): Signed {
    const { model, cases } = this;
    if (model.figureCases.length === 1) return model.signed[step]!;
    model.samplers.draw(model.needs.length + 1, cases.luck[slot]!, 0);
    const chance = model.samplers.drawn[1]!;
    let known = 0;
    while (known < model.figureCases.length - 1 && model.figureCases[known]! <= chance) known += 1;
    return model.byFigures[known]![step]!;
  }

  protected override finish(token: number): void {
    const row = this.tokens.step[token]!;
    if (this.laidDown.delete(token)) this.tokens.give(token);
    else if (row >= this.model.steps.length && row < this.model.firstTakeover) this.sign(token, row);
    else super.finish(token);
  }

  ask(slot: number, row: number): number {
    const token = this.tokens.take();
    this.enter(slot, row, token);
    return token;
  }

  withdraw(token: number): number {
    const { model, tokens, now } = this;
    const [row, start, ready] = [tokens.step[token]!, tokens.start[token]!, tokens.ready[token]!];
    if (start === Number.POSITIVE_INFINITY) {
      this.staff.withdraw(row, token);
      this.window.waited(row, ready, now);
      tokens.give(token);
      return 0;
    }
    const calendar = model.calendars[model.stepCalendar[row]!]!;
    const [worked, duration] = [start < now ? calendar.workUntil(now) - calendar.workUntil(start) : 0, tokens.duration[token]!];
    this.window.works(row, calendar, Math.max(start, now), calendar.finish(start, duration), duration - worked, -1);
    if (!model.unlimited[row]) this.staff.release(row);
    this.laidDown.add(token);
    if (this.intake.measures(this.cases.number[tokens.of[token]!]!))
      this.tally.visit(row, Math.min(start, now) - ready, worked, Math.max(0, now - start));
    return worked;
  }

  /** Somebody has signed: the gate is decided, or waits for others. */
  private sign(token: number, row: number): void {
    const { model, tokens, cases } = this;
    const [slot, start, duration] = [tokens.of[token]!, tokens.start[token]!, tokens.duration[token]!];
    if (this.intake.measures(cases.number[slot]!))
      this.tally.visit(row, start - tokens.ready[token]!, duration, this.now - start);
    if (!model.unlimited[row]) this.staff.release(row);
    const decision = this.signing.sign(token, row, start, duration, tokens.chance[token]!, cases.refusals[slot]!);
    tokens.give(token);
    if (decision) this.decided(decision, row);
    this.staff.serveRolesOf(row, this.now);
    for (const freed of decision?.freed ?? []) this.staff.serveRolesOf(freed, this.now);
    this.serveGrown();
  }

  protected decided({ slot, step, gate, arc, ready, begun, cost }: Decision, row: number): void {
    const { model, cases, now } = this;
    const calendar = model.calendars[model.stepCalendar[row]!]!;
    const worked = calendar.workUntil(now) - calendar.workUntil(begun);
    if (this.intake.measures(cases.number[slot]!)) {
      cases.work[slot] = cases.work[slot]! + worked;
      cases.wait[slot] = cases.wait[slot]! + begun - ready;
      cases.cost[slot] = cases.cost[slot]! + cost;
      this.tally.visit(step, begun - ready, worked, now - begun);
    }
    cases.refusals[slot] = cases.refusals[slot]! + model.routes.returns[arc]!;
    if (this.options.trace === cases.number[slot]! - this.intake.first)
      this.trace.push(visitOf(model, step, arc, ready, begun, now));
    this.last = model.routes.outcome[arc]!;
    this.deliver(slot, model.routes.target[arc]!, gate);
  }
}
