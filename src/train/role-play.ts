/** Being a role: acts from its day over all procedures, each at a step of its own. Pure. */
import type { Procedure } from '../procedure/index.ts';
import { chanceOf, shuffled } from './chance.ts';
import { Drawing } from './drawing.ts';
import { applied } from './pool.ts';
import type { Progress } from './progress.ts';
import { dealt, isApplied, type Question, questionsOfRole, questionsOfSteps } from './questions/index.ts';
import { playStanding, type Renewal, sinceOf } from './renewal.ts';
import { caseForRole, isPlayed, newsOfRole, ownSteps, type RoleLearnt } from './role-path.ts';
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
 * @param only what may be met; everything where it is not given
 */
export const rolePlay = (
  taught: readonly Taught[],
  role: string,
  seed: string,
  only: (act: Question) => boolean = () => true,
): readonly Question[] => {
  const chance = chanceOf(seed);
  const drawing = new Drawing(shuffled(actsOfRole(taught, role).filter(only), chance), mostOfAStep);
  drawing.fill(lengthOfRolePlay / 2, ({ kind }) => kind === 'case');
  drawing.fill(lengthOfRolePlay, ({ kind }) => kind === 'situation');
  drawing.fill(lengthOfRolePlay, isApplied);
  drawing.fill(lengthOfRolePlay);
  return inOrder(drawing.taken, taught).map((question) => dealt(question, chance));
};

/** Whether an act is met at a step that has changed for a role since an edition. */
export const isTouched = (learnt: RoleLearnt, since: string): ((act: Pick<Question, 'procedure' | 'step'>) => boolean) => {
  const news = newsOfRole(learnt, since);
  return ({ procedure, step }) => news?.get(procedure)?.again.includes(step) ?? false;
};

/** What a play with a seed asks: what has changed since an edition, or everything. */
export const playWith = (taught: readonly Taught[], learnt: RoleLearnt, seed: string): readonly Question[] => {
  const since = sinceOf(seed);
  return rolePlay(taught, learnt.role, seed, since === undefined ? undefined : isTouched(learnt, since));
};

/** How a role's plays stand. One of which the edition is not known counts as it did. */
export const playOfRole = (taught: readonly Taught[], learnt: RoleLearnt, { cases }: Pick<Progress, 'cases'>): Renewal => {
  const prefix = `role:${learnt.role}/`;
  const played = Object.entries(cases).flatMap(([key, { last }]) =>
    key.startsWith(prefix) && isPlayed(last) ? [{ seed: key.slice(prefix.length), edition: last!.edition }] : [],
  );
  if (played.some(({ edition }) => edition === undefined)) return { kind: 'done' };
  const known = played.map(({ seed, edition }) => ({ seed, edition: edition! }));
  return playStanding(known, (edition) => {
    const news = newsOfRole(learnt, edition);
    if (!news || news.size === 0) return 0;
    return actsOfRole(taught, learnt.role).filter(isTouched(learnt, edition)).length;
  });
};
