/** What changed at a step that stands in both editions. */
import {
  bandRows,
  bandsOf,
  type ChangeClass,
  callOf,
  groundsOf,
  isDeciding,
  isWork,
  limitOf,
  type Outcome,
  type Step,
  sayTheSame,
  signingOf,
} from '../procedure/index.ts';
import type { Classed, StepChange } from './change.ts';
import { otherKeys } from './other.ts';
import { classOfRewording, rewordedIn, sentenceChanges } from './sentences.ts';

type Changes = readonly Classed<StepChange>[];

/** Under which id a step of the earlier edition goes on. */
export type NowCalled = (id: string) => string;

const classed = (change: StepChange, reach: ChangeClass): Classed<StepChange> => ({ ...change, class: reach });

const texts = (kind: 'name' | 'question', before: Step['name'], after: Step['name']): Changes => {
  const reworded = rewordedIn(before, after);
  if (reworded.length === 0) return [];
  return [classed({ kind, before, after, in: reworded }, classOfRewording(before, after, 'clarified'))];
};

/** What one list has and the other has not. */
const beyond = (list: readonly string[], than: readonly string[]): readonly string[] =>
  list.filter((entry) => !than.includes(entry));

/** Who decides by a figure; another order of bands says the same, and of the roles of one where they don't sign one after another. */
const bandsChange = (before: Step, after: Step): Changes => {
  const [old, now] = [bandsOf(before), bandsOf(after)];
  const inOrder = [before, after].every((step) => step.kind === 'gate' && step.sign === 'order');
  const rule = (bands: typeof now) =>
    bands && [
      bands.figure,
      bands.of.map((band) => JSON.stringify({ ...band, roles: inOrder ? band.roles : [...band.roles].sort() })).sort(),
    ];
  return sayTheSame(rule(old), rule(now)) ? [] : [classed({ kind: 'bands', before: old, after: now }, 'flow')];
};

const roleChanges = (before: readonly string[], after: readonly string[]): Changes => [
  ...beyond(after, before).map((role) => classed({ kind: 'role-added', role }, 'duties')),
  ...beyond(before, after).map((role) => classed({ kind: 'role-removed', role }, 'duties')),
];

const recordChanges = (before: Step, after: Step): Changes => {
  const listed = (step: Step, as: 'in' | 'out'): readonly string[] => (isWork(step) ? step.records[as] : []);
  return (['in', 'out'] as const).flatMap((as) => [
    ...beyond(listed(after, as), listed(before, as)).map((record) => classed({ kind: 'record-added', record, as }, 'duties')),
    ...beyond(listed(before, as), listed(after, as)).map((record) => classed({ kind: 'record-removed', record, as }, 'duties')),
  ]);
};

/** Of the widest band that several sign, how they do. */
const bandSigningChange = (before: Step, after: Step): Changes => {
  const widest = (step: Step) =>
    bandRows(step)
      .flatMap(({ signing }) => signing ?? [])
      .sort((a, b) => b.signers.length - a.signers.length)[0];
  const [old, now] = [widest(before), widest(after)];
  const rule = (signing: typeof now) => signing && [signing.inOrder, signing.veto, signing.need === signing.signers.length];
  return sayTheSame(rule(old), rule(now)) ? [] : [classed({ kind: 'signing', before: old, after: now }, 'flow')];
};

/** Whether those whom two lists have in common stand in one order in both. */
const isSameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  sayTheSame(
    a.filter((entry) => b.includes(entry)),
    b.filter((entry) => a.includes(entry)),
  );

/** How many of its roles sign a gate, and in which order; told as how it reads now, nothing where it says the same in other words. */
const signingChange = (before: Step, after: Step): Changes => {
  const [old, now] = [signingOf(before), signingOf(after)];
  // By bands: how those of each sign, read as one where the bands are the same.
  if (bandsOf(before) && bandsOf(after)) return bandSigningChange(before, after);
  const rule = (signing: typeof now) =>
    JSON.stringify(signing && [signing.inOrder, signing.need, signing.signers.length, signing.veto]);
  // One that signs more, or less, of those who sign one after another: told as who they are.
  const inOrder = old?.inOrder && now?.inOrder && old.veto === now.veto;
  if (rule(old) !== rule(now) && !inOrder) return [classed({ kind: 'signing', before: old, after: now }, 'flow')];
  if (!inOrder || (rule(old) === rule(now) && isSameOrder(old.signers, now.signers))) return [];
  return [classed({ kind: 'signing-order', before: old.signers, after: now.signers }, 'flow')];
};

/** By when it is done and what follows; an outcome by its mark. Where time leads is another way of the case, how long it takes is whose duty it is. */
const limitChange = (before: Step, after: Step): Changes => {
  const [old, now] = [limitOf(before), limitOf(after)];
  const rule = (limit: typeof now) =>
    JSON.stringify(limit && [limit.within, limit.unit, limit.remind, limit.escalate, limit.outcome]);
  if (rule(old) === rule(now)) return [];
  const leads = (limit: typeof now) => [limit?.escalate, limit?.outcome].join();
  return [classed({ kind: 'limit', before: old, after: now }, leads(old) === leads(now) ? 'duties' : 'flow')];
};

/** Which procedure the case goes through there: another way of it, though no move of this procedure is another. */
const callChange = (before: Step, after: Step): Changes => {
  const [old, now] = [callOf(before), callOf(after)];
  return old === now ? [] : [classed({ kind: 'call', before: old, after: now }, 'flow')];
};

const groundsKey = (outcome: Outcome): string => JSON.stringify(groundsOf(outcome));

/** By what an outcome is known to a reader. */
const called = ({ mark, signs, name }: Outcome) => ({ mark, ...(signs && { signs }), name });

const outcomePair = (old: Outcome, now: Outcome, nowCalled: NowCalled): Changes => {
  const changes: Classed<StepChange>[] = [];
  const outcome = called(now);
  const reworded = rewordedIn(old.name, now.name);
  if (reworded.length > 0)
    changes.push(
      classed(
        { kind: 'outcome-name', ...outcome, before: old.name, after: now.name, in: reworded },
        classOfRewording(old.name, now.name, 'clarified'),
      ),
    );
  if (nowCalled(old.next) !== now.next)
    changes.push(classed({ kind: 'outcome-target', ...outcome, before: old.next, after: now.next }, 'flow'));
  if (old.refusal !== now.refusal) changes.push(classed({ kind: 'refusal', ...outcome, after: now.refusal }, 'flow'));
  if (groundsKey(old) !== groundsKey(now)) changes.push(classed({ kind: 'grounds' }, 'clarified'));
  return [...changes, ...otherKeys(old, now, ['mark', 'name', 'next', 'refusal', 'basis', 'why', 'target'])];
};

const outcomeChanges = (before: readonly Outcome[], after: readonly Outcome[], nowCalled: NowCalled): Changes => {
  const whole = (kind: 'outcome-added' | 'outcome-removed') => (outcome: Outcome) =>
    classed({ kind, ...called(outcome), target: outcome.next }, 'flow');
  const [old, now] = [
    new Map(before.map((outcome) => [outcome.mark, outcome])),
    new Map(after.map((outcome) => [outcome.mark, outcome])),
  ];
  return [
    ...after.flatMap((outcome) => (old.has(outcome.mark) ? outcomePair(old.get(outcome.mark)!, outcome, nowCalled) : [])),
    ...after.filter(({ mark }) => !old.has(mark)).map(whole('outcome-added')),
    ...before.filter(({ mark }) => !now.has(mark)).map(whole('outcome-removed')),
  ];
};

const targetsOf = (step: Step): readonly string[] => {
  if (isDeciding(step) || step.kind === 'end') return [];
  return typeof step.next === 'string' ? [step.next] : step.next;
};

const waysOn = (before: Step, after: Step, nowCalled: NowCalled): Changes => {
  if (isDeciding(before) && isDeciding(after))
    return [
      ...texts('question', before.question, after.question),
      ...outcomeChanges(before.outcomes, after.outcomes, nowCalled),
    ];
  const [old, now] = [targetsOf(before), targetsOf(after)];
  const same = old.length === now.length && old.every((target) => now.includes(nowCalled(target)));
  // A task that became a gate says so by its kind; its outcomes are new.
  if (isDeciding(after)) return outcomeChanges([], after.outcomes, nowCalled);
  return same && !isDeciding(before) ? [] : [classed({ kind: 'next', before: old, after: now }, 'flow')];
};

const ownGrounds = (step: Step): string => JSON.stringify([step.basis, step.why, isWork(step) ? step.records.why : undefined]);

/** The keys of a step whose changes are told by themselves. */
const told = [
  'id',
  'no',
  'kind',
  'name',
  'roles',
  'requirements',
  'records',
  'basis',
  'why',
  'next',
  'question',
  'outcomes',
  'sign',
  'veto',
  'bands',
  'limit',
  'calls',
];

/** Everything that changed at a step, the farthest reaching last but in the order a reader meets it. */
export const stepChanges = (before: Step, after: Step, moved: boolean, nowCalled: NowCalled): Changes => {
  const changes: Classed<StepChange>[] = [];
  if (before.id !== after.id) changes.push(classed({ kind: 'step-id', before: before.id, after: after.id }, 'wording'));
  if (before.no !== after.no && before.no && after.no)
    changes.push(classed({ kind: 'number', before: before.no, after: after.no }, 'wording'));
  if (moved) changes.push(classed({ kind: 'moved' }, 'clarified'));
  if (before.kind !== after.kind) changes.push(classed({ kind: 'step-kind', before: before.kind, after: after.kind }, 'flow'));
  changes.push(...texts('name', before.name, after.name));
  if (isWork(before) && isWork(after))
    changes.push(...roleChanges(before.roles, after.roles), ...sentenceChanges(before.requirements, after.requirements));
  changes.push(
    ...recordChanges(before, after),
    ...signingChange(before, after),
    ...bandsChange(before, after),
    ...limitChange(before, after),
    ...callChange(before, after),
    ...waysOn(before, after, nowCalled),
  );
  changes.push(...otherKeys(before, after, told));
  if (isWork(before) && isWork(after)) changes.push(...otherKeys(before.records, after.records, ['in', 'out', 'why']));
  if (ownGrounds(before) !== ownGrounds(after)) changes.push(classed({ kind: 'grounds' }, 'clarified'));
  return withoutRepeatedGrounds(changes);
};

/** Another basis is told once a step. */
const withoutRepeatedGrounds = (changes: Changes): Changes => {
  const first = changes.findIndex(({ kind }) => kind === 'grounds');
  return changes.filter(({ kind }, index) => kind !== 'grounds' || index === first);
};
