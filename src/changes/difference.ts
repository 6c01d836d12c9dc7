/** The difference between two editions of a procedure. */
import {
  type ChangeClass,
  controlledPart,
  farther,
  firstOf,
  keepingUsed,
  namesUsed,
  type Procedure,
  type Registers,
  type Step,
  sayTheSame,
} from '../procedure/index.ts';
import type { ChangedStep, Classed, Difference, HeadChange, StepChange } from './change.ts';
import { otherKeys } from './other.ts';
import { movedSteps, type Pairing, pairSteps } from './pairing.ts';
import { classOfRewording, rewordedIn } from './sentences.ts';
import { type NowCalled, stepChanges } from './step-changes.ts';

/** Where fewer than this share of the steps of the shorter edition meet, it is another procedure. */
const leastShared = 1 / 3;

const headChanges = (before: Procedure, after: Procedure, nowCalled: NowCalled): readonly Classed<HeadChange>[] => {
  const changes: Classed<HeadChange>[] = [];
  for (const kind of ['title', 'summary'] as const) {
    const reworded = rewordedIn(before[kind], after[kind]);
    if (reworded.length === 0) continue;
    const texts = { before: before[kind], after: after[kind] };
    // The summary is ours, not the document's: nothing is asked by it.
    changes.push({
      kind,
      ...texts,
      in: reworded,
      class: kind === 'title' ? classOfRewording(texts.before, texts.after, 'clarified') : 'wording',
    });
  }
  for (const kind of ['purpose', 'scope', 'objectives', 'definitions'] as const)
    if (!sayTheSame(before[kind] ?? [], after[kind] ?? [])) changes.push({ kind, class: 'clarified' });
  if (before.owner !== after.owner) changes.push({ kind: 'owner', class: 'duties' });
  if (nowCalled(before.start) !== after.start)
    changes.push({ kind: 'start', before: before.start, after: after.start, class: 'flow' });
  const told = ['id', 'title', 'summary', 'purpose', 'scope', 'objectives', 'definitions', 'owner', 'start', 'steps'];
  return [...changes, ...otherKeys(controlledPart(before), controlledPart(after), told)];
};

/** Roles and records that both editions name, and that are called otherwise. */
const renamedInRegisters = (
  before: Procedure,
  after: Procedure,
  registers: { readonly before: Registers; readonly after: Registers },
): readonly Classed<HeadChange>[] => {
  const then = new Map(namesUsed(before, registers.before));
  return namesUsed(after, registers.after).flatMap(([key, now]): Classed<HeadChange>[] => {
    const old = then.get(key);
    const reworded = old ? rewordedIn(old, now) : [];
    if (!old || reworded.length === 0) return [];
    const [kind, id] = key.split(' ') as ['role' | 'record', string];
    const texts = { id, before: old, after: now, in: reworded };
    return [{ kind: `${kind}-name`, ...texts, class: classOfRewording(old, now, 'clarified') }];
  });
};

/** Records that both editions name, and of which the register says otherwise what is beside the name. */
const keptOtherwise = (
  before: Procedure,
  after: Procedure,
  registers: { readonly before: Registers; readonly after: Registers },
): readonly Classed<HeadChange>[] => {
  const [then, now] = [keepingUsed(before, registers.before), keepingUsed(after, registers.after)];
  const named = new Set(namesUsed(before, registers.before).map(([key]) => key));
  const records = registers.after.records
    .map(({ id }) => id)
    .filter((id) => named.has(`record ${id}`) && !sayTheSame(then[id] ?? {}, now[id] ?? {}));
  return records.length === 0 ? [] : [{ kind: 'keeping', records, class: 'duties' }];
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A sentence taken out here and added there has moved. */
const withMovedSentences = (changed: readonly ChangedStep[]): readonly ChangedStep[] => {
  const taken = new Map<string, string>();
  for (const { step, changes } of changed)
    for (const change of changes) if (change.kind === 'requirement-removed') taken.set(firstOf(change.text), step);
  const arrived = new Set<string>();
  const withArrivals = changed.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change): Classed<StepChange> => {
      const from = change.kind === 'requirement-added' ? taken.get(firstOf(change.text)) : undefined;
      if (change.kind !== 'requirement-added' || from === undefined) return change;
      arrived.add(firstOf(change.text));
      return { ...change, kind: 'requirement-moved', from };
    }),
  }));
  return withArrivals.map((entry: Mutable<ChangedStep>) => ({
    ...entry,
    changes: entry.changes.filter((change) => change.kind !== 'requirement-removed' || !arrived.has(firstOf(change.text))),
  }));
};

const changedSteps = (before: Procedure, pairing: Pairing, nowCalled: NowCalled): readonly ChangedStep[] => {
  const moved = movedSteps(before, pairing);
  const changed = pairing.pairs.flatMap(([old, now]): ChangedStep[] => {
    const changes = stepChanges(old, now, moved.has(now.id), nowCalled);
    return changes.length === 0 ? [] : [{ step: now.id, was: old.id, changes }];
  });
  return withMovedSentences(changed).filter(({ changes }) => changes.length > 0);
};

const reachOf = (difference: Omit<Difference, 'class'>): ChangeClass | undefined => {
  if (difference.another || difference.added.length > 0 || difference.removed.length > 0) return 'flow';
  const all = [...difference.head, ...difference.changed.flatMap(({ changes }) => changes)].map((change) => change.class);
  return all.length === 0 ? undefined : all.reduce(farther);
};

const meet = ({ pairs }: Pairing, before: readonly Step[], after: readonly Step[]): boolean => {
  const work = (steps: readonly Step[]): number => steps.filter(({ kind }) => kind !== 'end').length;
  const shared = pairs.filter(([, { kind }]) => kind !== 'end').length;
  return shared >= leastShared * Math.min(work(before), work(after));
};

/**
 * What changed from one edition of a procedure to another. A step under another id is recognised by what it says; targets are compared
 * by the steps they are, so that renaming an id changes no way.
 * @param registers by which each edition's ids are read, where names count
 */
export const differenceOf = (
  before: Procedure,
  after: Procedure,
  registers?: { readonly before: Registers; readonly after: Registers },
): Difference => {
  const pairing = pairSteps(before, after);
  const ids = new Map(pairing.pairs.map(([old, now]) => [old.id, now.id]));
  const nowCalled: NowCalled = (id) => ids.get(id) ?? id;
  const another = !meet(pairing, before.steps, after.steps);
  const difference = {
    another,
    head: [
      ...headChanges(before, after, nowCalled),
      ...(registers ? [...renamedInRegisters(before, after, registers), ...keptOtherwise(before, after, registers)] : []),
    ],
    added: another ? after.steps.filter(({ kind }) => kind !== 'end') : pairing.added,
    removed: another ? before.steps.filter(({ kind }) => kind !== 'end') : pairing.removed,
    changed: another ? [] : changedSteps(before, pairing, nowCalled),
  };
  const reach = reachOf(difference);
  // What no kind of change tells of is told as a change all the same: two definitions that differ never pass for one.
  if (reach === undefined && !sayTheSame(controlledPart(before), controlledPart(after)))
    return { ...difference, head: [{ kind: 'other', key: 'steps', class: 'duties' }], class: 'duties' };
  return { ...difference, class: reach };
};
