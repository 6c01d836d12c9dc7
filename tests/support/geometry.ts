/** What is wrong with a drawing as a picture: each fault that a reader would stumble over, by its kind. */
import { isWork, type Procedure, targetsOf } from '../../src/procedure/index.ts';
import { type Corner, cornersOf, type Drawn, type Rect } from './drawn.ts';

type Side = readonly [Corner, Corner];

const sidesOf = (border: readonly Corner[]): Side[] => border.map((corner, at) => [corner, border[(at + 1) % border.length]!]);
const partsOf = (way: readonly Corner[]): Side[] => way.slice(1).map((corner, at) => [way[at]!, corner]);

/** How deep within a border a point lies, in pixels; negative outside. Borders are convex. */
const depth = (border: readonly Corner[], [x, y]: Corner): number => {
  const turns = sidesOf(border).map(
    ([[ax, ay], [bx, by]]) => ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay),
  );
  return Math.max(Math.min(...turns), Math.min(...turns.map((turn) => -turn)));
};

/** Points along a line, two pixels apart. */
const along = ([[ax, ay], [bx, by]]: Side): Corner[] => {
  const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 2));
  return Array.from({ length: count + 1 }, (_, at) => [ax + ((bx - ax) * at) / count, ay + ((by - ay) * at) / count]);
};
const pointsOf = (way: readonly Corner[]): Corner[] => partsOf(way).flatMap(along);
const extentOf = (border: readonly Corner[]): Rect => {
  const [xs, ys] = [border.map(([x]) => x), border.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - 0.3 && b.x < a.x + a.width - 0.3 && a.y < b.y + b.height - 0.3 && b.y < a.y + a.height - 0.3;
const gap = (a: Rect, b: Rect): number =>
  Math.hypot(Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width), Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height));
const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));

/** Pixels that two level or upright lines run on each other, or nearly. */
const shared = ([[ax, ay], [bx, by]]: Side, [[cx, cy], [dx, dy]]: Side): number => {
  const common = (a: number, b: number, c: number, d: number): number =>
    Math.max(0, Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d)));
  if (ax === bx && cx === dx && Math.abs(ax - cx) < 3) return common(ay, by, cy, dy);
  if (ay === by && cy === dy && Math.abs(ay - cy) < 3) return common(ax, bx, cx, dx);
  return 0;
};

interface Arrow {
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly way: readonly Corner[];
}

/** The arrows of a drawing with the steps they join, in the order in which a drawing has them. */
const arrowsOf = ({ arrows }: Drawn, { steps }: Procedure): Arrow[] => {
  const ends = steps.flatMap((step) => targetsOf(step).map((to) => ({ from: step.id, to })));
  return arrows.map((arrow, at) => ({ ...arrow, ...ends[at]! }));
};

const bordersOf = (drawn: Drawn, step: string) => drawn.boxes.find((box) => box.step === step)!.borders;
const placesOf = ({ boxes }: Drawn) =>
  boxes.flatMap(({ step, borders }) => borders.map((border) => ({ what: step, rect: extentOf(border) })));

const boxOnBox = (drawn: Drawn): string[] =>
  pairs(placesOf(drawn))
    .filter(([a, b]) => overlap(a.rect, b.rect))
    .map(([a, b]) => `${a.what} on ${b.what}`);

const arrowThrough = (drawn: Drawn, arrows: readonly Arrow[]): string[] =>
  arrows.flatMap(({ move, way }) => {
    const points = pointsOf(way);
    const boxes = drawn.boxes.filter(({ borders }) =>
      borders.some((border) => points.some((point) => depth(border, point) > 1.5)),
    );
    const heads = drawn.heads.filter((head) => points.some((point) => depth(cornersOf(head), point) > 0));
    return [...boxes.map(({ step }) => `${move} through ${step}`), ...heads.map(() => `${move} through a name`)];
  });

const missedEnd = (drawn: Drawn, arrows: readonly Arrow[]): string[] =>
  arrows.flatMap(({ move, from, to, way }) =>
    (
      [
        [from, way[0]!],
        [to, way.at(-1)!],
      ] as const
    )
      .filter(([step, point]) => !bordersOf(drawn, step).some((border) => Math.abs(depth(border, point)) < 1.5))
      .map(([step]) => `${move} misses ${step}`),
  );

const outside = (drawn: Drawn, arrows: readonly Arrow[]): string[] => {
  const { x, y, width, height } = drawn.frame;
  const points = [
    ...arrows.flatMap(({ way }) => way),
    ...drawn.boxes.flatMap(({ borders }) => borders.flat()),
    ...drawn.marks.flatMap(({ rect }) => cornersOf(rect)),
  ];
  return points.filter(([px, py]) => px < x || py < y || px > x + width || py > y + height).map(String);
};

const markOnThing = (drawn: Drawn): string[] => {
  const things = [...drawn.heads.map((rect) => ({ what: 'a name', rect })), ...placesOf(drawn)];
  return drawn.marks.flatMap((mark) => [
    ...things.filter(({ rect }) => overlap(rect, mark.rect)).map(({ what }) => `${mark.move} on ${what}`),
    ...drawn.marks
      .filter((other) => other !== mark && overlap(other.rect, mark.rect))
      .map(({ move }) => `${mark.move} on ${move}`),
  ]);
};

/** Faults of any drawing; each list says where. */
export const faultsOf = (drawn: Drawn, procedure: Procedure) => {
  const arrows = arrowsOf(drawn, procedure);
  return {
    boxOnBox: boxOnBox(drawn),
    arrowThrough: arrowThrough(drawn, arrows),
    missedEnd: missedEnd(drawn, arrows),
    outside: outside(drawn, arrows),
    markOnThing: markOnThing(drawn),
  };
};

/** Marks nearer to another step that decides than to their own. */
const strayedMark = (drawn: Drawn, { steps }: Procedure): string[] => {
  const deciding = steps.filter((step) => 'outcomes' in step).map(({ id }) => id);
  const distance = (step: string, rect: Rect): number =>
    Math.min(...bordersOf(drawn, step).map((border) => gap(extentOf(border), rect)));
  return drawn.marks
    .filter(({ move, rect }) => {
      const own = move.split(':')[0]!;
      return deciding.some((step) => step !== own && distance(step, rect) <= distance(own, rect));
    })
    .map(({ move }) => move);
};

/** Steps that do not stand in the lanes of those who do them, or stand above the step before them. */
const misplaced = (drawn: Drawn, { steps }: Procedure): string[] => {
  const places = steps.map(({ id }) => bordersOf(drawn, id).map(extentOf));
  return steps.flatMap((step, at) => {
    const lanes = places[at]!.map(
      ({ x, width }) => drawn.lanes.find(({ rect }) => rect.x < x && x + width < rect.x + rect.width)?.role ?? 'between lanes',
    );
    const roles = isWork(step) && step.roles.length > 0 ? step.roles : [''];
    const astray = isWork(step) && step.kind !== 'choice' && lanes.toSorted().join() !== roles.toSorted().join();
    const [above, here] = [places[at - 1]?.[0], places[at]![0]!];
    const early = above !== undefined && here.y + here.height / 2 < above.y + above.height / 2 - 0.2;
    return [...(astray ? [`${step.id} in ${lanes}`] : []), ...(early ? [`${step.id} above ${steps[at - 1]!.id}`] : [])];
  });
};

/** Faults that only a drawing of lanes is free of. */
export const laneFaultsOf = (drawn: Drawn, procedure: Procedure) => {
  const arrows = arrowsOf(drawn, procedure);
  return {
    lineUnderMark: drawn.marks.flatMap((mark) =>
      arrows
        .filter(({ move, way }) => move !== mark.move && pointsOf(way).some((point) => depth(cornersOf(mark.rect), point) > 0))
        .map(({ move }) => `${move} under ${mark.move}`),
    ),
    strayedMark: strayedMark(drawn, procedure),
    together: pairs(arrows)
      .filter(
        ([a, b]) => a.to !== b.to && partsOf(a.way).some((part) => partsOf(b.way).some((other) => shared(part, other) > 4)),
      )
      .map(([a, b]) => `${a.move} on ${b.move}`),
    slanted: arrows
      .filter(({ way }) => partsOf(way).some(([[ax, ay], [bx, by]]) => ax !== bx && ay !== by))
      .map(({ move }) => move),
    misplaced: misplaced(drawn, procedure),
  };
};
