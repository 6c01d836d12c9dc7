/**
 * What a case asks at its tasks, between the decisions. Over all cases of a procedure every task they come to is asked about, and every
 * case asks about three of its tasks at least, so that a case without decisions asks something too.
 */
import { isDeciding, isWork, type Procedure } from '../../procedure/index.ts';
import { questionsOfSteps } from './of-a-step.ts';
import type { Question } from './question.ts';

const fewestInACase = 3;

/** A case by the tasks it comes to. */
export interface TasksOfCase {
  readonly scenario: string;
  readonly steps: readonly string[];
  /** The steps at which the case tells something: there nobody is asked who does it, since the story says so. */
  readonly told: readonly string[];
}

/** By scenario, by step: the question asked when the case first comes there. */
export type QuestionsOnTheWay = ReadonlyMap<string, ReadonlyMap<string, Question>>;

const leastBy = <T>(things: readonly T[], amount: (thing: T) => number): T | undefined =>
  things.reduce<T | undefined>((best, item) => (best === undefined || amount(item) < amount(best) ? item : best), undefined);

export const questionsOnTheWay = (procedure: Procedure, cases: readonly TasksOfCase[]): QuestionsOnTheWay => {
  const pool = questionsOfSteps(procedure);
  const given = new Map(cases.map(({ scenario }) => [scenario, new Map<string, Question>()]));
  const used = new Map<string, number>();
  const times = (key: string): number => used.get(key) ?? 0;
  const open = ({ told }: TasksOfCase, step: string): Question[] =>
    pool.filter((question) => question.step === step && !(question.kind === 'who' && told.includes(step)));
  const ask = (tasks: TasksOfCase, step: string): void => {
    // Each question once before any comes again, and all kinds alike.
    const question = leastBy(open(tasks, step), ({ id, kind }) => times(id) * 1000 + times(kind));
    if (!question) return;
    given.get(tasks.scenario)!.set(step, question);
    for (const key of [question.id, question.kind, step]) used.set(key, times(key) + 1);
  };
  const amount = ({ scenario }: TasksOfCase): number => given.get(scenario)!.size;
  for (const step of procedure.steps.filter((passed) => isWork(passed) && !isDeciding(passed))) {
    const comer = leastBy(
      cases.filter(({ steps }) => steps.includes(step.id)),
      amount,
    );
    if (comer) ask(comer, step.id);
  }
  for (const tasks of cases) {
    const left = () => tasks.steps.filter((step) => !given.get(tasks.scenario)!.has(step) && open(tasks, step).length > 0);
    while (amount(tasks) < fewestInACase && left().length > 0) ask(tasks, leastBy(left(), times)!);
  }
  return given;
};
