/** The markings met so far, numbered, each with the moves it enables. They are found once and serve every variant. */
import { hasEnded, type Marking, step } from '../../procedure/index.ts';
import type { SearchNet } from './search-net.ts';
import { type StepSet, setOf, unite } from './step-sets.ts';

export class MarkingGraph {
  /** Steps that may and that must still be done, by marking. */
  readonly may: StepSet[] = [];
  readonly must: StepSet[] = [];
  readonly ended: boolean[] = [];
  readonly initial: number;
  /** Tokens of all markings together: what they take up. */
  tokens = 0;
  readonly #net: SearchNet;
  readonly #markings: Marking[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #arcs: (Int32Array | undefined)[] = [];

  constructor(net: SearchNet) {
    this.#net = net;
    this.initial = this.#numberOf(net.net.initial);
  }

  get count(): number {
    return this.#markings.length;
  }

  /** The places of a marking that hold a token. */
  places(marking: number): Marking {
    return this.#markings[marking]!;
  }

  /** Moves enabled in a marking: transition and marking after it, in turn. */
  arcs(marking: number): Int32Array {
    this.#arcs[marking] ??= this.#expand(this.#markings[marking]!);
    return this.#arcs[marking]!;
  }

  #expand(marking: Marking): Int32Array {
    const arcs: number[] = [];
    this.#net.net.transitions.forEach((transition, at) => {
      const next = step(marking, transition);
      if (next) arcs.push(at, this.#numberOf(next));
    });
    return Int32Array.from(arcs);
  }

  #numberOf(marking: Marking): number {
    const key = marking.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#markings.length);
    this.#markings.push(marking);
    this.tokens += marking.length + 1;
    this.ended.push(hasEnded(this.#net.net, marking));
    this.may.push(this.#united(marking, this.#net.may));
    this.must.push(this.#united(marking, this.#net.must));
    return this.#markings.length - 1;
  }

  #united(marking: Marking, sets: readonly StepSet[]): StepSet {
    const set = setOf(this.#net.words);
    for (const place of marking) unite(set, sets[place]!);
    return set;
  }
}
