/**
 * What a case may stand at: a step; a gate with some signatures given; a step in which time runs out or does not, which are told apart so that
 * what a visit takes hangs on nothing but the stand.
 */
import { type DecidingStep, escalationOf, lapseOf, signingOf, type WorkStep } from '../../procedure/index.ts';
import { type Moments, momentsOf } from '../chance/distribution.ts';
import type { Parameters } from '../parameters.ts';
import { signedStates } from '../signing.ts';
import { latenessOf } from './lateness.ts';

/** Where a case goes on from a stand, how likely in a round. */
interface Onward {
  readonly mark: string;
  /** Another stand of the step, by its number in it; −1 where the step is left by that outcome. */
  readonly after: number;
  readonly share: (round: number) => number;
}

export interface Stand {
  readonly step: WorkStep;
  /** Its number among the stands of its step; a visit begins at 0. */
  readonly nth: number;
  /** Who is at work, for how long. */
  readonly roles: readonly string[];
  readonly minutes: Moments;
  readonly next: readonly Onward[];
}

const nothing: Moments = { mean: 0, variance: 0 };

/** How each outcome of a step is decided by those who do it, in a round. */
const decided = (step: WorkStep, { steps }: Parameters): readonly Onward[] => {
  const list = steps[step.id]?.outcomes;
  const marks = step.kind === 'task' ? ['done'] : step.outcomes.map(({ mark }) => mark);
  return marks.map((mark) => ({
    mark,
    after: -1,
    share: (round) => (list ? (list[Math.min(round, list.length - 1)]![mark] ?? 0) : 1),
  }));
};

/** Of a step from which time takes something away: it begins, is done in time, or runs out and goes on elsewhere. */
const clocked = (step: WorkStep, parameters: Parameters): readonly Stand[] | undefined => {
  const [role, lapse] = [escalationOf(step), lapseOf(step)];
  const late = role === undefined && !lapse ? undefined : latenessOf(step, parameters);
  if (!late) return undefined;
  const { chance, minutes, inTime } = late;
  const roles = [...new Set(step.roles)];
  const to = (after: number, share: number, mark = 'done'): Onward => ({ mark, after, share: () => share });
  const own = decided(step, parameters);
  return [
    { step, nth: 0, roles: [], minutes: nothing, next: [to(1, 1 - chance), to(2, chance)] },
    { step, nth: 1, roles, minutes: inTime, next: own },
    { step, nth: 2, roles, minutes: { mean: minutes, variance: 0 }, next: lapse ? [to(-1, 1, lapse.mark)] : [to(3, 1)] },
    ...(role === undefined
      ? []
      : [{ step, nth: 3, roles: [role], minutes: momentsOf(parameters.steps[step.id]!.duration), next: own }]),
  ];
};

/** Steps at which something follows when time runs out, of which there is no exact figure: they are taken as if it never did. */
export const isUnclocked = (step: WorkStep, parameters: Parameters): boolean =>
  (escalationOf(step) !== undefined || lapseOf(step) !== undefined) && latenessOf(step, parameters) === undefined;

export const standsOf = (step: WorkStep, parameters: Parameters): readonly Stand[] => {
  const [figures, signing] = [parameters.steps[step.id]!, signingOf(step)];
  if (signing)
    return signedStates(signing, step as DecidingStep, figures).map(({ open, minutes, next }, nth) => ({
      step,
      nth,
      roles: open,
      minutes,
      next,
    }));
  return (
    clocked(step, parameters) ?? [
      {
        step,
        nth: 0,
        roles: [...new Set(step.roles)],
        minutes: momentsOf(figures.duration),
        next: decided(step, parameters),
      },
    ]
  );
};
