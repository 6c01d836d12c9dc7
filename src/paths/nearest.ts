/** The fewest moves from a state to a goal, breadth first; ties go to the order of the definition. */
import type { Edge, State } from '../procedure/index.ts';
import type { Courses } from './courses.ts';

type Link = { readonly before: State; readonly edge: Edge };

const back = (came: ReadonlyMap<State, Link | undefined>, state: State): readonly Edge[] => {
  const way: Edge[] = [];
  for (let link = came.get(state); link; link = came.get(link.before)) way.push(link.edge);
  return way.reverse();
};

/** The edges to the nearest state that is a goal, none where `from` is one; undefined where none can be reached. */
export const nearest = (
  course: Courses,
  from: State,
  goal: (state: State) => boolean,
  allowed: (edge: Edge) => boolean = () => true,
): readonly Edge[] | undefined => {
  const came = new Map<State, Link | undefined>([[from, undefined]]);
  for (const here of came.keys()) {
    if (goal(here)) return back(came, here);
    for (const edge of course.edges[here]!) {
      if (!came.has(edge.to) && allowed(edge)) came.set(edge.to, { before: here, edge });
    }
  }
  return undefined;
};
