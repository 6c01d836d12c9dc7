/**
 * The content fingerprint of a procedure: all that a reader of the controlled document reads of it. Unlike `fingerprint`, which holds
 * the structure that is walked, a word changed changes it. What only serves the handbook is left out: the address, the check on the
 * marks, the clauses named beside, the waivers, which roles are not of the company, the calendar, what the procedures it calls are named; so is training, which is ours. Who may act for whom in it is part of it.
 */
import type { Procedure, RecordEntry, Role } from './definition.ts';
import { digest } from './hash.ts';
import { escalationOf } from './limit.ts';

/** The registers by which a procedure's ids are read. */
export interface Registers {
  readonly roles: readonly Pick<Role, 'id' | 'name'>[];
  readonly records: readonly Pick<RecordEntry, 'id' | 'name' | (typeof keeping)[number]>[];
}

/** What the register says of a record beside its name. */
const keeping = ['number', 'owner', 'retention', 'form'] as const;

const ours: ReadonlySet<string> = new Set(['slug', 'marks', 'clauses', 'waivers', 'outside', 'calendar', 'called']);
/** Lists in which the order says nothing. */
const unordered: ReadonlySet<string> = new Set(['roles', 'in', 'out', 'by', 'next', 'outcomes', 'deputies', 'at']);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === false ||
  (Array.isArray(value) ? value.length === 0 : typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Whether the roles of a step, and of its bands, sign one after another: their order says something then. */
const signInOrder = (value: object, before: boolean): boolean => ('sign' in value ? value.sign === 'order' : before);

/**
 * One form for what says the same: keys in order, without what is empty, so that a key the format gains later changes nothing.
 * @param inOrder whether the order of roles says something here
 */
const canonical = (value: unknown, key = '', inOrder = false): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, '', inOrder));
    return unordered.has(key) && !(inOrder && key === 'roles') ? items.map((item) => JSON.stringify(item)).sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const here = signInOrder(value, inOrder);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, entry]) => [name, canonical(entry, name, name === 'requirements' ? false : here)] as const)
      .filter(([, entry]) => !isEmpty(entry))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** Whether two values say the same. */
export const sayTheSame = (a: unknown, b: unknown): boolean => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

/** The part of a procedure that is controlled. */
export const controlledPart = (procedure: Procedure): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(procedure).filter(([key]) => !ours.has(key)));

/** The names a procedure's ids stand for, those of its registers that it uses. */
export const namesUsed = (
  procedure: Procedure,
  { roles, records }: Registers,
): readonly (readonly [string, Role['name']])[] => {
  const works = procedure.steps.filter((step) => 'roles' in step);
  const used = new Set([
    ...[
      ...[procedure.owner ?? []].flat(),
      ...(procedure.deputies ?? []).map(({ role }) => role),
      ...works.flatMap((step) => [
        ...step.roles,
        ...(step.records.by ?? []),
        ...step.requirements.flatMap((requirement) => requirement.roles ?? []),
        ...[escalationOf(step) ?? []].flat(),
      ]),
    ].map((id) => `role ${id}`),
    ...works.flatMap(({ records: { in: uses, out: makes } }) => [...uses, ...makes].map((id) => `record ${id}`)),
  ]);
  return [
    ...roles.map(({ id, name }) => [`role ${id}`, name] as const),
    ...records.map(({ id, name }) => [`record ${id}`, name] as const),
  ].filter(([key]) => used.has(key));
};

/** What the register says of the records a procedure uses, by id; those of which it says nothing but the name are left out. */
export const keepingUsed = (procedure: Procedure, registers: Registers): Readonly<Record<string, unknown>> => {
  const used = new Set(namesUsed(procedure, registers).map(([key]) => key));
  return Object.fromEntries(
    registers.records
      .filter((record) => used.has(`record ${record.id}`) && keeping.some((key) => record[key] !== undefined))
      .map((record) => [record.id, Object.fromEntries(keeping.map((key) => [key, record[key]]))]),
  );
};

/** 12 hexadecimal digits over all that is controlled of a procedure. */
export const contentPrint = (procedure: Procedure, registers: Registers): string => {
  const kept = keepingUsed(procedure, registers);
  return digest(
    JSON.stringify([
      canonical(controlledPart(procedure)),
      Object.fromEntries(namesUsed(procedure, registers)),
      ...(isEmpty(kept) ? [] : [canonical(kept)]),
    ]),
  );
};

/** The fingerprint of a whole handbook by those of its procedures. */
export const printOfAll = (prints: Readonly<Record<string, string>>): string =>
  digest(JSON.stringify(Object.entries(prints).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))));

/** The signs of a fingerprint that stand on pages and prints. */
export const signsOf = (print: string): string => print.slice(0, 8);
