/**
 * How likely a visit is late by the limit of its step, where that has a closed form: P(T > L) of the time T it takes, if nobody waits for
 * anybody and both are counted on one clock. That is: hours where those responsible work at any hour, working hours where they keep the
 * company's calendar and nobody is away. Days end at midnight, so how many hours they have hangs on when a case comes; and of several who
 * sign the last time has no such form here. Those chances are found by simulation.
 */
import { type Limit, limitOf, signingOf, type WorkStep } from '../../procedure/index.ts';
import { type Distribution, type Moments, minutesIn } from '../chance/distribution.ts';
import { exp } from '../numbers/exp.ts';
import { COMPANY, type Parameters } from '../parameters.ts';

export interface Lateness {
  /** That time runs out. */
  readonly chance: number;
  /** The limit, in minutes. */
  readonly minutes: number;
  /** Of the time it takes, where it does not run out. */
  readonly inTime: Moments;
}

/** Whether time and limit are counted on one clock, by which nobody waits. */
const onOneClock = ({ roles }: WorkStep, { unit }: Limit, parameters: Parameters): boolean => {
  const calendar = unit === 'hours' ? null : unit === 'working-hours' ? COMPANY : undefined;
  const isThere = (role: string): boolean =>
    parameters.roles[role]!.calendar === calendar &&
    !parameters.absences.some((absence) => absence.role === role && absence.people === undefined) &&
    (!parameters.queues || parameters.roles[role]!.people === null);
  return roles.length > 0 && roles.every(isThere);
};

/** The survival function between two of the points at which it bends, and those points; in the unit of the distribution. Undefined where it is no polynomial. */
const survivalOf = (
  distribution: Distribution,
): { readonly bends: readonly number[]; readonly at: (t: number) => number } | undefined => {
  switch (distribution.kind) {
    case 'fixed':
      return { bends: [distribution.value], at: (t) => Number(t < distribution.value) };
    case 'uniform': {
      const { min, max } = distribution;
      return { bends: [min, max], at: (t) => (t < min ? 1 : t >= max ? 0 : (max - t) / (max - min)) };
    }
    case 'triangular': {
      const { min, mode, max } = distribution;
      const below = (t: number): number => 1 - ((t - min) * (t - min)) / ((max - min) * (mode - min));
      const above = (t: number): number => ((max - t) * (max - t)) / ((max - min) * (max - mode));
      return { bends: [min, mode, max], at: (t) => (t < min ? 1 : t >= max ? 0 : t < mode ? below(t) : above(t)) };
    }
    case 'table': {
      const { values, weights = values.map(() => 1) } = distribution;
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      return {
        bends: values,
        at: (t) => values.reduce((sum, value, at) => (value > t ? sum + weights[at]! : sum), 0) / whole,
      };
    }
    default:
      return undefined;
  }
};

/** Gauss and Legendre's two points, which are exact for polynomials of the third degree. */
const point = 1 / Math.sqrt(3);

/** ∫₀ᵘ S(t) dt and ∫₀ᵘ t S(t) dt of a survival function of pieces of at most the second degree. */
const integrals = ({ bends, at }: NonNullable<ReturnType<typeof survivalOf>>, until: number): readonly [number, number] => {
  const ends = [...new Set([0, ...bends.filter((bend) => bend > 0 && bend < until), until])].sort((a, b) => a - b);
  let [first, second] = [0, 0];
  ends.slice(1).forEach((to, nth) => {
    const from = ends[nth]!;
    const half = (to - from) / 2;
    for (const sign of [-1, 1]) {
      const t = from + half * (1 + sign * point);
      first += half * at(t);
      second += half * t * at(t);
    }
  });
  return [first, second];
};

/** Chance and moments of what is cut off at so many units, from E[min(T, L)] = ∫ S and E[min(T, L)²] = 2 ∫ t S. */
const cutAt = (distribution: Distribution, limit: number): Omit<Lateness, 'minutes'> | undefined => {
  const survival = survivalOf(distribution);
  if (!survival && distribution.kind !== 'exponential') return undefined;
  const mean = distribution.kind === 'exponential' ? distribution.mean : 0;
  const chance = survival ? survival.at(limit) : mean === 0 ? 0 : exp(-limit / mean);
  const [first, second] = survival
    ? integrals(survival, limit)
    : [mean * (1 - chance), mean * mean * (1 - chance) - mean * limit * chance];
  const left = 1 - chance;
  if (left <= 0) return { chance, inTime: { mean: 0, variance: 0 } };
  const inMean = (first - limit * chance) / left;
  const inSquare = (2 * second - limit * limit * chance) / left;
  return { chance, inTime: { mean: inMean, variance: Math.max(0, inSquare - inMean * inMean) } };
};

/** Undefined where the step has no limit, or its chance no closed form. */
export const latenessOf = (step: WorkStep, parameters: Parameters): Lateness | undefined => {
  const limit = limitOf(step);
  if (!limit || signingOf(step) || !onOneClock(step, limit, parameters)) return undefined;
  const { duration } = parameters.steps[step.id]!;
  const scale = minutesIn[duration.unit];
  const minutes = limit.within * 60;
  const cut = cutAt(duration, minutes / scale);
  return (
    cut && {
      chance: cut.chance,
      minutes,
      inTime: { mean: cut.inTime.mean * scale, variance: cut.inTime.variance * scale * scale },
    }
  );
};
