/**
 * An index of pairs of Chinese signs and of words, made of texts where the search is first opened: it is quickly made, and the texts must
 * be there anyway, for the excerpts. Ranked by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, 3.4).
 */

/** A pair of signs, a sign that stands alone, or a word in small letters; and where it begins. */
interface Unit {
  readonly unit: string;
  readonly at: number;
}

const runs = /(\p{Script=Han}+)|[\p{L}\p{N}]+(?:[.'-][\p{L}\p{N}]+)*/gu;

export const unitsOf = (text: string): Unit[] =>
  [...text.toLowerCase().matchAll(runs)].flatMap(({ 0: run, 1: han, index }) => {
    if (!han || han.length === 1) return [{ unit: run, at: index }];
    return Array.from({ length: run.length - 1 }, (_, at) => ({ unit: run.slice(at, at + 2), at: index + at }));
  });

/** What a word is looked for by: in the plural too, and where it is only begun. */
const stemOf = (word: string): string => (/^[a-z]{4,}$/.test(word) ? word.replace(/(?<!s)s$/, '') : word);

const isHan = (unit: string): boolean => /^\p{Script=Han}/u.test(unit);

/** Whether a unit of a text is meant by one of a query. */
export const isMeant = (unit: string, asked: string): boolean => {
  if (!isHan(asked)) return unit.startsWith(stemOf(asked));
  return asked.length === 1 ? unit.includes(asked) : unit === asked;
};

export interface Indexed {
  readonly title: string;
  readonly text: string;
}

/** How much more a word weighs in a title. */
const titleWeight = 6;
/** How soon more of the same counts no more, and how much the length of a text counts: the usual values. */
const [k1, b] = [1.2, 0.75];
/** The share of the units of each word of a query that must be there: other pairs may come between. */
const leastShare = 0.5;

export class Bigrams {
  /** How often each unit stands in each text, by the text's place. */
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #lengths: number[];
  readonly #mean: number;

  constructor(texts: readonly Indexed[]) {
    this.#lengths = texts.map(({ title, text }, place) => {
      const units = unitsOf(text);
      for (const { unit } of units) this.#count(unit, place, 1);
      for (const { unit } of unitsOf(title)) this.#count(unit, place, titleWeight);
      return units.length;
    });
    this.#mean = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  }

  #count(unit: string, place: number, weight: number): void {
    const counts = this.#counts.get(unit) ?? new Map<number, number>();
    this.#counts.set(unit, counts.set(place, (counts.get(place) ?? 0) + weight));
  }

  /** How often what is asked stands in each text that has it. */
  #countsOf(asked: string): Map<number, number> {
    const sum = new Map<number, number>();
    for (const [unit, counts] of this.#counts)
      if (isMeant(unit, asked)) for (const [place, count] of counts) sum.set(place, (sum.get(place) ?? 0) + count);
    return sum;
  }

  /** What one word of a query, without a space in it, weighs in each text that has enough of it. */
  #scoresOf(word: string): Map<number, number> {
    const units = [...new Set(unitsOf(word).map(({ unit }) => unit))];
    const [scores, had] = [new Map<number, number>(), new Map<number, number>()];
    for (const unit of units) {
      const counts = this.#countsOf(unit);
      const rarity = Math.log(1 + (this.#lengths.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [place, count] of counts) {
        const length = k1 * (1 - b + (b * this.#lengths[place]!) / this.#mean);
        scores.set(place, (scores.get(place) ?? 0) + (rarity * count * (k1 + 1)) / (count + length));
        had.set(place, (had.get(place) ?? 0) + 1);
      }
    }
    return new Map([...scores].filter(([place]) => had.get(place)! >= leastShare * units.length));
  }

  /** The places of the texts that have something of every word, the best first. */
  search(query: string): number[] {
    const words = query.split(/\s+/).filter((word) => unitsOf(word).length > 0);
    const [first, ...others] = words.map((word) => this.#scoresOf(word));
    const scored = [...(first ?? [])]
      .filter(([place]) => others.every((scores) => scores.has(place)))
      .map(([place, score]) => ({ place, score: others.reduce((sum, scores) => sum + scores.get(place)!, score) }));
    return scored.sort((a, b) => b.score - a.score || a.place - b.place).map(({ place }) => place);
  }
}
