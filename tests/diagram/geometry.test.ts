/** What a reader relies on when looking at a drawing, held for every drawing of ours and for one that is hard to draw. */
import { beforeAll, describe, expect, test } from 'vitest';
import { drawingKinds, svgOf } from '../../src/components/drawings.ts';
import { isWork, type Procedure, stepIn, targetsOf } from '../../src/procedure/index.ts';
import { type Corner, cornersOf, type Drawn, drawnIn, type Rect } from '../support/drawn.ts';
import { hardProcedure } from '../support/hard-procedure.ts';
import { ourProcedures } from '../support/our-procedures.ts';

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

/** From step and to step of each arrow, in the order in which a drawing has them. */
const endsOf = ({ steps }: Procedure): { from: string; to: string }[] =>
  steps.flatMap((step) => targetsOf(step).map((to) => ({ from: step.id, to })));

const every = [...ourProcedures, hardProcedure].flatMap((procedure) =>
  (['zh', 'en'] as const).flatMap((locale) => drawingKinds.map((kind) => ({ id: procedure.id, locale, kind, procedure }))),
);

describe.each(every)('$id $locale $kind', ({ procedure, locale, kind }) => {
  let drawn: Drawn;
  let arrows: { move: string; from: string; to: string; way: readonly Corner[] }[];
  beforeAll(async () => {
    drawn = drawnIn(await svgOf(procedure, locale, kind));
    arrows = drawn.arrows.map((arrow, at) => ({ ...arrow, ...endsOf(procedure)[at]! }));
    expect(drawn.boxes).toHaveLength(procedure.steps.length);
    expect(arrows).toHaveLength(endsOf(procedure).length);
  });
  const bordersOf = (step: string) => drawn.boxes.find((box) => box.step === step)!.borders;

  test('no box lies on another', () => {
    const places = drawn.boxes.flatMap(({ step, borders }) => borders.map((border) => ({ step, rect: extentOf(border) })));
    expect(
      pairs(places)
        .filter(([a, b]) => overlap(a.rect, b.rect))
        .map(([a, b]) => `${a.step} on ${b.step}`),
    ).toEqual([]);
  });

  test('no arrow passes through a box, or through the name of a lane', () => {
    const through = arrows.flatMap(({ move, way }) => {
      const points = pointsOf(way);
      const boxes = drawn.boxes.filter(({ borders }) =>
        borders.some((border) => points.some((point) => depth(border, point) > 1.5)),
      );
      const heads = drawn.heads.filter((head) => points.some((point) => depth(cornersOf(head), point) > 0));
      return [...boxes.map(({ step }) => `${move} through ${step}`), ...heads.map(() => `${move} through a name`)];
    });
    expect(through).toEqual([]);
  });

  test('every arrow begins and ends at the borders of its boxes', () => {
    const off = arrows.flatMap(({ move, from, to, way }) =>
      (
        [
          [from, way[0]!],
          [to, way.at(-1)!],
        ] as const
      )
        .filter(([step, point]) => !bordersOf(step).some((border) => Math.abs(depth(border, point)) < 1.5))
        .map(([step]) => `${move} misses ${step}`),
    );
    expect(off).toEqual([]);
  });

  test('nothing lies outside the frame', () => {
    const { x, y, width, height } = drawn.frame;
    const points = [
      ...arrows.flatMap(({ way }) => way),
      ...drawn.boxes.flatMap(({ borders }) => borders.flat()),
      ...drawn.marks.flatMap(({ rect }) => cornersOf(rect)),
    ];
    expect(points.filter(([px, py]) => px < x || py < y || px > x + width || py > y + height)).toEqual([]);
  });

  test('marks lie on nothing', () => {
    const heads = drawn.heads.map((rect) => ({ what: 'a name', rect }));
    const boxes = drawn.boxes.flatMap(({ step, borders }) => borders.map((border) => ({ what: step, rect: extentOf(border) })));
    const found = drawn.marks.flatMap((mark) => [
      ...[...heads, ...boxes].filter(({ rect }) => overlap(rect, mark.rect)).map(({ what }) => `${mark.move} on ${what}`),
      ...drawn.marks
        .filter((other) => other !== mark && overlap(other.rect, mark.rect))
        .map(({ move }) => `${mark.move} on ${move}`),
    ]);
    expect(found).toEqual([]);
  });

  if (kind === 'flowchart') return;

  test('no line runs under a mark that is not its own', () => {
    const under = drawn.marks.flatMap((mark) =>
      arrows
        .filter(({ move, way }) => move !== mark.move && pointsOf(way).some((point) => depth(cornersOf(mark.rect), point) > 0))
        .map(({ move }) => `${move} under ${mark.move}`),
    );
    expect(under).toEqual([]);
  });

  test('a mark is nearer to its own step than to any other that decides', () => {
    const deciding = procedure.steps.filter((step) => 'outcomes' in step).map(({ id }) => id);
    const distance = (step: string, rect: Rect): number =>
      Math.min(...bordersOf(step).map((border) => gap(extentOf(border), rect)));
    const strayed = drawn.marks.filter(({ move, rect }) => {
      const own = move.split(':')[0]!;
      return deciding.some((step) => step !== own && distance(step, rect) <= distance(own, rect));
    });
    expect(strayed).toEqual([]);
  });

  test('no two arrows run on each other, save to the same step', () => {
    const together = pairs(arrows).filter(
      ([a, b]) => a.to !== b.to && partsOf(a.way).some((part) => partsOf(b.way).some((other) => shared(part, other) > 4)),
    );
    expect(together.map(([a, b]) => `${a.move} on ${b.move}`)).toEqual([]);
  });

  test('arrows go level and upright', () => {
    const slanted = arrows.filter(({ way }) => partsOf(way).some(([[ax, ay], [bx, by]]) => ax !== bx && ay !== by));
    expect(slanted.map(({ move, way }) => `${move} ${JSON.stringify(way)}`)).toEqual([]);
  });

  test('a step stands in the lanes of all who do it, in the order of the document', () => {
    const middles = procedure.steps.map(({ id }) => bordersOf(id).map(extentOf));
    for (const [at, step] of procedure.steps.entries()) {
      const lanes = middles[at]!.map(({ x, width }) =>
        drawn.lanes.find(({ rect }) => rect.x < x && x + width < rect.x + rect.width),
      );
      if (isWork(stepIn(procedure, step.id)!) && step.kind !== 'choice')
        expect(lanes.map((lane) => lane?.role).toSorted()).toEqual(
          (step as { roles: string[] }).roles.length > 0 ? (step as { roles: string[] }).roles.toSorted() : [''],
        );
      const [above, here] = [middles[at - 1]?.[0], middles[at]![0]!];
      if (above) expect(here.y + here.height / 2).toBeGreaterThanOrEqual(above.y + above.height / 2 - 0.2);
    }
  });

  test('letters have 12 pixels, and ours fit the page of a small desk', () => {
    expect(drawn.letters).toBeGreaterThan(11.99);
    if (procedure !== hardProcedure) expect(drawn.width).toBeLessThanOrEqual(900);
  });
});
