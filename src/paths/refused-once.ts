/** The refuse-once variants of a way: at one of its gates the matter is first turned down, comes back, and then goes on as before. */
import { type Edge, type Move, type Net, Problem, type State } from '../procedure/index.ts';
import { type Courses, courses, movesOf } from './courses.ts';
import { nearest } from './nearest.ts';

export interface RefusedOnce {
  /** The refusal made. */
  readonly refusal: Move;
  readonly moves: readonly Move[];
}

/** The states a way passes, the start first. */
const statesOf = (course: Courses, way: readonly Move[]): readonly State[] => {
  const states: State[] = [0];
  for (const move of way) {
    const edge = course.edges[states.at(-1)!]!.find((candidate) => candidate.by.move === move);
    if (!edge) throw new Problem(`"${move}" is not open there on a way to an end.`, 'Give a way that simpleWays found.');
    states.push(edge.to);
  }
  return states;
};

/** Back to where the refusal was made, without another refusal if that can be. */
const wayBack = (course: Courses, refusal: Edge, to: State): readonly Edge[] | undefined =>
  nearest(
    course,
    refusal.to,
    (state) => state === to,
    (edge) => !edge.by.refusal,
  ) ?? nearest(course, refusal.to, (state) => state === to);

/**
 * One variant for each refusal that a gate on the way could have made and after which the case can come back to that gate, in the
 * order of the way; each takes the shortest way back.
 * @throws Problem where `way` is not a way in the order in which `simpleWays` gives its moves.
 */
export const refusedOnce = (net: Net, way: readonly Move[]): readonly RefusedOnce[] => {
  const course = courses(net);
  return statesOf(course, way).flatMap((state, at) =>
    course.edges[state]!.filter((edge) => edge.by.refusal && edge.by.move !== way[at]).flatMap((edge): RefusedOnce[] => {
      const back = wayBack(course, edge, state);
      if (!back) return [];
      return [{ refusal: edge.by.move, moves: [...way.slice(0, at), edge.by.move, ...movesOf(back), ...way.slice(at)] }];
    }),
  );
};
