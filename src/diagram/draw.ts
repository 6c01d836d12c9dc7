/** A layout as slim SVG: no style of its own, only classes and data attributes that the page's style reads. */
import { corners, headArea, headOf, lineOf, markPlace, type Point, sidesOf } from './arrows.ts';
import { docked } from './dock.ts';
import type { Box, Lane, Layout } from './layout.ts';
import type { Extent } from './measure.ts';
import { fontSize } from './settings.ts';
import { ascent, descent, textWidth } from './text-width.ts';

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
}

/** What an arrow stands for, in the order of the arrows in the Mermaid text. */
interface ArrowMeaning {
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
}

export interface Meaning {
  readonly title: string;
  readonly boxes: Readonly<Record<string, BoxMeaning>>;
  readonly arrows: readonly ArrowMeaning[];
  /** Lane id to the role whose lane it is. */
  readonly lanes: Readonly<Record<string, string | undefined>>;
}

const margin = 6;
const lineHeight = 1.1;
const titleRoom = 14;
const markHeight = 18;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const attribute = (name: string, value: string | number | boolean | undefined): string =>
  value === undefined || value === false ? '' : ` ${name}="${value === true ? '' : escaped(String(value))}"`;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A line of text with its width fixed, so that it fits whatever font shows it. */
const line = (text: string, x: number, y: number, kind = '', size = 1): string =>
  `<text${attribute('class', kind || undefined)} x="${tenth(x)}" y="${tenth(y)}" textLength="${tenth(textWidth(text) * fontSize * size)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;

/** Lines centred in an extent. */
const lines = (texts: readonly string[], { x, y, width, height }: Extent, names: number): string => {
  const step = fontSize * lineHeight;
  const first = y + height / 2 - ((texts.length - 1) * step) / 2 + ((ascent - descent) * fontSize) / 2;
  return texts
    .map((text, at) => line(text, x + width / 2, first + at * step, at < names ? '' : 'by', at < names ? 1 : 0.88))
    .map((drawn, at) => (/[\w’.,)]$/.test(texts[at]!) ? `${drawn} ` : drawn)) // Read aloud, words of two lines are two words.
    .join('');
};

const shape = ({ shape: kind, extent: { x, y, width, height }, corners }: Box): string => {
  if (kind === 'polygon') return `<polygon points="${corners.map((corner) => corner.join(' ')).join(' ')}"/>`;
  const round = kind === 'round' ? tenth(height / 2) : kind === 'box' ? 4 : 0;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"/>`;
};

const box = (it: Box, meaning: BoxMeaning): string => {
  const name = meaning.href === undefined ? 'g' : 'a';
  const about = [
    attribute('data-step', meaning.step),
    attribute('data-kind', meaning.kind),
    attribute('data-role', meaning.role),
    attribute('href', meaning.href),
    name === 'g' ? ` role="img" tabindex="0"${attribute('aria-label', meaning.name)}` : '',
    attribute('aria-description', meaning.about || undefined),
  ];
  return `<${name} class="box"${about.join('')}>${shape(it)}${lines(it.lines, it.extent, meaning.names)}</${name}>`;
};

const lane = ({ id, extent: { x, y, width, height }, lines: names }: Lane, role: string | undefined): string => {
  const title = { x, y: y - titleRoom, width, height: 16 + titleRoom };
  return [
    `<g class="lane"${attribute('data-lane', id)}${attribute('data-role', role)}>`,
    `<rect x="${x}" y="${tenth(y - titleRoom)}" width="${width}" height="${tenth(height + titleRoom)}"/>`,
    `<rect class="title" x="${x}" y="${tenth(title.y)}" width="${width}" height="${title.height}"/>`,
    lines(names, title, names.length),
    '</g>',
  ].join('');
};

const markSize = (mark: string): Point => [Math.max(20, textWidth(mark) * fontSize + 10), markHeight];

const markAt = (mark: string, [x, y]: Point, [width, height]: Point): string =>
  `<rect x="${tenth(x - width / 2)}" y="${tenth(y - height / 2)}" width="${tenth(width)}" height="${height}" rx="3"/>${line(mark, x, y + ((ascent - descent) * fontSize * 0.92) / 2, '', 0.92)}`;

/** The arrows of a layout with their meaning: the n-th arrow from a box to another is the n-th of the text. */
const meant = (layout: Layout, meanings: readonly ArrowMeaning[]): Way[] => {
  const left = [...layout.arrows];
  const boxes = new Map(layout.boxes.map((it) => [it.node, it]));
  return meanings.map((meaning) => {
    const at = left.findIndex(({ from, to }) => from === meaning.from && to === meaning.to);
    if (at < 0) throw new Error(`Mermaid drew no arrow from "${meaning.from}" to "${meaning.to}".`);
    const { points, from, to } = left.splice(at, 1)[0]!;
    return { points: docked(corners(points), boxes.get(from)!, boxes.get(to)!), meaning };
  });
};

interface Way {
  readonly points: readonly Point[];
  readonly meaning: ArrowMeaning;
}

const about = ({ move, refusal }: ArrowMeaning, inferred: boolean | undefined): string =>
  attribute('data-edge', move) + attribute('data-refusal', refusal) + attribute('data-inferred', inferred);

const arrow = ({ points, meaning }: Way): string =>
  `<g class="arrow"${about(meaning, meaning.inferred)}><path d="${lineOf(points)}"/><path class="head" d="${headOf(points)}"/></g>`;

/** The signs of all arrows, each clear of the boxes, of the heads of other arrows, and of the signs before it. */
const signs = (layout: Layout, ways: readonly Way[]): string[] => {
  const placed: Extent[] = [];
  return ways.flatMap((way) => {
    const { sign } = way.meaning;
    if (sign === undefined) return [];
    const others = ways.filter((other) => other !== way).map(({ points }) => points);
    const solid = [...layout.boxes.map(({ extent }) => extent), ...placed, ...others.map(headArea)];
    const [width, height] = markSize(sign);
    const place = markPlace(way.points, [width, height], { solid, lines: others.flatMap(sidesOf) });
    placed.push({ x: place[0] - width / 2, y: place[1] - height / 2, width, height });
    return [`<g class="sign"${about(way.meaning, way.meaning.doubtful)}>${markAt(sign, place, [width, height])}</g>`];
  });
};

const view = ({ boxes, arrows: ways, lanes }: Layout): Extent => {
  const extents = [...boxes, ...lanes].map(({ extent }) => extent);
  const points = ways.flatMap((way) => way.points);
  const xs = [...extents.flatMap(({ x, width }) => [x, x + width]), ...points.map(([x]) => x)];
  const ys = [...extents.flatMap(({ y, height }) => [y, y + height]), ...points.map(([, y]) => y)];
  const top = Math.min(...ys) - (lanes.length > 0 ? titleRoom : 0) - margin;
  const left = Math.min(...xs) - margin;
  return {
    x: Math.floor(left),
    y: Math.floor(top),
    width: Math.ceil(Math.max(...xs) - left + margin),
    height: Math.ceil(Math.max(...ys) - top + margin),
  };
};

/** Swimlanes are wide: they begin somewhat smaller. Beyond this width they scroll rather than shrink further. */
const laneScale = 0.88;
const widest = 1350;

/** Draw a layout. */
export const draw = (layout: Layout, meaning: Meaning): string => {
  const { x, y, width, height } = view(layout);
  const ways = meant(layout, meaning.arrows);
  const scale = layout.lanes.length > 0 ? laneScale : 1;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="${x} ${y} ${width} ${height}" width="${tenth(width * scale)}" height="${tenth(height * scale)}" role="group"${attribute('aria-label', meaning.title)}${attribute('data-wide', width > widest)}>`,
    ...layout.lanes.map((it) => lane(it, meaning.lanes[it.id])),
    ...ways.map(arrow),
    ...signs(layout, ways),
    ...layout.boxes.map((it) => box(it, meaning.boxes[it.node]!)),
    '</svg>',
  ].join('');
};
