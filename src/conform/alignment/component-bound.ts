/**
 * A closer bound on what is still to be paid, for nets with branches side by side: what components of the Net (state-machine.ts) would
 * still cost by themselves, the costs of each step counted in one of them. A run of the Net is a run of each component and pays each
 * cost once, so the sum never says too much; and each part of it is a shortest path, so it is consistent.
 * Aligning by S-components: Reißner et al., "Scalable alignment of process models and event logs", Information Systems 94, 2020.
 * Adding up such bounds: Katz and Domshlak, "Optimal admissible composition of abstraction heuristics", Artificial Intelligence 174, 2010.
 */
import type { Marking } from '../../procedure/index.ts';
import type { Component } from './components.ts';
import type { Preferences } from './preferences.ts';
import type { Label, SearchNet } from './search-net.ts';
import { type Counted, StateMachine } from './state-machine.ts';

/** Room for the tables of one variant: where it is short, fewer sums are made. */
const MOST_CELLS = 1 << 22;

/** A component, by number, and the steps whose costs are counted in it. */
interface Part {
  readonly at: number;
  readonly counted: Counted;
}

/** One component counts all its steps; then in turn the one that has most of the steps that are left. */
const partsFrom = (first: number, machines: readonly StateMachine[], steps: number): Part[] => {
  const left = new Set(Array.from({ length: steps }, (_, step) => step));
  const mine = ({ has }: StateMachine): number[] => [...left].filter((step) => has[step]);
  const parts: Part[] = [];
  let counted = new Set(mine(machines[first]!));
  for (let at = first; counted.size > 0; ) {
    parts.push({ at, counted });
    for (const step of counted) left.delete(step);
    const counts = machines.map((machine) => mine(machine).length);
    at = counts.indexOf(Math.max(...counts));
    counted = new Set(mine(machines[at]!));
  }
  return parts;
};

export class ComponentBound {
  readonly #machines: readonly StateMachine[];
  /** One sum of parts for each component to begin with: none is always the closest. */
  readonly #sums: readonly (readonly Part[])[];
  /** By marking, where the token of each component is. */
  readonly #tokens: (Int32Array | undefined)[] = [];
  /** By component and position, where in its tables to look. */
  #rows: readonly Int32Array[] = [];
  /** By sum, what each of its parts still costs. */
  #tables: { readonly at: number; readonly costs: Float64Array }[][] = [];

  constructor(net: SearchNet, costs: Preferences, components: readonly Component[]) {
    this.#machines = components.map((places) => new StateMachine(net, costs, places));
    this.#sums = this.#machines.map((_, first) => partsFrom(first, this.#machines, net.steps.length));
  }

  /** Get ready for a variant. */
  begin(labels: ArrayLike<Label>, isWhole: boolean): void {
    this.#rows = this.#machines.map((stateMachine) => stateMachine.rows(labels));
    this.#tables = [];
    let cells = 0;
    for (const parts of this.#sums) {
      if (cells > MOST_CELLS) break;
      const tables = parts.map(({ at, counted }) => ({
        at,
        costs: this.#machines[at]!.costs(labels, this.#rows[at]!, isWhole, counted),
      }));
      this.#tables.push(tables);
      for (const { costs } of tables) cells += costs.length;
    }
  }

  /** @param places the marking with this number; a number stands for the same marking in every variant */
  atLeast(marking: number, places: Marking, position: number): number {
    this.#tokens[marking] ??= Int32Array.from(this.#machines, (stateMachine) => stateMachine.find(places)!);
    const tokens = this.#tokens[marking];
    let most = 0;
    for (const tables of this.#tables) {
      let sum = 0;
      for (const { at, costs } of tables) sum += costs[this.#rows[at]![position]! + tokens[at]!]!;
      if (sum > most) most = sum;
    }
    return most;
  }
}
