/** Being a role for ten short cases in a row: the decisions that are the role's, over all procedures. Pure. */
import { isDeciding, isWork, type Procedure } from '../procedure/index.ts';
import { chanceOf, shuffled } from './chance.ts';
import { drawExam, poolOfRole, type Taught } from './exam.ts';
import { type Question, questionsOfCases } from './questions/index.ts';

/** How many cases a role play has, where there are as many. */
export const lengthOfRolePlay = 10;

const isOf = (role: string, { steps }: Procedure, id: string): boolean =>
  steps.some((step) => step.id === id && isWork(step) && step.roles.includes(role));

/** The cases that wait for a decision of this role. */
export const casesOfRole = (taught: readonly Taught[], role: string): readonly Question[] =>
  taught.flatMap(({ procedure, scenarios }) =>
    questionsOfCases(procedure, scenarios).filter(({ step }) => isOf(role, procedure, step)),
  );

/** Whether a role decides anything at all. */
export const decidesAnything = (procedures: readonly Procedure[], role: string): boolean =>
  procedures.some(({ steps }) => steps.some((step) => isDeciding(step) && step.roles.includes(role)));

/** Each in turn from the procedure, then the gate, then the outcome met least so far. */
const spread = (cases: readonly Question[], count: number): Question[] => {
  const left = [...cases];
  const times = new Map<string, number>();
  const met = (...keys: string[]): number => keys.reduce((sum, key, at) => sum + (times.get(key) ?? 0) / 100 ** at, 0);
  const keysOf = ({ procedure, step, right }: Question) => [procedure, `${procedure}/${step}`, `${procedure}/${step}/${right}`];
  const taken: Question[] = [];
  while (taken.length < count && left.length > 0) {
    const next = left.reduce((best, it) => (met(...keysOf(it)) < met(...keysOf(best)) ? it : best));
    left.splice(left.indexOf(next), 1);
    taken.push(next);
    for (const key of keysOf(next)) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return taken;
};

/**
 * The short cases of a role play, as the seed deals them. Where the role has fewer decisions than ten, questions about its steps fill
 * up; a role that decides nothing gets those alone.
 */
export const rolePlay = (taught: readonly Taught[], role: string, seed: string): readonly Question[] => {
  const chance = chanceOf(seed);
  const cases = spread(shuffled(casesOfRole(taught, role), chance), lengthOfRolePlay);
  const missing = lengthOfRolePlay - cases.length;
  if (missing === 0) return shuffled(cases, chance);
  const others = poolOfRole(taught, role).filter(({ kind }) => kind !== 'case');
  return [...shuffled(cases, chance), ...drawExam(others, { seed, count: missing, decisions: new Set() })];
};
