/** What is laid out, as plain numbers: boxes, arrows and lanes; and how that is read from what Mermaid drew. */
import { revealed } from './codes.ts';
import { extentOf } from './measure.ts';
import type { Extent } from './path-extent.ts';

type Shape = 'box' | 'round' | 'polygon' | 'bar';

export interface Place {
  /** Left, top, width, height in pixels. */
  readonly extent: Extent;
  /** Corners of a polygon. */
  readonly corners: readonly (readonly [number, number])[];
}

export interface Box extends Place {
  /** The node's id in the Mermaid text. */
  readonly node: string;
  readonly shape: Shape;
  readonly lines: readonly string[];
  /** Where it stands besides, in the lanes of others who do it. */
  readonly also?: readonly (Place & { readonly lane: string })[];
}

/** What stands at the beginning of an arrow, in its frame. */
export interface Mark {
  readonly extent: Extent;
  readonly lines: readonly string[];
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  /** The corners of its way, border to border. */
  readonly points: readonly (readonly [number, number])[];
  /** Its mark, where that already has its place. */
  readonly mark?: Mark;
}

export interface Lane {
  readonly id: string;
  readonly extent: Extent;
  /** Where its name stands. */
  readonly head: Extent;
  readonly lines: readonly string[];
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly lanes: readonly Lane[];
  /** How large it is drawn to begin with; 1 where absent. */
  readonly scale?: number;
}

type Point = readonly [number, number];

const tenth = (value: number): number => Math.round(value * 10) / 10;
const rounded = ({ x, y, width, height }: Extent): Extent => ({
  x: tenth(x),
  y: tenth(y),
  width: tenth(width),
  height: tenth(height),
});

const shift = (element: Element): Point => {
  const found = /translate\(\s*([-\d.e]+)[\s,]*([-\d.e]+)?/.exec(element.getAttribute('transform') ?? '');
  return found ? [Number(found[1]), Number(found[2] ?? 0)] : [0, 0];
};

const linesOf = (element: Element): string[] =>
  [...element.querySelectorAll('tspan.row')].map((row) => revealed(row.textContent ?? '').trim()).filter((line) => line !== '');

const cornersOf = (polygon: Element, [x, y]: Point): Point[] => {
  const [dx, dy] = shift(polygon);
  const numbers = (polygon.getAttribute('points') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    tenth(numbers[2 * at]! + dx + x),
    tenth(numbers[2 * at + 1]! + dy + y),
  ]);
};

const boxOf = (element: Element): Box => {
  const place = shift(element);
  const drawn = element.querySelector('.label-container, .outer-path') ?? element.firstElementChild!;
  const lines = linesOf(element);
  const own = extentOf(drawn);
  const [dx, dy] = shift(drawn);
  const extent = rounded({ ...own, x: own.x + dx + place[0], y: own.y + dy + place[1] });
  const corners = drawn.localName === 'polygon' ? cornersOf(drawn, place) : [];
  const shape = corners.length > 0 ? 'polygon' : lines.length === 0 ? 'bar' : drawn.localName === 'rect' ? 'box' : 'round';
  return { node: /flowchart-(.+)-\d+$/.exec(element.id)![1]!, shape, extent, corners, lines };
};

/** Points Mermaid keeps with each path, as base64 of JSON. */
const pointsOf = (path: Element): Point[] => {
  const points: { x: number; y: number }[] = JSON.parse(atob(path.getAttribute('data-points')!));
  return points.map(({ x, y }) => [tenth(x), tenth(y)]);
};

const arrowOf = (path: Element, nodes: ReadonlySet<string>): Arrow => {
  const [, ends] = /^L_(.+)_\d+$/.exec(path.getAttribute('data-id')!)!;
  const from = [...nodes].find((node) => ends!.startsWith(`${node}_`) && nodes.has(ends!.slice(node.length + 1)));
  if (from === undefined)
    throw new Error(`No arrow can be read from "${ends}": Mermaid names its paths otherwise than it did.`);
  return { from, to: ends!.slice(from.length + 1), points: pointsOf(path) };
};

/** Read the layout from the SVG Mermaid made. */
export const layoutOf = (svg: Element): Layout => {
  const boxes = [...svg.querySelectorAll('g.node')].map(boxOf);
  const nodes = new Set(boxes.map(({ node }) => node));
  return {
    boxes,
    arrows: [...svg.querySelectorAll('path[data-edge]')].map((path) => arrowOf(path, nodes)),
    lanes: [],
  };
};
