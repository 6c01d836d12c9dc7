/** Whom a difference concerns, and what each has to learn anew. */
import { actingAt, type ChangeClass, farther, isWork, type Procedure, type Step, type WorkStep } from '../procedure/index.ts';
import type { ChangedStep, Classed, Difference, HeadChange, StepChange } from './change.ts';

/** What concerns a role at a step. */
interface Concern {
  /** A step's id in the later edition; in the earlier one where it was taken out. */
  readonly step: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** Of a changed step: what of it concerns the role. */
  readonly changes: readonly Classed<StepChange>[];
  readonly class: ChangeClass;
}

export interface Affected {
  readonly role: string;
  /** What of the procedure itself changed for it: where it begins, how the role or a record it handles is called. */
  readonly head: readonly Classed<HeadChange>[];
  readonly concerns: readonly Concern[];
  readonly class: ChangeClass;
  /** The steps whose cases and questions are to be taken again: what changed there is more than words. */
  readonly again: readonly string[];
}

const rolesOf = (step: Step | undefined): readonly string[] => (step ? actingAt(step) : []);

/** Who keeps the records of a step, where it says so. */
const keepersAt = (step: Step): readonly string[] => (isWork(step) ? (step.records.by ?? []) : []);

/** Who a change at a step concerns, besides nobody. */
const concerned = (
  change: StepChange,
  before: Step,
  after: Step,
  rolesAt: (step: string) => readonly string[],
): readonly string[] => {
  const all = [...rolesOf(before), ...rolesOf(after)];
  switch (change.kind) {
    case 'role-added':
    case 'role-removed':
      return [change.role, ...all];
    case 'requirement':
    case 'requirement-added':
    case 'requirement-removed':
      return change.roles.length > 0 ? change.roles : all;
    case 'requirement-moved':
      return change.roles.length > 0 ? change.roles : [...all, ...rolesAt(change.from)];
    case 'named-roles':
      return [...change.before, ...change.after];
    case 'outcome-target':
      return [...all, ...rolesAt(change.before), ...rolesAt(change.after)];
    case 'outcome-added':
    case 'outcome-removed':
      return [...all, ...rolesAt(change.target)];
    case 'next':
      return [...all, ...[...change.before, ...change.after].flatMap(rolesAt)];
    case 'other':
      return change.key === 'by' ? [...all, ...keepersAt(before), ...keepersAt(after)] : all;
    default:
      return all;
  }
};

const worksIn = (procedures: readonly Procedure[]): readonly WorkStep[] =>
  procedures.flatMap(({ steps }) => steps.filter(isWork));

/** Who a change of the procedure itself concerns. */
const headConcerned = (change: HeadChange, editions: readonly Procedure[]): readonly string[] => {
  const works = worksIn(editions);
  switch (change.kind) {
    case 'role-name':
      return [change.id];
    case 'record-name':
      return works
        .filter(({ records }) => [...records.in, ...records.out].includes(change.id))
        .flatMap((step) => [...step.roles, ...keepersAt(step)]);
    case 'start':
      return works.filter(({ id }) => id === change.before || id === change.after).flatMap(({ roles }) => roles);
    default:
      return works.flatMap(({ roles }) => roles);
  }
};

const reach = (changes: readonly Classed<unknown>[]): ChangeClass =>
  changes.map((change) => change.class).reduce(farther, 'wording');

/** Where something is to be learnt again: steps that are there and changed by more than words, and where the procedure begins now. */
const againAt = (head: readonly HeadChange[], concerns: readonly Concern[], steps: readonly Step[]): readonly string[] => {
  const begins = head.flatMap((change) => (change.kind === 'start' ? [change.after] : []));
  const changed = concerns.filter((concern) => concern.what !== 'removed' && concern.class !== 'wording');
  const all = new Set([...begins, ...changed.map(({ step }) => step)]);
  return steps.map(({ id }) => id).filter((id) => all.has(id));
};

class Register {
  readonly #concerns = new Map<string, Concern[]>();
  readonly #head = new Map<string, Classed<HeadChange>[]>();

  add(role: string, concern: Concern): void {
    this.#concerns.set(role, [...(this.#concerns.get(role) ?? []), concern]);
  }

  addHead(role: string, change: Classed<HeadChange>): void {
    this.#head.set(role, [...(this.#head.get(role) ?? []), change]);
  }

  /** @param steps of the later edition, by which what is learnt again is ordered */
  rows(order: readonly string[], steps: readonly Step[]): readonly Affected[] {
    const all = new Set([...this.#head.keys(), ...this.#concerns.keys()]);
    return [...all]
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .map((role) => {
        const [head, concerns] = [this.#head.get(role) ?? [], this.#concerns.get(role) ?? []];
        return { role, head, concerns, class: reach([...head, ...concerns]), again: againAt(head, concerns, steps) };
      });
  }
}

const atChanged = (
  entry: ChangedStep,
  old: Step,
  now: Step,
  rolesAt: (step: string) => readonly string[],
): Map<string, Classed<StepChange>[]> => {
  const byRole = new Map<string, Classed<StepChange>[]>();
  for (const change of entry.changes)
    for (const role of new Set(concerned(change, old, now, rolesAt))) byRole.set(role, [...(byRole.get(role) ?? []), change]);
  return byRole;
};

/**
 * A row for each role a difference concerns.
 * @param order role ids in the register's order, by which the rows stand
 */
export const affectedBy = (
  before: Procedure,
  after: Procedure,
  difference: Difference,
  order: readonly string[],
): readonly Affected[] => {
  const register = new Register();
  const [old, now] = [
    new Map(before.steps.map((step) => [step.id, step])),
    new Map(after.steps.map((step) => [step.id, step])),
  ];
  const rolesAt = (step: string): readonly string[] => [...rolesOf(old.get(step)), ...rolesOf(now.get(step))];
  const whole = (step: Step, what: 'added' | 'removed'): void => {
    for (const role of rolesOf(step)) register.add(role, { step: step.id, what, changes: [], class: 'flow' });
  };
  for (const step of difference.removed) whole(step, 'removed');
  for (const step of difference.added) whole(step, 'added');
  for (const change of difference.head)
    for (const role of new Set(headConcerned(change, [before, after]))) register.addHead(role, change);
  for (const entry of difference.changed)
    for (const [role, changes] of atChanged(entry, old.get(entry.was)!, now.get(entry.step)!, rolesAt))
      register.add(role, { step: entry.step, what: 'changed', changes, class: reach(changes) });
  return register.rows(order, after.steps);
};

/** A row for each role of a procedure that was added or taken out as a whole. */
export const affectedByWhole = (
  { steps }: Procedure,
  what: 'added' | 'removed',
  order: readonly string[],
): readonly Affected[] => {
  const register = new Register();
  for (const step of steps)
    for (const role of rolesOf(step)) register.add(role, { step: step.id, what, changes: [], class: 'flow' });
  return register.rows(order, steps);
};
