/** Tables of a page, as Word, Excel and browsers put them on the clipboard. The one place that knows htmlparser2. */
import { Parser } from 'htmlparser2';
import { type Grid, GridBeing, type RawCell } from './grid.ts';

/** Nothing in these is read. */
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'xml']);
/** A line of its own. */
const lines = new Set([
  'p',
  'div',
  'li',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'caption',
  'ul',
  'ol',
  'hr',
]);

/** Follows the tags of a page. A table within a cell is read as text of the cell. */
class PageReader {
  readonly grid = new GridBeing();
  /** How deep in tables, and in what is not read. */
  #tables = 0;
  #silent = 0;
  #row: RawCell[] | undefined;
  #cell: { text: string; rows: number; columns: number } | undefined;
  #prose = '';

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (silent.has(tag)) this.#silent += 1;
    if (tag === 'table') {
      this.#tables += 1;
      if (this.#tables === 1) this.#paragraph();
    }
    if (lines.has(tag)) this.#broken();
    if (this.#tables !== 1) return;
    if (tag === 'tr') {
      this.#rowEnds();
      this.#row = [];
    }
    if (tag !== 'td' && tag !== 'th') return;
    this.#cellEnds();
    this.#row ??= [];
    this.#cell = { text: '', rows: Number(attributes['rowspan'] ?? 1), columns: Number(attributes['colspan'] ?? 1) };
  }

  text(said: string): void {
    if (this.#silent > 0) return;
    // Line ends of the source are spaces of the page.
    const text = said.replace(/\s+/g, ' ');
    if (this.#cell) this.#cell.text += text;
    else if (this.#tables === 0) this.#prose += text;
  }

  close(tag: string): void {
    if (silent.has(tag)) this.#silent -= 1;
    if (tag === 'table') {
      if (this.#tables === 1) {
        this.#rowEnds();
        this.grid.ended();
      }
      this.#tables -= 1;
    }
    if (lines.has(tag)) this.#broken();
    if (this.#tables === 1 && tag === 'tr') this.#rowEnds();
    if (this.#tables === 1 && (tag === 'td' || tag === 'th')) this.#cellEnds();
  }

  end(): Grid {
    this.#rowEnds();
    this.#paragraph();
    return this.grid.grid();
  }

  #broken(): void {
    if (this.#cell) this.#cell.text += '\n';
    else this.#paragraph();
  }

  #paragraph(): void {
    this.grid.prose(this.#prose);
    this.#prose = '';
  }

  #cellEnds(): void {
    if (this.#cell) this.#row?.push(this.#cell);
    this.#cell = undefined;
  }

  #rowEnds(): void {
    this.#cellEnds();
    if (this.#row && this.#row.length > 0) this.grid.row(this.#row);
    this.#row = undefined;
  }
}

/** The tables of a page with the paragraphs between them; lines are numbers of rows. Whatever is broken in it is read as browsers do. */
export const pageGrid = (html: string): Grid => {
  const reader = new PageReader();
  const parser = new Parser({
    onopentag: (tag, attributes) => reader.open(tag, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (tag) => reader.close(tag),
  });
  parser.end(html);
  return reader.end();
};
