/** The refuse-once variants of a way: at one of its gates the matter is first turned down, comes back, and then goes on as before. */
import { type Edge, type Move, type Net, outcomeMove, Problem, type State } from '../procedure/index.ts';
import { type Courses, courses, movesOf, refuses } from './courses.ts';
import { nearest } from './nearest.ts';

export interface RefusedOnce {
  /** The refusal made, whoever signed it: `sign:N`. */
  readonly refusal: Move;
  readonly moves: readonly Move[];
}

/** The edges of a way, in order. */
const edgesOf = (course: Courses, way: readonly Move[]): readonly Edge[] => {
  const edges: Edge[] = [];
  for (let at = 0; at < way.length; at += movesOf(edges.slice(-1)).length) {
    const here = course.edges[edges.at(-1)?.to ?? 0]!;
    const edge = here.find((candidate) => movesOf([candidate]).every((move, nth) => move === way[at + nth]));
    if (!edge) throw new Problem(`"${way[at]}" is not open there on a way to an end.`, 'Give a way that simpleWays found.');
    edges.push(edge);
  }
  return edges;
};

/** Back to where the refusal was made, without another refusal if that can be. */
const wayBack = (course: Courses, refusal: Edge, to: State): readonly Edge[] | undefined =>
  nearest(
    course,
    refusal.to,
    (state) => state === to,
    (edge) => !refuses(edge),
  ) ?? nearest(course, refusal.to, (state) => state === to);

/**
 * One variant for each refusal that a gate on the way could have made and after which the case can come back to that gate, in the
 * order of the way; each takes the shortest way back.
 * @throws Problem where `way` is not a way in the order in which `simpleWays` gives its moves.
 */
export const refusedOnce = (net: Net, way: readonly Move[]): readonly RefusedOnce[] => {
  const course = courses(net);
  const edges = edgesOf(course, way);
  return [...edges, undefined].flatMap((taken, at) => {
    const state = edges[at - 1]?.to ?? 0;
    return course.edges[state]!.filter((edge) => edge !== taken && refuses(edge)).flatMap((edge): RefusedOnce[] => {
      const back = wayBack(course, edge, state);
      if (!back) return [];
      const moves = movesOf([...edges.slice(0, at), edge, ...back, ...edges.slice(at)]);
      return [{ refusal: outcomeMove(edge.by), moves }];
    });
  });
};
