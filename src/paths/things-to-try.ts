/** What a set of walks has to try, and where in the courses each can be tried. */
import { type Components, type Edge, type Move, type State, strongComponents } from '../procedure/index.ts';
import { type Courses, stepAt } from './courses.ts';

export interface Thing {
  /** outcome: it is chosen; pair: the gate refuses so and, in the same walk, has the matter before it again. */
  readonly kind: 'outcome' | 'pair';
  readonly move: Move;
}

/** An edge to take, or a component to visit: inside one everything can be reached from everything, so a visit tries all there is. */
export interface Spot {
  readonly key: string;
  /** The components in which it begins and ends. */
  readonly from: number;
  readonly to: number;
}

/** Where a thing can be tried: by taking an edge and, for a refusal resubmitted elsewhere, going on to where the gate moves again. */
export interface Place extends Spot {
  readonly edge: Spot;
}

export interface Tryable extends Thing {
  readonly places: readonly Place[];
}

const componentsOf = (course: Courses): Components =>
  strongComponents(course.edges.length, (state) => course.edges[state]!.map((edge) => edge.to));

/** The spot of an edge. */
export const spotOf = (components: Components, state: State, edge: Edge): Spot => {
  const [from, to] = [components.of[state]!, components.of[edge.to]!];
  return { key: from === to ? `in ${from}` : `${state} ${edge.by.move}`, from, to };
};

const edgePlace = (components: Components, state: State, edge: Edge): Place => {
  const spot = spotOf(components, state, edge);
  return { ...spot, edge: spot };
};

/** The components in which a step moves, as far as they can be reached from a state. */
const comingBack = (course: Courses, components: Components, state: State, step: string): ReadonlySet<number> => {
  const seen = new Set([state]);
  for (const here of seen) for (const edge of course.edges[here]!) seen.add(edge.to);
  return new Set([...seen].filter((here) => stepAt(course, here) === step).map((here) => components.of[here]!));
};

/** A refusal and the return: within its component where it stays in it, else as far as to where the gate moves again. */
const pairPlaces = (course: Courses, components: Components, state: State, edge: Edge): readonly Place[] => {
  const place = edgePlace(components, state, edge);
  if (place.from === place.to) return [place];
  const ends = [...comingBack(course, components, edge.to, edge.by.step)];
  return ends.map((to) => ({ ...place, key: `${place.key} to ${to}`, to }));
};

const distinct = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [place.key, place])).values(),
];

export interface ThingsToTry {
  readonly things: readonly Tryable[];
  readonly components: Components;
}

/** Every outcome that some way to an end chooses, and every refusal that can be resubmitted on one. A pair includes its outcome. */
export const thingsToTry = (course: Courses): ThingsToTry => {
  const components = componentsOf(course);
  const deciding = course.net.transitions.filter((transition) => transition.kind === 'gate' || transition.kind === 'choice');
  const all = course.edges.flatMap((edges, state) => edges.map((edge) => ({ state, edge })));
  const things = deciding.flatMap(({ move, refusal }): Tryable[] => {
    const made = all.filter(({ edge }) => edge.by.move === move);
    const pair = refusal ? distinct(made.flatMap(({ state, edge }) => pairPlaces(course, components, state, edge))) : [];
    if (pair.length > 0) return [{ kind: 'pair', move, places: pair }];
    const places = distinct(made.map(({ state, edge }) => edgePlace(components, state, edge)));
    return places.length > 0 ? [{ kind: 'outcome', move, places }] : [];
  });
  return { things, components };
};
