/** Each figure as a sample over the replications: what it is divided by is what it is weighed by. */
import type { Period } from '../horizon.ts';
import { type Quantile, quantiles, type Sections } from './collected.ts';
import { ratio, type Sample, sectioned } from './estimate.ts';
import type { Measure } from './measures.ts';
import type { OutcomeFigure, Replication, RoleFigure, StepFigure } from './replication.ts';

/** What was measured, and whether of a period and against a deadline. */
interface Found {
  readonly each: readonly Replication[];
  readonly sections: Sections;
  readonly deadline: boolean;
  readonly period: Period | null;
}

const none: Sample = { value: Number.NaN, deviations: [] };

const over = <T>(rows: readonly T[], value: (row: T) => number, divisor: (row: T) => number): Sample =>
  ratio(rows.map(value), rows.map(divisor));

const isQuantile = (measure: Measure): measure is Quantile => measure in quantiles;

const finished = (replication: Replication): number => replication.finished;
const time = (replication: Replication): number => replication.time;

const once = (): number => 1;

/** Figures of a period: how many come, are there at its beginning, and are left at its end. */
const ofPeriod = (each: readonly Replication[], measure: 'arrived' | 'atStart' | 'open'): Sample => {
  if (measure === 'arrived') return over(each, (replication) => replication.finished, once);
  if (measure === 'atStart' && each.every((replication) => replication.time === 0)) return none;
  return over(each, (replication) => replication[measure], once);
};

export const measureOf = ({ each, sections, deadline, period }: Found, measure: Measure): Sample => {
  if (measure === 'arrived' || measure === 'atStart' || measure === 'open') return period ? ofPeriod(each, measure) : none;
  if (measure === 'perDay' && period) return none;
  if (isQuantile(measure)) {
    return sectioned(
      sections.pooled[measure],
      sections.each.map((section) => section[measure]),
    );
  }
  if (measure === 'onTime' && !deadline) return none;
  return over(each, (replication) => replication[measure], measure === 'perDay' || measure === 'underWay' ? time : finished);
};

/** A share of all cases, or a figure of those that ended so. */
export const outcomeOf = (
  { each, deadline }: Found,
  at: number,
  key: 'share' | Exclude<keyof OutcomeFigure, 'cases'>,
): Sample => {
  if (key === 'onTime' && !deadline) return none;
  const of = (replication: Replication): OutcomeFigure => replication.outcomes[at]!;
  if (key === 'share')
    return over(each, (replication) => (replication.finished > 0 ? of(replication).cases / replication.finished : 0), finished);
  return over(
    each,
    (replication) => of(replication)[key],
    (replication) => of(replication).cases,
  );
};

export const stepOf = (each: readonly Replication[], at: number, key: keyof StepFigure): Sample => {
  const of = (replication: Replication): StepFigure => replication.steps[at]!;
  const divisor =
    key === 'visits'
      ? finished
      : key === 'queue'
        ? time
        : (replication: Replication) => of(replication).visits * replication.finished;
  return over(each, (replication) => of(replication)[key] ?? 0, divisor);
};

export const roleOf = (each: readonly Replication[], at: number, key: Exclude<keyof RoleFigure, 'capacity'>): Sample => {
  const of = (replication: Replication): RoleFigure => replication.roles[at]!;
  const divisor =
    key === 'utilisation' ? (replication: Replication) => of(replication).capacity : key === 'queue' ? time : finished;
  return over(each, (replication) => of(replication)[key], divisor);
};
