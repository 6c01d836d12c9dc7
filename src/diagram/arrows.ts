/** Arrows: their line with rounded corners, their head, and the place of their mark. */
import type { Extent } from './measure.ts';

export type Point = readonly [number, number];

const radius = 7;
const headLength = 8;
const headWidth = 7;

const between = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x2 - x1, y2 - y1);
const toward = ([x1, y1]: Point, [x2, y2]: Point, far: number): Point => {
  const all = between([x1, y1], [x2, y2]) || 1;
  return [x1 + ((x2 - x1) * far) / all, y1 + ((y2 - y1) * far) / all];
};
const sign = ([x, y]: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** Leave out points that lie on another, or on the line between their neighbours. */
export const corners = (points: readonly Point[]): Point[] =>
  points
    .filter((point, at) => at === 0 || between(point, points[at - 1]!) > 0.5)
    .filter((point, at, all) => {
      const [before, after] = [all[at - 1], all[at + 1]];
      return !before || !after || Math.abs(between(before, point) + between(point, after) - between(before, after)) > 0.01;
    });

/** The line of an arrow as path data; it ends where the head begins. */
export const lineOf = (points: readonly Point[]): string => {
  const way = corners(points);
  const last = way.length - 1;
  const stop = toward(way[last]!, way[last - 1]!, headLength - 1);
  const bends = way.slice(1, last).map((corner, at) => {
    const [before, after] = [way[at]!, way[at + 2]!];
    const room = Math.min(radius, between(before, corner) / 2, between(corner, after) / 2);
    return `L${sign(toward(corner, before, room))}Q${sign(corner)} ${sign(toward(corner, after, room))}`;
  });
  return `M${sign(way[0]!)}${bends.join('')}L${sign(stop)}`;
};

/** The head of an arrow as path data: its tip touches the border of the box it leads to. */
export const headOf = (points: readonly Point[]): string => {
  const way = corners(points);
  const [tip, before] = [way.at(-1)!, way.at(-2)!];
  const base = toward(tip, before, headLength);
  const [dx, dy] = [((tip[1] - base[1]) / headLength) * (headWidth / 2), ((base[0] - tip[0]) / headLength) * (headWidth / 2)];
  return `M${sign(tip)}L${sign([base[0] + dx, base[1] + dy])}L${sign([base[0] - dx, base[1] - dy])}Z`;
};

const apart = (a: Extent, b: Extent): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** Places along a way, from its beginning on, a few pixels apart. */
const along = (points: readonly Point[]): Point[] => {
  const way = corners(points);
  return way.slice(1).flatMap((to, at) => {
    const all = between(way[at]!, to);
    return Array.from({ length: Math.floor(all / 4) + 1 }, (_, step) => toward(way[at]!, to, step * 4));
  });
};

/**
 * The centre of a mark of a given size on its arrow: as near to the arrow's beginning as can be without touching a box or a mark
 * that already has its place; the middle of the way where there is no such place.
 */
export const markPlace = (points: readonly Point[], [width, height]: Point, taken: readonly Extent[]): Point => {
  const places = along(points);
  const head = points.at(-1)!;
  const free = places.find(([x, y]) => {
    const mark = { x: x - width / 2 - 2, y: y - height / 2 - 2, width: width + 4, height: height + 4 };
    return between([x, y], head) > headLength + height / 2 && taken.every((other) => apart(mark, other));
  });
  return free ?? places[Math.floor(places.length / 2)]!;
};
