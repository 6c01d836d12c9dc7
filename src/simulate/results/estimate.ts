/** Means over independent replications with 95 % confidence intervals. */
import { studentQuantile } from '../numbers/student.ts';

export interface Estimate {
  readonly mean: number;
  /** Half the width of the 95 % confidence interval (Student's t over the replications); null with fewer than two. */
  readonly half: number | null;
}

/** The mean of independent, equally distributed values, and how far it can be trusted. NaN mean where there are none. */
export const estimate = (values: readonly number[]): Estimate => {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, half: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, half: studentQuantile(count - 1) * Math.sqrt(squares / (count - 1) / count) };
};
