/** Which spot to try each thing at, which spots go into one walk, and how many walks there must be at the least. */
import type { Components } from '../procedure/index.ts';
import { fewestChains } from './chains.ts';
import type { Courses } from './courses.ts';
import type { Place, Spot, ThingsToTry, Tryable } from './things-to-try.ts';

/** What a walk tries at one place. */
export interface Errand {
  readonly place: Place;
  readonly things: readonly Tryable[];
}

export interface Plan {
  /** One list of errands a walk, in the order it comes to them. */
  readonly chains: readonly (readonly Errand[])[];
  /** Things of which no walk can try two: there must be a walk for each. */
  readonly apart: readonly Tryable[];
}

type Reaches = (from: number, to: number) => boolean;

/** Whether a component is the same as, or leads to, another. */
const reachability = (course: Courses, components: Components): Reaches => {
  const known = new Map<number, ReadonlySet<number>>();
  const from = (component: number): ReadonlySet<number> => {
    const seen = new Set([component]);
    for (const here of seen) {
      for (const state of components.states[here]!) for (const edge of course.edges[state]!) seen.add(components.of[edge.to]!);
    }
    return seen;
  };
  return (a, b) => {
    if (!known.has(a)) known.set(a, from(a));
    return known.get(a)!.has(b);
  };
};

type Before = (a: Spot, b: Spot) => boolean;

/** Whether a walk can be at one spot and later at another. */
const comesBefore =
  (reaches: Reaches): Before =>
  (a, b) =>
    a.key !== b.key && reaches(a.to, b.from);

/** Choose a place for each thing: those with only one first, then each where it needs the fewest walks. */
const chosenPlaces = (things: readonly Tryable[], before: Before): ReadonlyMap<Tryable, Place> => {
  const chosen = new Map<Tryable, Place>();
  const taken = new Map<string, Place>();
  const walksWith = (place: Place): number => fewestChains([...taken.values(), place], before).chains.length;
  for (const thing of things.toSorted((a, b) => a.places.length - b.places.length)) {
    const cheapest = () =>
      thing.places.map((place) => ({ place, cost: walksWith(place) })).sort((a, b) => a.cost - b.cost)[0]!.place;
    const known = thing.places.length === 1 ? thing.places[0] : thing.places.find((place) => taken.has(place.key));
    const place = known ?? cheapest();
    chosen.set(thing, place);
    taken.set(place.key, place);
  }
  return chosen;
};

/** The edges a thing can be tried by, each once. A refusal's return is left out, so what is apart by these is apart with it too. */
const edgesOf = (thing: Tryable): readonly Spot[] => [...new Map(thing.places.map(({ edge }) => [edge.key, edge])).values()];

const areApart = (a: readonly Spot[], b: readonly Spot[], before: Before): boolean =>
  a.every((x) => b.every((y) => x.key !== y.key && !before(x, y) && !before(y, x)));

/** As many as can be among those with one edge only, and whatever else is apart from all of them. */
const farApart = (things: readonly Tryable[], before: Before): readonly Tryable[] => {
  const all = things.map((thing) => ({ thing, edges: edgesOf(thing) }));
  const single = new Map(all.filter(({ edges }) => edges.length === 1).map((it) => [it.edges[0]!.key, it]));
  const apart = [...fewestChains([...single.values()], (a, b) => before(a.edges[0]!, b.edges[0]!)).antichain];
  for (const it of all) if (apart.every((other) => areApart(it.edges, other.edges, before))) apart.push(it);
  return apart.map(({ thing }) => thing);
};

/** A plan with the fewest walks where each thing has one place only; else with few, and `apart` says how far it may be off. */
export const plan = (course: Courses, { things, components }: ThingsToTry): Plan => {
  const before = comesBefore(reachability(course, components));
  const errands = new Map<string, Errand>();
  for (const [thing, place] of chosenPlaces(things, before)) {
    errands.set(place.key, { place, things: [...(errands.get(place.key)?.things ?? []), thing] });
  }
  const { chains } = fewestChains([...errands.values()], (a, b) => before(a.place, b.place));
  return { chains, apart: farApart(things, before) };
};
