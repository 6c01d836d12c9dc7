/** Deputies: where one may act for another, up to how much, and that four eyes hold. */
import { describe, expect, test } from 'vitest';
import {
  actingFor,
  barredAt,
  contentPrint,
  deputiesAt,
  isWork,
  type Procedure,
  type Role,
  reachOf,
  stepIn,
  withDeputies,
} from '../../src/procedure/index.ts';
import { everyProcedure, secondContent } from '../support/handbooks.ts';

const register = (entries: Readonly<Record<string, Role['deputies']>>) =>
  Object.entries(entries).map(([id, deputies]) => ({ id, deputies }));
const named = (id: string) => secondContent.procedures.find((procedure) => procedure.id === id)!;
const bare = ({ deputies: _, ...procedure }: Procedure): Procedure => procedure;
const withRegister = (id: string, entries: Readonly<Record<string, Role['deputies']>>) =>
  withDeputies(bare(named(id)), register(entries));
const places = (procedure: Procedure) =>
  actingFor(procedure).map(({ principal, role, step }) => `${role} for ${principal} at ${step.id}`);

describe('where a deputy may act', () => {
  test('as the register of the second handbook says, and nowhere else', () => {
    expect(
      secondContent.procedures.flatMap((procedure) => places(procedure).map((place) => `${procedure.id} ${place}`)),
    ).toEqual([
      '3.10 works-director for chief-executive at sign',
      '4.2.4 engineer for works-director at release',
      '4.2.4 engineer for quality at rate',
      '4.2.4 engineer for quality at accept',
      'A.1 engineer for works-director at by-director',
      'A.1 works-director for chief-executive at by-chief',
    ]);
  });
  test('a procedure it says nothing of is the same procedure', () => {
    const leave = bare(named('A.1'));
    expect(withDeputies(leave, register({ 'works-director': [{ role: 'engineer', where: ['4.2.4'] }] }))).toBe(leave);
    expect(withDeputies(leave, register({ counsel: [{ role: 'engineer' }] }))).toBe(leave);
  });
  test('up to how much, of the bands in which its principal decides', () => {
    const purchasing = named('4.2.4');
    const reach = (id: string) => deputiesAt(purchasing, stepIn(purchasing, id)!).map(reachOf);
    expect(reach('release')).toEqual([[{ over: 5000, from: undefined, to: 20_000 }]]);
    expect(reach('accept')).toEqual([[{ over: undefined, from: undefined, to: 10_000 }]]);
    expect(reach('rate')).toEqual([[{ to: 10_000 }]]);
  });
  test('in a band in which it decides itself it acts for nobody, in the others it may', () => {
    const purchasing = withRegister('4.2.4', { 'team-leader': [{ role: 'works-director', where: ['4.2.4/release'] }] });
    expect(deputiesAt(purchasing, stepIn(purchasing, 'release')!).map(({ bands }) => bands.map(({ to }) => to))).toEqual([
      [5000],
    ]);
  });
});

describe('four eyes', () => {
  test('who signs does not sign for another too', () => {
    expect(places(withRegister('3.10', { 'chief-executive': [{ role: 'works-director' }] }))).toEqual([
      'works-director for chief-executive at sign',
    ]);
  });
  test('who did the work does not decide on it for another, looked for through a branch by kind', () => {
    expect(places(withRegister('A.1', { 'team-leader': [{ role: 'employee' }] }))).toEqual([]);
    expect(places(withRegister('4.2.4', { quality: [{ role: 'vendor' }] }))).toEqual([]);
  });
  test('who decides does not do the work for another', () => {
    expect(places(withRegister('A.1', { employee: [{ role: 'works-director' }] }))).toEqual([]);
    expect(places(withRegister('A.1', { employee: [{ role: 'counsel' }] }))).toEqual(['counsel for employee at apply']);
  });
  test('in every handbook, with any role as deputy of any other: nobody is on both sides of a decision', () => {
    for (const procedure of everyProcedure.map(bare)) {
      const roles = [...new Set(procedure.steps.flatMap((step) => (isWork(step) ? step.roles : [])))];
      const all = withDeputies(
        procedure,
        roles.map((id) => ({ id, deputies: roles.filter((role) => role !== id).map((role) => ({ role })) })),
      );
      for (const { role, step, bands } of actingFor(all)) {
        if (bands.length > 0) for (const band of bands) expect(band.roles).not.toContain(role);
        else expect(isWork(step) ? step.roles : []).not.toContain(role);
        if (bands.length === 0) expect(barredAt(all, step, role)).toBeUndefined();
      }
    }
  });
});

describe('the print of a procedure', () => {
  const print = (procedure: Procedure) => contentPrint(procedure, secondContent);
  test('is as it was without deputies, and another with them', () => {
    const leave = bare(named('A.1'));
    expect(print({ ...leave, deputies: [] })).toBe(print(leave));
    expect(print(named('A.1'))).not.toBe(print(leave));
  });
  test('says the same whatever the order of the register', () => {
    const entries = register({
      'works-director': [{ role: 'engineer' }, { role: 'counsel' }],
      'chief-executive': [{ role: 'counsel' }],
    });
    expect(print(withDeputies(bare(named('A.1')), entries))).toBe(
      print(withDeputies(bare(named('A.1')), entries.toReversed())),
    );
  });
});
