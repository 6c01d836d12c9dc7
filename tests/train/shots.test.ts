/** What is watched of a role's part: the whole story is told, who does what, nothing twice. */
import { describe, expect, test } from 'vitest';
import { caseForRole, learningPath, ownSteps, shotsOfCase, shotsOfRole } from '../../src/train/index.ts';
import { ourTaught } from '../support/our-procedures.ts';

const roles = [
  ...new Set(ourTaught.flatMap(({ procedure }) => procedure.steps.flatMap((step) => ('roles' in step ? step.roles : [])))),
];

describe.each(roles)('%s', (role) => {
  const taught = learningPath(ourTaught, role);
  const shots = shotsOfRole(taught, role);

  test('stops at its own steps alone, and is told all the others in their order', () => {
    for (const it of taught) {
      const watched = caseForRole(it, role);
      const mine = shots.filter(({ procedure }) => procedure.id === it.procedure.id);
      if (!watched) {
        expect(mine).toEqual([]);
        continue;
      }
      const own = new Set(ownSteps(it.procedure, role).map(({ id }) => id));
      expect(mine.length).toBeGreaterThan(0);
      expect(mine.filter(({ stop }) => !own.has(stop.step.id))).toEqual([]);
      const told = mine.flatMap(({ others, stop, after }) => [...others, stop, ...after]);
      expect(told.map(({ item }) => item)).toEqual(shotsOfCase(it.procedure, watched).map(({ stop }) => stop.item));
      expect(mine.slice(0, -1).filter(({ after }) => after.length > 0)).toEqual([]);
    }
  });
});
