/** The handbook as its pages read it: the checked content, and what crosses the procedures. */
import {
  type DecidingStep,
  type Finding,
  isDeciding,
  isWork,
  nearest,
  Problem,
  type Procedure,
  type RecordEntry,
  type Role,
  type Scenario,
  type Step,
  targetsOf,
  type WorkStep,
} from '../procedure/index.ts';
import { type Content, contentFolder, readContent } from './read.ts';

let kept: Content | undefined;

/** In `dev` the content is read again after this many milliseconds: a page asks for it hundreds of times. */
const fresh = 500;

/** The whole content; read once in a build, anew for every page in `dev`. */
export const book = (): Content => {
  if (kept) return kept;
  kept = readContent(contentFolder());
  if (import.meta.env?.DEV) setTimeout(() => (kept = undefined), fresh);
  return kept;
};

const oneOf = <T extends { id: string }>(entries: readonly T[], id: string, kind: string): T => {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry) return entry;
  const near = nearest(
    id,
    entries.map((candidate) => candidate.id),
  );
  throw new Problem(`There is no ${kind} "${id}".`, near ? `Did you mean "${near}"?` : `Add it to the register of ${kind}s.`);
};

export const roleOf = (id: string): Role => oneOf(book().roles, id, 'role');
export const recordOf = (id: string): RecordEntry => oneOf(book().records, id, 'record');
export const procedureOf = (id: string): Procedure => oneOf(book().procedures, id, 'procedure');
export const stepOf = (procedure: Procedure, id: string): Step => oneOf(procedure.steps, id, 'step');

/** A step together with the procedure it stands in. */
export interface Placed<S extends Step = Step> {
  readonly procedure: Procedure;
  readonly step: S;
}

const placed = (): Placed[] => book().procedures.flatMap((procedure) => procedure.steps.map((step) => ({ procedure, step })));
const placedWork = (): Placed<WorkStep>[] => placed().filter((it): it is Placed<WorkStep> => isWork(it.step));

/** Every step a role is responsible for, in the order of the document. */
export const stepsOfRole = (role: string): Placed<WorkStep>[] => placedWork().filter(({ step }) => step.roles.includes(role));

/** Every gate of every procedure. */
export const gatesOf = (procedures: readonly Procedure[] = book().procedures): Placed<DecidingStep>[] =>
  procedures.flatMap((procedure) =>
    procedure.steps.filter(isDeciding).flatMap((step) => (step.kind === 'gate' ? [{ procedure, step }] : [])),
  );

/** The steps that lead straight to a step. */
export const stepsBefore = (procedure: Procedure, id: string): Step[] =>
  procedure.steps.filter((step) => targetsOf(step).includes(id));

/** Where a record is made and where it is used. */
export const useOf = (record: string): { made: Placed<WorkStep>[]; used: Placed<WorkStep>[] } => ({
  made: placedWork().filter(({ step }) => step.records.out.includes(record)),
  used: placedWork().filter(({ step }) => step.records.in.includes(record)),
});

/** The training cases of a procedure. */
export const scenariosOf = ({ id }: Procedure): readonly Scenario[] => book().scenarios[id] ?? [];

/** The roles of a procedure in the order in which they first act. */
export const rolesIn = (procedure: Procedure): Role[] =>
  [...new Set(procedure.steps.filter(isWork).flatMap((step) => step.roles))].map(roleOf);

/** The records of a procedure in the order of its rows. */
export const recordsIn = (procedure: Procedure): RecordEntry[] =>
  [...new Set(procedure.steps.filter(isWork).flatMap((step) => [...step.records.in, ...step.records.out]))].map(recordOf);

/** The findings about a procedure or one of its steps. */
export const findingsOf = (procedure: Procedure): Finding[] =>
  book().findings.filter((finding) => finding.at.some((at) => at === procedure.id || at.startsWith(`${procedure.id}/`)));
