/**
 * Gates that several sign, under way. All who can sign get the matter at once, or the next one where they sign in order; each takes it up as
 * any other task, when free and at work. When it is decided what is still open is withdrawn: taken from the line, or laid down half done.
 * Waiting is the time until somebody first takes it up, work the working time from then to the decision.
 */
import type { Model } from '../model.ts';
import type { Signed } from '../rows.ts';

/** What a gate's signatures ask of the engine. */
export interface SigningEvents {
  /** A signature is to be given: somebody is asked at this row. */
  ask(slot: number, row: number): number;
  /** It is not needed any more. @returns minutes worked on it, 0 where it was not begun */
  withdraw(token: number): number;
}

/** One gate under way. */
interface Open {
  readonly signed: Signed;
  readonly slot: number;
  readonly step: number;
  readonly ready: number;
  readonly tokens: Set<number>;
  begun: number;
  agreed: number;
  refused: number;
  asked: number;
  cost: number;
}

/** A gate decided: the token that waited at it, by which arc, and what it took. */
export interface Decision {
  readonly gate: number;
  readonly slot: number;
  readonly step: number;
  readonly arc: number;
  readonly ready: number;
  readonly begun: number;
  readonly cost: number;
  /** Rows at which a signature was withdrawn: their people may be free now. */
  readonly freed: readonly number[];
}

export class Countersigning {
  private readonly model: Model;
  private readonly events: SigningEvents;
  /** By the token that waits at the gate. */
  private readonly open = new Map<number, Open>();
  /** Of each signature under way, the gate's token, and the row it is given at. */
  private readonly gateOf = new Map<number, number>();
  private readonly rowOf = new Map<number, number>();

  constructor(model: Model, events: SigningEvents) {
    this.model = model;
    this.events = events;
  }

  /** @param signed how it is signed in this case */
  begin(slot: number, step: number, gate: number, now: number, signed: Signed): void {
    const tokens = new Set<number>();
    const begun = Number.POSITIVE_INFINITY;
    this.open.set(gate, { signed, slot, step, ready: now, tokens, begun, agreed: 0, refused: 0, asked: 0, cost: 0 });
    const count = signed.inOrder ? 1 : signed.rows.length;
    for (let at = 0; at < count; at += 1) this.ask(gate);
  }

  /** Somebody has signed. @param chance decides how @returns the decision, or undefined where others still have to sign */
  sign(token: number, row: number, start: number, worked: number, chance: number, round: number): Decision | undefined {
    const gate = this.gateOf.get(token)!;
    const open = this.open.get(gate)!;
    this.close(open, token, row, worked);
    open.begun = Math.min(open.begun, start);
    const { signed } = open;
    const arc = this.arcOf(open, row, chance, round);
    const agrees = arc === signed.agrees;
    if (agrees) open.agreed += 1;
    else open.refused += 1;
    const decided = agrees ? open.agreed >= signed.need : signed.veto || signed.rows.length - open.refused < signed.need;
    if (decided) return this.decide(gate, open, arc);
    if (signed.inOrder) this.ask(gate);
    return undefined;
  }

  /** Time has run out: what has been signed counts no more. */
  lapse(gate: number, arc: number): Decision {
    return this.decide(gate, this.open.get(gate)!, arc);
  }

  private decide(gate: number, open: Open, arc: number): Decision {
    const freed: number[] = [];
    for (const token of open.tokens) {
      const row = this.rowOf.get(token)!;
      freed.push(row);
      this.close(open, token, row, this.events.withdraw(token));
    }
    this.open.delete(gate);
    const { slot, step, ready, begun, cost } = open;
    return { gate, slot, step, arc, ready, begun, cost, freed };
  }

  private ask(gate: number): void {
    const open = this.open.get(gate)!;
    const row = open.signed.rows[open.asked]!;
    open.asked += 1;
    const token = this.events.ask(open.slot, row);
    open.tokens.add(token);
    this.gateOf.set(token, gate);
    this.rowOf.set(token, row);
  }

  private close(open: Open, token: number, row: number, worked: number): void {
    open.tokens.delete(token);
    this.gateOf.delete(token);
    this.rowOf.delete(token);
    open.cost += worked * this.model.rate[row]!;
  }

  private arcOf({ signed, step }: Open, row: number, chance: number, round: number): number {
    const { first } = this.model.routes;
    const signer = signed.rows.indexOf(row);
    const [from, count] = [first[step]!, first[step + 1]! - first[step]!];
    const shares = signed.cumulative[signer]!;
    const base = Math.min(round, shares.length / count - 1) * count;
    let arc = 0;
    while (arc < count - 1 && shares[base + arc]! <= chance) arc += 1;
    return from + arc;
  }
}
