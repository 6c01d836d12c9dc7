/** Case records against a procedure: every case with its verdict and what is wrong with it. */
import { type Net, Problem } from '../procedure/index.ts';
import type { AlignerOptions } from './alignment/aligner.ts';
import { type Allowance, allowedBy, checkAllowances, type Day } from './allow-list.ts';
import { heldBy } from './by-figures.ts';
import { type CaseReport, keyOf } from './case-reader.ts';
import { toldOf } from './deviations/bands.ts';
import type { EventLog } from './log/event-log.ts';
import type { WallTime } from './log/wall-time.ts';
import { type Decisions, type Definition, type Doubt, type Reading, read } from './reading.ts';
import { variantEvents } from './variant-events.ts';
import { eventsOf, type Variant } from './variants.ts';

export type { CaseReport, Verdict } from './case-reader.ts';

export interface ConformOptions extends AlignerOptions {
  readonly decisions?: Decisions;
  readonly allowances?: readonly Allowance[];
  /** The day the allow-list is read on; needed with an allow-list. */
  readonly today?: Day;
  /** Cases to be taken as over though no end is recorded: none, all, or those whose last event is before a time. */
  readonly over?: 'none' | 'all' | { readonly before: WallTime };
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

const questions = (doubts: readonly Doubt[], cases: readonly CaseReport[]): Question[] => {
  const waiting = new Map<string, number>();
  for (const { verdict, names } of cases)
    if (verdict === 'undecided') for (const name of names) waiting.set(keyOf(name), (waiting.get(keyOf(name)) ?? 0) + 1);
  return doubts.map((doubt) => ({ ...doubt, cases: waiting.get(keyOf(doubt)) ?? 0 })).sort((a, b) => b.cases - a.cases);
};

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
  const reading = read(definition, log, options.decisions);
  const { all, net, ofCase } = heldBy(reading, options, allowedBy(allowances, today ?? ''));
  const cases: CaseReport[] = [];
  for (let of = 0; of < log.caseIds.length; of += 1) {
    const { reader, variants, ...held } = ofCase(of);
    const events = eventsOf(held.reading, of);
    const variant = variants.of(
      variantEvents(held.reading, held.net, events, toldOf(definition.procedure, log, of)),
      isOver(options, log, of),
    );
    variant.cases += 1;
    const seen = reader.seen(of, variant, events);
    if (!variant.alignment && seen.doubts.length === 0 && seen.unsettled.length === 0)
      for (const states of variant.align()) yield { cases: cases.length, of: log.caseIds.length, states };
    cases.push(reader.report(of, variant, events, seen));
    if (cases.length % CHUNK === 0) yield { cases: cases.length, of: log.caseIds.length, states: 0 };
  }
  return { reading, net, cases, variants: all, doubts: questions(reading.doubts, cases) };
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
