/** A table as it was brought: rows of cells, of which one may stand over several places. */

export interface Cell {
  readonly text: string;
  /** Row and column of its first place, from 0, and over how many it stands. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Row {
  /** The cell of each place; undefined where there is none, or an empty one. */
  readonly cells: readonly (Cell | undefined)[];
  /** The line of the file, or the number of the row, from 1. */
  readonly line: number;
  /** A paragraph between tables, not a row of one. */
  readonly prose?: boolean;
}

/** All of a file, or a sheet of it: paragraphs and rows of tables in their order. */
export interface Grid {
  readonly name?: string;
  readonly rows: readonly Row[];
}

/** The place of a cell as spreadsheet programs name it: B7. */
export const placeName = ({ row, column }: Cell): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
};

/** Spaces made one, lines kept; what only looks like an empty cell is empty. */
const tidy = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\ufeff\u00ad]/g, '')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** A cell as its file has it. */
export interface RawCell {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

const mostSpan = 1000;
const spanOf = (said: number | undefined): number => Math.min(Math.max(Math.trunc(said ?? 1) || 1, 1), mostSpan);

/** Puts rows into places, as a browser lays out a table: a cell that stands over rows or columns stands in each of them. */
export class GridBeing {
  readonly #rows: Row[] = [];
  /** Cells that reach into rows to come, by column. */
  #reaching: (Cell | undefined)[] = [];

  prose(text: string, line = this.#rows.length + 1): void {
    const said = tidy(text);
    if (said === '') return;
    this.#reaching = [];
    this.#rows.push({ cells: [{ text: said, row: this.#rows.length, column: 0, rows: 1, columns: 1 }], line, prose: true });
  }

  /** A table ends: what reached further down of its cells does so no more. */
  ended(): void {
    this.#reaching = [];
  }

  row(raw: readonly RawCell[], line = this.#rows.length + 1): void {
    const row = this.#rows.length;
    const cells = this.#reaching.map((cell) => (cell && cell.row + cell.rows > row ? cell : undefined));
    const taken = cells.map(Boolean);
    let column = 0;
    for (const { text, rows, columns } of raw) {
      while (taken[column]) column += 1;
      const cell = { text: tidy(text), row, column, rows: spanOf(rows), columns: spanOf(columns) };
      for (let place = column; place < column + cell.columns && !taken[place]; place += 1) {
        cells[place] = cell;
        taken[place] = true;
      }
      column += cell.columns;
    }
    this.#reaching = cells;
    this.#rows.push({ cells: Array.from(cells, (cell) => (cell && cell.text !== '' ? cell : undefined)), line });
  }

  grid(name?: string): Grid {
    return { rows: this.#rows, ...(name === undefined ? {} : { name }) };
  }
}

/** The cells that begin in a row and hold something, each once. */
export const begun = ({ cells }: Row, row: number): Cell[] => [
  ...new Set(cells.filter((cell): cell is Cell => cell !== undefined && cell.row === row)),
];
