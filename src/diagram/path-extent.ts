/** The true extent of an SVG path, in its user space. Arcs and curves are walked along finely (error below a tenth of a pixel). */

export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [number, number];
type Curve = (t: number) => Point;

const steps = 32;
const along = (curve: Curve): Point[] => Array.from({ length: steps }, (_, at) => curve((at + 1) / steps));

const cubic =
  ([p, a, b, q]: readonly [Point, Point, Point, Point]): Curve =>
  (t) => {
    const [u, v] = [1 - t, t];
    const at = (axis: 0 | 1) => u * u * u * p[axis] + 3 * u * u * v * a[axis] + 3 * u * v * v * b[axis] + v * v * v * q[axis];
    return [at(0), at(1)];
  };

const quadratic = (p: Point, a: Point, q: Point): Curve => {
  const third = (from: Point): Point => [from[0] + (2 / 3) * (a[0] - from[0]), from[1] + (2 / 3) * (a[1] - from[1])];
  return cubic([p, third(p), third(q), q]);
};

/** Endpoint to centre parameterisation (SVG 2, appendix B.2.4). */
const arc = (p: Point, [rx0, ry0, , large, sweep]: readonly number[], q: Point): Curve => {
  const [hx, hy] = [(p[0] - q[0]) / 2, (p[1] - q[1]) / 2];
  const grow = Math.sqrt(Math.max(1, (hx / rx0!) ** 2 + (hy / ry0!) ** 2));
  const [rx, ry] = [Math.abs(rx0!) * grow, Math.abs(ry0!) * grow];
  const rest = Math.max(0, ((rx * ry) ** 2 - (rx * hy) ** 2 - (ry * hx) ** 2) / ((rx * hy) ** 2 + (ry * hx) ** 2));
  const sign = (large === sweep ? -1 : 1) * Math.sqrt(rest);
  const [mx, my] = [(sign * rx * hy) / ry, (-sign * ry * hx) / rx];
  const [cx, cy] = [mx + (p[0] + q[0]) / 2, my + (p[1] + q[1]) / 2];
  const from = Math.atan2((hy - my) / ry, (hx - mx) / rx);
  const to = Math.atan2((-hy - my) / ry, (-hx - mx) / rx);
  const turn = to - from + (sweep === 1 && to < from ? 2 * Math.PI : 0) - (sweep === 0 && to > from ? 2 * Math.PI : 0);
  return (t) => [cx + rx * Math.cos(from + t * turn), cy + ry * Math.sin(from + t * turn)];
};

const arity: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

interface Segment {
  readonly letter: string;
  readonly relative: boolean;
  readonly numbers: readonly number[];
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Where a number that begins at `from` ends: digits, one point, an exponent with its sign. */
const endOfNumber = (d: string, from: number): number => {
  let [at, point] = [from + 1, d[from] === '.'];
  for (; at < d.length; at += 1) {
    const sign = d[at]!;
    if (sign >= '0' && sign <= '9') continue;
    if (sign === '.' && !point) point = true;
    else if (sign === 'e' || sign === 'E') at += d[at + 1] === '-' || d[at + 1] === '+' ? 1 : 0;
    else break;
  }
  return at;
};

/** Every segment of a path as its letter, its numbers, and whether they are relative. Read sign by sign: some are long. */
const segments = (d: string): Segment[] => {
  const found: Segment[] = [];
  let [letter, relative, size] = ['', false, 0];
  let numbers: number[] = [];
  for (let at = 0; at < d.length; ) {
    const code = d.charCodeAt(at);
    if (isLetter(code)) {
      [letter, relative] = [d[at]!.toUpperCase(), code >= 97];
      size = arity[letter] ?? 0;
      numbers = [];
      at += 1;
      if (size === 0) found.push({ letter, relative, numbers });
    } else if (code <= 32 || code === 44) {
      at += 1;
    } else {
      const end = endOfNumber(d, at);
      numbers.push(Number(d.slice(at, end)));
      at = end;
      if (numbers.length !== size) continue;
      found.push({ letter, relative, numbers });
      if (letter === 'M') letter = 'L'; // What follows a move without a letter are lines.
      numbers = [];
    }
  }
  return found;
};

const between = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b);

/** A curve stays within the hull of its ends and its handles: with the handles between the ends, the ends are its extent. */
const bulges = (p: Point, a: Point, b: Point, q: Point): boolean =>
  ![a, b].every((handle) => between(handle[0], p[0], q[0]) && between(handle[1], p[1], q[1]));

const curved = (p: Point, a: Point, b: Point, q: Point): Point[] => (bulges(p, a, b, q) ? along(cubic([p, a, b, q])) : [q]);

/** Points on a segment that reach as far as it does, its end last. */
const pointsOn = (here: Point, letter: string, relative: boolean, n: readonly number[]): Point[] => {
  const at = (x: number, y: number): Point => (relative ? [here[0] + x, here[1] + y] : [x, y]);
  switch (letter) {
    case 'H':
      return [[relative ? here[0] + n[0]! : n[0]!, here[1]]];
    case 'V':
      return [[here[0], relative ? here[1] + n[0]! : n[0]!]];
    case 'C':
      return curved(here, at(n[0]!, n[1]!), at(n[2]!, n[3]!), at(n[4]!, n[5]!));
    case 'Q':
      return along(quadratic(here, at(n[0]!, n[1]!), at(n[2]!, n[3]!)));
    case 'A':
      return along(arc(here, n, at(n[5]!, n[6]!)));
    case 'Z':
      return [];
    default:
      return [at(n.at(-2)!, n.at(-1)!)];
  }
};

/** Points of a path, enough to measure it by. */
const pathPoints = (d: string): Point[] => {
  const points: Point[] = [];
  let here: Point = [0, 0];
  for (const { letter, relative, numbers } of segments(d)) {
    const on = pointsOn(here, letter, relative, numbers);
    points.push(...on);
    here = on.at(-1) ?? here;
  }
  return points;
};

/** The box around a path; empty where the path is. */
export const pathExtent = (d: string): Extent => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of pathPoints(d)) {
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  return left > right ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top };
};
