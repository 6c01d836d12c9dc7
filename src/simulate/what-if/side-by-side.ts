/**
 * What if: reviews that follow one another run side by side. Each review is then done in any case, none is spared by an earlier refusal;
 * when all are in, the matter passes if every one of them passed.
 */
import { type DecidingStep, Problem, type Procedure, type Step, stepIn, type Text, targetsOf } from '../../procedure/index.ts';
import type { Parameters, SetUp, StepFigures } from '../parameters.ts';
import { figuresFor, redirected } from './rewrite.ts';

/** The names of the three boxes that are added; a reader sees them. */
export interface SideBySideNames {
  readonly fork: Text;
  readonly join: Text;
  readonly result: Text;
}

const passes = (step: DecidingStep) => step.outcomes.filter(({ refusal }) => !refusal);
const refuses = (step: DecidingStep) => step.outcomes.filter(({ refusal }) => refusal);
const isReview = (step: Step | undefined): step is DecidingStep =>
  step?.kind === 'gate' && passes(step).length === 1 && refuses(step).length === 1;

/** Runs of two or more gates, each leading to the next, all refusing to the same step, no other arrow into their midst. */
export const reviewRuns = (procedure: Procedure): string[][] => {
  const byId = new Map(procedure.steps.map((step) => [step.id, step]));
  const follows = (step: DecidingStep): DecidingStep | undefined => {
    const next = byId.get(passes(step)[0]!.next);
    const others = procedure.steps.filter((other) => other.id !== step.id && targetsOf(other).includes(next?.id ?? ''));
    return isReview(next) && refuses(next)[0]!.next === refuses(step)[0]!.next && others.length === 0 ? next : undefined;
  };
  const reviews = procedure.steps.filter(isReview);
  const followers = new Set(reviews.map((step) => follows(step)?.id));
  return reviews
    .filter(({ id }) => !followers.has(id))
    .map((first) => {
      const run = [first];
      for (let next = follows(first); next && !run.includes(next); next = follows(next)) run.push(next);
      return run.map(({ id }) => id);
    })
    .filter((run) => run.length > 1);
};

const asTask = ({ question: _, outcomes: __, kind: ___, no, ...rest }: DecidingStep, next: string): Step => ({
  ...rest,
  no: no ?? '1',
  kind: 'task',
  next,
});

/** Passing all reviews: the product of passing each, round by round. */
const together = (reviews: readonly DecidingStep[], parameters: Parameters): StepFigures => {
  const lists = reviews.map((step) => ({ mark: passes(step)[0]!.mark, list: parameters.steps[step.id]!.outcomes! }));
  const rounds = Math.max(...lists.map(({ list }) => list.length));
  const pass = (round: number): number =>
    lists.reduce((product, { mark, list }) => product * list[Math.min(round, list.length - 1)]![mark]!, 1);
  const marks = [passes(reviews[0]!)[0]!.mark, refuses(reviews[0]!)[0]!.mark] as const;
  return {
    duration: { kind: 'fixed', value: 0, unit: 'minutes' },
    outcomes: Array.from({ length: rounds }, (_, round) => ({ [marks[0]]: pass(round), [marks[1]]: 1 - pass(round) })),
  };
};

/**
 * The set-up with a run of reviews side by side.
 * @param ids one of `reviewRuns`, or a part of one without gaps
 * @throws Problem where the steps are not such a run
 */
export const sideBySide = (setUp: SetUp, ids: readonly string[], names: SideBySideNames): SetUp => {
  const { procedure, parameters } = setUp;
  const runs = reviewRuns(procedure);
  if (ids.length < 2 || !runs.some((run) => run.join(' ').includes(ids.join(' ')))) {
    throw new Problem(
      `${ids.join(', ') || 'No steps'}: these can't run side by side in ${procedure.id}.`,
      runs.length > 0 ? `These can: ${runs.map((run) => run.join(', ')).join('; ')}.` : 'No reviews follow one another there.',
    );
  }
  const reviews = ids.map((id) => stepIn(procedure, id) as DecidingStep);
  const [first, last] = [reviews[0]!, reviews.at(-1)!];
  const result: Step = {
    ...first,
    id: 'review-result',
    kind: 'gate',
    no: last.no ?? '1',
    name: names.result,
    roles: [],
    requirements: [],
    records: { in: [], out: [] },
    outcomes: [{ ...passes(first)[0]!, next: passes(last)[0]!.next }, refuses(first)[0]!],
  };
  const added: Step[] = [
    { kind: 'fork', id: 'reviews-begin', name: names.fork, next: [...ids] },
    ...reviews.map((step) => asTask(step, 'reviews-done')),
    { kind: 'join', id: 'reviews-done', name: names.join, next: 'review-result' },
    result,
  ];
  const steps = procedure.steps.flatMap((step): Step[] => {
    if (step.id === first.id) return added;
    return ids.includes(step.id) ? [] : [redirected(step, first.id, 'reviews-begin')];
  });
  const changed = { ...procedure, steps, start: procedure.start === first.id ? 'reviews-begin' : procedure.start };
  const figures = {
    ...parameters.steps,
    ...Object.fromEntries(ids.map((id) => [id, { duration: parameters.steps[id]!.duration }])),
    'review-result': together(reviews, parameters),
  };
  return { procedure: changed, parameters: figuresFor(changed, procedure, parameters, figures) };
};
