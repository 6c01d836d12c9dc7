/** Two editions of the whole document; and the law that nothing controlled changes unseen. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { betweenEditions, differenceOf } from '../../src/changes/index.ts';
import { contentPrint, type Procedure, printOfAll, signsOf } from '../../src/procedure/index.ts';
import { everyNet, thirdContent } from '../support/handbooks.ts';

const { roles, records, procedures } = thirdContent;
const registers = { roles, records };
const now = { ...registers, procedures };

const changed = (id: string, edit: (procedure: Procedure) => void) => ({
  ...registers,
  procedures: procedures.map((procedure) => {
    if (procedure.id !== id) return procedure;
    const copy = structuredClone(procedure) as Procedure;
    edit(copy);
    return copy;
  }),
});

test('the same is no difference; a word in one procedure touches that one alone', () => {
  expect(betweenEditions(now, now)).toEqual({ added: [], removed: [], changed: [], touched: [], class: undefined });
  const reworded = changed('5.5', ({ title }) => {
    title.en += ' process';
  });
  expect(betweenEditions(now, reworded)).toMatchObject({ touched: ['5.5'], class: 'wording' });
});

test('a whole procedure added or taken out is a change of flow', () => {
  const fewer = { ...now, procedures: procedures.slice(1) };
  expect(betweenEditions(now, fewer)).toMatchObject({ class: 'flow', touched: ['5.1'], added: [] });
  expect(betweenEditions(fewer, now).added.map(({ id }) => id)).toEqual(['5.1']);
});

test('a role called otherwise touches the procedures that name it, and no other', () => {
  const called = {
    ...now,
    roles: roles.map((role) => (role.id === 'general-manager' ? { ...role, name: { zh: '总裁', en: 'President' } } : role)),
  };
  const naming = procedures.filter(({ steps }) => JSON.stringify(steps).includes('"general-manager"')).map(({ id }) => id);
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.length).toBeLessThan(procedures.length);
  const { touched, changed: told } = betweenEditions(now, called);
  expect(touched).toEqual(naming);
  expect(told[0]!.difference.head).toMatchObject([{ kind: 'role-name', id: 'general-manager', class: 'clarified' }]);
});

test('an owner called otherwise touches the procedure, though it does nothing in it', () => {
  const owned = changed('5.7', (procedure) => Object.assign(procedure, { owner: 'planning-centre' }));
  const called = {
    ...owned,
    roles: roles.map((role) => (role.id === 'planning-centre' ? { ...role, name: { zh: '企划部', en: 'Planning' } } : role)),
  };
  expect(
    procedures.find(({ id }) => id === '5.7')!.steps.some((step) => JSON.stringify(step).includes('planning-centre')),
  ).toBe(false);
  expect(betweenEditions(owned, called).touched).toContain('5.7');
});

/** Every text, number and list of a definition, by its path. */
const leaves = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === 'object' && value !== null
    ? [
        ...(Array.isArray(value) && value.length > 0 ? [path] : []),
        ...Object.entries(value).flatMap(([key, entry]) => leaves(entry, [...path, Array.isArray(value) ? Number(key) : key])),
      ]
    : [path];

const edits = everyNet.flatMap(({ procedure, content }) =>
  leaves(procedure)
    .filter((path) => path.at(-1) !== 'kind')
    .map((path) => ({ procedure, path, registers: { roles: content.roles, records: content.records } })),
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
    fc.property(fc.constantFrom(...edits), ({ procedure, path, registers }) => {
      const after = spoilt(procedure, path);
      const same = contentPrint(procedure, registers) === contentPrint(after, registers);
      const { class: reach } = differenceOf(procedure, after, { before: registers, after: registers });
      expect(reach === undefined, path.join('.')).toBe(same);
    }),
    { numRuns: 1500 },
  );
});

test('what is ours alone, and empty keys, are no part of the fingerprint', () => {
  const [plan] = procedures as [Procedure, ...Procedure[]];
  const print = contentPrint(plan, registers);
  expect(contentPrint({ ...plan, slug: 'another', marks: '', clauses: ['ISO 9001:2015 8.2.3'], waivers: [] }, registers)).toBe(
    print,
  );
  expect(contentPrint({ ...plan, later: [] } as Procedure, registers)).toBe(print);
  expect(signsOf(print)).toMatch(/^[0-9a-f]{8}$/);
  expect(printOfAll({ '3.10': 'b', '3.2': 'a' })).toBe(printOfAll({ '3.2': 'a', '3.10': 'b' }));
});
