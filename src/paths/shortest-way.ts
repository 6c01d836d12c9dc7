/** The shortest way through: the fewest moves of people from the start to an end. */
import type { Move, Net } from '../procedure/index.ts';
import { courses, movesOf } from './courses.ts';
import { nearest } from './nearest.ts';

/** The moves, or undefined where no way leads to an end. */
export const shortestWay = (net: Net): readonly Move[] | undefined => {
  const course = courses(net);
  const way = nearest(course, 0, (state) => course.ended.has(state));
  return way && movesOf(way);
};
