/** Whom a difference concerns, and what each has to learn anew. */
import { actingAt, type ChangeClass, farther, type Procedure, type Step } from '../procedure/index.ts';
import type { ChangedStep, Classed, Difference, StepChange } from './change.ts';

/** What concerns a role at a step. */
interface Concern {
  /** A step's id in the later edition; in the earlier one where it was taken out. */
  readonly step: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** Of a changed step: what of it concerns the role. */
  readonly changes: readonly Classed<StepChange>[];
  readonly class: ChangeClass;
}

interface Affected {
  readonly role: string;
  readonly concerns: readonly Concern[];
  readonly class: ChangeClass;
  /** The steps whose cases and questions are to be taken again: what changed there is more than words. */
  readonly again: readonly string[];
}

const rolesOf = (step: Step | undefined): readonly string[] => (step ? actingAt(step) : []);

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
    case 'requirement-moved':
      return change.roles.length > 0 ? change.roles : all;
    case 'named-roles':
      return [...change.before, ...change.after];
    case 'outcome-target':
      return [...all, ...rolesAt(change.before), ...rolesAt(change.after)];
    case 'outcome-added':
    case 'outcome-removed':
      return [...all, ...rolesAt(change.target)];
    case 'next':
      return [...all, ...[...change.before, ...change.after].flatMap(rolesAt)];
    default:
      return all;
  }
};

const reach = (changes: readonly Classed<unknown>[]): ChangeClass =>
  changes.map((change) => change.class).reduce(farther, 'wording');

class Register {
  readonly #concerns = new Map<string, Concern[]>();

  add(role: string, concern: Concern): void {
    this.#concerns.set(role, [...(this.#concerns.get(role) ?? []), concern]);
  }

  rows(order: readonly string[]): readonly Affected[] {
    const roles = [...this.#concerns.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return roles.map((role) => {
      const concerns = this.#concerns.get(role)!;
      const again = concerns
        .filter((concern) => concern.what !== 'removed' && concern.class !== 'wording')
        .map(({ step }) => step);
      return { role, concerns, class: reach(concerns), again };
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
  for (const entry of difference.changed)
    for (const [role, changes] of atChanged(entry, old.get(entry.was)!, now.get(entry.step)!, rolesAt))
      register.add(role, { step: entry.step, what: 'changed', changes, class: reach(changes) });
  return register.rows(order);
};
