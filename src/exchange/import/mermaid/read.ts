/**
 * Reads the text of a Mermaid flowchart. Mermaid's own parser asks for a page to live in, weighs half a megabyte, stops at the first line
 * it does not know, and keeps neither lines nor comments; an account of every line needs them. The tests hold this reader against it.
 */
import { type Chart, ChartBeing, type ChartRest } from './chart.ts';
import { linkAt } from './links.ts';
import { meaningOf, type Shape, shapeAt } from './shapes.ts';
import { labelText } from './words.ts';

const heading =
  /^(graph|flowchart(?:-elk)?|flowchart-v2|swimlane(?:-beta|-v2)?)\b[ \t]*(TB|TD|BT|RL|LR|[<>^v])?[ \t]*(?=$|[;\n%])/;

/** Whether a text is a Mermaid flowchart or swimlane diagram, whatever stands before it of settings and remarks. */
export const isFlowchart = (text: string): boolean =>
  heading.test(text.replace(/^\s*---\r?\n[\s\S]*?\n---/, '').replace(/^(?:\s|%%[^\n]*\n)+/, ''));

/** Names of nodes: what Mermaid takes, and letters of every script; a hyphen or equals sign only where no arrow begins. */
const name = /(?:[\p{L}\p{N}\p{M}!#$%'*+?\\_/]|\.(?=[\p{L}\p{N}_])|(?<![\s;&])-(?=[^>\-.\s])|=(?!=))+/uy;
const styleClass = /:::[\p{L}\p{N}_-]+/uy;
const spaces = /[^\S\n]*/y;
const spacesAndLines = /\s*/y;

/** Lines of which each says one thing that is no step, by how they begin. */
const rests: readonly (readonly [RegExp, ChartRest['kind']])[] = [
  [/%%\{[\s\S]*?\}%%/y, 'settings'],
  [/%%[^\n]*/y, 'comment'],
  [/(?:style|linkStyle|classDef|class)(?=\s)[^\n;]*/y, 'look'],
  [/(?:click|href)(?=\s)(?:"[^"\n]*"|[^\n;"])*/y, 'click'],
  [/direction[^\S\n]+(?:TB|TD|BT|RL|LR)\b/y, 'direction'],
  [/accDescr\s*\{[^}]*\}/y, 'described'],
  [/acc(?:Title|Descr)\s*:[^\n]*/y, 'described'],
  [/title(?=\s)[^\n;]*/y, 'title'],
];

/** Follows a text and fills a chart. */
class Reader {
  readonly #text: string;
  readonly #chart: ChartBeing;
  #at = 0;
  #line: number;
  #counted = 0;

  constructor(text: string, chart: ChartBeing, line: number) {
    this.#text = text;
    this.#chart = chart;
    this.#line = line;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at += found[0].length;
    return found;
  }

  /** The line of the place read at: counted on, never from the beginning. */
  #here(): number {
    for (; this.#counted < this.#at; this.#counted += 1) if (this.#text[this.#counted] === '\n') this.#line += 1;
    return this.#line;
  }

  all(): void {
    for (;;) {
      this.#take(/[\s;]*/y);
      if (this.#at >= this.#text.length) return;
      const line = this.#here();
      const start = this.#at;
      if (this.#rest(line) || this.#group(line) || this.#statement(line)) continue;
      this.#at = start;
      this.#unread(line);
    }
  }

  /** What is left of a line of which no sense could be made; nothing of it is dropped unseen. */
  #unread(line: number): void {
    const text = this.#take(/[^\n]*/y)![0];
    this.#chart.rest.push({ kind: 'unread', line, text: text.trim() });
  }

  #rest(line: number): boolean {
    for (const [pattern, kind] of rests) {
      const found = this.#take(pattern);
      if (!found) continue;
      this.#chart.rest.push({ kind, line, text: found[0].trim() });
      if (kind === 'title') this.#chart.title ??= labelText(found[0].slice('title'.length));
      return true;
    }
    return false;
  }

  #group(line: number): boolean {
    const { within, groups } = this.#chart;
    if (this.#take(/end(?=\s*(?:$|[;\n%]))/y)) {
      if (within.pop() === undefined) this.#chart.rest.push({ kind: 'unread', line, text: 'end' });
      return true;
    }
    const found = this.#take(/subgraph(?=\s)[^\S\n]*([^\n;]*)/y);
    if (!found) return false;
    const said = found[1]!.trim();
    const named = /^([^\s["]+)\s*\[([\s\S]*)\]$/.exec(said);
    const [id, raw] = named ? [named[1]!, named[2]!] : [labelText(said) || `subgraph ${groups.length + 1}`, said];
    const parent = within.at(-1);
    groups.push({ id, line, raw, ...(parent === undefined ? {} : { parent }) });
    within.push(id);
    return true;
  }

  /** `A & B -->|x| C --> D`: a chain of nodes and arrows. False where it does not begin with a node; a broken rest is told. */
  #statement(line: number): boolean {
    const known = new Set(this.#chart.nodes.keys());
    let from = this.#nodes();
    if (!from) return false;
    const first = from;
    for (;;) {
      const link = this.#link();
      if (!link) break;
      this.#take(spacesAndLines);
      const to = this.#nodes();
      if (!to) break;
      const { stroke, head, text } = link;
      for (const before of from)
        for (const after of to)
          this.#chart.edges.push({
            from: before,
            to: after,
            line: this.#here(),
            stroke,
            head,
            ...(text === undefined ? {} : { raw: text.trim() }),
          });
      from = to;
    }
    this.#take(spaces);
    if (this.#at >= this.#text.length || /[\n;]/.test(this.#text[this.#at]!) || this.#text.startsWith('%%', this.#at))
      return true;
    if (from === first && this.#forget(first, known)) return false;
    this.#unread(line);
    return true;
  }

  /** Words that only seemed to be a node: a line that says something else. False where one of them has a shape. */
  #forget(ids: readonly string[], known: ReadonlySet<string>): boolean {
    const { nodes } = this.#chart;
    if (ids.some((id) => nodes.get(id)!.shape !== '')) return false;
    for (const id of ids) if (!known.has(id)) nodes.delete(id);
    return true;
  }

  #link(): ReturnType<typeof linkAt> {
    const start = this.#at;
    this.#take(/\s*(?:[\p{L}\p{N}_-]+@(?=[xo<]?[-=~.]))?/uy);
    const link = linkAt(this.#text, this.#at);
    this.#at = link ? link.end : start;
    return link;
  }

  #nodes(): string[] | undefined {
    const found: string[] = [];
    for (;;) {
      const id = this.#node();
      if (id === undefined) return found.length > 0 ? found : undefined;
      found.push(id);
      if (!this.#take(/\s*&\s*/y)) return found;
    }
  }

  #node(): string | undefined {
    const line = this.#here();
    const found = this.#take(name);
    if (!found) return undefined;
    const id = found[0];
    if (this.#take(/@\{/y)) return this.#data(id, line);
    const shape = this.#shape();
    this.#chart.node(id, line, shape);
    const look = this.#take(styleClass);
    if (look) this.#chart.rest.push({ kind: 'look', line, text: id + look[0] });
    if (this.#text.startsWith('@{', this.#at)) {
      this.#take(/@\{/y);
      this.#data(id, line);
    }
    return id;
  }

  /** `@{ shape: diam, label: "Approved?" }` of a node, or what is said so of an arrow. */
  #data(id: string, line: number): string {
    const said = this.#take(/((?:"[^"]*"|'[^']*'|[^}"'])*)\}/y)?.[1] ?? '';
    const value = (key: string): string | undefined =>
      new RegExp(`(?:^|[,{\\s])${key}\\s*:\\s*("[^"]*"|'[^']*'|[^,\\n}]+)`).exec(said)?.[1]?.trim();
    const [shape, label] = [value('shape'), value('label')?.replace(/^'([\s\S]*)'$/, '"$1"')];
    if (shape === undefined && label === undefined && !this.#chart.nodes.has(id) && /\b(?:animat|curve)/.test(said))
      this.#chart.rest.push({ kind: 'edge-data', line, text: `${id}@{${said}}` });
    else
      this.#chart.node(id, line, {
        ...(shape === undefined ? { shape: '' } : { shape, meaning: meaningOf(shape) }),
        ...(label === undefined ? {} : { raw: label }),
      });
    return id;
  }

  #shape(): Shape | undefined {
    const shape = shapeAt(this.#text, this.#at);
    if (shape) this.#at = shape.end;
    return shape;
  }
}

/** The settings that stand before a chart between lines of three hyphens, and its title in them. */
const frontMatter = /^\s*---[^\S\n]*\n([\s\S]*?)\n\s*---[^\S\n]*(?=\n|$)/;

/**
 * A flowchart as it is written.
 * @param line the line of its file it begins at
 */
export const readChart = (text: string, line = 1): Chart => {
  const chart = new ChartBeing();
  const even = text.replace(/\r\n?/g, '\n');
  const front = frontMatter.exec(even);
  let place = 0;
  const lineAt = (end: number): number => line + even.slice(0, end).split('\n').length - 1;
  if (front) {
    chart.rest.push({ kind: 'settings', line: lineAt(even.indexOf('---')), text: front[1]!.trim() });
    chart.title = /^\s*title:\s*(.+)$/m
      .exec(front[1]!)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    place = front[0].length;
  }
  const before = /^(?:\s|%%\{[\s\S]*?\}%%|%%[^\n]*)*/.exec(even.slice(place))![0];
  new Reader(before, chart, lineAt(place)).all();
  place += before.length;
  const head = heading.exec(even.slice(place));
  if (head) {
    chart.rest.push({ kind: 'heading', line: lineAt(place), text: head[0].trim() });
    if (head[1]!.startsWith('swimlane')) chart.kind = 'lanes';
    place += head[0].length;
  }
  new Reader(even.slice(place), chart, lineAt(place)).all();
  return chart.chart();
};
