/**
 * The control standard (HD/GLLC-ZB-003A/0, 3.2, steps 4 to 6).
 *
 * - Step 5: 最低控制标准 = 衡量标准 + 年计划增长率. A rate can be added to a value only as that share of it, so it is read as
 *   standard = baseline × (1 + rate), rounded to hundredths of the unit.
 * - Step 6: deviation = actual − standard, exact; as a rate, deviation ÷ standard, rounded to hundredths of a per cent.
 *
 * Figures are hundredths of their unit, rates hundredths of a per cent.
 */
import { growth, rounded, wholePercent } from './exact.ts';

export interface Compared {
  /** 衡量标准: the comparable figure of the same period last year. */
  readonly baseline: bigint;
  /** 年计划增长率. */
  readonly rate: bigint;
  /** 实绩. */
  readonly actual: bigint;
}

export interface Deviation {
  /** 最低控制标准. */
  readonly standard: bigint;
  /** Actual less standard: below zero where the standard is missed. */
  readonly value: bigint;
  /** The deviation against the standard; undefined where the standard rounds to zero. */
  readonly percent: bigint | undefined;
  /** How far the actual figure grew over the baseline, to hold against the planned rate; undefined where the baseline is zero. */
  readonly grown: bigint | undefined;
  /** By the exact deviation, so that no rounded rate turns it. */
  readonly verdict: 'above' | 'met' | 'below';
}

/** The least that is to be reached (step 5). */
export const controlStandard = ({ baseline, rate }: Pick<Compared, 'baseline' | 'rate'>): bigint =>
  rounded(baseline * (wholePercent + rate), wholePercent);

/** Hold the actual figure against the standard (step 6). Never throws. */
export const deviation = (compared: Compared): Deviation => {
  const standard = controlStandard(compared);
  const value = compared.actual - standard;
  return {
    standard,
    value,
    percent: growth(compared.actual, standard),
    grown: growth(compared.actual, compared.baseline),
    verdict: value < 0n ? 'below' : value > 0n ? 'above' : 'met',
  };
};
