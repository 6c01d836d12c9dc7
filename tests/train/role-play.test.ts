import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actsOfRole, caseForRole, isApplied, rolePlay, storyOf } from '../../src/train/index.ts';
import { everyProcedure, handbooks } from '../support/handbooks.ts';

const procedures = everyProcedure;
const everyRole = handbooks.flatMap(({ name, content, taught }) =>
  content.roles
    .map(({ id }) => ({ name: `${name} ${id}`, id, taught }))
    .filter((it) => actsOfRole(it.taught, it.id).length > 0),
);
const seeds = fc.string({ maxLength: 8 });
const stepAt = (procedure: string, id: string): number =>
  procedures.find((it) => it.id === procedure)!.steps.findIndex((it) => it.id === id);

describe.each(everyRole)('Being $name', ({ id, taught }) => {
  const acts = actsOfRole(taught, id);
  const steps = new Set(acts.map(({ procedure, step }) => `${procedure}/${step}`));

  test('is ten acts where its steps have as many, at its own steps, three of a step and one of a story at most', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const played = rolePlay(taught, id, seed);
        const most = Math.min(10, new Set(acts.map(storyOf)).size, 3 * steps.size);
        expect(played.length).toBeLessThanOrEqual(most);
        expect(played.length).toBeGreaterThanOrEqual(Math.min(most, steps.size));
        const times = new Map<string, number>();
        for (const { procedure, step } of played) {
          const at = procedures.find((it) => it.id === procedure)!.steps.find((it) => it.id === step)!;
          expect('roles' in at && at.roles).toContain(id);
          times.set(`${procedure}/${step}`, (times.get(`${procedure}/${step}`) ?? 0) + 1);
        }
        expect(Math.max(...times.values())).toBeLessThanOrEqual(3);
        expect(new Set(played.map(storyOf)).size).toBe(played.length);
        expect(rolePlay(taught, id, seed)).toEqual(played);
      }),
      { numRuns: 5 },
    );
  });

  test('goes on facts wherever it can, from every procedure that has some, and round its steps', () => {
    const played = rolePlay(taught, id, 'a seed');
    const facts = acts.filter(isApplied);
    const reachable = new Set(facts.map(({ procedure, step }) => `${procedure}/${step}`));
    const here = new Set(played.map(({ procedure, step }) => `${procedure}/${step}`));
    expect(here.size).toBeGreaterThanOrEqual(Math.min(5, reachable.size));
    const from = (of: typeof acts) => new Set(of.map(({ procedure }) => procedure)).size;
    expect(from(played)).toBe(Math.min(10, from(acts)));
    const byStep = Map.groupBy(facts, ({ procedure, step }) => `${procedure}/${step}`).values();
    const most = [...byStep].reduce((sum, its) => sum + Math.min(3, new Set(its.map(storyOf)).size), 0);
    expect(played.filter(isApplied).length).toBeGreaterThanOrEqual(Math.min(6, most - 2));
  });

  test('meets what comes earlier in a procedure first, and never the case it has watched', () => {
    const played = rolePlay(taught, id, 'another');
    const shown = taught.flatMap((it) => caseForRole(it, id)?.id ?? []);
    played.forEach(({ procedure, step, scenario }, at) => {
      if (scenario) expect(shown).not.toContain(scenario);
      const before = played[at - 1];
      if (before?.procedure === procedure) expect(stepAt(procedure, before.step)).toBeLessThanOrEqual(stepAt(procedure, step));
    });
    const blocks = played.map(({ procedure }) => procedure).filter((it, at, all) => it !== all[at - 1]);
    expect(new Set(blocks).size).toBe(blocks.length);
  });
});
