/** A question taken out of its procedure, as a stop that can be shown, answered and told. */
import { isWork, type Procedure, type Scenario, type Situation, stepIn, type Text } from '../procedure/index.ts';
import type { Stop } from './playing.ts';
import { factsAt } from './questions/of-a-case.ts';
import type { Question } from './questions/question.ts';
import type { Taught } from './taught.ts';

export interface Asked extends Stop {
  readonly question: Question;
  readonly procedure: Procedure;
  /** The case it comes from, where it is a decision of one. */
  readonly scenario?: Scenario | undefined;
  readonly situation?: Situation | undefined;
}

/** The question in place, or undefined where the procedure no longer has its step, scenario or situation. */
export const askedOf = (courses: readonly Taught[], question: Question): Asked | undefined => {
  const course = courses.find(({ procedure }) => procedure.id === question.procedure);
  const step = course && stepIn(course.procedure, question.step);
  if (!course || !step || !isWork(step)) return undefined;
  const at = { step, move: '', round: 1, item: question.id, question, procedure: course.procedure };
  if (question.kind === 'situation') {
    const situation = course.situations.find(({ id }) => id === question.situation);
    return situation && { ...at, situation };
  }
  if (question.kind !== 'case') return at;
  const scenario = course.scenarios.find(({ id }) => id === question.scenario);
  const entry = scenario?.course[question.entry!];
  return scenario && entry && { ...at, scenario, entry };
};

export const allAsked = (courses: readonly Taught[], questions: readonly Question[]): readonly Asked[] =>
  questions.flatMap((question) => askedOf(courses, question) ?? []);

export interface Given {
  /** How a case begins. */
  readonly opening?: Text | undefined;
  readonly before: readonly Text[];
  readonly here: readonly Text[];
}

/** What is known where something is asked; undefined where the definition alone is asked about. */
export const givenOf = ({ scenario, situation, question }: Asked): Given | undefined => {
  if (situation) return { before: [], here: situation.facts };
  if (!scenario) return undefined;
  const { before, here } = factsAt(scenario, question.entry!);
  return { opening: before[0], before: before.slice(1), here };
};
