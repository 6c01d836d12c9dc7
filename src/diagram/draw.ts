/** A layout as slim SVG: no style of its own, only classes and data attributes that the page's style reads. */
import { headOf, lineOf } from './arrows.ts';
import type { Box, Place } from './layout.ts';
import type { Extent } from './path-extent.ts';
import { type ArrowMeaning, markHeight, type Placed, type PlacedArrow } from './placing.ts';
import { fontSize } from './settings.ts';
import { ascent, descent, textWidth } from './text-width.ts';

const lineHeight = 1.1;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
const attribute = (name: string, value: string | number | boolean | undefined): string =>
  value === undefined || value === false ? '' : ` ${name}="${value === true ? '' : escaped(String(value))}"`;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A line of text with its width fixed, so that it fits whatever font shows it. */
const line = (text: string, x: number, y: number, kind = '', size = 1): string =>
  `<text${attribute('class', kind || undefined)} x="${tenth(x)}" y="${tenth(y)}" textLength="${tenth(textWidth(text) * fontSize * size)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;

/** Lines centred in an extent: each with its place among them. */
const centred = (texts: readonly string[], { x, y, width, height }: Extent, names: number) => {
  const step = fontSize * lineHeight;
  const first = y + height / 2 - ((texts.length - 1) * step) / 2 + ((ascent - descent) * fontSize) / 2;
  return texts
    .map((text, at) => line(text, x + width / 2, first + at * step, at < names ? '' : 'by', at < names ? 1 : 0.88))
    .map((drawn, at) => (/[\w’.,)]$/.test(texts[at]!) ? `${drawn} ` : drawn)); // Read aloud, words of two lines are two words.
};
const lines = (texts: readonly string[], extent: Extent, names: number): string => centred(texts, extent, names).join('');

/** How many of the lines at the end of a box say its link. */
const linkLines = ({ lines: texts, meaning: { link } }: Placed['boxes'][number]): number => {
  const bare = (said: readonly string[]): string => said.join('').replaceAll(' ', '');
  return link ? texts.findLastIndex((_, at) => bare(texts.slice(at)) === bare([link.text])) : -1;
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

type RoleOfLane = Readonly<Record<string, string | undefined>>;

const box = (placed: Placed['boxes'][number], lanes: RoleOfLane): string => {
  const { meaning } = placed;
  const name = meaning.href === undefined ? 'g' : 'a';
  const about = [
    attribute('data-step', meaning.step),
    attribute('data-kind', meaning.kind),
    attribute('data-role', meaning.role),
    attribute('data-roles', meaning.roles),
    attribute('data-change', meaning.change),
    attribute('href', meaning.href),
    name === 'g' ? ` role="img" tabindex="0"${attribute('aria-label', meaning.name)}` : '',
    attribute('aria-description', meaning.about || undefined),
  ];
  const also = placed.also ?? [];
  const drawn = centred(placed.lines, placed.extent, meaning.names);
  const linked = linkLines(placed);
  const own = linked < 0 ? drawn : drawn.slice(0, linked);
  const leads =
    linked < 0
      ? ''
      : `<a class="leads"${attribute('href', meaning.link!.href)}${attribute('aria-label', meaning.link!.name)}>${drawn.slice(linked).join('')}</a>`;
  const copies = also.map((place) => {
    const words = lines(placed.lines, place.extent, meaning.names);
    return `${shape(placed.shape, place, lanes[place.lane])}<g aria-hidden="true">${words}</g>`;
  });
  return [
    `<${name} class="box"${about.join('')}>${tie([placed, ...also])}${shape(placed.shape, placed)}`,
    `${own.join('')}${copies.join('')}</${name}>${leads}`,
  ].join('');
};

const lane = ({ id, extent: { x, y, width, height }, role }: Placed['lanes'][number]): string =>
  `<rect class="lane"${attribute('data-lane', id)}${attribute('data-role', role)} x="${x}" y="${y}" width="${width}" height="${height}"/>`;

/** The names of the lanes, over everything else, so that they can stay in sight. */
const heads = (lanes: Placed['lanes']): string => {
  if (lanes.length === 0) return '';
  const drawn = lanes.map(({ id, head, role, lines: names }) => {
    const { x, y, width, height } = head;
    const of = attribute('data-lane', id) + attribute('data-role', role);
    return `<g${of}><rect x="${x}" y="${y}" width="${width}" height="${height}"/>${lines(names, head, names.length)}</g>`;
  });
  return `<g class="heads">${drawn.join('')}</g>`;
};

/** A mark in its frame, which has corners where something is refused; in lanes, which are drawn smaller, its letters are as large as any. */
const markAt = (texts: readonly string[], { x, y, width, height }: Extent, size: number, refusal = false): string => {
  const step = fontSize * lineHeight;
  const first = y + height / 2 - ((texts.length - 1) * step) / 2 + ((ascent - descent) * fontSize * size) / 2;
  const drawn = texts.map((text, at) => line(text, x + width / 2, first + at * step, '', size));
  return `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}" rx="${refusal ? 0 : markHeight / 2}"/>${drawn.join('')}`;
};

const about = ({ move, refusal, change }: ArrowMeaning, inferred: boolean | undefined): string =>
  [
    attribute('data-edge', move),
    attribute('data-refusal', refusal),
    attribute('data-inferred', inferred),
    attribute('data-change', change),
  ].join('');

const arrow = ({ points, meaning }: PlacedArrow): string =>
  `<g class="arrow"${about(meaning, meaning.inferred)}><path d="${lineOf(points)}"/><path class="head" d="${headOf(points)}"/></g>`;

const sign = ({ meaning, sign: mark }: PlacedArrow, size: number): string =>
  mark
    ? `<g class="sign"${about(meaning, meaning.doubtful)}>${markAt(mark.lines, mark.extent, size, meaning.refusal)}</g>`
    : '';

/** Draw what has its place. */
export const draw = ({ title, view, scale, boxes, arrows, lanes }: Placed): string => {
  const { x, y, width, height } = view;
  const inLanes = lanes.length > 0;
  const roleOfLane = Object.fromEntries(lanes.map(({ id, role }) => [id, role]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="${inLanes ? 'drawing lanes' : 'drawing'}" viewBox="${x} ${y} ${width} ${height}" width="${tenth(width * scale)}" height="${tenth(height * scale)}" role="group"${attribute('aria-label', title)}>`,
    ...lanes.map(lane),
    ...arrows.map(arrow),
    '<g aria-hidden="true">', // Read aloud, each box says what its marks are and where they lead.
    ...arrows.map((way) => sign(way, inLanes ? 1 : 0.92)),
    '</g>',
    ...boxes.map((drawn) => box(drawn, roleOfLane)),
    heads(lanes),
    '</svg>',
  ].join('');
};
