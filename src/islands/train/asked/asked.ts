/** A question taken out of its procedure, as a stop that can be shown, answered and told. */
import { isWork, type Procedure, type Scenario } from '../../../procedure/index.ts';
import { factsAt, type Question } from '../../../train/index.ts';
import type { Stop } from '../scene/playing.ts';
import type { CourseData } from '../words.ts';

export interface Asked extends Stop {
  readonly question: Question;
  readonly procedure: Procedure;
  /** The case it comes from, where it is a decision. */
  readonly scenario?: Scenario | undefined;
}

/** The question in place, or undefined where the procedure no longer has its step or scenario. */
export const askedOf = (courses: readonly CourseData[], question: Question): Asked | undefined => {
  const course = courses.find(({ procedure }) => procedure.id === question.procedure);
  const step = course?.procedure.steps.find(({ id }) => id === question.step);
  if (!course || !step || !isWork(step)) return undefined;
  const at = { step, move: '', round: 1, item: question.id, question, procedure: course.procedure };
  if (question.kind !== 'case') return at;
  const scenario = course.scenarios.find(({ id }) => id === question.scenario);
  const entry = scenario?.course[question.entry!];
  return scenario && entry && { ...at, scenario, entry };
};

export const allAsked = (courses: readonly CourseData[], questions: readonly Question[]): readonly Asked[] =>
  questions.flatMap((question) => askedOf(courses, question) ?? []);

/** What was known before the decision, the situation aside. */
export const knownBefore = ({ scenario, question }: Asked) =>
  scenario ? factsAt(scenario, question.entry!).before.slice(1) : [];
