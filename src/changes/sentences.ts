/** Sentences of a standard in two editions: which were reworded, added, taken out. */
import {
  type ChangeClass,
  firstOf,
  likeness,
  locales,
  localesIn,
  type Requirement,
  saidIn,
  sayTheSame,
  type Text,
} from '../procedure/index.ts';
import type { Classed, Reworded, StepChange } from './change.ts';
import { otherKeys } from './other.ts';

/** A text without what is only form: signs, spaces, capitals. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{S}]/gu, '');

/** The languages in which two texts differ. */
export const rewordedIn = (before: Text, after: Text): Reworded =>
  localesIn(after).filter((locale) => before[locale] !== undefined && before[locale] !== after[locale]);

/**
 * How far rewording reaches. One text governs: where only a translation, or only signs and spaces changed, nothing is asked
 * otherwise; what else it means is for a person to say, so it counts as what the caller says such a text is.
 */
export const classOfRewording = (before: Text, after: Text, otherwise: ChangeClass): ChangeClass =>
  bare(firstOf(before)) === bare(firstOf(after)) ? 'wording' : otherwise;

const alikeEnough = 0.5;

const rolesOf = ({ roles = [] }: Requirement): readonly string[] => roles;
const equal = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

interface Sentences<S> {
  readonly pairs: readonly (readonly [S, S])[];
  readonly added: readonly S[];
  readonly removed: readonly S[];
}

/** Pair sentences: the same first, then the most alike. */
export const pairSentences = <S extends Text>(before: readonly S[], after: readonly S[]): Sentences<S> => {
  const scored = before
    .flatMap((old) => after.map((now) => ({ old, now, alike: likeness(firstOf(old), firstOf(now)) })))
    .filter(({ alike }) => alike >= alikeEnough)
    .sort((a, b) => b.alike - a.alike);
  const pairOf = new Map<S, S>();
  const taken = new Set<S>();
  for (const { old, now } of scored) {
    if (taken.has(old) || pairOf.has(now)) continue;
    pairOf.set(now, old);
    taken.add(old);
  }
  return {
    pairs: after.flatMap((now) => (pairOf.has(now) ? [[pairOf.get(now)!, now] as const] : [])),
    added: after.filter((now) => !pairOf.has(now)),
    removed: before.filter((old) => !taken.has(old)),
  };
};

const pairChanges = (old: Requirement, now: Requirement): Classed<StepChange>[] => {
  const changes: Classed<StepChange>[] = [];
  const text = saidIn(now);
  const reworded = rewordedIn(old, now);
  if (reworded.length > 0)
    changes.push({
      kind: 'requirement',
      before: saidIn(old),
      after: text,
      roles: rolesOf(now),
      in: reworded,
      class: classOfRewording(old, now, 'duties'),
    });
  if (!equal([...rolesOf(old)].sort(), [...rolesOf(now)].sort()))
    changes.push({ kind: 'named-roles', text, before: rolesOf(old), after: rolesOf(now), class: 'duties' });
  if (!sayTheSame([old.basis, old.why], [now.basis, now.why])) changes.push({ kind: 'grounds', class: 'clarified' });
  return [...changes, ...otherKeys(old, now, [...locales, 'basis', 'why', 'roles'])];
};

/** What became of the sentences of a step. */
export const sentenceChanges = (
  before: readonly Requirement[],
  after: readonly Requirement[],
): readonly Classed<StepChange>[] => {
  const { pairs, added, removed } = pairSentences(before, after);
  const whole = (kind: 'requirement-added' | 'requirement-removed') => (sentence: Requirement) =>
    ({ kind, text: saidIn(sentence), roles: rolesOf(sentence), class: 'duties' }) as const;
  const places = pairs.map(([old]) => before.indexOf(old));
  const reordered = places.some((place, at) => at > 0 && place < places[at - 1]!);
  return [
    ...pairs.flatMap(([old, now]) => pairChanges(old, now)),
    ...(reordered ? [{ kind: 'order', class: 'clarified' } as const] : []),
    ...added.map(whole('requirement-added')),
    ...removed.map(whole('requirement-removed')),
  ];
};
