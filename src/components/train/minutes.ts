/** How long learning takes: worked out once as the site is built, and told alike wherever it is told, in either language. */
import { book, stepsOfRole, teachingOf } from '../../handbook/index.ts';
import { learningPath, minutesFor, minutesForRole, type StageMinutes } from '../../train/index.ts';

const known = new WeakMap<object, Map<string, StageMinutes>>();

const once = (key: string, measure: () => StageMinutes): StageMinutes => {
  const content = book();
  const here = known.get(content) ?? new Map<string, StageMinutes>();
  known.set(content, here);
  const minutes = here.get(key) ?? measure();
  here.set(key, minutes);
  return minutes;
};

const ofRole = (role: string): StageMinutes =>
  once(`role:${role}`, () => {
    const taught = [...new Set(stepsOfRole(role).map(({ procedure }) => procedure))].map(teachingOf);
    return minutesForRole(learningPath(taught, role), role, book().handbook.training);
  });

/** Whole minutes of all stages of a role's part together. */
export const minutesOf = (role: string): number => Object.values(ofRole(role)).reduce((sum, minutes) => sum + minutes, 0);

/** By procedure and by role (`role:<id>`), the minutes of each stage. */
export const allMinutes = (): Readonly<Record<string, StageMinutes>> => {
  const { procedures, roles, handbook } = book();
  return Object.fromEntries([
    ...procedures.map((procedure) => [
      procedure.id,
      once(procedure.id, () => minutesFor(teachingOf(procedure), handbook.training)),
    ]),
    ...roles.map(({ id }) => [`role:${id}`, ofRole(id)]),
  ]);
};
