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
  allowances.forEach((it, at) => {
    const where = `Entry ${at + 1} of the allow-list`;
    if (!it.kind && !it.step && !it.case && !it.person)
      throw new Problem(`${where} allows everything.`, 'Name a kind, a step, a case or a person.');
    if (it.kind && !deviationKinds.includes(it.kind))
      throw new Problem(`${where} allows "${it.kind}", no kind of deviation.`, `There are: ${deviationKinds.join(', ')}.`);
    if (typeof it.reason !== 'string' || it.reason.trim() === '')
      throw new Problem(`${where} gives no reason.`, 'Say why it is accepted.');
    if (it.until !== null && !isDay(it.until))
      throw new Problem(`${where} holds until "${it.until}", which is no day.`, 'Write it like 2026-12-31, or null for ever.');
  });
};

export const hasExpired = ({ until }: Allowance, today: Day): boolean => until !== null && until < today;

const allows = (it: Allowance, deviation: Deviation): boolean =>
  (it.kind === undefined || it.kind === deviation.kind) &&
  (it.step === undefined || it.step === deviation.step) &&
  (it.case === undefined || it.case === deviation.case) &&
  // Who went on without a step answers for its being missing.
  (it.person === undefined || it.person === (deviation.person || deviation.nextPerson));

/** The first entry, by number, that allows a deviation today; null where none does. */
export const allowedBy = (allowances: readonly Allowance[], today: Day): ((deviation: Deviation) => number | null) => {
  const inForce = allowances.map((it, at) => ({ it, at })).filter(({ it }) => !hasExpired(it, today));
  return (deviation) => inForce.find(({ it }) => allows(it, deviation))?.at ?? null;
};
