/** What may be asked: everything there is, and what of it makes an exam. Pure. */
import type { Scenario, Situation } from '../procedure/index.ts';
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
import { caseForRole, ownSteps } from './role-path.ts';
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

/** What goes on facts: the situations of a use, then the decisions of cases but for those that are shown solved. */
export const applied = (
  { procedure, scenarios, situations }: Taught,
  use: Situation['use'],
  ...shown: readonly (Scenario | undefined)[]
): readonly Question[] => [
  ...questionsOfSituations(
    procedure,
    situations.filter((situation) => situation.use === use),
  ),
  ...decisionsAlone(
    procedure,
    scenarios.filter((scenario) => !shown.includes(scenario)),
  ),
];

/** How many choices of wrong options a question about the definition has. */
const variants = [0, 1, 2, 3, 4, 5];

/** What is left of questions about the definition: those the document itself answers, and no answer is found by its sound. */
const fair = (taught: Taught, made: (variant: number) => readonly Question[]): Question[] =>
  variants.flatMap(made).filter((question) => !question.inferred && !givesItselfAway(question, taught));

const weighed = (taught: Taught, questions: readonly Question[]): Weighed[] =>
  questions.map((question) => ({ ...question, gains: gainsByWording(question, taught) }));

/**
 * What an exam on a procedure may ask; a question may come with several choices of wrong options.
 * @param watched the case a role watches, where it is another than the procedure's
 */
const examined = (taught: Taught, watched?: Scenario): readonly Question[] => [
  ...applied(taught, 'exam', caseToWatch(taught.scenarios), watched),
  ...fair(taught, (variant) => questionsOfSteps(taught.procedure, variant)),
];

/** Everything a procedure's exam may ask. */
export const poolOf = (taught: Taught): readonly Weighed[] => weighed(taught, examined(taught));

/** Everything a role's exam may ask: about the steps that are the role's, over all procedures given. */
export const poolOfRole = (taught: readonly Taught[], role: string): readonly Weighed[] =>
  taught.flatMap((subject) => {
    const steps = new Set(ownSteps(subject.procedure, role).map(({ id }) => id));
    const own = examined(subject, caseForRole(subject, role)).filter(({ step, kind }) => steps.has(step) && kind !== 'who');
    return weighed(subject, [...own, ...fair(subject, (variant) => questionsOfRole(subject.procedure, role, variant))]);
  });
