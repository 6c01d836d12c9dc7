/** One case held against the procedure: what it shows, what of that is in doubt, and what is wrong with it. */
import { workingCalendarOf } from '../procedure/calendar/index.ts';
import type { Net, Procedure, Told } from '../procedure/index.ts';
import type { Alignment } from './alignment/alignment.ts';
import { type Banded, bandedOf, decidedByAnother, toldOf, wrongBandOf } from './deviations/bands.ts';
import { beyondOrder, type Done, type EventDeviation, signedTwice, workSteps } from './deviations/beyond-order.ts';
import type { Deviation, OrderDeviation } from './deviations/deviation.ts';
import { orderDeviations, pairs } from './deviations/order.ts';
import { doerIn } from './limits/doer.ts';
import { displacedOf, type LimitFindings, limitJudge, type Untold } from './limits/judge.ts';
import { LogClock } from './limits/when.ts';
import type { EventLog } from './log/event-log.ts';
import type { LogText, Reading } from './reading.ts';
import type { Variant } from './variants.ts';

export type Verdict = 'conforming' | 'open' | 'deviating' | 'undecided';

export interface CaseReport {
  readonly id: string;
  readonly verdict: Verdict;
  /** Not at an end by its records; `deviating` cases may be under way too. */
  readonly underWay: boolean;
  /** Number of its variant. */
  readonly variant: number;
  /** Its events that are looked at, as numbers of the log. */
  readonly events: readonly number[];
  /** What was uncertain or unread, so that nothing is judged; empty where all was clear. */
  readonly doubts: readonly string[];
  /** Those that are certain, allowed ones among them; none where there is a doubt. */
  readonly deviations: readonly Deviation[];
  /** Names that nobody has said the meaning of, and that its verdict rests on. */
  readonly names: readonly LogText[];
  /** Limits of steps that cannot be told; and how many visits to steps with a limit were looked at. */
  readonly untold: readonly Untold[];
  readonly limited: number;
  /** Gates that go by a figure. */
  readonly banded: Banded;
  /** How its events fit the procedure; null where that rests on something in doubt. */
  readonly alignment: Alignment | null;
}

/** One text of the log from another. */
export const keyOf = ({ column, text }: LogText): string => `${column} ${text}`;

/** The doubts of the whole log are doubts of each of its cases. */
const doubtsOf = ({ doubts: { whole, cases } }: EventLog, of: number): readonly string[] => {
  const own = cases.get(of);
  return own ? [...whole, ...own] : whole;
};

const verdictOf = (
  { underWay }: Variant,
  alignment: Alignment | null,
  deviations: readonly Deviation[],
  names: readonly LogText[],
): Verdict => {
  if (deviations.some((deviation) => deviation.allowedBy === null)) return 'deviating';
  if (alignment?.kind !== 'aligned' || names.length > 0) return 'undecided';
  return underWay ? 'open' : 'conforming';
};

const eachOnce = (texts: readonly LogText[]): LogText[] => [...new Map(texts.map((text) => [keyOf(text), text])).values()];

/** What a case shows that its verdict rests on. */
interface Seen {
  readonly doubts: readonly string[];
  readonly done: readonly Done[];
  /** Names that leave open what is in order. */
  readonly unsettled: readonly LogText[];
}

export class CaseReader {
  readonly #reading: Reading;
  readonly #net: Net;
  readonly #whole: Procedure;
  readonly #allowed: (deviation: Deviation) => number | null;
  readonly #steps: ReturnType<typeof workSteps>;
  readonly #inOrder = new WeakMap<Alignment, OrderDeviation[]>();
  readonly #limits: ReturnType<typeof limitJudge>;
  /** Made for the first case that is held against a limit. */
  #clock: LogClock | undefined;

  /** @param whole the procedure whatever the figures; that of `reading` is the one that holds with them */
  constructor(reading: Reading, net: Net, whole: Procedure, allowed: (deviation: Deviation) => number | null) {
    this.#reading = reading;
    this.#net = net;
    this.#whole = whole;
    this.#allowed = allowed;
    this.#steps = workSteps(reading.definition.procedure.steps);
    this.#limits = limitJudge(reading.definition.procedure.steps);
  }

  /** What a case shows, and what of it is in doubt. */
  seen(of: number, { events: steps }: Variant, events: readonly number[]): Seen {
    const doubts = doubtsOf(this.#reading.log, of);
    if (doubts.length > 0) return { doubts, done: [], unsettled: [] };
    const done = steps.flatMap(({ step, mark }, at): Done[] =>
      step === null ? [] : [{ event: events[at]!, step: this.#steps.get(step)!, mark }],
    );
    return { doubts, done, unsettled: this.#unsettled(events, done) };
  }

  /** @param variant aligned, where nothing of the case is in doubt */
  report(of: number, variant: Variant, events: readonly number[], { doubts, done, unsettled }: Seen): CaseReport {
    const id = this.#reading.log.caseIds[of]!;
    const { number, underWay } = variant;
    const about = { id, underWay, variant: number, events, doubts };
    const nothing = { deviations: [], names: [], untold: [], limited: 0, banded: { judged: 0, untold: 0 }, alignment: null };
    if (doubts.length > 0) return { ...about, ...nothing, verdict: 'undecided' };
    const told = toldOf(this.#whole, this.#reading.log, of);
    const steps = done.map(({ step }) => step.id);
    const banded = bandedOf(this.#whole, told, steps);
    const { deviations, limits, beyond, alignment } = this.#told(of, variant, events, done, unsettled.length > 0);
    for (const deviation of deviations) deviation.allowedBy = this.#allowed(deviation);
    const names = eachOnce([...unsettled, ...beyond.flatMap(({ doubts }) => doubts)]);
    const verdict = verdictOf(variant, alignment, deviations, names);
    const [untold, limited] = [limits?.untold ?? [], limits?.judged ?? 0];
    return { ...about, verdict, deviations, names, untold, limited, banded, alignment };
  }

  /** What is wrong with a case; where time running out explains more of it, and its times allow that, what then is. */
  #told(of: number, variant: Variant, events: readonly number[], done: readonly Done[], isUnsettled: boolean) {
    const told = toldOf(this.#whole, this.#reading.log, of);
    const twice = signedTwice(this.#reading, this.#net, { signatures: variant.events, events, done }, told);
    const beyond = [...beyondOrder(this.#reading, done, told), ...twice];
    const as = (alignment: Alignment | null) => {
      const limits = alignment && this.#limitsOf(variant, alignment, events);
      const left = beyond.filter((found) => !this.#isEntitled(found, limits, events));
      const inOrder = alignment ? this.#orderOf(variant, alignment) : [];
      const deviations = [
        ...inOrder.filter(({ place }) => !limits?.excused.has(place)).map((found) => this.#atPosition(of, found, events)),
        ...left.filter(({ doubts }) => doubts.length === 0).map((found) => this.#atEvent(of, found)),
        ...(limits ? this.#againstLimits(of, limits, events) : []),
      ];
      return { deviations: decidedByAnother(deviations), limits, beyond: left, alignment };
    };
    const plain = as(isUnsettled ? null : variant.alignment!);
    const { lapsing } = variant;
    if (isUnsettled || lapsing?.kind !== 'aligned' || plain.deviations.length === 0) return plain;
    const lapsed = as(lapsing);
    return !lapsed.limits?.impossible && lapsed.deviations.length < plain.deviations.length ? lapsed : plain;
  }

  #limitsOf({ events: variantEvents }: Variant, alignment: Alignment, events: readonly number[]): LimitFindings | undefined {
    if (!this.#limits || alignment.kind !== 'aligned') return undefined;
    const { log, definition } = this.#reading;
    this.#clock ??= new LogClock(log.time, workingCalendarOf(definition.procedure));
    const clock = this.#clock;
    const { moves } = alignment;
    return this.#limits({
      clock,
      moves,
      net: this.#net,
      eventAt: (position) => clock.at(log.time[events[position]!]!),
      displaced: displacedOf(pairs(moves, variantEvents, this.#net), moves),
      doer: (step, position) => doerIn(this.#reading, step, events[position]!),
    });
  }

  /** Whether a role that seems wrong is not, because time had run out, or may have. */
  #isEntitled(
    { kind, step, event }: EventDeviation,
    limits: LimitFindings | null | undefined,
    events: readonly number[],
  ): boolean {
    if (kind !== 'wrong-role') return false;
    return limits
      ? limits.entitled.has(events.indexOf(event))
      : doerIn(this.#reading, this.#steps.get(step)!, event) === 'taker';
  }

  /** What was late, and whose signature came before its time. */
  #againstLimits(of: number, { late, early }: LimitFindings, events: readonly number[]): Deviation[] {
    const none = { other: null, otherRow: null, turn: null, mark: null, followed: null, expected: [] };
    const about = (step: string, event: number | null) => ({
      ...this.#seen(of, event === null ? null : events[event]!),
      ...none,
      step,
    });
    return [
      ...late.map(({ step, event, overdue }): Deviation => ({ ...about(step, event), kind: 'late-by-limit', overdue })),
      ...early.map(({ step, event }): Deviation => ({ ...about(step, event), kind: 'not-a-signer' })),
    ];
  }

  /** Activities nobody knows, and decisions in words nobody understands: what is in order without them can't be said. */
  #unsettled(events: readonly number[], done: readonly Done[]): LogText[] {
    const { log, activity } = this.#reading;
    const at = (column: 'activity' | 'outcome', event: number): LogText => ({ column, text: log.texts[log[column][event]!]! });
    return [
      ...events.filter((event) => activity(log.activity[event]!) === 'unknown').map((event) => at('activity', event)),
      ...done
        .filter(({ event, step, mark }) => step.kind !== 'task' && mark === null && log.outcome[event] !== 0)
        .map(({ event }) => at('outcome', event)),
    ];
  }

  #orderOf({ events }: Variant, alignment: Alignment): OrderDeviation[] {
    const known = this.#inOrder.get(alignment);
    if (known) return known;
    const found = alignment.kind === 'aligned' ? orderDeviations(alignment.moves, events, this.#net) : [];
    this.#inOrder.set(alignment, found);
    return found;
  }

  /** Who, when and where it is seen: at its own event, or at the one that went past it. */
  #seen(of: number, event: number | null) {
    const { log, definition } = this.#reading;
    const text = (column: 'person' | 'role' | 'activity') => (event === null ? '' : log.texts[log[column][event]!]!);
    const time = event === null || Number.isNaN(log.time[event]!) ? null : log.time[event]!;
    const where = { procedure: definition.procedure.id, case: log.caseIds[of]!, row: event === null ? null : log.row[event]! };
    const who = { person: text('person'), role: text('role'), nextPerson: '' };
    return { ...where, ...who, activity: text('activity'), time, allowedBy: null };
  }

  #atPosition(
    of: number,
    { place: _, at, otherAt, signed, expected = [], ...rest }: OrderDeviation,
    events: readonly number[],
  ): Deviation {
    const event = (position: number | null): number | null => (position === null ? null : events[position]!);
    const seen = this.#seen(of, event(at ?? otherAt));
    const other = event(otherAt);
    // Where the step is missing, nobody did it; who did the next one is another matter.
    const nobody = { person: '', role: '', activity: '', nextPerson: rest.other === null ? '' : seen.person };
    const otherRow = other === null ? null : this.#reading.log.row[other]!;
    const found = { ...seen, ...rest, ...(at === null && nobody), otherRow, expected };
    const told = toldOf(this.#whole, this.#reading.log, of);
    const byOthers = signed && wrongBandOf(this.#whole, told, rest.step, signed.by, false);
    if (byOthers) return { ...found, ...this.#seen(of, event(signed.at)), nextPerson: '', ...byOthers, kind: 'wrong-band' };
    const alone = rest.kind === 'not-a-signer' ? this.#wrongBandAt(told, rest.step, event(at)!) : undefined;
    return alone ? { ...found, ...alone } : found;
  }

  /** Whether whoever is recorded at an event is of another band. */
  #wrongBandAt(told: Told, step: string | null, event: number) {
    const { ids } = this.#reading.roles(this.#reading.log.role[event]!);
    const known = ids.filter((id) => id !== null);
    return known.length === ids.length ? wrongBandOf(this.#whole, told, step, known, true) : undefined;
  }

  #atEvent(of: number, { event, otherEvent, doubts: _, ...rest }: EventDeviation): Deviation {
    const otherRow = otherEvent === null ? null : this.#reading.log.row[otherEvent]!;
    const found = { ...this.#seen(of, event), ...rest, otherRow, turn: null, mark: null, followed: null };
    const told = toldOf(this.#whole, this.#reading.log, of);
    const byOther = rest.kind === 'wrong-role' ? this.#wrongBandAt(told, rest.step, event) : undefined;
    return byOther ? { ...found, ...byOther, kind: 'wrong-band' } : found;
  }
}
