/**
 * The measuring that Mermaid asks of a browser, computed: getBBox, getComputedTextLength and getBoundingClientRect on SVG.
 * True boxes: a curve's extent rather than its control points, `dy` of lines, transforms of children
 * (SVG 2, section 8.10, "Object bounding box").
 */
import { revealed } from './codes.ts';
import { type Extent, pathExtent } from './path-extent.ts';
import { fontSize } from './settings.ts';
import { ascent, descent, inkBeyond, textWidth } from './text-width.ts';

const nothing: Extent = { x: 0, y: 0, width: 0, height: 0 };
const invisible = new Set(['style', 'defs', 'marker', 'title', 'desc', 'script']);

const number = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '0') || 0;

const ofPoints = (points: readonly (readonly [number, number])[]): Extent => {
  if (points.length === 0) return nothing;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** A length that may be in ems: `1.1em`. */
const length = (element: Element, name: string): number =>
  number(element, name) * (element.getAttribute(name)?.endsWith('em') ? fontSize : 1);

const content = (element: Element): string => revealed(element.textContent ?? '').trim();
const rows = (text: Element): Element[] => [...text.children].filter((child) => child.localName === 'tspan');

/** A browser rounds a font's ascent and descent to whole pixels. */
const [above, below] = [Math.round(ascent * fontSize), Math.round(descent * fontSize)];

/** Mermaid's style, which we leave out, centres the text of a node. */
const ofText = (text: Element): Extent => {
  const lines = rows(text);
  if (content(text) === '') return nothing;
  const width = Math.max(
    ...(lines.length > 0 ? lines : [text]).map(content).map((line) => textWidth(line) * fontSize + inkBeyond(line)),
  );
  const anchor =
    text.getAttribute('text-anchor') ?? lines[0]?.getAttribute('text-anchor') ?? (text.closest('.node') ? 'middle' : 'start');
  const x = anchor === 'middle' ? -width / 2 : 0;
  // A row with a y of its own starts from there; `dy` adds to it.
  const baselines = lines.length > 0 ? lines.map((line) => length(line, 'y') + length(line, 'dy')) : [length(text, 'y')];
  const [first, last] = [Math.min(...baselines), Math.max(...baselines)];
  return { x, y: first - above, width, height: last - first + above + below };
};

const pointsOf = (element: Element): [number, number][] => {
  const numbers = (element.getAttribute('points') ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at]!, numbers[2 * at + 1]!]);
};

const moved = (extent: Extent, element: Element): Extent => {
  const shift = /translate\(\s*([-\d.e]+)[\s,]*([-\d.e]+)?/.exec(element.getAttribute('transform') ?? '');
  return shift ? { ...extent, x: extent.x + Number(shift[1]), y: extent.y + Number(shift[2] ?? 0) } : extent;
};

const union = (extents: readonly Extent[]): Extent =>
  ofPoints(
    extents
      .filter(({ width, height }) => width > 0 || height > 0)
      .flatMap(({ x, y, width, height }): [number, number][] => [
        [x, y],
        [x + width, y + height],
      ]),
  );

const shapes: Readonly<Record<string, (element: Element) => Extent>> = {
  rect: (element) => ({
    x: number(element, 'x'),
    y: number(element, 'y'),
    width: number(element, 'width'),
    height: number(element, 'height'),
  }),
  circle: (element) => {
    const r = number(element, 'r');
    return { x: number(element, 'cx') - r, y: number(element, 'cy') - r, width: 2 * r, height: 2 * r };
  },
  line: (element) =>
    ofPoints([
      [number(element, 'x1'), number(element, 'y1')],
      [number(element, 'x2'), number(element, 'y2')],
    ]),
  polygon: (element) => ofPoints(pointsOf(element)),
  polyline: (element) => ofPoints(pointsOf(element)),
  path: (element) => pathExtent(element.getAttribute('d') ?? ''),
  text: ofText,
  tspan: (element) => ofText(element.closest('text') ?? element),
};

/** The object's bounding box in its own user space, as a browser gives it. */
export const extentOf = (element: Element): Extent => {
  if (invisible.has(element.localName)) return nothing;
  const shape = shapes[element.localName];
  return shape ? shape(element) : union([...element.children].map((child) => moved(extentOf(child), child)));
};

/** The whole drawing is measured only for its view box, which we make ourselves. */
const unread: Extent = { x: 0, y: 0, width: 1, height: 1 };

/** Give a pretended window what Mermaid asks of a browser. */
export const teachMeasuring = ({ Element: { prototype } }: { Element: { prototype: object } }): void => {
  Object.assign(prototype, {
    getBBox(this: Element) {
      return this.localName === 'svg' ? unread : extentOf(this);
    },
    getBoundingClientRect(this: Element) {
      return extentOf(this);
    },
    getComputedTextLength(this: Element) {
      return textWidth(content(this)) * fontSize;
    },
  });
};
