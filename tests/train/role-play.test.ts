import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDeciding } from '../../src/procedure/index.ts';
import { casesOfRole, decidesAnything, rolePlay } from '../../src/train/index.ts';
import { ourContent } from '../support/our-procedures.ts';

const { procedures, roles, scenarios } = ourContent;
const taught = procedures.map((procedure) => ({ procedure, scenarios: scenarios[procedure.id] ?? [] }));
const seeds = fc.string({ maxLength: 8 });

describe.each(roles.map(({ id }) => ({ id })))('Being $id', ({ id }) => {
  test('is ten at most, each once, and all the role’s own', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const played = rolePlay(taught, id, seed);
        expect(played.length).toBeGreaterThan(0);
        expect(played.length).toBeLessThanOrEqual(10);
        expect(new Set(played.map((it) => it.id)).size).toBe(played.length);
        for (const { procedure, step } of played) {
          const at = procedures.find((it) => it.id === procedure)!.steps.find((it) => it.id === step)!;
          expect('roles' in at && at.roles).toContain(id);
        }
        expect(rolePlay(taught, id, seed)).toEqual(played);
      }),
      { numRuns: 3 },
    );
  });

  test('its decisions come before anything else, and from as many procedures as have some', () => {
    const cases = casesOfRole(taught, id);
    const played = rolePlay(taught, id, 'a seed');
    const decided = played.filter(({ kind }) => kind === 'case');
    expect(decided).toHaveLength(Math.min(10, cases.length));
    expect(played.slice(0, decided.length)).toEqual(decided);
    const from = (list: typeof cases) => new Set(list.map(({ procedure }) => procedure)).size;
    expect(from(decided)).toBe(Math.min(10, from(cases)));
  });
});

test('a role decides where a gate or choice is its own', () => {
  for (const { id } of roles) {
    const steps = procedures.flatMap((it) => it.steps.filter(isDeciding));
    expect(decidesAnything(procedures, id)).toBe(steps.some((step) => step.roles.includes(id)));
  }
  expect(roles.some(({ id }) => decidesAnything(procedures, id))).toBe(true);
  expect(roles.some(({ id }) => !decidesAnything(procedures, id))).toBe(true);
});

test('another seed deals other cases where there are more than ten', () => {
  const rich = roles.map(({ id }) => id).filter((id) => casesOfRole(taught, id).length > 12);
  expect(rich.length).toBeGreaterThan(0);
  for (const id of rich) {
    const dealt = new Set(
      ['a', 'b', 'c', 'd'].map((seed) =>
        rolePlay(taught, id, seed)
          .map((it) => it.id)
          .join(),
      ),
    );
    expect(dealt.size).toBe(4);
  }
});
