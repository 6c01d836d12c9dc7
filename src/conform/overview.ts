/** The log at a glance. */

import { isCountedAsUsual } from '../procedure/calendar/index.ts';
import { figuresOf, limitOf } from '../procedure/index.ts';
import type { Alignment } from './alignment/alignment.ts';
import type { CaseReport, Conformance, Verdict } from './conformance.ts';
import type { Banded } from './deviations/bands.ts';
import { type Deviation, type DeviationKind, deviationKinds } from './deviations/deviation.ts';
import { type UntoldReason, untoldReasons } from './limits/judge.ts';
import type { WallTime } from './log/wall-time.ts';
import type { CalledEvents } from './matching/called.ts';
import type { Variant } from './variants.ts';

export interface Overview {
  readonly cases: number;
  readonly events: number;
  readonly variants: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Why cases are undecided: the file was read in doubt, a name is, more states than may be looked at, or no run of the procedure that ends. */
  readonly undecidedFor: Readonly<Record<'reading' | 'names' | 'states' | 'noEnd', number>>;
  /** 0 to 1 over all cases that could be aligned; null where none could. */
  readonly fitness: number | null;
  /** Deviations that nothing allows. */
  readonly deviations: number;
  readonly allowed: number;
  readonly byKind: Readonly<Record<DeviationKind, number>>;
  /** By step id; deviations at no step of the procedure are left out. */
  readonly byStep: ReadonlyMap<string, number>;
  /** By the role responsible for the step, by register id. */
  readonly byRole: ReadonlyMap<string, number>;
  /** By month, 2026-03, in order; those without a time are left out. */
  readonly byMonth: ReadonlyMap<string, number>;
  /** How many cases have each: of a kind, at a step, of a role, in a month. */
  readonly casesWith: Readonly<Record<'kind' | 'step' | 'role' | 'month', ReadonlyMap<string, number>>>;
  /** Events at each step. */
  readonly eventsAt: ReadonlyMap<string, number>;
  /** What the log does not say at all, so that it could not be checked. */
  readonly unchecked: readonly ('role' | 'person' | 'records' | 'outcome' | 'time')[];
  /** How often a step was held against its limit, and how often it cannot be told; undefined where no step has one. */
  readonly limits?: LimitsTold;
  /** How often a gate was held against the figure it goes by, and how often the log does not say it; undefined where none goes by one. */
  readonly bands?: Banded;
  /** Events left out of account because they are steps of a procedure that is gone through here; undefined where there are none. */
  readonly called?: readonly CalledEvents[];
}

interface LimitsTold {
  readonly judged: number;
  readonly untold: Readonly<Record<UntoldReason, number>>;
  /** Counted in working time, and the handbook does not say when that is. */
  readonly standard: boolean;
}

const limitsTold = ({ reading, cases }: Conformance): { limits?: LimitsTold } => {
  if (!reading.definition.procedure.steps.some((step) => limitOf(step))) return {};
  const untold = Object.fromEntries(
    untoldReasons.map((reason) => [
      reason,
      cases.reduce((sum, caseReport) => sum + caseReport.untold.filter(({ why }) => why === reason).length, 0),
    ]),
  ) as Record<UntoldReason, number>;
  const judged = cases.reduce((sum, { limited }) => sum + limited, 0);
  return { limits: { judged, untold, standard: isCountedAsUsual(reading.definition.procedure) } };
};

const bandsTold = ({ reading, cases }: Conformance): { bands?: Banded } => {
  if (figuresOf(reading.definition.procedure).length === 0) return {};
  const sum = (count: keyof Banded): number => cases.reduce((total, { banded }) => total + banded[count], 0);
  return { bands: { judged: sum('judged'), untold: sum('untold') } };
};

/** 2026-03 */
export const monthOf = (time: WallTime): string => new Date(time).toISOString().slice(0, 7);

/**
 * Fitness of a case: 1 − cost ∕ worst cost, the worst being that nothing fits at all (Adriansyah, "Aligning Observed and Modeled
 * Behavior", 2014). 1 where there was nothing to do wrong; null where its events could not be aligned.
 */
export const fitnessOf = (alignment: Alignment | null, { worst }: Pick<Variant, 'worst'>): number | null => {
  if (alignment?.kind !== 'aligned') return null;
  return worst === 0 ? 1 : 1 - alignment.cost / worst;
};

const logFitness = (cases: readonly CaseReport[], variants: readonly Variant[]): number | null => {
  let [cost, worst, aligned] = [0, 0, 0];
  for (const { alignment, variant } of cases) {
    if (alignment?.kind !== 'aligned') continue;
    aligned += 1;
    cost += alignment.cost;
    worst += variants[variant]!.worst;
  }
  if (aligned === 0) return null;
  return worst === 0 ? 1 : 1 - cost / worst;
};

const add = <K>(counts: Map<K, number>, key: K, count = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

const descending = (counts: Map<string, number>): Map<string, number> =>
  new Map([...counts].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1)));

const eventsAt = (variants: readonly Variant[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { events, cases } of variants) for (const { step } of events) if (step !== null) add(counts, step, cases);
  return counts;
};

type Dimension = 'kind' | 'step' | 'role' | 'month';
type Counts = Record<Dimension, Map<string, number>>;

const noCounts = (): Counts => ({ kind: new Map(), step: new Map(), role: new Map(), month: new Map() });

/** What a deviation is counted under; one at no step of the procedure under no step and no role, one without a time under no month. */
const placesOf = ({ kind, step, time }: Deviation, rolesOf: ReadonlyMap<string, readonly string[]>): [Dimension, string][] => [
  ['kind', kind],
  ...(step === null ? [] : [['step', step] satisfies [Dimension, string]]),
  ...(rolesOf.get(step ?? '') ?? []).map((role): [Dimension, string] => ['role', role]),
  ...(time === null ? [] : [['month', monthOf(time)] satisfies [Dimension, string]]),
];

/** Deviations that nothing allows, and the cases that have them: a case with two of a kind is one. */
const tally = (cases: readonly CaseReport[], rolesOf: ReadonlyMap<string, readonly string[]>) => {
  const [deviations, casesWith] = [noCounts(), noCounts()];
  for (const caseReport of cases) {
    const seen = new Set<string>();
    for (const deviation of caseReport.deviations) {
      if (deviation.allowedBy !== null) continue;
      for (const [dimension, key] of placesOf(deviation, rolesOf)) {
        add(deviations[dimension], key);
        if (!seen.has(`${dimension} ${key}`)) add(casesWith[dimension], key);
        seen.add(`${dimension} ${key}`);
      }
    }
  }
  const byKind = Object.fromEntries(deviationKinds.map((kind) => [kind, deviations.kind.get(kind) ?? 0]));
  return {
    byKind: byKind as Record<DeviationKind, number>,
    byStep: descending(deviations.step),
    byRole: descending(deviations.role),
    byMonth: new Map([...deviations.month].sort(([a], [b]) => (a < b ? -1 : 1))),
    casesWith,
  };
};

/** To count verdicts with. */
export const noVerdicts = (): Record<Verdict, number> => ({ conforming: 0, open: 0, deviating: 0, undecided: 0 });

const verdicts = (cases: readonly CaseReport[]): Record<Verdict, number> => {
  const counts = noVerdicts();
  for (const { verdict } of cases) counts[verdict] += 1;
  return counts;
};

type Undecided = keyof Overview['undecidedFor'];

/** Why a case is undecided; null where it is not. */
export const undecidedFor = ({ verdict, doubts, names, alignment }: CaseReport): Undecided | null => {
  if (verdict !== 'undecided') return null;
  if (doubts.length > 0) return 'reading';
  if (names.length > 0) return 'names';
  return alignment?.kind === 'impossible' ? 'noEnd' : 'states';
};

const reasons = (cases: readonly CaseReport[]): Overview['undecidedFor'] => {
  const counts = { reading: 0, names: 0, states: 0, noEnd: 0 };
  for (const caseReport of cases) {
    const why = undecidedFor(caseReport);
    if (why) counts[why] += 1;
  }
  return counts;
};

/** Counts over all cases. */
export const overview = (result: Conformance): Overview => {
  const { reading, cases, variants } = result;
  const { log, definition } = reading;
  const all = cases.flatMap((caseReport) => caseReport.deviations);
  const counted = all.filter((deviation) => deviation.allowedBy === null);
  const rolesOf = new Map(definition.procedure.steps.map((step) => [step.id, 'roles' in step ? step.roles : []]));
  const checkable = ['role', 'person', 'records', 'outcome', 'time'] as const;
  return {
    cases: cases.length,
    events: log.row.length,
    variants: variants.length,
    verdicts: verdicts(cases),
    undecidedFor: reasons(cases),
    fitness: logFitness(cases, variants),
    deviations: counted.length,
    allowed: all.length - counted.length,
    ...tally(cases, rolesOf),
    eventsAt: eventsAt(variants),
    unchecked: checkable.filter((column) => !log.says[column]),
    ...limitsTold(result),
    ...bandsTold(result),
    ...(result.reading.called.length > 0 && { called: result.reading.called }),
  };
};
