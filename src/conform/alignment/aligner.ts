/**
 * Optimal alignments: the cheapest way to read a sequence of events as a run of the procedure. A* on the synchronous product
 * (Adriansyah, "Aligning Observed and Modeled Behavior", 2014) with a bound that is consistent, so no state is opened twice.
 */
import { type Net, Problem } from '../../procedure/index.ts';
import type { Alignment, Extent } from './alignment.ts';
import { type Costs, standardCosts } from './costs.ts';
import { MarkingGraph } from './marking-graph.ts';
import { movesOf, type PathCode, pathCode } from './moves-of.ts';
import { OpenList } from './open-list.ts';
import { type Preferences, preferences, SCALE } from './preferences.ts';
import { FITS, type Label, type SearchNet, searchNet } from './search-net.ts';

export interface AlignerOptions {
  readonly costs?: Costs;
  /** States of one variant that may be looked at before it is left undecided; 200 000 where left out. */
  readonly cap?: number;
}

/** States of one variant that may be looked at where nobody says otherwise. */
export const STATES = 200_000;
/** Room for states, and for the tokens of their markings: a procedure that makes tokens for ever must not fill the memory. */
const MOST_STATES = 1 << 26;
const MOST_TOKENS = 1 << 20;

export class Aligner {
  readonly searchNet: SearchNet;
  #graph: MarkingGraph;
  readonly #costs: Preferences;
  readonly #cap: number;
  readonly #open = new OpenList();
  #run = 0;
  #length = 0;
  #stride = 1;
  #whole = true;
  #labels: ArrayLike<Label> = [];
  /** Per state: the run that touched it and, doubled plus one, the run that closed it; cost so far; bound; state before; how. */
  #touched = new Int32Array(0);
  #closed = new Int32Array(0);
  #cost = new Float64Array(0);
  #bound = new Float64Array(0);
  #before = new Int32Array(0);
  #how = new Int32Array(0);
  /** Steps among the events from each position on, and the cost of those nobody knows. */
  #ahead = new Uint32Array(0);
  #strangers = new Float64Array(0);

  /** @throws Problem where a cost or the cap is out of range */
  constructor(net: Net, { costs = standardCosts, cap = STATES }: AlignerOptions = {}) {
    if (!(cap >= 1)) throw new Problem(`The cap is ${cap}.`, 'Give a number of states from 1.');
    this.searchNet = searchNet(net, costs);
    this.#costs = preferences(this.searchNet);
    this.#graph = new MarkingGraph(this.searchNet);
    this.#cap = cap;
  }

  /** Align the events of a variant, given as labels of `searchNet`. */
  align(labels: ArrayLike<Label>, extent: Extent): Alignment {
    this.#begin(labels, extent);
    this.#reach(this.#graph.initial * this.#stride, 0, -1, pathCode.start);
    for (let states = 0; ; ) {
      const state = this.#open.pop();
      if (state < 0) return { kind: 'impossible' };
      if (this.#closed[state] === this.#run) continue;
      this.#closed[state] = this.#run;
      const marking = Math.floor(state / this.#stride);
      const position = state - marking * this.#stride;
      if (position === this.#length && (!this.#whole || this.#graph.ended[marking])) return this.#found(state);
      states += 1;
      if (states > this.#cap || this.#isFull()) return { kind: 'undecided', states };
      this.#expand(state, marking, position);
    }
  }

  #begin(labels: ArrayLike<Label>, extent: Extent): void {
    this.#labels = labels;
    this.#length = labels.length;
    this.#stride = labels.length + 1;
    this.#whole = extent === 'whole';
    this.#run += 1;
    this.#open.clear();
    if (this.#isFull()) this.#graph = new MarkingGraph(this.searchNet);
    this.#lookAhead();
    this.#makeRoom();
  }

  #isFull(): boolean {
    return this.#graph.count * this.#stride > MOST_STATES || this.#graph.tokens > MOST_TOKENS;
  }

  /** What the events from each position on hold. */
  #lookAhead(): void {
    const { words, stepOfLabel } = this.searchNet;
    const length = this.#length;
    if (this.#strangers.length <= length) {
      this.#ahead = new Uint32Array(2 * (length + 1) * words);
      this.#strangers = new Float64Array(2 * (length + 1));
    }
    this.#ahead.fill(0, length * words, (length + 1) * words);
    this.#strangers[length] = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      const step = stepOfLabel[this.#labels[at]!]!;
      for (let word = 0; word < words; word += 1) this.#ahead[at * words + word] = this.#ahead[(at + 1) * words + word]!;
      this.#strangers[at] = this.#strangers[at + 1]! + (step < 0 ? this.#costs.unexpected[this.#costs.stranger]! : 0);
      if (step >= 0) this.#ahead[at * words + (step >>> 5)]! |= 1 << (step & 31);
    }
  }

  /** Room for every state of the markings known by now. */
  #makeRoom(): void {
    const needed = this.#graph.count * this.#stride;
    if (needed <= this.#touched.length) return;
    const room = Math.max(needed * 2, 4096);
    const kept = <A extends Int32Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#touched = kept(this.#touched, new Int32Array(room));
    this.#closed = kept(this.#closed, new Int32Array(room));
    this.#cost = kept(this.#cost, new Float64Array(room));
    this.#bound = kept(this.#bound, new Float64Array(room));
    this.#before = kept(this.#before, new Int32Array(room));
    this.#how = kept(this.#how, new Int32Array(room));
  }

  #expand(state: number, marking: number, position: number): void {
    const { stepOf, fits, stepOfLabel } = this.searchNet;
    const { missing, missingToo, unexpected, wrongOutcome, stranger } = this.#costs;
    const arcs = this.#graph.arcs(marking);
    this.#makeRoom();
    const cost = this.#cost[state]!;
    const isEvent = position < this.#length;
    const label = isEvent ? this.#labels[position]! : 0;
    const row = label * stepOf.length;
    for (let at = 0; at < arcs.length; at += 2) {
      const transition = arcs[at]!;
      const next = arcs[at + 1]! * this.#stride + position;
      const step = stepOf[transition]!;
      if (step < 0) {
        this.#reach(next, cost, state, pathCode.silent + 4 * transition);
        continue;
      }
      this.#reach(next, cost + missing[step]! + missingToo[transition]!, state, pathCode.model + 4 * transition);
      const fit = isEvent ? fits[row + transition]! : 0;
      if (fit > 0)
        this.#reach(next + 1, fit === FITS ? cost : cost + wrongOutcome[step]!, state, pathCode.both + 4 * transition);
    }
    if (!isEvent) return;
    const step = stepOfLabel[label]!;
    this.#reach(state + 1, cost + unexpected[step < 0 ? stranger : step]!, state, pathCode.log);
  }

  #reach(state: number, cost: number, before: number, how: PathCode): void {
    const isNew = this.#touched[state] !== this.#run;
    if (!isNew && this.#cost[state]! <= cost) return;
    const marking = Math.floor(state / this.#stride);
    const position = state - marking * this.#stride;
    if (isNew) {
      this.#touched[state] = this.#run;
      this.#bound[state] = this.#atLeast(marking, position);
    }
    this.#cost[state] = cost;
    this.#before[state] = before;
    this.#how[state] = how;
    // Costs are whole numbers, so a fraction only decides between equals: further along first.
    this.#open.push(state, cost + this.#bound[state]! + (this.#length - position) / (2 * this.#stride));
  }

  /**
   * A bound from below on what is still to be paid: events whose step no longer lies ahead can only be unexpected, and steps that must
   * still come but that no event shows can only be missing. Both are sums over different moves, so they add up.
   */
  #atLeast(marking: number, position: number): number {
    const { words } = this.searchNet;
    const must = this.#graph.must[marking]!;
    const may = this.#graph.may[marking]!;
    let bound = this.#strangers[position]!;
    let outOfReach = 0;
    for (let word = 0; word < words; word += 1) {
      const ahead = this.#ahead[position * words + word]!;
      outOfReach |= ahead & ~may[word]!;
      if (!this.#whole) continue;
      for (let left = must[word]! & ~ahead; left !== 0; left &= left - 1) {
        bound += this.#costs.missing[32 * word + 31 - Math.clz32(left & -left)] ?? 0;
      }
    }
    return outOfReach === 0 ? bound : bound + this.#lost(may, position);
  }

  /** The cost of the events from a position on whose step can't be reached any more. */
  #lost(may: Uint32Array, position: number): number {
    const { stepOfLabel } = this.searchNet;
    let cost = 0;
    for (let at = position; at < this.#length; at += 1) {
      const step = stepOfLabel[this.#labels[at]!]!;
      if (step >= 0 && ((may[step >>> 5]! >>> (step & 31)) & 1) === 0) cost += this.#costs.unexpected[step]!;
    }
    return cost;
  }

  #found(goal: number): Alignment {
    const path: number[] = [];
    for (let state = goal; this.#before[state]! >= 0; state = this.#before[state]!) path.push(this.#how[state]!);
    return {
      kind: 'aligned',
      cost: Math.floor(this.#cost[goal]! / SCALE),
      moves: movesOf(this.searchNet, this.#labels, path.reverse()),
    };
  }
}
