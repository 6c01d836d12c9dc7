/**
 * Optimal alignments: the cheapest way to read a sequence of events as a run of the procedure. A* on the synchronous product
 * (Adriansyah, "Aligning Observed and Modeled Behavior", 2014) with a bound that is consistent, so no state is opened twice.
 */
import { type Net, Problem } from '../../procedure/index.ts';
import type { Alignment, Extent } from './alignment.ts';
import { ComponentBound } from './component-bound.ts';
import { type Component, componentsOf } from './components.ts';
import { type Costs, standardCosts } from './costs.ts';
import { LabelBound } from './label-bound.ts';
import { LastFirst } from './last-first.ts';
import { MarkingGraph } from './marking-graph.ts';
import { movesOf, type PathCode, pathCode } from './moves-of.ts';
import { OpenList } from './open-list.ts';
import { type Preferences, preferences, SCALE } from './preferences.ts';
import { FITS, type Label, type SearchNet, searchNet } from './search-net.ts';
import { StateTable } from './state-table.ts';

export interface AlignerOptions {
  readonly costs?: Costs;
  /** States of one variant that may be looked at before it is left undecided; 200 000 where left out. */
  readonly cap?: number;
  /** States of one variant after which it is held to be hard and begun again with the closer bound; by its length where left out. */
  readonly patience?: number;
  /** Whether time may run out, which then costs nothing. */
  readonly clock?: boolean;
}

/** States of one variant that may be looked at where nobody says otherwise. */
export const STATES = 200_000;
/** Room for states, and for the tokens of their markings: a procedure that makes tokens for ever must not fill the memory. */
const MOST_STATES = 1 << 26;
const MOST_TOKENS = 1 << 20;
/**
 * States after which a variant is held to be hard, and more for each event. Nearly all take less than ten for each event; 138 are the
 * most seen on our procedures and three hundred random ones. Up to there the answer never depends on the closer bound.
 */
const PATIENCE = 2000;
const PATIENCE_EACH = 100;
/** States looked at between two signs of life: some milliseconds. */
const PIECE = 2000;

export class Aligner {
  readonly searchNet: SearchNet;
  #graph: MarkingGraph;
  readonly #costs: Preferences;
  readonly #cap: number;
  readonly #givenPatience: number | undefined;
  readonly #clock: boolean;
  readonly #openList = new OpenList();
  #open: OpenList | LastFirst = this.#openList;
  readonly #states = new StateTable();
  readonly #labelBound: LabelBound;
  /** Made when the first hard variant is met, and in use while one is searched for. */
  #components: readonly Component[] | undefined;
  #componentBound: ComponentBound | undefined;
  #isCloser = false;
  #run = 0;
  #length = 0;
  #stride = 1;
  #whole = true;
  #labels: ArrayLike<Label> = [];
  #looked = 0;
  /** States to be looked at before it is held to be hard; Infinity where that has been tried. */
  #patience = 0;

  /** @throws Problem where a cost or the cap is out of range */
  constructor(net: Net, { costs = standardCosts, cap = STATES, patience, clock = false }: AlignerOptions = {}) {
    if (!(cap >= 1)) throw new Problem(`The cap is ${cap}.`, 'Give a number of states from 1.');
    this.searchNet = searchNet(net, costs);
    this.#costs = preferences(this.searchNet);
    this.#graph = new MarkingGraph(this.searchNet);
    this.#labelBound = new LabelBound(this.searchNet, this.#costs);
    this.#cap = cap;
    this.#givenPatience = patience;
    this.#clock = clock;
  }

  /** Align the events of a variant, given as labels of `searchNet`. */
  align(labels: ArrayLike<Label>, extent: Extent): Alignment {
    this.#begin(labels, extent);
    for (;;) {
      const found = this.#goOn();
      if (found) return found;
    }
  }

  /** The same, piece by piece: tells how many states it has looked at, and may be left at any time. One search at a time. */
  *search(labels: ArrayLike<Label>, extent: Extent): Generator<number, Alignment> {
    this.#begin(labels, extent);
    for (;;) {
      const found = this.#goOn();
      if (found) return found;
      yield this.#looked;
    }
  }

  /** Look at a piece more; a variant that turns out to be hard is begun again with the closer bound, where the Net has one. */
  #goOn(): Alignment | undefined {
    const found = this.#advance(Math.min(this.#patience, this.#looked + PIECE));
    const isHard = found ? found.kind === 'undecided' : this.#looked >= this.#patience;
    if (!isHard || this.#patience === Number.POSITIVE_INFINITY) return found;
    this.#patience = Number.POSITIVE_INFINITY;
    return this.#startCloser() ? undefined : found;
  }

  #begin(labels: ArrayLike<Label>, extent: Extent): void {
    this.#labels = labels;
    this.#length = labels.length;
    this.#stride = labels.length + 1;
    this.#whole = extent === 'whole';
    this.#looked = 0;
    if (this.#isFull()) this.#forget();
    this.#labelBound.begin(labels, this.#whole);
    this.#states.makeRoom(this.#graph.count * this.#stride);
    this.#patience = this.#givenPatience ?? Math.min(PATIENCE + PATIENCE_EACH * labels.length, this.#cap / 2);
    this.#start(false);
  }

  /** Markings are numbered afresh. */
  #forget(): void {
    this.#graph = new MarkingGraph(this.searchNet);
    this.#componentBound = undefined;
  }

  #start(isCloser: boolean): void {
    this.#isCloser = isCloser;
    this.#run += 1;
    this.#openList.clear();
    this.#open = isCloser ? new LastFirst() : this.#openList;
    this.#reach(this.#graph.initial * this.#stride, 0, -1, pathCode.start);
  }

  /** @returns whether the Net has a closer bound */
  #startCloser(): boolean {
    this.#components ??= componentsOf(this.searchNet.net);
    if (this.#components.length === 0) return false;
    if (this.#isFull()) this.#forget();
    this.#componentBound ??= new ComponentBound(this.searchNet, this.#costs, this.#components);
    this.#componentBound.begin(this.#labels, this.#whole);
    this.#start(true);
    return true;
  }

  #isFull(): boolean {
    return this.#graph.count * this.#stride > MOST_STATES || this.#graph.tokens > MOST_TOKENS;
  }

  /** Go on until there is an answer or so many states have been looked at. */
  #advance(most: number): Alignment | undefined {
    const states = this.#states;
    do {
      const state = this.#open.pop();
      if (state < 0) return { kind: 'impossible' };
      if (states.closed[state] === this.#run) continue;
      states.closed[state] = this.#run;
      const marking = Math.floor(state / this.#stride);
      const position = state - marking * this.#stride;
      if (position === this.#length && (!this.#whole || this.#graph.ended[marking])) return this.#found(state);
      if (this.#looked >= this.#cap || this.#isFull()) return { kind: 'undecided', states: this.#looked };
      this.#looked += 1;
      this.#expand(state, marking, position);
    } while (this.#looked < most);
    return undefined;
  }

  #expand(state: number, marking: number, position: number): void {
    const { net, stepOf, fits, stepOfLabel, onlyShown } = this.searchNet;
    const { missing, missingToo, unexpected, wrongOutcome, stranger } = this.#costs;
    const arcs = this.#graph.arcs(marking);
    this.#states.makeRoom(this.#graph.count * this.#stride);
    const cost = this.#states.cost[state]!;
    const isEvent = position < this.#length;
    const label = isEvent ? this.#labels[position]! : 0;
    const row = label * stepOf.length;
    for (let at = 0; at < arcs.length; at += 2) {
      const transition = arcs[at]!;
      const next = arcs[at + 1]! * this.#stride + position;
      const step = stepOf[transition]!;
      if (step < 0) {
        if (net.transitions[transition]!.clock && !this.#clock) continue;
        this.#reach(next, cost, state, pathCode.silent + 4 * transition);
        continue;
      }
      if (onlyShown[transition] === 0)
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
    const states = this.#states;
    const isNew = states.touched[state] !== this.#run;
    if (!isNew && states.cost[state]! <= cost) return;
    const marking = Math.floor(state / this.#stride);
    const position = state - marking * this.#stride;
    if (isNew) {
      states.touched[state] = this.#run;
      states.bound[state] = this.#atLeast(marking, position);
    }
    states.cost[state] = cost;
    states.before[state] = before;
    states.how[state] = how;
    if (states.bound[state] === Number.POSITIVE_INFINITY) return;
    // Costs are whole numbers, so a fraction only decides between equals: further along first.
    this.#open.push(state, cost + states.bound[state]! + (this.#length - position) / (2 * this.#stride));
  }

  #atLeast(marking: number, position: number): number {
    const bound = this.#labelBound.atLeast(this.#graph.must[marking]!, this.#graph.may[marking]!, position);
    if (!this.#isCloser) return bound;
    const closer = this.#componentBound!.atLeast(marking, this.#graph.places(marking), position);
    return Math.max(bound, closer + this.#labelBound.strangers(position));
  }

  #found(goal: number): Alignment {
    const path: number[] = [];
    for (let state = goal; this.#states.before[state]! >= 0; state = this.#states.before[state]!)
      path.push(this.#states.how[state]!);
    return {
      kind: 'aligned',
      cost: Math.floor(this.#states.cost[goal]! / SCALE),
      moves: movesOf(this.searchNet, this.#labels, path.reverse()),
    };
  }
}
