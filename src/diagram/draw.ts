/** A layout as slim SVG: no style of its own, only classes and data attributes that the page's style reads. */
import { corners, headArea, headOf, lineOf, markPlace, type Point, sidesOf } from './arrows.ts';
import { docked } from './dock.ts';
import type { Box, Lane, Layout, Mark, Place } from './layout.ts';
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
  /** All who do it, parted by spaces. */
  readonly roles?: string;
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

const shape = (kind: Box['shape'], { extent: { x, y, width, height }, corners: points }: Place, role?: string): string => {
  const of = attribute('data-role', role);
  if (kind === 'polygon') return `<polygon${of} points="${points.map((corner) => corner.join(' ')).join(' ')}"/>`;
  const round = kind === 'round' ? tenth(Math.min(width, height) / 2) : kind === 'box' ? 4 : 0;
  return `<rect${of} x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"/>`;
};

/** What joins the boxes of a step that stands in several lanes: two lines, from the outermost to the outermost. */
const tie = (places: readonly Place[]): string => {
  if (places.length < 2) return '';
  const middles = places.map(({ extent: { x, width } }) => x + width / 2);
  const [from, to, { y, height }] = [Math.min(...middles), Math.max(...middles), places[0]!.extent];
  return `<path class="tie" d="${[-2, 2].map((off) => `M${tenth(from)} ${tenth(y + height / 2 + off)}H${tenth(to)}`).join('')}"/>`;
};

const box = (it: Box, meaning: BoxMeaning, lanes: Meaning['lanes']): string => {
  const name = meaning.href === undefined ? 'g' : 'a';
  const about = [
    attribute('data-step', meaning.step),
    attribute('data-kind', meaning.kind),
    attribute('data-role', meaning.role),
    attribute('data-roles', meaning.roles),
    attribute('href', meaning.href),
    name === 'g' ? ` role="img" tabindex="0"${attribute('aria-label', meaning.name)}` : '',
    attribute('aria-description', meaning.about || undefined),
  ];
  const also = it.also ?? [];
  const copies = also.map((place) => {
    const words = lines(it.lines, place.extent, meaning.names);
    return `${shape(it.shape, place, lanes[place.lane])}<g aria-hidden="true">${words}</g>`;
  });
  return [
    `<${name} class="box"${about.join('')}>${tie([it, ...also])}${shape(it.shape, it)}`,
    `${lines(it.lines, it.extent, meaning.names)}${copies.join('')}</${name}>`,
  ].join('');
};

const lane = ({ id, extent: { x, y, width, height } }: Lane, role: string | undefined): string =>
  `<rect class="lane"${attribute('data-lane', id)}${attribute('data-role', role)} x="${x}" y="${y}" width="${width}" height="${height}"/>`;

/** The names of the lanes, over everything else, so that they can stay in sight. */
const heads = (lanes: readonly Lane[], roles: Meaning['lanes']): string => {
  if (lanes.length === 0) return '';
  const drawn = lanes.map(({ id, head, lines: names }) => {
    const { x, y, width, height } = head;
    const of = attribute('data-lane', id) + attribute('data-role', roles[id]);
    return `<g${of}><rect x="${x}" y="${y}" width="${width}" height="${height}"/>${lines(names, head, names.length)}</g>`;
  });
  return `<g class="heads">${drawn.join('')}</g>`;
};

const markSize = (mark: string): Point => [Math.max(20, textWidth(mark) * fontSize + 10), markHeight];

/** A mark in its frame, which has corners where something is refused; in lanes, which are drawn smaller, its letters are as large as any. */
const markAt = (texts: readonly string[], { x, y, width, height }: Extent, size: number, refusal = false): string => {
  const step = fontSize * lineHeight;
  const first = y + height / 2 - ((texts.length - 1) * step) / 2 + ((ascent - descent) * fontSize * size) / 2;
  const drawn = texts.map((text, at) => line(text, x + width / 2, first + at * step, '', size));
  return `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}" rx="${refusal ? 0 : markHeight / 2}"/>${drawn.join('')}`;
};

/** The arrows of a layout with their meaning: the n-th arrow from a box to another is the n-th of the text. */
const meant = (layout: Layout, meanings: readonly ArrowMeaning[]): Way[] => {
  const left = [...layout.arrows];
  const boxes = new Map(layout.boxes.map((it) => [it.node, it]));
  return meanings.map((meaning) => {
    const at = left.findIndex(({ from, to }) => from === meaning.from && to === meaning.to);
    if (at < 0) throw new Error(`Mermaid drew no arrow from "${meaning.from}" to "${meaning.to}".`);
    const { points, from, to, mark } = left.splice(at, 1)[0]!;
    if (layout.lanes.length > 0) return { points, mark, meaning };
    return { points: docked(corners(points), boxes.get(from)!, boxes.get(to)!), meaning };
  });
};

interface Way {
  readonly points: readonly Point[];
  readonly mark?: Mark | undefined;
  readonly meaning: ArrowMeaning;
}

const about = ({ move, refusal }: ArrowMeaning, inferred: boolean | undefined): string =>
  attribute('data-edge', move) + attribute('data-refusal', refusal) + attribute('data-inferred', inferred);

const arrow = ({ points, meaning }: Way): string =>
  `<g class="arrow"${about(meaning, meaning.inferred)}><path d="${lineOf(points)}"/><path class="head" d="${headOf(points)}"/></g>`;

const sign = ({ meaning }: Way, texts: readonly string[], extent: Extent, size: number): string =>
  `<g class="sign"${about(meaning, meaning.doubtful)}>${markAt(texts, extent, size, meaning.refusal)}</g>`;

/** The signs of all arrows, each where it has its place, or clear of the boxes, of the heads of other arrows, and of the signs before it. */
const signs = (layout: Layout, ways: readonly Way[]): string[] => {
  const placed: Extent[] = [];
  return ways.flatMap((way) => {
    if (way.mark) return [sign(way, way.mark.lines, way.mark.extent, 1)];
    const { sign: text } = way.meaning;
    if (text === undefined) return [];
    const others = ways.filter((other) => other !== way).map(({ points }) => points);
    const solid = [...layout.boxes.map(({ extent }) => extent), ...placed, ...others.map(headArea)];
    const [width, height] = markSize(text);
    const place = markPlace(way.points, [width, height], { solid, lines: others.flatMap(sidesOf) });
    const extent = { x: place[0] - width / 2, y: place[1] - height / 2, width, height };
    placed.push(extent);
    return [sign(way, [text], extent, 0.92)];
  });
};

const view = ({ boxes, arrows: ways, lanes }: Layout): Extent => {
  const extents = [...boxes, ...lanes].map(({ extent }) => extent);
  const points = ways.flatMap((way) => way.points);
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

/** Draw a layout. */
export const draw = (layout: Layout, meaning: Meaning): string => {
  const { x, y, width, height } = view(layout);
  const ways = meant(layout, meaning.arrows);
  const scale = layout.scale ?? 1;
  const kind = layout.lanes.length > 0 ? 'drawing lanes' : 'drawing';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${kind}" viewBox="${x} ${y} ${width} ${height}" width="${tenth(width * scale)}" height="${tenth(height * scale)}" role="group"${attribute('aria-label', meaning.title)}>`,
    ...layout.lanes.map((it) => lane(it, meaning.lanes[it.id])),
    ...ways.map(arrow),
    ...signs(layout, ways),
    ...layout.boxes.map((it) => box(it, meaning.boxes[it.node]!, meaning.lanes)),
    heads(layout.lanes, meaning.lanes),
    '</svg>',
  ].join('');
};
