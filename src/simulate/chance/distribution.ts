/** Distributions of durations and of the gaps between arrivals, as a parameter file states them. */

/** A working day counts 8 hours, whatever the calendar. */
export const minutesIn = { minutes: 1, hours: 60, days: 480 } as const;
export type Unit = keyof typeof minutesIn;

export type Distribution = { readonly unit: Unit } & (
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Mean and standard deviation of the duration itself, not of its logarithm. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly sd: number }
  /** Observed values; equally likely unless weighted. */
  | { readonly kind: 'table'; readonly values: readonly number[]; readonly weights?: readonly number[] }
);

export type DistributionKind = Distribution['kind'];

/** The figures of each kind; `weights` may be left out. */
export const fieldsOf = {
  fixed: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  exponential: ['mean'],
  lognormal: ['mean', 'sd'],
  gamma: ['mean', 'sd'],
  table: ['values', 'weights'],
} as const satisfies Readonly<Record<DistributionKind, readonly string[]>>;

export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

const tableMoments = (values: readonly number[], weights: readonly number[] = values.map(() => 1)): Moments => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = values.reduce((sum, value, at) => sum + value * weights[at]!, 0) / total;
  return { mean, variance: values.reduce((sum, value, at) => sum + (value - mean) * (value - mean) * weights[at]!, 0) / total };
};

const unitless = (distribution: Distribution): Moments => {
  switch (distribution.kind) {
    case 'fixed':
      return { mean: distribution.value, variance: 0 };
    case 'uniform':
      return {
        mean: (distribution.min + distribution.max) / 2,
        variance: ((distribution.max - distribution.min) * (distribution.max - distribution.min)) / 12,
      };
    case 'triangular': {
      const { min, mode, max } = distribution;
      return {
        mean: (min + mode + max) / 3,
        variance: (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18,
      };
    }
    case 'exponential':
      return { mean: distribution.mean, variance: distribution.mean * distribution.mean };
    case 'table':
      return tableMoments(distribution.values, distribution.weights);
    default:
      return { mean: distribution.mean, variance: distribution.sd * distribution.sd };
  }
};

/** Mean (minutes) and variance (minutes²), exactly. */
export const momentsOf = (distribution: Distribution): Moments => {
  const { mean, variance } = unitless(distribution);
  const scale = minutesIn[distribution.unit];
  return { mean: mean * scale, variance: variance * scale * scale };
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** A distribution of another kind about the same mean. */
export const ofKind = (kind: DistributionKind, mean: number, unit: Unit): Distribution => {
  const value = rounded(mean);
  switch (kind) {
    case 'fixed':
      return { kind, value, unit };
    case 'uniform':
      return { kind, min: rounded(mean / 2), max: rounded(mean * 1.5), unit };
    case 'triangular':
      return { kind, min: rounded(mean / 2), mode: value, max: rounded(mean * 1.5), unit };
    case 'exponential':
      return { kind, mean: value, unit };
    case 'table':
      return { kind, values: [value], unit };
    default:
      return { kind, mean: value, sd: rounded(mean / 2), unit };
  }
};
