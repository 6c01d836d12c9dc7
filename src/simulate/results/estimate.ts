/**
 * Estimates from independent replications, with 95 % confidence intervals. Whatever is estimated comes as a `Sample`: its value over all
 * replications together, and how far each part of them lies from it. So a mean per case, a quantile and a difference of two set-ups
 * on the same luck are all judged alike, and none is a mean of small means: replications of six cases count no less than those of a thousand.
 */
import { studentQuantile } from '../numbers/student.ts';

export interface Estimate {
  /** The value: a mean, a share, a quantile. */
  readonly mean: number;
  /** Half the width of the 95 % confidence interval; null where there are fewer than two parts to tell it from. */
  readonly half: number | null;
}

export interface Sample {
  readonly value: number;
  /** Of each independent part, its distance from the value. */
  readonly deviations: readonly number[];
}

/**
 * A ratio of sums, such as minutes to cases, from the ratio of each replication and what it was divided by; NaN where nothing was counted.
 * The interval is that of the ratio estimator (Asmussen and Glynn, "Stochastic Simulation", 2007, §III.3); with equal divisors, of the mean.
 */
export const ratio = (values: readonly number[], divisors: readonly number[]): Sample => {
  const parts = values.map((value, at) => (divisors[at] === 0 ? 0 : value * divisors[at]!));
  const whole = divisors.reduce((sum, divisor) => sum + divisor, 0);
  const value = parts.reduce((sum, part) => sum + part, 0) / whole;
  const scale = values.length / whole;
  return { value, deviations: parts.map((part, at) => (part - value * divisors[at]!) * scale) };
};

/**
 * A quantile of all cases pooled, from that and the quantiles of sections of at least a hundred cases each: their scatter about the
 * pooled quantile gives the interval (sectioning: Asmussen and Glynn, §III.5a; Nakayama, ACM TOMACS 24, 2014).
 */
export const sectioned = (pooled: number, sections: readonly number[]): Sample => ({
  value: pooled,
  // A section in which no case came says nothing.
  deviations: sections.map((section) => (Number.isNaN(section) ? 0 : section - pooled)),
});

/** The difference of two samples over the same luck: paired part by part (Law, "Simulation Modeling and Analysis", §10.2.1). */
export const apart = (before: Sample, after: Sample): Sample => ({
  value: after.value - before.value,
  deviations: after.deviations.slice(0, before.deviations.length).map((deviation, at) => deviation - before.deviations[at]!),
});

/** The value, and how far it can be trusted: Student's t over the parts. */
export const estimateOf = ({ value, deviations }: Sample): Estimate => {
  const count = deviations.length;
  if (count < 2) return { mean: value, half: null };
  const squares = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0);
  return { mean: value, half: studentQuantile(count - 1) * Math.sqrt(squares / (count - 1) / count) };
};
