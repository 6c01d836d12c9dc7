/** The arithmetic of 3.2, steps 4 to 6. All figures are hundredths; rates are hundredths of a per cent. */
import { growth, rounded, wholePercent } from '../rounded.ts';

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
  /** How far the actual figure grew over the baseline, to hold against the planned rate. */
  readonly grown: bigint | undefined;
  readonly verdict: 'above' | 'met' | 'below';
}

/**
 * 最低控制标准 = 衡量标准 + 年计划增长率 (HD/GLLC-ZB-003A/0, 3.2, step 5), read as baseline × (1 + rate): a rate can only be added to a
 * value as that share of it.
 */
export const controlStandard = ({ baseline, rate }: Pick<Compared, 'baseline' | 'rate'>): bigint =>
  rounded(baseline * (wholePercent + rate), wholePercent);

/** Hold the actual figure against the standard (step 6). */
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
