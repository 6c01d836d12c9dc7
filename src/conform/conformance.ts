/** Case records against a procedure: every case with its verdict and what is wrong with it. */
import { compile, type Net, Problem } from '../procedure/index.ts';
import type { AlignerOptions } from './alignment/aligner.ts';
import type { Alignment } from './alignment/alignment.ts';
import { type Allowance, allowedBy, checkAllowances, type Day } from './allow-list.ts';
import { beyondOrder, type Done, type EventDeviation, workSteps } from './deviations/beyond-order.ts';
import type { Deviation, OrderDeviation } from './deviations/deviation.ts';
import { orderDeviations } from './deviations/order.ts';
import type { EventLog } from './log/event-log.ts';
import type { WallTime } from './log/wall-time.ts';
import { type Decisions, type Definition, type Doubt, type LogText, type Reading, read } from './reading.ts';
import { variantEvents } from './variant-events.ts';
import { eventsOf, type Variant, Variants } from './variants.ts';

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
  /** Those that are certain, allowed ones among them; none where there is a doubt. */
  readonly deviations: readonly Deviation[];
  /** Names that nobody has said the meaning of, and that its verdict rests on. */
  readonly names: readonly LogText[];
  /** How its events fit the procedure; null where that rests on something in doubt. */
  readonly alignment: Alignment | null;
}

/** A doubt, and the cases that wait for its answer: 0 where no verdict rests on it. */
export interface Question extends Doubt {
  readonly cases: number;
}

export interface Conformance {
  readonly reading: Reading;
  readonly net: Net;
  readonly cases: readonly CaseReport[];
  readonly variants: readonly Variant[];
  /** Those that most cases wait for come first. */
  readonly doubts: readonly Question[];
}

export interface ConformProgress {
  readonly cases: number;
  readonly of: number;
  /** States looked at for the case that is being judged; 0 where none is. */
  readonly states: number;
}

/** Cases between two reports of progress: a millisecond where they are easy, and not for ever where they are not. */
const CHUNK = 100;

const isOver = ({ over = 'none' }: ConformOptions, log: EventLog, of: number): boolean => {
  if (typeof over === 'string') return over === 'all';
  let last = Number.NEGATIVE_INFINITY;
  for (let event = log.starts[of]!; event < log.starts[of + 1]!; event += 1)
    if (log.time[event]! > last) last = log.time[event]!;
  return Number.isFinite(last) && last < over.before;
};

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

const keyOf = ({ column, text }: LogText): string => `${column} ${text}`;

const questions = (doubts: readonly Doubt[], cases: readonly CaseReport[]): Question[] => {
  const waiting = new Map<string, number>();
  for (const { verdict, names } of cases)
    if (verdict === 'undecided') for (const name of names) waiting.set(keyOf(name), (waiting.get(keyOf(name)) ?? 0) + 1);
  return doubts.map((doubt) => ({ ...doubt, cases: waiting.get(keyOf(doubt)) ?? 0 })).sort((a, b) => b.cases - a.cases);
};

const eachOnce = (texts: readonly LogText[]): LogText[] => [...new Map(texts.map((text) => [keyOf(text), text])).values()];

/** What a case shows that its verdict rests on. */
interface Seen {
  readonly doubts: readonly string[];
  readonly done: readonly Done[];
  /** Names that leave open what is in order. */
  readonly unsettled: readonly LogText[];
}

class CaseReader {
  readonly #reading: Reading;
  readonly #net: Net;
  readonly #allowed: (deviation: Deviation) => number | null;
  readonly #steps: ReturnType<typeof workSteps>;
  readonly #byVariant: OrderDeviation[][] = [];

  constructor(reading: Reading, net: Net, allowed: (deviation: Deviation) => number | null) {
    this.#reading = reading;
    this.#net = net;
    this.#allowed = allowed;
    this.#steps = workSteps(reading.definition.procedure.steps);
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
    if (doubts.length > 0) return { ...about, verdict: 'undecided', deviations: [], names: [], alignment: null };
    const alignment = unsettled.length > 0 ? null : variant.alignment!;
    const beyond = beyondOrder(this.#reading, done);
    const deviations = [
      ...(alignment ? this.#orderOf(variant, alignment).map((found) => this.#atPosition(of, found, events)) : []),
      ...beyond.filter(({ doubts }) => doubts.length === 0).map((found) => this.#atEvent(of, found)),
    ];
    for (const deviation of deviations) deviation.allowedBy = this.#allowed(deviation);
    const names = eachOnce([...unsettled, ...beyond.flatMap(({ doubts }) => doubts)]);
    const verdict = verdictOf(variant, alignment, deviations, names);
    return { ...about, verdict, deviations, names, alignment };
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

  #orderOf({ number, events }: Variant, alignment: Alignment): OrderDeviation[] {
    this.#byVariant[number] ??= alignment.kind === 'aligned' ? orderDeviations(alignment.moves, events, this.#net) : [];
    return this.#byVariant[number];
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

  #atPosition(of: number, { at, otherAt, expected = [], ...rest }: OrderDeviation, events: readonly number[]): Deviation {
    const event = (position: number | null): number | null => (position === null ? null : events[position]!);
    const seen = this.#seen(of, event(at ?? otherAt));
    const other = event(otherAt);
    // Where the step is missing, nobody did it; who did the next one is another matter.
    const nobody = { person: '', role: '', activity: '', nextPerson: rest.other === null ? '' : seen.person };
    return {
      ...seen,
      ...rest,
      ...(at === null && nobody),
      otherRow: other === null ? null : this.#reading.log.row[other]!,
      expected,
    };
  }

  #atEvent(of: number, { event, otherEvent, doubts: _, ...rest }: EventDeviation): Deviation {
    const otherRow = otherEvent === null ? null : this.#reading.log.row[otherEvent]!;
    return { ...this.#seen(of, event), ...rest, otherRow, turn: null, mark: null, followed: null };
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
    const variant = variants.of(variantEvents(reading, net, events), isOver(options, log, of));
    variant.cases += 1;
    const seen = reader.seen(of, variant, events);
    if (!variant.alignment && seen.doubts.length === 0 && seen.unsettled.length === 0)
      for (const states of variant.align()) yield { cases: cases.length, of: log.caseIds.length, states };
    cases.push(reader.report(of, variant, events, seen));
    if (cases.length % CHUNK === 0) yield { cases: cases.length, of: log.caseIds.length, states: 0 };
  }
  return { reading, net, cases, variants: variants.all, doubts: questions(reading.doubts, cases) };
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
