/** Deviations that are accepted: which, why, and until when. */
import { isDay, Problem } from '../procedure/index.ts';
import { type Deviation, type DeviationKind, deviationKinds } from './deviations/deviation.ts';

/** A day: 2026-03-04. */
export type Day = string;

export interface Allowance {
  /** What it allows; a key left out allows any. At least one of them is given. */
  readonly kind?: DeviationKind;
  readonly step?: string;
  readonly case?: string;
  readonly person?: string;
  /** Why it is accepted; never empty. */
  readonly reason: string;
  /** The last day it holds; null: for ever. */
  readonly until: Day | null;
}

/** @throws Problem where an entry allows everything, gives no reason, or its day is none */
export const checkAllowances = (allowances: readonly Allowance[]): void => {
  allowances.forEach((allowance, at) => {
    const where = `Entry ${at + 1} of the allow-list`;
    if (!allowance.kind && !allowance.step && !allowance.case && !allowance.person)
      throw new Problem(`${where} allows everything.`, 'Name a kind, a step, a case or a person.');
    if (allowance.kind && !deviationKinds.includes(allowance.kind))
      throw new Problem(
        `${where} allows "${allowance.kind}", no kind of deviation.`,
        `There are: ${deviationKinds.join(', ')}.`,
      );
    if (typeof allowance.reason !== 'string' || allowance.reason.trim() === '')
      throw new Problem(`${where} gives no reason.`, 'Say why it is accepted.');
    if (allowance.until !== null && !isDay(allowance.until))
      throw new Problem(
        `${where} holds until "${allowance.until}", which is no day.`,
        'Write it like 2026-12-31, or null for ever.',
      );
  });
};

export const hasExpired = ({ until }: Allowance, today: Day): boolean => until !== null && until < today;

const allows = (allowance: Allowance, deviation: Deviation): boolean =>
  (allowance.kind === undefined || allowance.kind === deviation.kind) &&
  (allowance.step === undefined || allowance.step === deviation.step) &&
  (allowance.case === undefined || allowance.case === deviation.case) &&
  // Who went on without a step answers for its being missing.
  (allowance.person === undefined || allowance.person === (deviation.person || deviation.nextPerson));

/** The first entry, by number, that allows a deviation today; null where none does. */
export const allowedBy = (allowances: readonly Allowance[], today: Day): ((deviation: Deviation) => number | null) => {
  const inForce = allowances
    .map((allowance, at) => ({ allowance, at }))
    .filter(({ allowance }) => !hasExpired(allowance, today));
  return (deviation) => inForce.find(({ allowance }) => allows(allowance, deviation))?.at ?? null;
};
