/** A drawing read back from its SVG, as numbers. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type Corner = readonly [number, number];

interface DrawnBox {
  readonly step: string;
  /** The borders of all its places. */
  readonly borders: readonly (readonly Corner[])[];
}

interface DrawnArrow {
  readonly move: string;
  readonly refusal: boolean;
  /** The corners of its way, from its beginning to the tip of its head. */
  readonly way: readonly Corner[];
}

export interface Drawn {
  readonly frame: Rect;
  readonly width: number;
  /** The smallest letters, in pixels. */
  readonly letters: number;
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly DrawnArrow[];
  readonly marks: readonly { readonly move: string; readonly rect: Rect }[];
  readonly heads: readonly Rect[];
  readonly lanes: readonly { readonly role: string; readonly rect: Rect }[];
}

const numbers = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);
const attribute = (element: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '';
const rectOf = (element: string): Rect => ({
  x: Number(attribute(element, 'x')),
  y: Number(attribute(element, 'y')),
  width: Number(attribute(element, 'width')),
  height: Number(attribute(element, 'height')),
});
export const cornersOf = ({ x, y, width, height }: Rect): Corner[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** A border with round corners, as a polygon of many corners. */
const roundOf = ({ x, y, width, height }: Rect, radius: number): Corner[] =>
  [
    [x + width - radius, y + radius, -90],
    [x + width - radius, y + height - radius, 0],
    [x + radius, y + height - radius, 90],
    [x + radius, y + radius, 180],
  ].flatMap(([middle, level, from]) =>
    Array.from({ length: 7 }, (_, at): Corner => {
      const angle = ((from! + 3 + at * 14) * Math.PI) / 180;
      return [middle! + radius * Math.cos(angle), level! + radius * Math.sin(angle)];
    }),
  );

const borderOf = (shape: string): Corner[] => {
  const radius = Number(attribute(shape, 'rx'));
  if (radius > 8) return roundOf(rectOf(shape), radius);
  if (!shape.startsWith('<polygon')) return cornersOf(rectOf(shape));
  const flat = numbers(attribute(shape, 'points'));
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[2 * at]!, flat[2 * at + 1]!]);
};

const all = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** The corners of a line: where it begins, the control points of its rounded corners, and the tip of the head. */
const wayOf = (arrow: string): Corner[] => {
  const [line, head] = all(arrow, /<path[^>]*>/g).map((path) => attribute(path, 'd')) as [string, string];
  const points = all(line, /[MQ]-?[\d.]+ -?[\d.]+/g).map(numbers);
  return [...points, numbers(head).slice(0, 2)].map(([x, y]): Corner => [x!, y!]);
};

/** Read a drawing. */
export const drawnIn = (svg: string): Drawn => {
  const [x, y, width, height] = numbers(attribute(svg, 'viewBox')) as [number, number, number, number];
  const shown = Number(attribute(svg, 'width'));
  const lanes = svg.includes('class="heads"');
  return {
    frame: { x, y, width, height },
    width: shown,
    letters: ((lanes ? 14 : 12.3) * shown) / width,
    boxes: all(svg, /<(a|g) class="box".*?<\/\1>(?=<(?:a|g) class|<\/svg>)/g).map((box) => ({
      step: attribute(box, 'data-step'),
      borders: all(box, /<(?:rect|polygon)[^>]*>/g).map(borderOf),
    })),
    arrows: all(svg, /<g class="arrow".*?<\/g>/g).map((arrow) => ({
      move: attribute(arrow, 'data-edge'),
      refusal: arrow.includes('data-refusal'),
      way: wayOf(arrow),
    })),
    marks: all(svg, /<g class="sign".*?<\/g>/g).map((mark) => ({
      move: attribute(mark, 'data-edge'),
      rect: rectOf(mark.slice(mark.indexOf('<rect'))),
    })),
    heads: all(svg.split('class="heads"')[1] ?? '', /<rect[^>]*>/g).map(rectOf),
    lanes: all(svg, /<rect class="lane"[^>]*>/g).map((lane) => ({ role: attribute(lane, 'data-role'), rect: rectOf(lane) })),
  };
};
