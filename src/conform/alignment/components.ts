/**
 * The components of a Net: sets of places in which one token goes about and never more, so that a case seen through one of them is a
 * state machine (S-components: Desel and Esparza, "Free Choice Petri Nets", 1995). A net that lets tokens be lost or pile up has few or none.
 */
import type { Net, Place, Transition } from '../../procedure/index.ts';

export type Component = ReadonlySet<Place>;

/** Places settled in the search for one component, which goes back where a choice among branches leads nowhere. */
const TRIES = 10_000;

/** Components looked for in a net. */
const MOST = 64;

const sides = ['consumes', 'produces'] as const;
const across = { consumes: 'produces', produces: 'consumes' } as const;

/** Whether each place is in the component; undefined where that is not settled yet. */
type Draft = (boolean | undefined)[];
type Put = (place: Place, isIn: boolean) => boolean;

/** What a draft says of one side of a transition, put to the other. @returns whether one token comes and goes, or none, or may still */
const holds = (draft: Readonly<Draft>, here: readonly Place[], there: readonly Place[], put: Put): boolean => {
  const mine = here.filter((place) => draft[place]);
  if (mine.length > 1) return false;
  if (mine.length === 1) {
    const may = there.filter((place) => draft[place] !== false);
    if (may.length === 0 || (may.length === 1 && !put(may[0]!, true))) return false;
    return here.every((place) => place === mine[0] || put(place, false));
  }
  return here.some((place) => draft[place] === undefined) || there.every((place) => put(place, false));
};

class Search {
  readonly #net: Net;
  /** Transitions that take from each place or bring to it. */
  readonly #at: readonly Transition[][];
  #covered: ReadonlySet<Place> = new Set();
  #left = 0;

  constructor(net: Net) {
    this.#net = net;
    this.#at = net.places.map(() => []);
    for (const transition of net.transitions)
      for (const place of new Set([...transition.consumes, ...transition.produces])) this.#at[place]!.push(transition);
  }

  /** A component with these places in it, and at each fork with one that is not covered yet, where it can be. */
  with(places: readonly Place[], covered: ReadonlySet<Place>): Component | undefined {
    this.#covered = covered;
    this.#left = TRIES;
    const draft: Draft = [];
    return places.every((place) => this.#put(draft, place, true)) ? this.#settled(draft) : undefined;
  }

  /** Settle what is open, one transition after another; what nothing in the component leads to or from is out. */
  #settled(draft: Readonly<Draft>): Component | undefined {
    const open = this.#firstOpen(draft);
    if (!open) return new Set(this.#net.places.flatMap((_, place) => (draft[place] ? [place] : [])));
    const newFirst = [...open].sort((a, b) => Number(this.#covered.has(a)) - Number(this.#covered.has(b)));
    for (const place of newFirst) {
      const tried = [...draft];
      const found = this.#put(tried, place, true) && this.#settled(tried);
      if (found) return found;
    }
    return undefined;
  }

  /** Where a token of the component may go on to, or have come from, by a transition of which one side alone is settled. */
  #firstOpen(draft: Readonly<Draft>): readonly Place[] | undefined {
    const isIn = (place: Place): boolean => draft[place] === true;
    for (const transition of this.#net.transitions)
      for (const side of sides)
        if (transition[side].some(isIn) && !transition[across[side]].some(isIn))
          return transition[across[side]].filter((place) => draft[place] === undefined);
    return undefined;
  }

  /** Put a place in or out, and all that follows from it. @returns whether that can be */
  #put(draft: Draft, first: Place, isIn: boolean): boolean {
    const settled: Place[] = [];
    const put: Put = (place, value) => {
      if (draft[place] !== undefined) return draft[place] === value;
      draft[place] = value;
      settled.push(place);
      this.#left -= 1;
      return this.#left >= 0;
    };
    if (!put(first, isIn)) return false;
    for (const place of settled)
      for (const transition of this.#at[place]!)
        if (!sides.every((side) => holds(draft, transition[side], transition[across[side]], put))) return false;
    return true;
  }
}

/**
 * Components that together have every place in them that can be in one, and every two places that can be in one together, as long as
 * they are not too many: that two events come in the wrong order is seen in a component that has the steps of both.
 */
export const componentsOf = (net: Net): Component[] => {
  if (net.initial.length !== 1) return [];
  const search = new Search(net);
  const found: Component[] = [];
  const cover = (places: readonly Place[], covered: Set<Place>): void => {
    for (let place = 0; place < net.places.length && found.length < MOST; place += 1) {
      const component = covered.has(place) ? undefined : search.with([...net.initial, ...places, place], covered);
      if (!component) continue;
      found.push(component);
      for (const member of component) covered.add(member);
    }
  };
  cover([], new Set());
  net.places.forEach((_, place) => {
    const having = found.filter((places) => places.has(place));
    if (having.length > 0) cover([place], new Set(having.flatMap((places) => [...places])));
  });
  return found;
};
