/** The rows of a table as steps: which rows are one step, and what each cell is of it. */
import { isDitto, numberAndName, numberIn, saysNothing } from './cells.ts';
import type { Column, ColumnKind } from './columns.ts';
import { begun, type Cell, type Row } from './grid.ts';

export interface Placed {
  readonly cell: Cell;
  readonly line: number;
  readonly kind: ColumnKind | undefined;
}

/** A step of a table: its name, and all cells that tell of it, in their order. */
export interface TableStep {
  readonly no?: string;
  readonly name: string;
  /** The cell the name is from. */
  readonly from: Placed;
  /** named: it stands there · shortened: the first part of it · method: there was none, so what is done names it */
  readonly naming: 'named' | 'shortened' | 'method';
  readonly cells: readonly Placed[];
  /** Cells that begin at a step before and stand over this one too: they name who is responsible for all of them. */
  readonly shared: readonly Placed[];
}

/** What stands among the rows and is no step: a heading over some of them, a heading again. */
interface Between {
  readonly placed: Placed;
  readonly what: 'section' | 'again' | 'loose';
}

export interface StepsRead {
  readonly steps: readonly TableStep[];
  readonly between: readonly Between[];
}

const mostName = 60;

/** A name as long as a sentence: its first part names the step, the whole says what is asked. */
const shortened = (text: string): string => {
  const line = text.split('\n')[0]!;
  if (line.length <= mostName && line === text) return line;
  const part = /^.{2,}?(?=[，。；：,;:]|\.\s|$)/.exec(line)?.[0] ?? line;
  return part.length <= mostName ? part : `${part.slice(0, mostName - 1).trimEnd()}…`;
};

const section =
  /^(?:[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]+(?:阶段|部分|章|节)|phase\b|stage\b|part\b|section\b)|阶段$/i;

/** A row of one text that heads those below it. */
const isSection = (cells: readonly Cell[], row: Row): boolean => {
  const [only] = cells;
  if (cells.length !== 1 || !only) return false;
  const width = row.cells.length;
  return (width > 2 && only.columns >= width - 1) || (section.test(only.text) && only.text.length <= 30);
};

class Steps {
  readonly steps: { name?: Placed; method?: Placed; cells: Placed[]; shared: readonly Placed[] }[] = [];
  readonly between: Between[] = [];
  readonly #columns: readonly Column[];
  /** What stood in each column last, for cells that say "as above". */
  readonly #above = new Map<number, string>();

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
  }

  row(row: Row, at: number): void {
    const own = begun(row, at);
    if (own.length === 0) return;
    const placed = own.map(
      (cell): Placed => ({ cell: this.#said(cell), line: row.line, kind: this.#columns[cell.column]?.kind }),
    );
    if (isSection(own, row)) {
      this.between.push({ placed: placed[0]!, what: 'section' });
      return;
    }
    const of = (kind: ColumnKind): Placed | undefined =>
      placed.find((cell) => cell.kind === kind && !saysNothing(cell.cell.text));
    const [step, no] = [of('step'), of('no')];
    const begins =
      step !== undefined || (no !== undefined && numberIn(no.cell.text) !== undefined && of('method') !== undefined);
    if (begins)
      this.steps.push({ cells: [], shared: this.#shared(row, at), ...(step ? { name: step } : { method: of('method')! }) });
    const last = this.steps.at(-1);
    if (last) last.cells.push(...placed);
    else this.between.push(...placed.map((cell) => ({ placed: cell, what: 'loose' as const })));
  }

  #shared({ cells, line }: Row, at: number): Placed[] {
    const over = [...new Set(cells)].filter((cell): cell is Cell => cell !== undefined && cell.row < at);
    return over
      .map((cell): Placed => ({ cell, line, kind: this.#columns[cell.column]?.kind }))
      .filter(({ kind }) => kind === 'role' || kind === 'limit');
  }

  #said(cell: Cell): Cell {
    const above = this.#above.get(cell.column);
    if (isDitto(cell.text) && above !== undefined) return { ...cell, text: above };
    this.#above.set(cell.column, cell.text);
    return cell;
  }
}

const named = ({ name, method, cells, shared }: Steps['steps'][number]): TableStep => {
  const from = name ?? method!;
  const stated = cells.find(({ kind }) => kind === 'no');
  const own = stated && numberIn(stated.cell.text);
  const whole = own === undefined ? numberAndName(from.cell.text) : { name: from.cell.text };
  // "1. Draft" beside a column of numbers says its number twice.
  const plain = own !== undefined && numberAndName(from.cell.text).no === own ? numberAndName(from.cell.text).name : whole.name;
  const short = shortened(plain.replace(/\n(?=[^\n]{1,12}$)/, ''));
  const no = own ?? whole.no;
  return {
    ...(no === undefined ? {} : { no }),
    name: short,
    from,
    naming: name === undefined ? 'method' : short.length < plain.replace(/\n/g, '').length ? 'shortened' : 'named',
    cells,
    shared,
  };
};

/**
 * The steps of the rows below a heading, each with its place in the grid.
 * @param isAgain whether a row is the heading once more, on a further page
 */
export const stepsOf = (
  rows: readonly { readonly row: Row; readonly place: number }[],
  columns: readonly Column[],
  isAgain: (row: Row) => boolean,
): StepsRead => {
  const read = new Steps(columns);
  for (const { row, place } of rows) {
    if (!isAgain(row)) read.row(row, place);
    else
      for (const cell of begun(row, place))
        read.between.push({ placed: { cell, line: row.line, kind: undefined }, what: 'again' });
  }
  return { steps: read.steps.map(named), between: read.between };
};
