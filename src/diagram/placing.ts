/** A layout with what its parts mean: where every box, arrow, sign and lane of a drawing stands, for whoever draws it. */
import { corners, headArea, markPlace, type Point, sidesOf } from './arrows.ts';
import { docked } from './dock.ts';
import type { Box, Lane, Layout, Mark } from './layout.ts';
import type { Extent } from './path-extent.ts';
import { fontSize } from './settings.ts';
import { textWidth } from './text-width.ts';

/** What a box stands for. */
interface BoxMeaning {
  readonly step: string;
  readonly kind: string;
  /** Where its row is; absent where it has none. */
  readonly href?: string;
  /** Its name, where the drawing shows none; else its lines are its name. */
  readonly name: string;
  /** What a screen reader adds: kind, those responsible, and where it leads. */
  readonly about: string;
  /** How many of its lines are its name; the rest says who is responsible. */
  readonly names: number;
  readonly role?: string;
  /** All who do it, parted by spaces. */
  readonly roles?: string;
  /** What became of it between two editions: added, removed, moved, changed. */
  readonly change?: string;
  /** Where its last words lead by themselves. */
  readonly link?: BoxLink;
}

/** Words at the end of a box that lead elsewhere than the box. */
interface BoxLink {
  readonly text: string;
  readonly href: string;
  readonly name: string;
}

/** What an arrow stands for, in the order of the arrows in the Mermaid text. */
export interface ArrowMeaning {
  readonly from: string;
  readonly to: string;
  readonly move: string;
  /** What stands on it. */
  readonly sign?: string;
  readonly refusal?: boolean;
  /** Where it leads is inferred. */
  readonly inferred?: boolean;
  /** That it can be decided so is inferred. */
  readonly doubtful?: boolean;
  /** What became of it between two editions: added, removed. */
  readonly change?: string;
}

export interface Meaning {
  readonly title: string;
  readonly boxes: Readonly<Record<string, BoxMeaning>>;
  readonly arrows: readonly ArrowMeaning[];
  /** Lane id to the role whose lane it is. */
  readonly lanes: Readonly<Record<string, string | undefined>>;
}

/** An arrow from border to border, and the sign at its beginning. */
export interface PlacedArrow {
  readonly points: readonly Point[];
  readonly meaning: ArrowMeaning;
  readonly sign?: Mark;
}

/** All of a drawing in pixels, its letters at {@link fontSize}. */
export interface Placed {
  readonly title: string;
  /** What is drawn, with the margin around it. */
  readonly view: Extent;
  /** How large it is drawn to begin with. */
  readonly scale: number;
  readonly boxes: readonly (Box & { readonly meaning: BoxMeaning })[];
  readonly arrows: readonly PlacedArrow[];
  readonly lanes: readonly (Lane & { readonly role: string | undefined })[];
}

const margin = 6;
/** A sign is as high as this, in pixels. */
export const markHeight = 18;

interface Way {
  readonly points: readonly Point[];
  readonly mark?: Mark | undefined;
  readonly meaning: ArrowMeaning;
}

/** The arrows of a layout with their meaning: the n-th arrow from a box to another is the n-th of the text. */
const meant = (layout: Layout, meanings: readonly ArrowMeaning[]): Way[] => {
  const left = [...layout.arrows];
  const boxes = new Map(layout.boxes.map((box) => [box.node, box]));
  return meanings.map((meaning) => {
    const at = left.findIndex(({ from, to }) => from === meaning.from && to === meaning.to);
    if (at < 0) throw new Error(`Mermaid drew no arrow from "${meaning.from}" to "${meaning.to}".`);
    const { points, from, to, mark } = left.splice(at, 1)[0]!;
    if (layout.lanes.length > 0) return { points, mark, meaning };
    return { points: docked(corners(points), boxes.get(from)!, boxes.get(to)!), meaning };
  });
};

const markSize = (mark: string): Point => [Math.max(20, textWidth(mark) * fontSize + 10), markHeight];

/** Arrows with their signs, each where it has its place, or clear of the boxes, of the heads of other arrows, and of the signs before it. */
const signed = (layout: Layout, ways: readonly Way[]): PlacedArrow[] => {
  const taken: Extent[] = [];
  return ways.map(({ points, mark, meaning }): PlacedArrow => {
    if (mark) return { points, meaning, sign: mark };
    const { sign: text } = meaning;
    if (text === undefined) return { points, meaning };
    const others = ways.filter((other) => other.meaning !== meaning).map((other) => other.points);
    const solid = [...layout.boxes.map(({ extent }) => extent), ...taken, ...others.map(headArea)];
    const [width, height] = markSize(text);
    const place = markPlace(points, [width, height], { solid, lines: others.flatMap(sidesOf) });
    const extent = { x: place[0] - width / 2, y: place[1] - height / 2, width, height };
    taken.push(extent);
    return { points, meaning, sign: { lines: [text], extent } };
  });
};

const viewOf = ({ boxes, arrows, lanes }: Layout): Extent => {
  const extents = [...boxes, ...lanes].map(({ extent }) => extent);
  const points = arrows.flatMap((way) => way.points);
  const xs = [...extents.flatMap(({ x, width }) => [x, x + width]), ...points.map(([x]) => x)];
  const ys = [...extents.flatMap(({ y, height }) => [y, y + height]), ...points.map(([, y]) => y)];
  const edge = lanes.length > 0 ? 2 : margin;
  const [left, top] = [Math.min(...xs) - edge, Math.min(...ys) - edge];
  return {
    x: Math.floor(left),
    y: Math.floor(top),
    width: Math.ceil(Math.max(...xs) - left + edge),
    height: Math.ceil(Math.max(...ys) - top + edge),
  };
};

/** Say of a layout what its parts mean, and give the signs their places. */
export const placing = (layout: Layout, meaning: Meaning): Placed => ({
  title: meaning.title,
  view: viewOf(layout),
  scale: layout.scale ?? 1,
  boxes: layout.boxes.map((box) => ({ ...box, meaning: meaning.boxes[box.node]! })),
  arrows: signed(layout, meant(layout, meaning.arrows)),
  lanes: layout.lanes.map((lane) => ({ ...lane, role: meaning.lanes[lane.id] })),
});
