/** A walk being made along the courses, and what it has tried so far. */
import type { Components, Edge, Move, State } from '../procedure/index.ts';
import { type Courses, stepAt } from './courses.ts';
import { nearest } from './nearest.ts';
import type { Errand } from './plan.ts';
import { spotOf, type Thing } from './things-to-try.ts';

export const signOf = (thing: Thing): string => `${thing.kind} ${thing.move}`;

export interface Trail {
  readonly moves: readonly Move[];
  readonly tried: ReadonlySet<string>;
}

interface Walker extends Trail {
  readonly moves: Move[];
  readonly tried: Set<string>;
  readonly refused: Set<Edge['by']>;
  here: State;
}

const go = (course: Courses, walker: Walker, edges: readonly Edge[]): void => {
  for (const { by, to } of edges) {
    walker.moves.push(by.move);
    walker.tried.add(signOf({ kind: 'outcome', move: by.move }));
    if (by.refusal) walker.refused.add(by);
    walker.here = to;
    for (const refusal of walker.refused) {
      if (refusal.step === stepAt(course, to)) walker.tried.add(signOf({ kind: 'pair', move: refusal.move }));
    }
  }
};

/**
 * The way to the nearest thing an errand has still to try, and the trying of it. A refusal already made is tried by coming back to
 * its gate. Undefined where nothing is left.
 */
const nextTry = (course: Courses, components: Components, walker: Walker, errand: Errand): readonly Edge[] | undefined => {
  const todo = new Set(errand.things.filter((thing) => !walker.tried.has(signOf(thing))).map((thing) => thing.move));
  if (todo.size === 0) return undefined;
  const pending = [...walker.refused].filter((by) => todo.has(by.move));
  const gates = new Set(pending.map((by) => by.step));
  for (const by of pending) todo.delete(by.move);
  const trying = (state: State) =>
    course.edges[state]!.find(
      (edge) => todo.has(edge.by.move) && spotOf(components, state, edge).key === errand.place.edge.key,
    );
  const way = nearest(course, walker.here, (state) => gates.has(stepAt(course, state) ?? '') || trying(state) !== undefined);
  const edge = way && trying(way.at(-1)?.to ?? walker.here);
  return edge ? [...way, edge] : way;
};

/** One walk from the start to an end that does one errand after another, each time what is nearest. */
export const walkThrough = (course: Courses, components: Components, errands: readonly Errand[]): Trail => {
  const walker: Walker = { moves: [], tried: new Set(), refused: new Set(), here: 0 };
  for (const errand of errands) {
    let way = nextTry(course, components, walker, errand);
    while (way && way.length > 0) {
      go(course, walker, way);
      way = nextTry(course, components, walker, errand);
    }
  }
  go(course, walker, nearest(course, walker.here, (state) => course.ended.has(state)) ?? []);
  return walker;
};
