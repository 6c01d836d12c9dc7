/** What is watched of a role's part: the whole story is told, who does what, nothing twice. */
import { describe, expect, test } from 'vitest';
import { requirementsFor } from '../../src/procedure/index.ts';
import { caseForRole, learningPath, partSteps, shotsOfCase, shotsOfRole } from '../../src/train/index.ts';
import { handbooks, taughtWithCases } from '../support/handbooks.ts';

const roles = handbooks.flatMap(({ name, content, taught }) =>
  content.roles.map(({ id }) => ({ name: `${name} ${id}`, role: id, all: taught })),
);

describe.each(roles)('$name', ({ role, all }) => {
  const taught = learningPath(all, role);
  const shots = shotsOfRole(taught, role);

  test('stops where it has something to do and nowhere else, and is told all the others in their order', () => {
    for (const it of taught) {
      const watched = caseForRole(it, role);
      const mine = shots.filter(({ procedure }) => procedure.id === it.procedure.id);
      if (!watched) {
        expect(mine).toEqual([]);
        continue;
      }
      const part = partSteps(it.procedure, role);
      expect(mine.length).toBeGreaterThan(0);
      expect(mine.filter(({ stop }) => !part.has(stop.step.id))).toEqual([]);
      const told = mine.flatMap(({ others, stop, after }) => [...others, stop, ...after]);
      expect(told.map(({ item }) => item)).toEqual(shotsOfCase(it.procedure, watched).map(({ stop }) => stop.item));
      expect(mine.slice(0, -1).filter(({ after }) => after.length > 0)).toEqual([]);
    }
  });

  test('is told at a step of others which sentences of it fall to it, and nothing of the kind at its own', () => {
    for (const { stop, named } of shots) {
      if (stop.step.roles.includes(role)) expect(named).toBeUndefined();
      else expect(named).toEqual(requirementsFor(stop.step, role));
      expect(named).not.toEqual([]);
    }
  });
});

test('customer service stops where a sentence of another’s step names it', () => {
  const stops = shotsOfRole(learningPath([taughtWithCases], 'customer-service'), 'customer-service');
  expect(stops.map(({ stop, named }) => [stop.step.no, named?.length])).toContainEqual(['5', 1]);
});
