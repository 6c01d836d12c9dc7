/** Drawing questions from a pool so that they go round: what has been asked least comes first, and no story is told twice. Pure. */
import { placeOf, type Question, storyOf } from './questions/index.ts';

export class Drawing<Q extends Question = Question> {
  readonly taken: Q[] = [];
  readonly #left: Set<Q>;
  readonly #mostOfAStep: number;
  readonly #times = new Map<string, number>();

  /** @param pool in chance order: it settles ties */
  constructor(pool: readonly Q[], mostOfAStep = Number.POSITIVE_INFINITY) {
    this.#left = new Set(pool);
    this.#mostOfAStep = mostOfAStep;
  }

  #timesOf = (thing: string): number => this.#times.get(thing) ?? 0;

  /** How often something has been asked at the step of a question. */
  timesAt = (question: Question): number => this.#timesOf(placeOf(question));

  /** First the step, then the procedure, then the kind that was asked least. */
  #rank = (question: Question): number => {
    const [procedure, place, kind] = [question.procedure, placeOf(question), question.kind].map(this.#timesOf) as [
      number,
      number,
      number,
    ];
    return place * 1_000_000 + procedure * 1000 + kind;
  };

  /**
   * Take questions that fit, one after another, while there are some and fewer than `until` have been taken in all.
   * @param fits what may be taken; it is asked anew after each
   */
  fill(until: number, fits: (question: Q) => boolean = () => true): void {
    while (this.taken.length < until) {
      let best: Q | undefined;
      for (const drawn of this.#left) {
        if (this.#timesOf(storyOf(drawn)) > 0 || this.timesAt(drawn) >= this.#mostOfAStep || !fits(drawn)) continue;
        if (!best || this.#rank(drawn) < this.#rank(best)) best = drawn;
      }
      if (!best) return;
      this.#left.delete(best);
      this.taken.push(best);
      for (const thing of [best.procedure, placeOf(best), best.kind, storyOf(best)])
        this.#times.set(thing, this.#timesOf(thing) + 1);
    }
  }
}
