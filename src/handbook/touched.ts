/**
 * What a difference touches besides the document itself, worked out from the changes: what each role learns again, which audit items ask
 * otherwise, whether walks go on. The page of a difference, its JSON and the command tell it; training, audits and walks go by it.
 */
import type { ItemChanges } from '../audit/index.ts';
import {
  type Affected,
  affectedBy,
  affectedByWhole,
  type EditionDifference,
  isWalkedOtherwise,
  renamedSteps,
} from '../changes/index.ts';
import { isWork, type Procedure, type Scenario, type Situation, type Text } from '../procedure/index.ts';
import { poolOf, poolOfRole, type Taught } from '../train/index.ts';
import { auditTouched, type Named } from './audit-touched.ts';

type Changed = EditionDifference['changed'][number];

/** What is taught of the later edition; none where that is not the one of today, for cases are those of today. */
export type Teaching = Pick<Taught, 'scenarios' | 'situations'>;

/** What is to be taken again: training cases by their ids, and how many questions the exam has at the steps touched. */
export interface Again {
  readonly steps: readonly string[];
  readonly cases: readonly string[];
  /** Of the exam on the whole procedure. */
  readonly questions: number;
  /** Of a role's own exam. */
  readonly roleQuestions: number;
}

export interface RoleTouched extends Affected {
  readonly taken: Again;
}

export interface Touched {
  /** A row for each role. */
  readonly roles: readonly RoleTouched[];
  /** Of somebody who learns the whole procedure. */
  readonly whole: Again;
  /** What the cases to be taken again are called. */
  readonly titles: Readonly<Record<string, Text>>;
  readonly audit: ItemChanges;
  readonly walks: {
    readonly otherwise: boolean;
    /** Steps that go on under another id. */
    readonly renamed: Readonly<Record<string, string>>;
  };
}

const casesAt = (scenarios: readonly Scenario[], steps: readonly string[]): readonly string[] =>
  scenarios.filter(({ course }) => course.some(({ step }) => steps.includes(step))).map(({ id }) => id);

const countAt = (pool: readonly { readonly id: string; readonly step: string }[], steps: readonly string[]): number =>
  new Set(pool.filter(({ step }) => steps.includes(step)).map(({ id }) => id)).size;

type Takes = (steps: readonly string[], role?: string) => Again;

const takesOf = (procedure: Procedure, names: Named, teaching: Teaching | undefined): Takes => {
  const taught: Taught | undefined = teaching && { ...names, procedure, ...teaching };
  const pool = taught ? poolOf(taught) : [];
  return (steps, role) => ({
    steps,
    cases: casesAt(teaching?.scenarios ?? [], steps),
    questions: countAt(pool, steps),
    roleQuestions: taught && role !== undefined && steps.length > 0 ? countAt(poolOfRole([taught], role), steps) : 0,
  });
};

const withTaken = (rows: readonly Affected[], takes: Takes): readonly RoleTouched[] =>
  rows.map((row) => ({ ...row, taken: takes(row.again, row.role) }));

const titlesOf = ({ cases }: Again, teaching: Teaching | undefined): Touched['titles'] =>
  Object.fromEntries((teaching?.scenarios ?? []).flatMap(({ id, title }) => (cases.includes(id) ? [[id, title]] : [])));

const orderIn = ({ roles }: Named): readonly string[] => roles.map(({ id }) => id);

/**
 * What a procedure that changed touches.
 * @param registers by which the ids of each edition are read
 * @param teaching what is taught of the later edition, where that is the one of today
 */
export const touchedBy = (
  changed: Changed,
  registers: { readonly before: Named; readonly after: Named },
  teaching: Teaching | undefined,
): Touched => {
  const { before, after, difference } = changed;
  const takes = takesOf(after, registers.after, teaching);
  const roles = withTaken(affectedBy(before, after, difference, orderIn(registers.after)), takes);
  const again = new Set(roles.flatMap((row) => row.again));
  const whole = takes(after.steps.filter(({ id }) => again.has(id)).map(({ id }) => id));
  return {
    ...{ roles, whole, titles: titlesOf(whole, teaching) },
    audit: auditTouched(changed, registers.before, registers.after),
    walks: { otherwise: isWalkedOtherwise(after, difference), renamed: renamedSteps(difference) },
  };
};

/** What a procedure touches that was added or taken out as a whole. @param teaching as in `touchedBy`; none of one taken out */
export const touchedByWhole = (
  procedure: Procedure,
  what: 'added' | 'removed',
  names: Named,
  teaching: Teaching | undefined,
): Pick<Touched, 'roles' | 'whole' | 'titles'> => {
  const takes = takesOf(procedure, names, teaching);
  const whole = takes(what === 'added' ? procedure.steps.filter(isWork).map(({ id }) => id) : []);
  const roles = withTaken(affectedByWhole(procedure, what, orderIn(names)), takes);
  return { roles, whole, titles: titlesOf(whole, teaching) };
};

/** What is taught of a procedure, where it is the one of today. */
export const teachingIn = (
  content: {
    readonly scenarios: Readonly<Record<string, readonly Scenario[]>>;
    readonly situations: Readonly<Record<string, readonly Situation[]>>;
  },
  id: string,
): Teaching => ({ scenarios: content.scenarios[id] ?? [], situations: content.situations[id] ?? [] });
