/**
 * When what was missed comes back. Nothing of this is kept: the schedule follows from the answers, replayed in order through FSRS
 * (version 6: Ye, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022, and the
 * open-spaced-repetition project since), so that records of two browsers join without a conflict. Only what was missed once is
 * scheduled: who knew it at once need not see it again.
 */
import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { AnswerRecord } from './progress.ts';

/** Without chance, so that the same answers give the same dates; and in days, since nobody repeats within minutes here. */
const makeScheduler = () => fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });

export interface Repetition {
  readonly item: string;
  /** When it is due, in milliseconds. */
  readonly due: number;
  /** How often it was missed. */
  readonly misses: number;
  /** When it was last answered. */
  readonly last: number;
}

/** Everything that was ever missed, with when it comes back. */
export const repetitionsOf = (answers: readonly AnswerRecord[]): readonly Repetition[] => {
  const scheduler = makeScheduler();
  const cards = new Map<string, { card: Card; misses: number; last: number }>();
  for (const { item, right, at } of [...answers].sort((a, b) => a.at - b.at)) {
    const before = cards.get(item);
    if (right && !before) continue;
    const card = before?.card ?? createEmptyCard<Card>(at);
    cards.set(item, {
      card: scheduler.next(card, at, right ? Rating.Good : Rating.Again).card,
      misses: (before?.misses ?? 0) + (right ? 0 : 1),
      last: at,
    });
  }
  return [...cards].map(([item, { card, misses, last }]) => ({ item, due: card.due.getTime(), misses, last }));
};

/**
 * What is due at a time, decisions first, then what was missed most, then what has waited longest.
 * @param decides whether an item is about a gate or a choice
 */
export const dueBy = (
  answers: readonly AnswerRecord[],
  now: number,
  decides: (item: string) => boolean,
): readonly Repetition[] =>
  repetitionsOf(answers)
    .filter(({ due }) => due <= now)
    .sort(
      (a, b) =>
        Number(decides(b.item)) - Number(decides(a.item)) || b.misses - a.misses || a.due - b.due || (a.item < b.item ? -1 : 1),
    );
