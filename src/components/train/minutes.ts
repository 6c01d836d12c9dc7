/** How long a role's part takes to learn: told alike wherever it is told. */
import { book, stepsOfRole, teachingOf } from '../../handbook/index.ts';
import type { Locale } from '../../procedure/index.ts';
import { learningPath, minutesForRole } from '../../train/index.ts';

const known = new WeakMap<object, Map<string, string>>();

/** Whole minutes of all stages together, as the learner's own page adds them up. */
export const minutesOf = (role: string, locale: Locale): string => {
  const content = book();
  const here = known.get(content) ?? new Map<string, string>();
  known.set(content, here);
  const key = `${locale} ${role}`;
  const before = here.get(key);
  if (before !== undefined) return before;
  const taught = [...new Set(stepsOfRole(role).map(({ procedure }) => procedure))].map(teachingOf);
  const minutes = minutesForRole(learningPath(taught, role), role, content.handbook.training, locale);
  const sum = `${Object.values(minutes).reduce((all, it) => all + it, 0)}`;
  here.set(key, sum);
  return sum;
};
