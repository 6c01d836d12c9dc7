/** Case records against a procedure: every case with its verdict and what is wrong with it. */
import { compile, type Net, Problem } from '../procedure/index.ts';
import type { AlignerOptions } from './alignment/aligner.ts';
import { type Allowance, allowedBy, checkAllowances, type Day } from './allow-list.ts';
import { beyondOrder, type Done, type EventDeviation, workSteps } from './deviations/beyond-order.ts';
import type { Deviation, OrderDeviation } from './deviations/deviation.ts';
import { orderDeviations } from './deviations/order.ts';
import type { EventLog, WallTime } from './log/event-log.ts';
import { type Decisions, type Definition, type Doubt, type Reading, read } from './reading.ts';
import { eventsOf, type Variant, type VariantEvent, Variants } from './variants.ts';

export type Verdict = 'conforming' | 'open' | 'deviating' | 'undecided';

export interface ConformOptions extends AlignerOptions {
  readonly decisions?: Decisions;
  readonly allowances?: readonly Allowance[];
  /** The day the allow-list is read on; needed with an allow-list. */
  readonly today?: Day;
  /** Cases to be taken as over though no end is recorded: none, all, or those whose last event is before a time. */
  readonly over?: 'none' | 'all' | { readonly before: WallTime };
}

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
  /** Allowed ones among them; none where there is a doubt. */
  readonly deviations: readonly Deviation[];
}

export interface Conformance {
  readonly reading: Reading;
  readonly net: Net;
  readonly cases: readonly CaseReport[];
  readonly variants: readonly Variant[];
  readonly doubts: readonly Doubt[];
}

export interface ConformProgress {
  readonly cases: number;
  readonly of: number;
}

/** Cases between two reports of progress: some milliseconds. */
const CHUNK = 1000;

const isOver = ({ over = 'none' }: ConformOptions, log: EventLog, of: number): boolean => {
  if (typeof over === 'string') return over === 'all';
  let last = Number.NEGATIVE_INFINITY;
  for (let event = log.starts[of]!; event < log.starts[of + 1]!; event += 1)
    if (log.time[event]! > last) last = log.time[event]!;
  return Number.isFinite(last) && last < over.before;
};

const variantEvents = ({ log, activity, outcome }: Reading, events: readonly number[]): VariantEvent[] =>
  events.map((event) => {
    const meaning = activity(log.activity[event]!);
    if (typeof meaning === 'string') return { step: null, mark: null };
    return { step: meaning.step, mark: outcome(meaning.step, log.outcome[event]!) ?? meaning.mark };
  });

/** A decision is recorded in words nobody understands: whether the case followed it can't be said. */
const isUnclear = ({ log }: Reading, done: readonly Done[]): boolean =>
  done.some(({ event, step, mark }) => step.kind !== 'task' && mark === null && log.outcome[event] !== 0);

/** The doubts of the whole log are doubts of each of its cases. */
const doubtsOf = ({ doubts: { whole, cases } }: EventLog, of: number): readonly string[] => {
  const own = cases.get(of);
  return own ? [...whole, ...own] : whole;
};

const verdictOf = ({ alignment, underWay }: Variant, deviations: readonly Deviation[], unclear: boolean): Verdict => {
  if (deviations.some((it) => it.allowedBy === null)) return 'deviating';
  if (alignment.kind !== 'aligned' || unclear) return 'undecided';
  return underWay ? 'open' : 'conforming';
};

class CaseReader {
  readonly #reading: Reading;
  readonly #net: Net;
  readonly #allowed: (deviation: Deviation) => number | null;
  readonly #steps: ReturnType<typeof workSteps>;
  readonly #byVariant: OrderDeviation[][] = [];
  readonly #nearest: ReadonlyMap<string, readonly string[]>;

  constructor(reading: Reading, net: Net, allowed: (deviation: Deviation) => number | null) {
    this.#reading = reading;
    this.#net = net;
    this.#allowed = allowed;
    this.#steps = workSteps(reading.definition.procedure.steps);
    this.#nearest = new Map(reading.doubts.filter(({ column }) => column === 'activity').map((it) => [it.text, it.nearest]));
  }

  report(of: number, variant: Variant, events: readonly number[]): CaseReport {
    const id = this.#reading.log.caseIds[of]!;
    const { number, underWay } = variant;
    const doubts = doubtsOf(this.#reading.log, of);
    if (doubts.length > 0) return { id, verdict: 'undecided', underWay, variant: number, events, doubts, deviations: [] };
    const done = variant.events.flatMap(({ step, mark }, at): Done[] =>
      step === null ? [] : [{ event: events[at]!, step: this.#steps.get(step)!, mark }],
    );
    const deviations = [
      ...this.#orderOf(variant).map((it) => this.#atPosition(of, it, events)),
      ...beyondOrder(this.#reading, done).map((it) => this.#atEvent(of, it)),
    ];
    for (const deviation of deviations) deviation.allowedBy = this.#allowed(deviation);
    const verdict = verdictOf(variant, deviations, isUnclear(this.#reading, done));
    return { id, verdict, underWay, variant: number, events, doubts, deviations };
  }

  #orderOf({ number, alignment, events }: Variant): OrderDeviation[] {
    this.#byVariant[number] ??= alignment.kind === 'aligned' ? orderDeviations(alignment.moves, events, this.#net) : [];
    return this.#byVariant[number];
  }

  /** Who, when and where it is seen: at its own event, or at the one that went past it. */
  #seen(of: number, event: number | null) {
    const { log, definition } = this.#reading;
    const text = (column: 'person' | 'role' | 'activity') => (event === null ? '' : log.texts[log[column][event]!]!);
    const time = event === null || Number.isNaN(log.time[event]!) ? null : log.time[event]!;
    const where = { procedure: definition.procedure.id, case: log.caseIds[of]!, row: event === null ? null : log.row[event]! };
    return { ...where, person: text('person'), role: text('role'), activity: text('activity'), time, allowedBy: null };
  }

  #atPosition(of: number, { at, otherAt, ...it }: OrderDeviation, events: readonly number[]): Deviation {
    const event = (position: number | null): number | null => (position === null ? null : events[position]!);
    const seen = this.#seen(of, event(at ?? otherAt));
    const other = event(otherAt);
    return {
      ...seen,
      ...it,
      activity: at === null ? '' : seen.activity,
      otherRow: other === null ? null : this.#reading.log.row[other]!,
      expected: it.kind === 'unknown-activity' ? (this.#nearest.get(seen.activity) ?? []) : [],
    };
  }

  #atEvent(of: number, { event, otherEvent, ...it }: EventDeviation): Deviation {
    const otherRow = otherEvent === null ? null : this.#reading.log.row[otherEvent]!;
    return { ...this.#seen(of, event), ...it, otherRow, turn: null, mark: null, followed: null };
  }
}

/**
 * Hold the cases of a log against a procedure, piece by piece: each step of the generator tells how far it is, and it may be left at any time.
 * @throws Problem where costs, decisions or the allow-list can't be used
 */
export function* conformance(
  definition: Definition,
  log: EventLog,
  options: ConformOptions = {},
): Generator<ConformProgress, Conformance> {
  const { allowances = [], today } = options;
  checkAllowances(allowances);
  if (allowances.length > 0 && today === undefined)
    throw new Problem('An allow-list is given, but not the day.', 'Give today, like 2026-03-04.');
  const net = compile(definition.procedure);
  const reading = read(definition, log, options.decisions);
  const variants = new Variants(net, options);
  const reader = new CaseReader(reading, net, allowedBy(allowances, today ?? ''));
  const cases: CaseReport[] = [];
  for (let of = 0; of < log.caseIds.length; of += 1) {
    const events = eventsOf(reading, of);
    const variant = variants.of(variantEvents(reading, events), isOver(options, log, of));
    variant.cases += 1;
    cases.push(reader.report(of, variant, events));
    if (cases.length % CHUNK === 0) yield { cases: cases.length, of: log.caseIds.length };
  }
  return { reading, net, cases, variants: variants.all, doubts: reading.doubts };
}

/**
 * The same, in one go.
 * @throws Problem where costs, decisions or the allow-list can't be used
 */
export const conform = (definition: Definition, log: EventLog, options: ConformOptions = {}): Conformance => {
  const run = conformance(definition, log, options);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
};
