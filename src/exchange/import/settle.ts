/**
 * A draft becomes a definition: one start, ends, gates by our reading, the forks, joins and merges the format needs, ids, numbers, registers.
 * Whatever the draft, the definition can be compiled; whether it is sound is for verification to say.
 */
import type { Figure, Handbook, Procedure, RecordEntry, Role } from '../../procedure/index.ts';
import type { Remark } from './account.ts';
import type { Draft, Ref } from './draft.ts';
import { endOpenWays, settleEnds } from './ends.ts';
import { settleGates } from './gates.ts';
import { headOf, procedureOf, withTheirDeputies } from './head.ts';
import { recordsOf, rolesOf, stepNames } from './names.ts';
import { settleSideBySide } from './side-by-side.ts';
import { settleStarts } from './starts.ts';
import { type Made, stepOf } from './steps.ts';
import { reduceWays, settleWays } from './ways.ts';
import type { ImportWords } from './words.ts';
import { change, remark, type Work, workOn } from './work.ts';

/** What an import gives: a procedure with the registers and the head it stands under. */
export interface Definition {
  readonly handbook: Handbook;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
  /** What gates go by. */
  readonly figures: readonly Figure[];
  readonly procedure: Procedure;
}

export interface Settled {
  readonly definition: Definition;
  readonly remarks: readonly Remark[];
  readonly places: ReadonlyMap<Ref, string>;
}

/** A case cannot begin by waiting for branches nobody has begun. */
const settleFirst = (work: Work): void => {
  const first = work.nodes.get(work.start);
  if (first?.kind !== 'join') return;
  change(work, first.key, { kind: 'merge', ours: true });
  remark(work, 'node', first.key, { severity: 'warning', fate: 'changed', code: 'join-at-start' });
};

const placesOf = ({ work, names, roles, records }: Made): ReadonlyMap<Ref, string> => {
  const places = new Map<Ref, string>([...roles.place, ...records.place]);
  for (const key of names.order) places.set(`node:${key}`, names.id(key));
  for (const { key, from, mark } of work.flows)
    places.set(`flow:${key}`, mark === undefined ? names.id(from) : `${names.id(from)}:${mark}`);
  const resolve = (ref: Ref, far = 0): string | undefined =>
    places.get(ref) ?? (far < 100 && work.became.has(ref) ? resolve(work.became.get(ref)!, far + 1) : undefined);
  for (const ref of work.became.keys()) {
    const place = resolve(ref);
    if (place !== undefined) places.set(ref, place);
  }
  return places;
};

const settleShape = (work: Work): void => {
  settleStarts(work);
  settleWays(work);
  endOpenWays(work);
  settleSideBySide(work);
  reduceWays(work);
  settleEnds(work);
  settleGates(work);
  settleFirst(work);
};

/** Whom and what the steps that are left name. */
const usedBy = (work: Work, { own, roles }: Draft) => {
  const nodes = [...work.nodes.values()];
  // A file of our own has in its registers what the procedure names, at a step or elsewhere.
  const named = own ? roles.flatMap(({ key, id }) => (id === undefined ? [] : key)) : [];
  return {
    roles: new Set([...nodes.flatMap((node) => node.roles), ...named]),
    records: new Set(nodes.flatMap(({ records }) => [...records.in, ...records.out])),
    made: new Set(nodes.flatMap(({ records }) => records.out)),
  };
};

/** Roles and records that nothing names are in no register. */
const idleIn = ({ roles, records }: Draft, used: ReturnType<typeof usedBy>): Remark[] => [
  ...roles
    .filter(({ key }) => !used.roles.has(key))
    .map(({ key }): Remark => ({ ref: `role:${key}`, severity: 'info', fate: 'lost', code: 'role-idle', args: {} })),
  ...records
    .filter(({ key }) => !used.records.has(key))
    .map(({ key }): Remark => ({ ref: `record:${key}`, severity: 'info', fate: 'lost', code: 'record-idle', args: {} })),
];

/** @param file what was read, by name @param draft as it was drawn; keys unique, roles and records of nodes among its own */
export const settle = (draft: Draft, file: string, words: ImportWords): Settled => {
  const work = workOn(draft, words);
  settleShape(work);
  const used = usedBy(work, draft);
  const made: Made = {
    work,
    names: stepNames(work),
    roles: rolesOf(draft, used.roles, work),
    records: recordsOf(draft, used.records, used.made, work),
  };
  const figures = draft.own?.figures ?? [];
  const roles = withTheirDeputies(made.roles.entries, draft.number ?? '1', draft.own?.deputies ?? []);
  const steps = made.names.order.map((key) => stepOf(made, work.nodes.get(key)!));
  const summary = words.summary(file, work.triggers);
  const procedure = procedureOf(draft, { start: made.names.id(work.start), steps, roles, figures, summary }, words);
  const handbook = headOf(procedure.title[words.locale], draft.own, words);
  const remarks = [...work.remarks, ...idleIn(draft, used)];
  return {
    definition: { handbook, roles, records: made.records.entries, figures, procedure },
    remarks,
    places: placesOf(made),
  };
};
