/** The shapes of a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html), and what people mean by them. */

/** What is drawn so: work, a decision, a begin or an end, a bar, something written, what goes in or out, a remark, a wait, a point where lines meet. */
export type Meaning =
  | 'work'
  | 'decision'
  | 'terminal'
  | 'start'
  | 'stop'
  | 'bar'
  | 'hexagon'
  | 'data'
  | 'io'
  | 'note'
  | 'wait'
  | 'junction';

/** Brackets around a text: what opens, what closes, and what it means. Longer ones first. */
const brackets: readonly (readonly [open: string, close: readonly string[], meaning: Meaning])[] = [
  ['(((', [')))'], 'stop'],
  ['([', ['])'], 'terminal'],
  ['[[', [']]'], 'work'],
  ['[(', [')]'], 'data'],
  ['((', ['))'], 'terminal'],
  ['{{', ['}}'], 'hexagon'],
  ['[/', ['/]', '\\]'], 'io'],
  ['[\\', ['\\]', '/]'], 'io'],
  ['[|', ['|]'], 'work'],
  ['(-', ['-)'], 'work'],
  ['[', [']'], 'work'],
  ['(', [')'], 'work'],
  ['{', ['}'], 'decision'],
  ['>', [']'], 'work'],
];

/** Names of shapes, as `A@{ shape: … }` has them, by meaning; any other is work. */
const names: Readonly<Partial<Record<Meaning, string>>> = {
  decision: 'diam decision diamond question rhombus',
  hexagon: 'hex hexagon prepare',
  terminal: 'stadium pill terminal circle circ',
  start: 'sm-circ small-circle start',
  stop: 'fr-circ framed-circle stop dbl-circ double-circle',
  bar: 'fork join',
  data: 'doc document docs documents st-doc stacked-document lin-doc lined-document tag-doc tagged-document cyl cylinder database db das h-cyl horizontal-cylinder lin-cyl disk lined-cylinder bow-rect bow-tie-rectangle stored-data datastore data-store',
  io: 'lean-r lean-right in-out lean-l lean-left out-in paper-tape flag',
  note: 'brace brace-l comment brace-r braces text card notch-rect notched-rectangle',
  wait: 'delay half-rounded-rectangle hourglass collate',
  junction: 'f-circ filled-circle junction cross-circ crossed-circle summary',
};
const byName = new Map(
  Object.entries(names).flatMap(([meaning, list]) => list.split(' ').map((name) => [name, meaning as Meaning] as const)),
);

/** What a shape means by its name; `rounded`, `manual`, `trap-t` and their like are work. */
export const meaningOf = (shape: string): Meaning => byName.get(shape.toLowerCase()) ?? 'work';

/** A shape around a label, as it is written. */
export interface Shape {
  /** What it opens with. */
  readonly shape: string;
  readonly meaning: Meaning;
  readonly raw: string;
  /** Where the reading goes on. */
  readonly end: number;
}

/** Where a quoted label, which may hold anything, and its bracket end. */
const quotedEnd = (text: string, start: number, closes: readonly string[]): readonly [number, string] | undefined => {
  const quoted = /\s*"[^"]*"\s*/y;
  quoted.lastIndex = start;
  if (!quoted.test(text)) return undefined;
  const close = closes.find((sign) => text.startsWith(sign, quoted.lastIndex));
  return close === undefined ? undefined : [quoted.lastIndex, close];
};

/** Where the bracket that closes a label stands on its line; brackets of the same kind within it are of the label. */
const plainEnd = (
  text: string,
  start: number,
  open: string,
  closes: readonly string[],
): readonly [number, string] | undefined => {
  let depth = 0;
  for (let place = start; place < text.length && text[place] !== '\n'; place += 1) {
    const close = depth === 0 && closes.find((sign) => text.startsWith(sign, place));
    if (close) return [place, close];
    if (text[place] === open.at(-1)) depth += 1;
    else if (depth > 0 && text[place] === closes[0]![0]) depth -= 1;
  }
  return undefined;
};

/** The shape that opens at a place of a text; undefined where none does, or it is not closed. */
export const shapeAt = (text: string, place: number): Shape | undefined => {
  for (const [open, closes, meaning] of brackets) {
    if (!text.startsWith(open, place)) continue;
    const start = place + open.length;
    const found = quotedEnd(text, start, closes) ?? plainEnd(text, start, open, closes);
    if (found) return { shape: open, meaning, raw: text.slice(start, found[0]), end: found[0] + found[1].length };
  }
  return undefined;
};
