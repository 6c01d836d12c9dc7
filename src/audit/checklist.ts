/** The checklist of a procedure: its definition, asked back one question at a time. */
import {
  bandRows,
  calledAt,
  digest,
  escalationOf,
  figureAt,
  fingerprint,
  firstOf,
  groundsOf,
  isDeciding,
  isWork,
  lapseOf,
  limitOf,
  type Outcome,
  type Procedure,
  pastMerges,
  type Statement,
  type Step,
  saidIn,
  signingOf,
  stepIn,
  targetsOf,
  type WorkStep,
} from '../procedure/index.ts';
import type { AuditedProcedure } from './audit.ts';
import { askedBy, type Item, type ItemOutcome, type Named, type Risk } from './item.ts';
import { objectivesOf } from './objectives.ts';
import { named, type Registers } from './registers.ts';

const numberOf = (step: Step): string => ('no' in step && step.no) || '';

/** Why every item of a step is looked at: it decides, it submits to a gate, or the document leaves a gap there; its wording and form are no risk. */
const risksOf = (procedure: Procedure, step: WorkStep, { findings }: Registers): Risk[] => {
  const gates = new Set(procedure.steps.filter(({ kind }) => kind === 'gate').map(({ id }) => id));
  const submits = step.kind !== 'gate' && targetsOf(step).some((id) => gates.has(pastMerges(procedure, id)));
  const doubtful = findings.some(
    ({ at, kind }) => kind !== 'wording' && kind !== 'form' && at.includes(`${procedure.id}/${step.id}`),
  );
  return [
    ...(step.kind === 'gate' ? (['gate'] as const) : []),
    ...(submits ? (['submission'] as const) : []),
    ...(doubtful ? (['finding'] as const) : []),
  ];
};

type Asked = Pick<Item, 'kind'> & { readonly key: string } & Partial<Omit<Item, 'kind' | 'id' | 'procedure' | 'step' | 'no'>>;

const grounds = ({ basis, why }: Pick<Statement, 'basis' | 'why'>, otherwise: Item['basis']) => ({
  basis: basis ?? otherwise,
  ...(why ? { why } : {}),
});

/** A requirement is known by its sentence, so that rows put in before it change nothing; the same sentence twice is counted. */
const requirementsOf = (step: WorkStep, registers: Registers): Asked[] => {
  const seen = new Map<string, number>();
  return step.requirements.map((requirement) => {
    const hash = digest(firstOf(requirement).replaceAll(/\s/g, '')).slice(0, 8);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    const key = count === 1 ? hash : `${hash}-${count}`;
    const names = requirement.roles?.map((role) => named(registers.roles, role));
    return {
      kind: 'requirement',
      key: `requirement/${key}`,
      text: saidIn(requirement),
      ...(names && { named: names }),
      ...grounds(requirement, 'text'),
    };
  });
};

/** What the register says of keeping a record. */
const keptAs = (id: string, { records, roles }: Registers): Pick<Item, 'kept'> => {
  const { owner, retention } = records.find((record) => record.id === id) ?? {};
  return owner || retention
    ? { kept: { ...(owner && { by: named(roles, owner) }), ...(retention && { time: retention }) } }
    : {};
};

const recordsOf = (step: WorkStep, registers: Registers): Asked[] => {
  const { records } = registers;
  const { why } = step.records;
  const from = why ? ({ basis: 'inferred', why } as const) : ({ basis: 'text' } as const);
  return [
    ...step.records.in.map((id): Asked => ({ kind: 'record-in', key: `record-in/${id}`, record: named(records, id), ...from })),
    ...step.records.out.map((id): Asked => {
      const risk = records.some((record) => record.id === id && record.kind === 'record') ? (['record'] as const) : [];
      return {
        kind: 'record-out',
        key: `record-out/${id}`,
        record: named(records, id),
        ...keptAs(id, registers),
        risks: risk,
        ...from,
      };
    }),
  ];
};

const outcomeOf = (procedure: Procedure, { mark, signs, name, next }: Outcome): ItemOutcome => {
  const to = pastMerges(procedure, next);
  const step = stepIn(procedure, to)!;
  return { mark, ...(signs && { signs }), name, to: { id: to, name: step.name, no: numberOf(step) } };
};

/** Whether whoever decided may with the figure of the case. */
const bandsOf = (procedure: Procedure, step: WorkStep, registers: Registers): Item['bands'] => {
  const figure = figureAt(procedure, step);
  return (
    figure && {
      figure: { id: figure.id, name: figure.name },
      unit: figure.unit,
      of: bandRows(step).map(({ band: { roles, ...bounds }, signing }) => ({
        ...bounds,
        roles: roles.map((id) => named(registers.roles, id)),
        ...(signing && { signing: { inOrder: signing.inOrder, need: signing.need, veto: signing.veto } }),
      })),
    }
  );
};

/** Who took the decision; where several sign, whether all have who have to. */
const deciderOf = (procedure: Procedure, step: WorkStep, roles: readonly Named[], registers: Registers): Asked => {
  const bands = bandsOf(procedure, step, registers);
  if (bands) return { kind: 'bands', key: 'bands', roles, bands, ...grounds(step, 'text') };
  const signing = signingOf(step);
  if (!signing) return { kind: 'decider', key: 'decider', roles, ...grounds(step, 'text') };
  const { inOrder, need, veto } = signing;
  return { kind: 'signatures', key: 'signatures', roles, signing: { inOrder, need, veto }, ...grounds(step, 'text') };
};

const decisionsOf = (procedure: Procedure, step: WorkStep, roles: readonly Named[], registers: Registers): Asked[] => {
  if (!isDeciding(step)) return [{ kind: 'role', key: 'role', roles, ...grounds(step, 'text') }];
  const outcomes = step.outcomes.map((outcome) => outcomeOf(procedure, outcome));
  const from = grounds(step, 'chart');
  const doubtful = step.basis === 'inferred' ? undefined : step.outcomes.find(({ basis }) => basis === 'inferred');
  const asked = { text: step.question, outcomes, ...(doubtful ? grounds(doubtful, from.basis) : from) };
  if (step.kind === 'choice')
    return [
      { kind: 'role', key: 'role', roles, ...from },
      { kind: 'branch', key: 'branch', ...asked },
    ];
  const refusals = step.outcomes.filter(({ refusal }) => refusal);
  return [
    { kind: 'decision', key: 'decision', ...asked },
    deciderOf(procedure, step, roles, registers),
    ...refusals.map(
      (refusal): Asked => ({
        kind: 'refusal',
        key: `refusal/${refusal.mark}`,
        outcomes: [outcomeOf(procedure, refusal)],
        ...grounds(groundsOf(refusal).target, from.basis),
      }),
    ),
  ];
};

/** Whether it was done in time, and if not, what was to follow. */
const limitItem = (procedure: Procedure, step: WorkStep, registers: Registers): Asked[] => {
  const [limit, role, lapse] = [limitOf(step), escalationOf(step), lapseOf(step)];
  if (!limit) return [];
  const { within, unit, remind } = limit;
  return [
    {
      kind: 'limit',
      key: 'limit',
      limit: { within, unit, ...(remind !== undefined && { remind }) },
      ...(role !== undefined && { named: [named(registers.roles, role)] }),
      ...(lapse && { outcomes: [outcomeOf(procedure, lapse)] }),
      ...grounds(step, 'text'),
    },
  ];
};

/** Whether the procedure it calls was gone through in this case: its own records are asked by its own checklist. */
const callItem = (procedure: Procedure, step: WorkStep): Asked[] => {
  const call = calledAt(procedure, step);
  return call ? [{ kind: 'call', key: 'call', call: { id: call.id, name: call.title }, ...grounds(step, 'text') }] : [];
};

const itemsOf = (procedure: Procedure, step: WorkStep, registers: Registers): Item[] => {
  const roles = step.roles.map((id) => named(registers.roles, id));
  const risks = risksOf(procedure, step, registers);
  const asked = [
    ...requirementsOf(step, registers),
    ...decisionsOf(procedure, step, roles, registers),
    ...limitItem(procedure, step, registers),
    ...callItem(procedure, step),
    ...recordsOf(step, registers),
  ];
  return asked
    .filter(({ kind }) => roles.length > 0 || (kind !== 'role' && kind !== 'decider'))
    .map(({ key, kind, basis = 'text', ...question }) => ({
      id: `${procedure.id}/${step.id}/${key}`,
      kind,
      procedure: procedure.id,
      step: { id: step.id, name: step.name },
      no: numberOf(step),
      outcomes: [],
      ...question,
      basis,
      roles,
      risks: [...risks, ...(question.risks ?? [])],
    }));
};

/**
 * Every question a procedure puts to those who follow it: its objectives, then in the order of its rows. Each carries the step, the row and the
 * basis it rests on: a decision what says that it can be decided so, a refusal what says where it leads; a requirement without a basis
 * of its own stands in the text of the standard.
 */
export const checklist = (procedure: Procedure, registers: Registers): readonly Item[] => [
  ...objectivesOf(procedure, registers),
  ...procedure.steps.filter(isWork).flatMap((step) => itemsOf(procedure, step, registers)),
];

/** 12 hexadecimal digits over what a checklist asks; the structure's fingerprint does not see a requirement that was reworded. */
export const checklistDigest = (items: readonly Item[]): string =>
  digest(JSON.stringify(items.map((item) => [item.id, askedBy(item)])));

/** A procedure as an audit names it, asking these items. */
export const auditedProcedure = (procedure: Procedure, items: readonly Item[]): AuditedProcedure => {
  const { id, title, clauses } = procedure;
  return { id, title, fingerprint: fingerprint(procedure), checklist: checklistDigest(items), ...(clauses && { clauses }) };
};
