/** Papers on which going by the wording gains nothing: questions are exchanged for others of their place until it is so. Pure. */
import { grouped } from '../procedure/index.ts';
import { isApplied, isDecision, placeOf, type Question, storyOf } from './questions/index.ts';

/** A question with what going by its wording gains on it, rule by rule. */
export interface Weighed extends Question {
  readonly gains: readonly number[];
}

/** Sum of fourth powers: one rule that gains much is worse than several that gain little. */
const weight = (sums: readonly number[]): number => sums.reduce((sum, entry) => sum + entry ** 4, 0);

/** Of one sort: decisions of one gate, errors and the like of one procedure, questions about the definition of one. */
const sortOf = (question: Question): string =>
  !isApplied(question) ? question.procedure : isDecision(question) ? placeOf(question) : `${question.procedure}/applied`;

/** More rounds than any paper takes: each exchange makes it lighter. */
const most = 100;

/** Whether one may stand where another stood: no story is told twice, and no step asked about more than before. */
const mayReplace = (paper: readonly Question[], at: number, into: Question): boolean => {
  const isSameStep = placeOf(paper[at]!) === placeOf(into);
  return paper.every(
    (question, other) =>
      other === at || (storyOf(question) !== storyOf(into) && (isSameStep || placeOf(question) !== placeOf(into))),
  );
};

/**
 * A paper like the one given, question for question of the same sort and from as many steps, in which the gains of every rule are as
 * near to nothing as exchanges one at a time bring them (hill climbing).
 */
export const balanced = (paper: readonly Weighed[], pool: readonly Weighed[]): readonly Weighed[] => {
  const sorts = grouped(pool, sortOf);
  const now = [...paper];
  let sums = now.reduce<number[]>((all, { gains }) => gains.map((gain, rule) => (all[rule] ?? 0) + gain), []);
  for (let round = 0; round < most; round += 1) {
    let best: { readonly at: number; readonly into: Weighed; readonly sums: number[] } | undefined;
    now.forEach((out, at) => {
      for (const into of sorts.get(sortOf(out)) ?? []) {
        const would = sums.map((sum, rule) => sum - out.gains[rule]! + into.gains[rule]!);
        if (weight(would) < weight(best?.sums ?? sums) - 1e-9 && mayReplace(now, at, into)) best = { at, into, sums: would };
      }
    });
    if (!best) break;
    now[best.at] = best.into;
    sums = best.sums;
  }
  return now;
};
