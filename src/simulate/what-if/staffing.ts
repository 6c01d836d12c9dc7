/** What if: somebody is away, or there is one more of them. */
import { dateOf, dayOf } from '../calendar/date.ts';
import type { SetUp } from '../simulate.ts';

/** A role away from its desk for some days, the first counted from the first day of the simulation (0: that day). */
export const roleAway = ({ procedure, parameters }: SetUp, role: string, after: number, days: number): SetUp => {
  const first = dayOf(parameters.start)! + after;
  const absence = { role, from: dateOf(first), to: dateOf(first + days - 1) };
  return { procedure, parameters: { ...parameters, absences: [...parameters.absences, absence] } };
};

/** One more person (or as many as said) of a role. */
export const morePeople = ({ procedure, parameters }: SetUp, role: string, more = 1): SetUp => {
  const figures = parameters.roles[role]!;
  const people = figures.people === null ? null : figures.people + more;
  return { procedure, parameters: { ...parameters, roles: { ...parameters.roles, [role]: { ...figures, people } } } };
};
