/** The handbook as its pages read it: the checked content, and what crosses the procedures. */
import {
  actingAt,
  actingFor,
  callersOf,
  type DecidingStep,
  escalationOf,
  type Finding,
  isDeciding,
  isWork,
  type Locale,
  languagesOf,
  nearest,
  Problem,
  type Procedure,
  type RecordEntry,
  type Role,
  type Scenario,
  type Situation,
  type Step,
  type WorkStep,
} from '../procedure/index.ts';
import { type Content, contentFolder, readContent } from './read.ts';

let kept: Content | undefined;

/** In `dev` the content is read again after this many milliseconds: a page asks for it hundreds of times. */
const fresh = 500;

/** The whole content; read once in a build, anew for every page in `dev`. */
export const book = (): Content => {
  if (kept) return kept;
  kept = globalThis.handedOver ?? readContent(contentFolder());
  if (import.meta.env?.DEV) setTimeout(() => (kept = undefined), fresh);
  return kept;
};

/** Worked out once for the content at hand: pages ask again and again, and a handbook may have a thousand procedures. */
export const once = <T>(make: (content: Content) => T): (() => T) => {
  let of: Content | undefined;
  let made: T;
  return () => {
    const content = book();
    if (content !== of) [of, made] = [content, make(content)];
    return made;
  };
};

const byId = <T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));
const registers = once(({ roles, records, procedures }) => {
  return { role: byId(roles), record: byId(records), procedure: byId(procedures) };
});

const oneOf = <T>(entries: ReadonlyMap<string, T>, id: string, kind: string): T => {
  const entry = entries.get(id);
  if (entry) return entry;
  const near = nearest(id, [...entries.keys()]);
  throw new Problem(`There is no ${kind} "${id}".`, near ? `Did you mean "${near}"?` : `Add it to the register of ${kind}s.`);
};

export const roleOf = (id: string): Role => oneOf(registers().role, id, 'role');
export const recordOf = (id: string): RecordEntry => oneOf(registers().record, id, 'record');
export const procedureOf = (id: string): Procedure => oneOf(registers().procedure, id, 'procedure');
export const knownStep = ({ steps }: Procedure, id: string): Step =>
  steps.find((step) => step.id === id) ?? oneOf(byId(steps), id, 'step');

/** A step together with the procedure it stands in. */
export interface Placed<S extends Step = Step> {
  readonly procedure: Procedure;
  readonly step: S;
}

const placedWork = once(({ procedures }) =>
  procedures.flatMap((procedure) => procedure.steps.filter(isWork).map((step): Placed<WorkStep> => ({ procedure, step }))),
);

/** The steps under each of the names a step is filed under, in the order of the document. */
const filed = (under: (step: WorkStep) => readonly string[]): (() => ReadonlyMap<string, Placed<WorkStep>[]>) =>
  once(() => {
    const files = new Map<string, Placed<WorkStep>[]>();
    for (const place of placedWork())
      for (const name of new Set(under(place.step))) {
        const file = files.get(name);
        if (file) file.push(place);
        else files.set(name, [place]);
      }
    return files;
  });
const byRole = filed(({ roles }) => roles);
const byRecordMade = filed(({ records }) => records.out);
const byRecordUsed = filed(({ records }) => records.in);

/** Every step a role is responsible for, in the order of the document. */
export const stepsOfRole = (role: string): readonly Placed<WorkStep>[] => byRole().get(role) ?? [];

/** Every step that passes to a role when time runs out, in the order of the document. */
export const passedTo = (role: string): readonly Placed<WorkStep>[] =>
  placedWork().filter(({ step }) => escalationOf(step) === role);

/** Everything that somebody may do for another, in the order of the document. */
export const deputising = once(({ procedures }) =>
  procedures.flatMap((procedure) => actingFor(procedure).map((acting) => ({ ...acting, procedure }))),
);

const callers = once(({ procedures }) => {
  const calling = procedures.filter(({ called }) => called);
  return new Map(procedures.map(({ id }) => [id, callersOf(calling, id)]));
});

/** Every step at which a procedure is gone through, in the order of the document. */
export const callersHere = (id: string): readonly Placed<WorkStep>[] => callers().get(id) ?? [];

/** Every gate of every procedure. */
export const gatesOf = (procedures: readonly Procedure[] = book().procedures): Placed<DecidingStep>[] =>
  procedures.flatMap((procedure) =>
    procedure.steps.filter(isDeciding).flatMap((step) => (step.kind === 'gate' ? [{ procedure, step }] : [])),
  );

/** Where a record is made and where it is used. */
export const useOf = (record: string): { made: readonly Placed<WorkStep>[]; used: readonly Placed<WorkStep>[] } => ({
  made: byRecordMade().get(record) ?? [],
  used: byRecordUsed().get(record) ?? [],
});

/** The training cases of a procedure. */
export const scenariosOf = ({ id }: Procedure): readonly Scenario[] => book().scenarios[id] ?? [];

/** What is practised and examined at a procedure's steps. */
export const situationsOf = ({ id }: Procedure): readonly Situation[] => book().situations[id] ?? [];

/** The roles of a procedure in the order in which they first act. */
export const rolesIn = (procedure: Procedure): Role[] =>
  [...new Set(procedure.steps.filter(isWork).flatMap((step) => step.roles))].map(roleOf);

/** All the roles it names: who answers for it, who is responsible for a row, whom a step passes to, whom a sentence names, who makes a record, who keeps one, and who may act for another. */
export const rolesNamedIn = (procedure: Procedure): Role[] => {
  const named = procedure.steps
    .filter(isWork)
    .flatMap((step) => [
      ...actingAt(step),
      ...step.requirements.flatMap((requirement) => requirement.roles ?? []),
      ...(step.records.by ?? []),
    ]);
  const deputies = (procedure.deputies ?? []).map(({ role }) => role);
  const beside = [procedure.owner, ...recordsIn(procedure).map(({ owner }) => owner), ...deputies].filter(
    (id) => id !== undefined,
  );
  return [...new Set([...named, ...beside])].map(roleOf);
};

/** The records of a procedure in the order of its rows. */
export const recordsIn = (procedure: Procedure): RecordEntry[] =>
  [...new Set(procedure.steps.filter(isWork).flatMap((step) => [...step.records.in, ...step.records.out]))].map(recordOf);

/** The findings about one step. */
export const findingsAt = (procedure: Procedure, { id }: Step): Finding[] =>
  book().findings.filter(({ at }) => at.includes(`${procedure.id}/${id}`));

/** The findings that leave a role’s own part or name unclear. */
export const findingsOfRole = (role: string): Finding[] => book().findings.filter(({ roles }) => roles.includes(role));

/** The findings about a procedure or one of its steps. */
export const findingsOf = (procedure: Procedure): Finding[] =>
  book().findings.filter((finding) => finding.at.some((at) => at === procedure.id || at.startsWith(`${procedure.id}/`)));

/** The languages the handbook is in: the first stands at the root. */
export const languages = (): readonly Locale[] => languagesOf(book().handbook);

/** What the site is called. */
export const siteName = (locale: Locale): string => {
  const { name, title } = book().handbook;
  return (name ?? title)[locale];
};

/** Two words of the handbook, short ones, as examples of what may be looked for. */
export const searchWords = (locale: Locale): readonly string[] => {
  const { procedures, roles } = book();
  const steps = procedures.flatMap((procedure) => procedure.steps.filter(isWork));
  const shortest = (names: readonly string[]): string[] => [...names].sort((a, b) => a.length - b.length).slice(0, 1);
  return [...shortest(steps.map(({ name }) => name[locale])), ...shortest(roles.map(({ name }) => name[locale]))];
};
