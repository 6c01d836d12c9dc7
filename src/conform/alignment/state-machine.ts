/** A case seen through one component of the Net: one token, which takes one arc after another while the log goes on. */
import type { Place } from '../../procedure/index.ts';
import type { Component } from './components.ts';
import type { Preferences } from './preferences.ts';
import { FITS, type Label, type SearchNet } from './search-net.ts';

/** Places by their number within the component. */
interface Arc {
  readonly transition: number;
  readonly from: number;
  readonly to: number;
}

/** Steps, by number, whose costs are counted; those of others are taken to be nothing. */
export type Counted = ReadonlySet<number>;

export class StateMachine {
  /** Places of the component. */
  readonly size: number;
  /** Whether it has moves of a step, by step number. */
  readonly has: readonly boolean[];
  readonly #net: SearchNet;
  readonly #costs: Preferences;
  readonly #numbers: ReadonlyMap<Place, number>;
  /** From the last to the first, since cases run from first to last and costs are found from the end backwards. */
  readonly #arcs: readonly Arc[];

  constructor(net: SearchNet, costs: Preferences, component: Component) {
    this.#net = net;
    this.#costs = costs;
    this.#numbers = new Map([...component].map((place, at) => [place, at]));
    this.size = component.size;
    this.#arcs = net.net.transitions
      .flatMap(({ consumes, produces }, transition): Arc[] => {
        const [from, to] = [this.find(consumes), this.find(produces)];
        return from === undefined || to === undefined ? [] : [{ transition, from, to }];
      })
      .reverse();
    const mine = new Set(this.#arcs.map(({ transition }) => net.stepOf[transition]!));
    this.has = net.steps.map((_, step) => mine.has(step));
  }

  /** Where the token is: the number of the first of these places that is in the component. */
  find(places: readonly Place[]): number | undefined {
    return places.map((place) => this.#numbers.get(place)).find((number) => number !== undefined);
  }

  /** By position in the log: where in the table of costs its row begins. Events of other steps have the row of the next event. */
  rows(labels: ArrayLike<Label>): Int32Array {
    const rows = new Int32Array(labels.length + 1);
    for (let at = labels.length - 1; at >= 0; at -= 1) {
      const step = this.#net.stepOfLabel[labels[at]!]!;
      rows[at] = rows[at + 1]! + (step >= 0 && this.has[step] ? this.size : 0);
    }
    return rows;
  }

  /**
   * The least that is still to be paid from each row on with the token in each place, as far as it is counted; Infinity where no end can
   * be reached.
   */
  costs(labels: ArrayLike<Label>, rows: Int32Array, isWhole: boolean, counted: Counted): Float64Array {
    const table = new Float64Array(rows[0]! + this.size).fill(isWhole ? Number.POSITIVE_INFINITY : 0, 0, this.size);
    for (const end of this.#net.net.ends) if (this.#numbers.has(end)) table[this.#numbers.get(end)!] = 0;
    const missing = this.#arcs.map(({ transition }) => {
      const step = this.#net.stepOf[transition]!;
      return counted.has(step) ? this.#costs.missing[step]! + this.#costs.missingToo[transition]! : 0;
    });
    this.#goOn(table, 0, missing);
    for (let at = labels.length - 1; at >= 0; at -= 1) {
      if (rows[at] === rows[at + 1]) continue;
      this.#goBack(table, rows[at]!, labels[at]!, counted);
      this.#goOn(table, rows[at]!, missing);
    }
    return table;
  }

  /** The row of an event from the row after it: the event is one too many, or goes with an arc. */
  #goBack(table: Float64Array, row: number, label: Label, counted: Counted): void {
    const { fits, stepOf, stepOfLabel } = this.#net;
    const after = row - this.size;
    const step = stepOfLabel[label]!;
    const unexpected = counted.has(step) ? this.#costs.unexpected[step]! : 0;
    const wrongOutcome = counted.has(step) ? this.#costs.wrongOutcome[step]! : 0;
    for (let place = 0; place < this.size; place += 1) table[row + place] = table[after + place]! + unexpected;
    for (const { transition, from, to } of this.#arcs) {
      const fit = fits[label * stepOf.length + transition]!;
      if (fit > 0) table[row + from] = Math.min(table[row + from]!, table[after + to]! + (fit === FITS ? 0 : wrongOutcome));
    }
  }

  /** Within a row: arcs that the log does not show, as many as it takes. */
  #goOn(table: Float64Array, row: number, missing: readonly number[]): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (let at = 0; at < missing.length; at += 1) {
        const { from, to } = this.#arcs[at]!;
        const cost = table[row + to]! + missing[at]!;
        if (cost >= table[row + from]!) continue;
        table[row + from] = cost;
        changed = true;
      }
    }
  }
}
