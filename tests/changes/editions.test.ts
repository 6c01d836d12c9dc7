/** Two editions of the whole document; and the law that nothing controlled changes unseen. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweenEditions, differenceOf } from '../../src/changes/index.ts';
import { contentPrint, type Procedure, printOfAll, signsOf } from '../../src/procedure/index.ts';
import { ourContent, ourProcedures } from '../support/our-procedures.ts';

const { roles, records } = ourContent;
const registers = { roles, records };
const ours = { ...registers, procedures: ourProcedures };

const changed = (id: string, edit: (procedure: Procedure) => void) => ({
  ...registers,
  procedures: ourProcedures.map((procedure) => {
    if (procedure.id !== id) return procedure;
    const copy = structuredClone(procedure) as Procedure;
    edit(copy);
    return copy;
  }),
});

test('the same is no difference; a word in one procedure touches that one alone', () => {
  expect(betweenEditions(ours, ours)).toEqual({ added: [], removed: [], changed: [], touched: [], class: undefined });
  const reworded = changed('3.5', ({ title }) => {
    title.en += ' process';
  });
  expect(betweenEditions(ours, reworded)).toMatchObject({ touched: ['3.5'], class: 'wording' });
});

test('a whole procedure added or taken out is a change of flow', () => {
  const fewer = { ...ours, procedures: ourProcedures.slice(1) };
  expect(betweenEditions(ours, fewer)).toMatchObject({ class: 'flow', touched: ['3.1'], added: [] });
  expect(betweenEditions(fewer, ours).added.map(({ id }) => id)).toEqual(['3.1']);
});

test('a role called otherwise touches the procedures that name it, and no other', () => {
  const called = {
    ...ours,
    roles: roles.map((role) => (role.id === 'general-manager' ? { ...role, name: { zh: '总裁', en: 'President' } } : role)),
  };
  const naming = ourProcedures.filter(({ steps }) => JSON.stringify(steps).includes('"general-manager"')).map(({ id }) => id);
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.length).toBeLessThan(8);
  const { touched, changed: told } = betweenEditions(ours, called);
  expect(touched).toEqual(naming);
  expect(told[0]!.difference.head).toMatchObject([{ kind: 'role-name', id: 'general-manager', class: 'clarified' }]);
});

/** Every text, number and list of a definition, by its path. */
const leaves = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === 'object' && value !== null
    ? [
        ...(Array.isArray(value) && value.length > 0 ? [path] : []),
        ...Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, Array.isArray(value) ? Number(key) : key])),
      ]
    : [path];

const edits = ourProcedures.flatMap((procedure) =>
  leaves(procedure)
    .filter((path) => path.at(-1) !== 'kind')
    .map((path) => ({ procedure, path })),
);

const spoilt = (procedure: Procedure, path: readonly (string | number)[]): Procedure => {
  const copy = structuredClone(procedure) as Procedure;
  const parent = path.slice(0, -1).reduce<never>((at, key) => at[key] as never, copy as never) as Record<
    string | number,
    unknown
  >;
  const key = path.at(-1)!;
  const value = parent[key];
  parent[key] = Array.isArray(value)
    ? value.toReversed().slice(value.length > 1 ? 0 : 1)
    : typeof value === 'boolean'
      ? !value
      : `${String(value)}x`;
  return copy;
};

test('law: a fingerprint differs exactly where the difference tells of something', () => {
  expect(edits.length).toBeGreaterThan(1500);
  fc.assert(
    fc.property(fc.constantFrom(...edits), ({ procedure, path }) => {
      const after = spoilt(procedure, path);
      const same = contentPrint(procedure, registers) === contentPrint(after, registers);
      const { class: reach } = differenceOf(procedure, after, { before: registers, after: registers });
      expect(reach === undefined, path.join('.')).toBe(same);
    }),
    { numRuns: 1500 },
  );
});

test('what is ours alone, and empty keys, are no part of the fingerprint', () => {
  const plan = ourProcedures[0]!;
  const print = contentPrint(plan, registers);
  expect(contentPrint({ ...plan, slug: 'another', marks: '', clauses: ['ISO 9001:2015 8.2.3'], waivers: [] }, registers)).toBe(
    print,
  );
  expect(contentPrint({ ...plan, later: [] } as Procedure, registers)).toBe(print);
  expect(signsOf(print)).toMatch(/^[0-9a-f]{8}$/);
  expect(printOfAll({ '3.10': 'b', '3.2': 'a' })).toBe(printOfAll({ '3.2': 'a', '3.10': 'b' }));
});

test('what pages show of our content has the fingerprints with which it was issued, whatever the check adds to it', () => {
  const { fingerprints, state } = ourContent.history!.at(-1)!;
  expect(state).toBeUndefined();
  expect(Object.fromEntries(ourProcedures.map((procedure) => [procedure.id, contentPrint(procedure, registers)]))).toEqual(
    fingerprints,
  );
});
