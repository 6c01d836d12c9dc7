/**
 * Where an arrow meets its boxes. Mermaid's routes end on the border, but now and then they pass through a box to the far side, or
 * jog along the border for the last few pixels. Here they are cut where they first touch the box and straightened at both ends.
 */
import type { Box } from './layout.ts';

type Point = readonly [number, number];

/** The border of a box as the corners of a polygon. */
export const borderOf = ({ corners, extent: { x, y, width, height } }: Pick<Box, 'corners' | 'extent'>): readonly Point[] =>
  corners.length > 0
    ? corners
    : [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ];

const sides = (border: readonly Point[]): [Point, Point][] =>
  border.map((corner, at) => [corner, border[(at + 1) % border.length]!]);

/** How far along a-b it crosses c-d, from 0 to 1; undefined where it does not. */
const crossing = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, [dx, dy]: Point): number | undefined => {
  const area = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (Math.abs(area) < 1e-9) return undefined;
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / area;
  const across = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / area;
  return along >= -1e-6 && along <= 1 + 1e-6 && across >= -1e-6 && across <= 1 + 1e-6 ? along : undefined;
};

/** The first point of a-b on a border. */
const firstTouch = (a: Point, b: Point, border: readonly Point[]): Point | undefined => {
  const found = sides(border)
    .map(([c, d]) => crossing(a, b, c, d))
    .filter((along) => along !== undefined);
  if (found.length === 0) return undefined;
  const along = Math.min(...found);
  return [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along];
};

const cut = (way: readonly Point[], border: readonly Point[]): Point[] => {
  // The first side may leave the box the arrow comes from when both are one; its first point is not looked at.
  for (let at = 1; at < way.length; at += 1) {
    const touch = firstTouch(way[at - 1]!, way[at]!, border);
    if (touch && (at > 1 || Math.hypot(touch[0] - way[0]![0], touch[1] - way[0]![1]) > 1)) return [...way.slice(0, at), touch];
  }
  return [...way];
};

/** Jogs shorter than this at an end are straightened: an arrowhead needs the room. */
const shortest = 14;

/** Where the way from a to b, prolonged by so many pixels, first meets a border. */
const reached = (a: Point, b: Point, more: number, border: readonly Point[]): Point | undefined => {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const reach = (length + more) / length;
  return firstTouch(a, [a[0] + (b[0] - a[0]) * reach, a[1] + (b[1] - a[1]) * reach], border);
};

/** Prolong the side before a short last one until it meets the border. */
const straightened = (way: readonly Point[], border: readonly Point[]): Point[] => {
  const [before, corner, tip] = way.slice(-3) as [Point, Point, Point];
  if (way.length < 3 || Math.hypot(tip[0] - corner[0], tip[1] - corner[1]) >= shortest) return [...way];
  const touch = reached(before, corner, 60, border);
  return touch ? [...way.slice(0, -2), touch] : [...way];
};

/** Swimlanes lead to the rectangle around a box; the slanted side of a hexagon is some pixels further on. */
const lengthened = (way: readonly Point[], border: readonly Point[]): Point[] => {
  const [before, tip] = way.slice(-2) as [Point, Point];
  const touch = reached(before, tip, 40, border);
  return touch && Math.hypot(touch[0] - before[0], touch[1] - before[1]) > Math.hypot(tip[0] - before[0], tip[1] - before[1])
    ? [...way.slice(0, -1), touch]
    : [...way];
};

const end = (way: readonly Point[], border: readonly Point[]): Point[] =>
  lengthened(straightened(cut(way, border), border), border);

/** An arrow's way, from the border of one box to the border of the other. */
export const docked = (
  way: readonly Point[],
  from: Pick<Box, 'corners' | 'extent'>,
  to: Pick<Box, 'corners' | 'extent'>,
): Point[] => {
  const arriving = end(way, borderOf(to));
  return end(arriving.reverse(), borderOf(from)).reverse();
};
