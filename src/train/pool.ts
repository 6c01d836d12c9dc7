/** What may be asked: everything there is, and what of it makes an exam. Pure. */
import { isWork } from '../procedure/index.ts';
import type { Weighed } from './balance.ts';
import { caseToWatch } from './learning-path.ts';
import {
  decisionsAlone,
  type Question,
  questionsOfCases,
  questionsOfRole,
  questionsOfSituations,
  questionsOfSteps,
} from './questions/index.ts';
import { gainsByWording, givesItselfAway } from './questions/wording.ts';
import type { Taught } from './taught.ts';

/** Everything that can be asked about a procedure, and of a role's part where one is given. */
export const everythingAsked = (
  { procedure, scenarios, situations }: Taught,
  roles: readonly string[] = [],
): readonly Question[] => [
  ...questionsOfCases(procedure, scenarios),
  ...questionsOfSituations(procedure, situations),
  ...questionsOfSteps(procedure),
  ...roles.flatMap((role) => questionsOfRole(procedure, role)),
];

/** Situations kept back for exams, then the decisions of cases but for that which is watched: there they are shown solved. */
const applied = ({ procedure, scenarios, situations }: Taught): Question[] => {
  const shown = caseToWatch(scenarios);
  return [
    ...questionsOfSituations(
      procedure,
      situations.filter(({ use }) => use === 'exam'),
    ),
    ...decisionsAlone(
      procedure,
      scenarios.filter((it) => it !== shown),
    ),
  ];
};

/** How many choices of wrong options a question about the definition has. */
const variants = [0, 1, 2, 3, 4, 5];

/** What is left of questions about the definition: those the document itself answers, and no answer is found by its sound. */
const fair = (taught: Taught, made: (variant: number) => readonly Question[]): Question[] =>
  variants.flatMap(made).filter((question) => !question.inferred && !givesItselfAway(question, taught));

const weighed = (taught: Taught, questions: readonly Question[]): Weighed[] =>
  questions.map((question) => ({ ...question, gains: gainsByWording(question, taught) }));

/** Everything a procedure's exam may ask; a question may come with several choices of wrong options. */
export const poolOf = (taught: Taught): readonly Weighed[] =>
  weighed(taught, [...applied(taught), ...fair(taught, (variant) => questionsOfSteps(taught.procedure, variant))]);

/** Everything a role's exam may ask: about the steps that are the role's, over all procedures given. */
export const poolOfRole = (taught: readonly Taught[], role: string): readonly Weighed[] =>
  taught.flatMap((it) => {
    const { procedure } = it;
    const steps = new Set(procedure.steps.filter((step) => isWork(step) && step.roles.includes(role)).map(({ id }) => id));
    const own = poolOf(it).filter(({ step, kind }) => steps.has(step) && kind !== 'who');
    return [
      ...own,
      ...weighed(
        it,
        fair(it, (variant) => questionsOfRole(procedure, role, variant)),
      ),
    ];
  });
