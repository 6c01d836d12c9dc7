/** An audit whose definition was revised since: what still applies, what changed, what is new, what fell away. */
import { firstOf, following, likeness } from '../procedure/index.ts';
import type { Answer, Audit, AuditedProcedure, Fallen, Issue, Speaker } from './audit.ts';
import { askedBy, type Item } from './item.ts';
import { disputedIn, without } from './settling.ts';

export interface Revision {
  readonly same: readonly Item[];
  readonly changed: readonly { readonly before: Item; readonly now: Item }[];
  readonly added: readonly Item[];
  readonly gone: readonly Item[];
}

/** Without spaces and the commonest signs. */
const bare = (text: string): string => text.replaceAll(/[\s，。、；：,.;:]/g, '');

/** From here on a reworded sentence counts as the same requirement, changed. */
const alike = 0.4;

/** Requirements of the same step that read alike, most alike first; each is paired once. */
const reworded = (gone: readonly Item[], added: readonly Item[]): { before: Item; now: Item }[] => {
  const candidates = gone
    .filter(({ kind }) => kind === 'requirement')
    .flatMap((before) =>
      added
        .filter((now) => now.kind === 'requirement' && now.procedure === before.procedure && now.step.id === before.step.id)
        .map((now) => ({ before, now, like: likeness(bare(firstOf(before.text!)), bare(firstOf(now.text!))) })),
    )
    .filter(({ like }) => like >= alike)
    .sort((a, b) => b.like - a.like);
  const taken = new Set<Item>();
  return candidates.flatMap(({ before, now }) => {
    if (taken.has(before) || taken.has(now)) return [];
    taken.add(before).add(now);
    return [{ before, now }];
  });
};

/** The items of an audit beside those of the checklist as it is today (of the same scope). */
export const revision = (before: readonly Item[], now: readonly Item[]): Revision => {
  const [old, young] = [new Map(before.map((item) => [item.id, item])), new Map(now.map((item) => [item.id, item]))];
  const kept = now.filter(({ id }) => old.has(id));
  const isSame = (item: Item) => askedBy(item) === askedBy(old.get(item.id)!);
  const added = now.filter(({ id }) => !old.has(id));
  const gone = before.filter(({ id }) => !young.has(id));
  const alikes = reworded(gone, added);
  return {
    same: kept.filter(isSame),
    changed: [...kept.filter((item) => !isSame(item)).map((item) => ({ before: old.get(item.id)!, now: item })), ...alikes],
    added: added.filter((item) => !alikes.some((pair) => pair.now === item)),
    gone: gone.filter((item) => !alikes.some((pair) => pair.before === item)),
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
export const carriedOver = (audit: Audit, today: Today, speaker: Speaker): Audit => {
  const { changed, gone } = revision(audit.items, today.items);
  const fell = (item: Item, became: string): Fallen[] => {
    const [answer, action] = [audit.answers[item.id], audit.actions[item.id]];
    return [
      { item, became, ...(answer ? { answer } : {}), ...(action ? { action } : {}) },
      ...disputedIn(audit, 'answers', item.id).map((entry) => ({ item, became, answer: entry })),
      ...disputedIn(audit, 'actions', item.id).map((entry) => ({ item, became, action: entry })),
    ];
  };
  const outdated = new Set([...gone, ...changed.map(({ before }) => before)].map(({ id }) => id));
  const again = changed.flatMap(({ before, now }) => {
    const answer = audit.answers[before.id];
    return answer ? [[now.id, reopened(answer, speaker)] as const] : [];
  });
  const acted = changed.flatMap(({ before, now }) => {
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
      ...changed.flatMap(({ before, now }) => fell(before, now.id)),
      ...gone.flatMap((item) => fell(item, '')),
    ],
  };
};
