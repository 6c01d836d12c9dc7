/** What if: somebody is away, or there is one more of them. */
import type { SetUp } from '../parameters.ts';

/** A role away from its desk from one day to another, both included. */
export const roleAway = ({ procedure, parameters }: SetUp, role: string, from: string, to: string): SetUp => ({
  procedure,
  parameters: { ...parameters, absences: [...parameters.absences, { role, from, to }] },
});

/** One more person (or as many as said) of a role. */
export const morePeople = ({ procedure, parameters }: SetUp, role: string, more = 1): SetUp => {
  const figures = parameters.roles[role]!;
  const people = figures.people === null ? null : figures.people + more;
  return { procedure, parameters: { ...parameters, roles: { ...parameters.roles, [role]: { ...figures, people } } } };
};
