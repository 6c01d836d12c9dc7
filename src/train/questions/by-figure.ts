/** Who decides with so much. */
import { bandRows, decimalsOf, figureAt, intervalOf, inUnits } from '../../procedure/index.ts';
import { type Asked, question } from './asking.ts';
import type { Meant, Question } from './question.ts';

/** Where a figure decides who does: of each band one figure, at its upper end, where it is known whether the end belongs to it. */
export const figure = (asked: Asked): Question[] => {
  const { procedure, step, near } = asked;
  const goesBy = figureAt(procedure, step);
  if (!goesBy) return [];
  const decimals = decimalsOf(goesBy);
  const rows = bandRows(step);
  const roles = (ids: readonly string[]): Meant => ({ kind: 'roles', roles: ids });
  const others = [
    ...rows.map(({ band }) => band.roles),
    ...step.roles.map((role) => [role]),
    step.roles,
    ...near.map((work) => work.roles),
  ];
  return rows.flatMap(({ band }) => {
    const { least, most } = intervalOf(band, decimals);
    const value = inUnits(most === Number.POSITIVE_INFINITY ? least : most, decimals);
    const wrong = others.filter((ids) => ids.length > 0 && !sameRoles(ids, band.roles));
    const sure = Math.min(2, rows.length - 1);
    return question(asked, 'figure', roles(band.roles), wrong.map(roles), {
      mark: String(value),
      id: `figure-${String(value).replace('.', '-')}`,
      sure,
    });
  });
};

const sameRoles = (some: readonly string[], others: readonly string[]): boolean =>
  [...some].sort().join() === [...others].sort().join();
