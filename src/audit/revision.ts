/** An audit whose definition was revised since: what still applies, what changed, what is new, what fell away. */
import { following } from '../procedure/index.ts';
import type { Answer, Audit, AuditedProcedure, Fallen, Issue, Speaker } from './audit.ts';
import { askedBy, type Item } from './item.ts';
import { disputedIn, without } from './settling.ts';

/** What a difference between two editions does to the items of a procedure, by their ids: told by whoever knows both editions. */
export interface ItemChanges {
  /** Under which id of now an item of then goes on, where it is another. */
  readonly became: Readonly<Record<string, string>>;
  /** Items of now that ask otherwise than then. */
  readonly changed: readonly string[];
  /** Items that were not asked then, and those that are asked no more. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

interface ItemPair {
  readonly before: Item;
  readonly now: Item;
}

export interface Revision {
  /** Asked as before; those under another id too. */
  readonly same: readonly Item[];
  /** Of the same ones, those under another id. */
  readonly renamed: readonly ItemPair[];
  readonly changed: readonly ItemPair[];
  readonly added: readonly Item[];
  readonly gone: readonly Item[];
}

/**
 * The items of an audit beside those of the checklist as it is today (of the same scope).
 * @param known what the difference says; without it an item goes on under its id, and asks otherwise where it reads otherwise
 */
export const revision = (
  before: readonly Item[],
  now: readonly Item[],
  known?: Pick<ItemChanges, 'became' | 'changed'>,
): Revision => {
  const becameOf = new Map(Object.entries(known?.became ?? {}));
  const old = new Map(before.map((item) => [becameOf.get(item.id) ?? item.id, item]));
  const young = new Set(now.map(({ id }) => id));
  const isChanged = ({ before: then, now: item }: ItemPair): boolean =>
    known ? known.changed.includes(item.id) : askedBy(then) !== askedBy(item);
  const pairs = now.flatMap((item): ItemPair[] => (old.has(item.id) ? [{ before: old.get(item.id)!, now: item }] : []));
  const same = pairs.filter((pair) => !isChanged(pair));
  return {
    same: same.map((pair) => pair.now),
    renamed: same.filter((pair) => pair.before.id !== pair.now.id),
    changed: pairs.filter(isChanged),
    added: now.filter(({ id }) => !old.has(id)),
    gone: before.filter(({ id }) => !young.has(becameOf.get(id) ?? id)),
  };
};

/** Whether an audit's procedures ask today what they asked then. */
export const isRevised = (audit: Audit, procedures: readonly AuditedProcedure[]): boolean =>
  audit.procedures.some(({ id, checklist }) =>
    procedures.some((procedure) => procedure.id === id && procedure.checklist !== checklist),
  );

export interface Today {
  readonly items: readonly Item[];
  readonly population: number;
  readonly document: Issue;
  readonly procedures: readonly AuditedProcedure[];
}

/** A procedure as it is asked today, after all that this audit stood on before. */
const movedOn = (audit: Audit, today: AuditedProcedure): AuditedProcedure => {
  const before = audit.procedures.filter(({ id }) => id === today.id);
  if (before.length > 0 && before.every(({ checklist }) => checklist === today.checklist)) return before[0]!;
  return { ...today, after: before.flatMap(({ checklist, after = [] }) => [...after, checklist]) };
};

/** Of a changed item note, evidence and case stay; it has to be graded again. */
const reopened = ({ no, note, evidence, case: sampled, ...stamp }: Answer, speaker: Speaker): Answer => ({
  grade: 'not-audited',
  no,
  note,
  evidence,
  case: sampled,
  ...speaker,
  after: following([{ ...stamp }]),
});

/**
 * The audit on today's definition: answers that still apply stay; a changed item has to be graded again and keeps its notes;
 * how it was asked and graded before, and what fell away, is kept under `fallen`.
 */
export const carriedOver = (
  audit: Audit,
  today: Today,
  speaker: Speaker,
  known?: Pick<ItemChanges, 'became' | 'changed'>,
): Audit => {
  const { changed, renamed, gone } = revision(audit.items, today.items, known);
  const fell = (item: Item, became: string): Fallen[] => {
    const [answer, action] = [audit.answers[item.id], audit.actions[item.id]];
    const about = { document: audit.document, item, became };
    return [
      { ...about, ...(answer ? { answer } : {}), ...(action ? { action } : {}) },
      ...disputedIn(audit, 'answers', item.id).map((entry) => ({ ...about, answer: entry })),
      ...disputedIn(audit, 'actions', item.id).map((entry) => ({ ...about, action: entry })),
    ];
  };
  const moved = [...changed, ...renamed];
  const outdated = new Set([...gone, ...moved.map(({ before }) => before)].map(({ id }) => id));
  const again = moved.flatMap((pair) => {
    const answer = audit.answers[pair.before.id];
    return answer ? [[pair.now.id, changed.includes(pair) ? reopened(answer, speaker) : answer] as const] : [];
  });
  const acted = moved.flatMap(({ before, now }) => {
    const action = audit.actions[before.id];
    return action ? [[now.id, action] as const] : [];
  });
  return {
    ...audit,
    ...today,
    procedures: today.procedures.map((procedure) => movedOn(audit, procedure)),
    answers: { ...without(audit.answers, outdated), ...Object.fromEntries(again) },
    actions: { ...without(audit.actions, outdated), ...Object.fromEntries(acted) },
    disputes: audit.disputes.filter(({ key }) => !outdated.has(key)),
    fallen: [
      ...audit.fallen,
      ...moved.flatMap(({ before, now }) => fell(before, now.id)),
      ...gone.flatMap((item) => fell(item, '')),
    ],
  };
};
