/** Reads how likely the outcomes of a step are, round by round. */
import type { DecidingStep } from '../../procedure/index.ts';
import { limits } from '../limits.ts';
import type { StepFigures } from '../parameters.ts';
import type { Inspector } from './inspector.ts';

/** Sums this near to 1 are rounding: three thirds written with two decimals are not. */
const CLOSE = 1e-6;
/** Nearer than this they are left as they are, so that what was read once reads the same again. */
const EXACT = 1e-12;

const readRound = (inspector: Inspector, value: unknown, at: string, marks: readonly string[]): Record<string, number> => {
  const before = inspector.issues.length;
  const fields = inspector.object(value, at, marks);
  const shares = Object.fromEntries(
    marks.map((mark) => {
      if (fields[mark] === undefined) inspector.report('outcome-without-probability', `${at}.${mark}`, { mark });
      return [mark, inspector.number(fields[mark], `${at}.${mark}`, { min: 0, max: 1 }, 0)];
    }),
  );
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  if (inspector.issues.length === before && Math.abs(sum - 1) > CLOSE) {
    inspector.report('probabilities-do-not-sum-to-one', at, { sum: Math.round(sum * 1e6) / 1e6 });
  }
  if (sum === 0 || Math.abs(sum - 1) < EXACT) return shares;
  return Object.fromEntries(Object.entries(shares).map(([mark, share]) => [mark, share / sum]));
};

export const readOutcomes = (
  inspector: Inspector,
  value: unknown,
  at: string,
  { outcomes }: DecidingStep,
  fallback: StepFigures['outcomes'],
): StepFigures['outcomes'] => {
  const marks = outcomes.map(({ mark }) => mark);
  const rounds = inspector.list(value, at, fallback ?? [], (entry, place) => readRound(inspector, entry, place, marks), 1);
  if (rounds.length <= limits.rounds) return rounds;
  inspector.report('too-large', at, { value: String(rounds.length), min: 1, max: limits.rounds });
  return fallback;
};

/** Shares in a list, as many as there are of something, together 1. */
export const readShares = (inspector: Inspector, value: unknown, at: string, usual: readonly number[]): readonly number[] => {
  const shares = inspector.list(value, at, usual, (entry, place) => inspector.number(entry, place, { min: 0, max: 1 }, 0), 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.length !== usual.length)
    inspector.report(shares.length > usual.length ? 'too-large' : 'out-of-range', at, {
      value: String(shares.length),
      min: usual.length,
      max: usual.length,
    });
  else if (Math.abs(sum - 1) > CLOSE)
    inspector.report('probabilities-do-not-sum-to-one', at, { sum: Math.round(sum * 1e6) / 1e6 });
  return sum === 0 || Math.abs(sum - 1) < EXACT ? shares : shares.map((share) => share / sum);
};
