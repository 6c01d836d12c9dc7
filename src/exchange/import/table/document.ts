/** The tables of a Word document (ISO/IEC 29500-1, WordprocessingML), with the paragraphs between them. */
import { Parser } from 'htmlparser2';
import { type Grid, GridBeing, type RawCell } from './grid.ts';

interface OpenCell {
  text: string;
  columns: number;
  /** restart: it goes on below · continue: it goes on from above */
  merge?: 'restart' | 'continue';
}

/** Where a row that is not yet written has its cells, by the column they begin in. */
interface OpenRow {
  readonly cells: readonly (OpenCell & { readonly column: number })[];
}

/** Text of these is not the document's as it stands: taken out, or drawn a second time for older programs. */
const silent = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText']);

/** Follows the elements of a document. A table within a cell is read as text of the cell. */
class DocumentReader {
  readonly grid = new GridBeing();
  #tables = 0;
  #silent = 0;
  #rows: OpenRow[] = [];
  #row: (OpenCell & { column: number })[] | undefined;
  #cell: OpenCell | undefined;
  #prose = '';
  #isText = false;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (silent.has(tag)) this.#silent += 1;
    if (tag === 'w:tbl') {
      this.#tables += 1;
      if (this.#tables === 1) this.#paragraph();
    }
    if (this.#tables <= 1) this.#opened(tag, attributes);
    this.#isText = tag === 'w:t';
    if (tag === 'w:br' || tag === 'w:cr') this.#add('\n');
    if (tag === 'w:tab') this.#add(' ');
  }

  #opened(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'w:tr') this.#row = [];
    if (tag === 'w:tc') this.#cell = { text: '', columns: 1 };
    if (!this.#cell) return;
    if (tag === 'w:gridSpan') this.#cell.columns = Number(attributes['w:val'] ?? 1);
    if (tag === 'w:vMerge') this.#cell.merge = attributes['w:val'] === 'restart' ? 'restart' : 'continue';
  }

  text(said: string): void {
    if (this.#isText) this.#add(said);
  }

  close(tag: string): void {
    this.#isText = false;
    if (silent.has(tag)) this.#silent -= 1;
    if (tag === 'w:p') {
      if (this.#tables === 0) this.#paragraph();
      else this.#add('\n');
    }
    if (this.#tables === 1 && tag === 'w:tc') this.#cellEnds();
    if (this.#tables === 1 && tag === 'w:tr' && this.#row) {
      this.#rows.push({ cells: this.#row });
      this.#row = undefined;
    }
    if (tag !== 'w:tbl') return;
    this.#tables -= 1;
    if (this.#tables === 0) this.#tableEnds();
  }

  end(): Grid {
    this.#tableEnds();
    this.#paragraph();
    return this.grid.grid();
  }

  #add(text: string): void {
    if (this.#silent > 0) return;
    if (this.#cell) this.#cell.text += text;
    else if (this.#tables === 0) this.#prose += text;
  }

  #paragraph(): void {
    this.grid.prose(this.#prose);
    this.#prose = '';
  }

  #cellEnds(): void {
    const column = this.#row?.reduce((sum, { columns }) => sum + columns, 0) ?? 0;
    if (this.#cell) this.#row?.push({ ...this.#cell, column });
    this.#cell = undefined;
  }

  /** Over how many rows a cell stands: those below that say they go on from it. */
  #reach(row: number, { column, merge }: OpenRow['cells'][number]): number {
    if (merge !== 'restart') return 1;
    const goesOn = ({ cells }: OpenRow): boolean => cells.some((cell) => cell.column === column && cell.merge === 'continue');
    const below = this.#rows.slice(row + 1);
    const end = below.findIndex((next) => !goesOn(next));
    return 1 + (end < 0 ? below.length : end);
  }

  #tableEnds(): void {
    this.#rows.forEach((row, at) => {
      const cells = row.cells
        .filter(({ merge }) => merge !== 'continue' || at === 0)
        .map((cell): RawCell => ({ text: cell.text, columns: cell.columns, rows: this.#reach(at, cell) }));
      this.grid.row(cells);
    });
    this.#rows = [];
    this.grid.ended();
  }
}

/** The tables of the main part of a Word document, `word/document.xml`. Lines are numbers of paragraphs and rows. */
export const documentGrid = (xml: string): Grid => {
  const reader = new DocumentReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (tag) => reader.close(tag),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return reader.end();
};
