/** Arrows: their line with rounded corners, their head, and the place of their mark. */
import type { Extent } from './path-extent.ts';

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

/** The boxes around each side of a way, and around its head. */
export const sidesOf = (points: readonly Point[]): Extent[] => {
  const way = corners(points);
  return way.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = way[at]!;
    return { x: Math.min(x, fromX), y: Math.min(y, fromY), width: Math.abs(x - fromX), height: Math.abs(y - fromY) };
  });
};
export const headArea = (points: readonly Point[]): Extent => {
  const [x, y] = points.at(-1)!;
  return { x: x - headLength, y: y - headLength, width: 2 * headLength, height: 2 * headLength };
};

/** What a mark keeps clear of: never of the first; of the second, the lines of other arrows, where there is room. */
export interface Obstacles {
  readonly solid: readonly Extent[];
  readonly lines: readonly Extent[];
}

/**
 * The centre of a mark of a given size on its arrow: as near to the arrow's beginning as can be without touching a box, the head of
 * another arrow or a mark that already has its place; the middle of the way where there is no such place.
 */
export const markPlace = (points: readonly Point[], [width, height]: Point, { solid, lines }: Obstacles): Point => {
  const places = along(points);
  const head = points.at(-1)!;
  const clear = ([x, y]: Point, gap: number, others: readonly Extent[]): boolean => {
    const mark = { x: x - width / 2 - gap, y: y - height / 2 - gap, width: width + 2 * gap, height: height + 2 * gap };
    return others.every((other) => apart(mark, other));
  };
  const free = places.filter((place) => between(place, head) > headLength + height / 2 && clear(place, 2, solid));
  return free.find((place) => clear(place, 1, lines)) ?? free[0] ?? places[Math.floor(places.length / 2)]!;
};
