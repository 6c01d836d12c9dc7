/** The difference between two runs on the same luck, part by part: paired, so far sharper than the two intervals by themselves. */
import type { Move } from '../../procedure/index.ts';
import { apart, type Estimate, estimateOf, type Sample } from './estimate.ts';
import { type Measure, measures } from './measures.ts';
import type { Results } from './results.ts';
import { measureOf, outcomeOf } from './samples.ts';

export interface Difference {
  readonly before: Estimate;
  readonly after: Estimate;
  /** after − before, with the 95 % interval of the paired differences. */
  readonly difference: Estimate;
  /** Whether the interval leaves out zero: the difference is more than luck. */
  readonly certain: boolean;
}

export type OutcomeMeasure = 'share' | 'lead' | 'onTime';

export type Differences = Readonly<Record<Measure, Difference | null>> & {
  /** Of every final outcome that either set-up has; null where a figure has no meaning in one of them. */
  readonly outcomes: readonly ({ readonly outcome: Move } & Readonly<Record<OutcomeMeasure, Difference | null>>)[];
};

type Compared = Pick<Results, 'each' | 'sections' | 'deadline' | 'period' | 'outcomes'>;

const differenceOf = (before: Sample, after: Sample): Difference | null => {
  if (Number.isNaN(before.value) || Number.isNaN(after.value)) return null;
  const difference = estimateOf(apart(before, after));
  return {
    before: estimateOf(before),
    after: estimateOf(after),
    difference,
    certain: difference.half !== null && Math.abs(difference.mean) > difference.half,
  };
};

/** The outcomes of one, then those only the other has. */
export const outcomesOf = (all: readonly Pick<Results, 'outcomes'>[]): readonly Move[] => [
  ...new Set(all.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome))),
];

/** A set-up in which no case can end so has none of them. */
const outcomeSample = (of: Compared, outcome: Move, measure: OutcomeMeasure): Sample => {
  const at = of.outcomes.findIndex((candidate) => candidate.outcome === outcome);
  if (at >= 0) return outcomeOf(of, at, measure);
  return { value: measure === 'share' ? 0 : Number.NaN, deviations: of.each.map(() => 0) };
};

/** Differences of every measure over the replications both have. */
export const differencesOf = (first: Compared, second: Compared): Differences => {
  const count = Math.min(first.each.length, second.each.length);
  // Where one was given up, both are looked at as far as it came; the quantiles of so little are not told.
  const cut = (compared: Compared): Compared => ({ ...compared, each: compared.each.slice(0, count) });
  const [before, after] = [cut(first), cut(second)];
  const even = first.each.length === second.each.length;
  return {
    ...(Object.fromEntries(
      measures.map((measure) => [
        measure,
        even || !(measure in first.sections.pooled)
          ? differenceOf(measureOf(before, measure), measureOf(after, measure))
          : null,
      ]),
    ) as Record<Measure, Difference | null>),
    outcomes: outcomesOf([first, second]).map((outcome) => {
      const of = (measure: OutcomeMeasure): Difference | null =>
        differenceOf(outcomeSample(before, outcome, measure), outcomeSample(after, outcome, measure));
      return { outcome, share: of('share'), lead: of('lead'), onTime: of('onTime') };
    }),
  };
};
