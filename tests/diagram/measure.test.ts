import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { lineOf, markPlace } from '../../src/diagram/arrows.ts';
import { borderOf, docked } from '../../src/diagram/dock.ts';
import { extentOf } from '../../src/diagram/measure.ts';
import { pathExtent } from '../../src/diagram/path-extent.ts';
import { textWidth } from '../../src/diagram/text-width.ts';

const close = (x: number, y: number, width: number, height: number) =>
  Object.fromEntries(Object.entries({ x, y, width, height }).map(([key, value]) => [key, expect.closeTo(value, 1)]));

describe('the extent of a path', () => {
  test.each([
    ['lines, absolute and relative', 'M10 10 L30 10 l0 20 h-20 z', close(10, 10, 20, 20)],
    ['a move with further points', 'M0 0 10 5 -5 20', close(-5, 0, 15, 20)],
    ['V and H', 'M1 2V9H-3', close(-3, 2, 4, 7)],
    ['a cubic curve, not its control points', 'M0 0C0 40 100 40 100 0', close(0, 0, 100, 30)],
    ['a quadratic curve', 'M0 0Q50 100 100 0', close(0, 0, 100, 50)],
    ['a circle of two arcs', 'M-10 0A10 10 0 0 1 10 0A10 10 0 0 1 -10 0', close(-10, -10, 20, 20)],
    ['a large arc', 'M0 -10A10 10 0 1 1 -10 0', close(-10, -10, 20, 20)],
    ['an ellipse too small for its ends grows', 'M0 0A1 1 0 0 1 10 0', close(0, -5, 10, 5)],
    ['numbers run together', 'M-1-2L3.5.5', close(-1, -2, 4.5, 2.5)],
    ['nothing', '', close(0, 0, 0, 0)],
  ])('%s', (_, d, extent) => {
    expect(pathExtent(d)).toEqual(extent);
  });
});

describe('the extent of an element', () => {
  const drawn = (inner: string) => {
    const { document } = parseHTML(`<!doctype html><svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
    return extentOf(document.querySelector('svg')!.firstElementChild!);
  };
  test.each([
    ['a rectangle', '<rect x="1" y="2" width="30" height="4"/>', close(1, 2, 30, 4)],
    ['a circle', '<circle cx="5" cy="5" r="5"/>', close(0, 0, 10, 10)],
    ['a polygon', '<polygon points="0,0 10,-5 20,0"/>', close(0, -5, 20, 5)],
    [
      'a group with a moved child',
      '<g><rect width="10" height="10"/><g transform="translate(20, 5)"><rect width="10" height="10"/></g></g>',
      close(0, 0, 30, 15),
    ],
    [
      'a group whose own move does not count',
      '<g transform="translate(90,90)"><rect width="10" height="10"/></g>',
      close(0, 0, 10, 10),
    ],
    ['an empty group', '<g><rect/></g>', close(0, 0, 0, 0)],
    [
      'what is never painted',
      '<g><defs><rect width="90" height="90"/></defs><rect width="1" height="1"/></g>',
      close(0, 0, 1, 1),
    ],
    ['text begins at its anchor', '<text>审批</text>', close(0, -13, 28, 16)],
    ['text centred on its anchor', '<text text-anchor="middle">审批</text>', close(-14, -13, 28, 16)],
    [
      'lines of text',
      '<text><tspan x="0" y="-0.1em" dy="1.1em">审</tspan><tspan x="0" y="1em" dy="1.1em">审批</tspan></text>',
      close(0, 1, 28, 31.4),
    ],
  ])('%s', (_, inner, extent) => {
    expect(drawn(inner)).toEqual(extent);
  });
});

test('Latin is as wide as in Helvetica, Chinese one em a sign', () => {
  expect(textWidth('Wi')).toBeCloseTo(0.944 + 0.222);
  expect(textWidth('审批')).toBe(2);
});

describe('an arrow', () => {
  const box = (x: number, y: number) => ({ corners: [], extent: { x, y, width: 40, height: 20 } });
  const [above, below] = [box(0, 0), box(0, 100)];

  test('that passes through a box ends where it first touches it', () => {
    expect(
      docked(
        [
          [20, 20],
          [20, 120],
        ],
        above,
        below,
      ),
    ).toEqual([
      [20, 20],
      [20, 100],
    ]);
  });
  test('that ends on the border stays as it is', () => {
    expect(
      docked(
        [
          [20, 20],
          [20, 100],
        ],
        above,
        below,
      ),
    ).toEqual([
      [20, 20],
      [20, 100],
    ]);
  });
  test('loses a jog too short for its head', () => {
    expect(
      docked(
        [
          [10, 20],
          [10, 98],
          [14, 100],
        ],
        above,
        below,
      ),
    ).toEqual([
      [10, 20],
      [10, 100],
    ]);
  });
  test('meets the slanted side of a hexagon', () => {
    const hexagon = {
      extent: { x: 0, y: 0, width: 40, height: 20 },
      corners: [
        [0, 10],
        [10, 0],
        [30, 0],
        [40, 10],
        [30, 20],
        [10, 20],
      ],
    } as const;
    expect(
      docked(
        [
          [80, 5],
          [20, 5],
        ],
        box(80, -5),
        hexagon,
      ).at(-1),
    ).toEqual([35, 5]);
    expect(borderOf(hexagon)).toHaveLength(6);
  });
  test('that leads to the rectangle around a hexagon goes on to its slanted side', () => {
    const hexagon = {
      extent: { x: 0, y: 100, width: 40, height: 20 },
      corners: [
        [0, 110],
        [10, 100],
        [30, 100],
        [40, 110],
        [30, 120],
        [10, 120],
      ],
    } as const;
    expect(
      docked(
        [
          [5, 20],
          [5, 100],
        ],
        above,
        hexagon,
      ).at(-1),
    ).toEqual([5, 105]);
  });
  test('is drawn to where its head begins', () => {
    expect(
      lineOf([
        [0, 0],
        [0, 100],
      ]),
    ).toBe('M0 0L0 93');
  });
});

describe('the sign on an arrow', () => {
  const way = [
    [0, 0],
    [0, 200],
  ] as const;
  const far = (solid: { x: number; y: number; width: number; height: number }[], lines: typeof solid = []) =>
    markPlace(way, [20, 18], { solid, lines })[1];

  test('stands near its beginning', () => {
    expect(far([{ x: -50, y: -40, width: 100, height: 40 }])).toBeLessThan(20);
  });
  test('keeps clear of boxes and of signs that have their place', () => {
    expect(far([{ x: -50, y: 0, width: 100, height: 60 }])).toBeGreaterThan(60 + 9);
  });
  test('keeps clear of the line of another arrow where there is room', () => {
    expect(far([], [{ x: -50, y: 20, width: 100, height: 0 }])).not.toBeCloseTo(20, 0);
  });
  test('crosses a line rather than a box where there is no room', () => {
    expect(far([{ x: -50, y: 0, width: 100, height: 150 }], [{ x: 0, y: 0, width: 0, height: 200 }])).toBeGreaterThan(150);
  });
});
