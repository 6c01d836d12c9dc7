/** Being a role: acts from its day over all procedures, each at a step of its own. Pure. */
import type { Procedure } from '../procedure/index.ts';
import { chanceOf, shuffled } from './chance.ts';
import { Drawing } from './drawing.ts';
import { applied } from './pool.ts';
import { dealt, isApplied, type Question, questionsOfRole, questionsOfSteps } from './questions/index.ts';
import { caseForRole, ownSteps } from './role-path.ts';
import type { Taught } from './taught.ts';

/** How many acts a role play has, where there are as many. */
export const lengthOfRolePlay = 10;
const mostOfAStep = 3;

const indexOf = ({ steps }: Procedure, id: string): number => steps.findIndex((step) => step.id === id);

/**
 * Everything that a role may meet at its steps: situations to practise, the decisions of cases but for that in which its part is
 * watched, and what its steps ask for.
 */
export const actsOfRole = (taught: readonly Taught[], role: string): readonly Question[] =>
  taught.flatMap((subject) => {
    const { procedure } = subject;
    const own = new Set(ownSteps(procedure, role).map(({ id }) => id));
    return [
      ...applied(subject, 'practice', caseForRole(subject, role)),
      ...questionsOfSteps(procedure).filter(({ kind }) => kind !== 'who'),
    ]
      .filter(({ step }) => own.has(step))
      .concat(questionsOfRole(procedure, role));
  });

/** By the order of the document within a procedure, so that what comes earlier is met earlier. */
const inOrder = (acts: readonly Question[], taught: readonly Taught[]): readonly Question[] => {
  const order = [...new Set(acts.map(({ procedure }) => procedure))];
  const at = ({ procedure, step }: Question): number =>
    order.indexOf(procedure) * 1000 + indexOf(taught.find((subject) => subject.procedure.id === procedure)!.procedure, step);
  return [...acts].sort((a, b) => at(a) - at(b));
};

/**
 * The acts of a role play, as the seed deals them: half of them decisions of cases where the role has as many, the rest situations at its
 * other steps; what the definition asks of a step fills up. No story comes twice and no step more than three times.
 */
export const rolePlay = (taught: readonly Taught[], role: string, seed: string): readonly Question[] => {
  const chance = chanceOf(seed);
  const drawing = new Drawing(shuffled(actsOfRole(taught, role), chance), mostOfAStep);
  drawing.fill(lengthOfRolePlay / 2, ({ kind }) => kind === 'case');
  drawing.fill(lengthOfRolePlay, ({ kind }) => kind === 'situation');
  drawing.fill(lengthOfRolePlay, isApplied);
  drawing.fill(lengthOfRolePlay);
  return inOrder(drawing.taken, taught).map((question) => dealt(question, chance));
};
