/** What the answers of many learners say about the questions. */
import type { AnswerRecord } from './progress.ts';
import type { Results } from './results.ts';

export interface ItemStatistics {
  readonly item: string;
  /** Learners who answered it. */
  readonly answered: number;
  /** Share of them who were right, 0 to 1: the classical difficulty p (the higher, the easier). */
  readonly difficulty: number;
  /**
   * How well the item tells those who know from those who don't, −1 to 1: the point-biserial correlation of the item with the share
   * right of the learner's other items (corrected item-total correlation; Henrysson, "Correction of Item-Total Correlations in Item
   * Analysis", Psychometrika 28, 1963). Undefined where fewer than three answered, or all alike.
   */
  readonly discrimination?: number;
  /** How many chose what, most first; an empty key is no answer. */
  readonly choices: readonly { readonly key: string; readonly count: number; readonly right: boolean }[];
}

/** The first answer of a learner to each item: later ones are practice. */
export const firstAnswers = (answers: readonly AnswerRecord[]): ReadonlyMap<string, AnswerRecord> => {
  const first = new Map<string, AnswerRecord>();
  for (const answer of [...answers].sort((a, b) => a.at - b.at)) if (!first.has(answer.item)) first.set(answer.item, answer);
  return first;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pearson's r; undefined where one side does not vary. */
export const correlation = (xs: readonly number[], ys: readonly number[]): number | undefined => {
  const [x, y] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [at, value] of xs.entries()) {
    const [dx, dy] = [value - x, ys[at]! - y];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx < 1e-12 || yy < 1e-12 ? undefined : xy / Math.sqrt(xx * yy);
};

const discriminationOf = (item: string, learners: readonly ReadonlyMap<string, AnswerRecord>[]): number | undefined => {
  const both = learners.flatMap((answers) => {
    const own = answers.get(item);
    const others = [...answers.values()].filter((answer) => answer.item !== item);
    return own && others.length > 0 ? [{ own: Number(own.right), rest: mean(others.map(({ right }) => Number(right))) }] : [];
  });
  if (both.length < 3) return undefined;
  return correlation(
    both.map(({ own }) => own),
    both.map(({ rest }) => rest),
  );
};

const choicesOf = (given: readonly AnswerRecord[]): ItemStatistics['choices'] => {
  const counts = new Map<string, { key: string; count: number; right: boolean }>();
  for (const { chosen, right } of given)
    counts.set(chosen, { key: chosen, right, count: (counts.get(chosen)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
};

/** Every item some learner answered, the hardest first. */
export const itemStatistics = (results: readonly Pick<Results, 'answers'>[]): readonly ItemStatistics[] => {
  const learners = results.map(({ answers }) => firstAnswers(answers));
  const items = new Set(learners.flatMap((answers) => [...answers.keys()]));
  return [...items]
    .map((item): ItemStatistics => {
      const given = learners.flatMap((answers) => answers.get(item) ?? []);
      const discrimination = discriminationOf(item, learners);
      return {
        item,
        answered: given.length,
        difficulty: mean(given.map(({ right }) => Number(right))),
        ...(discrimination !== undefined && { discrimination }),
        choices: choicesOf(given),
      };
    })
    .sort((a, b) => a.difficulty - b.difficulty || (a.item < b.item ? -1 : 1));
};
