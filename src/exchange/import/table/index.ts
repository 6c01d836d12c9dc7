/** Tables of steps: rows pasted from Excel or Word, CSV, Markdown, pages, workbooks. */
import type { Entry } from '../account.ts';
import { chosen, type Read, type Reading } from '../reading.ts';
import { numberAndName } from './cells.ts';
import { type Column, columnsOf, guessedColumns, isHeading } from './columns.ts';
import { draftOf } from './draft.ts';
import { begun, type Cell, type Grid, type Row } from './grid.ts';
import { entryOf } from './said.ts';
import { type Placed, type StepsRead, stepsOf } from './steps.ts';

export type { Grid } from './grid.ts';
export { textGrid } from './text.ts';

const cellsOf = (row: Row, at: number): Placed[] => begun(row, at).map((cell) => ({ cell, line: row.line, kind: undefined }));

/** Parts of a grid: what stands before a heading, its rows, the rows below it. */
interface Part {
  readonly before: readonly number[];
  readonly heading: readonly number[];
  readonly rows: readonly number[];
}

const headingText = ({ cells }: Row): string => [...new Set(cells)].map((cell) => cell?.text ?? '').join('\n');

/** A row that stands before a table rather than in the one above: a paragraph, or one text alone next to a further heading. */
const leadsOn = ({ prose, cells }: Row): boolean => prose === true || new Set(cells.filter(Boolean)).size <= 1;

/** Whether a row below a heading is of it: cells of both reach into each other, or it says the same in another language. */
const isSecond = (rows: readonly Row[], at: number): boolean =>
  rows[at]!.cells.some((cell) => cell !== undefined && cell.row < at) || isHeading(rows[at]!);

/** A grid at its headings. The same heading again is a page that was turned; another begins a table only after a word, or a gap, between. */
const partsOf = (rows: readonly Row[]): Part[] => {
  const parts: { before: number[]; heading: number[]; rows: number[] }[] = [{ before: [], heading: [], rows: [] }];
  rows.forEach((row, at) => {
    const part = parts.at(-1)!;
    if (part.heading.length === 0) {
      (isHeading(row) ? part.heading : part.before).push(at);
      return;
    }
    if (part.rows.length === 0 && part.heading.at(-1) === at - 1 && isSecond(rows, at)) {
      part.heading.push(at);
      return;
    }
    part.rows.push(at);
    if (!isHeading(row) || (headingText(row) === headingText(rows[part.heading[0]!]!) && !leadsOn(rows[at - 1]!))) return;
    const before: number[] = [];
    part.rows.pop();
    while (part.rows.length > 0 && leadsOn(rows[part.rows.at(-1)!]!)) before.unshift(part.rows.pop()!);
    if (before.length > 0) parts.push({ before, heading: [at], rows: [] });
    else part.rows.push(at);
  });
  return parts;
};

const titleOf =
  /^(?:附?表\s*\d*\s*[:：、]?\s*)?((?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Z]{1,6}(?:-[A-Z0-9]{1,8}){1,3}))?\s*[.、．:：-]?\s*(.+)$/s;

const isTitle = ({ cell: { text } }: Placed): boolean => text.length <= 60 && !/[。；;]|\.$/.test(text);

/** The text before a heading that names the process: the last with a clause number, else the last; its number, and its title. */
const titled = (texts: readonly Placed[]): { readonly title?: string; readonly number?: string; readonly from?: Placed } => {
  const all = texts.filter(isTitle).map((from) => ({ from, found: titleOf.exec(from.cell.text.replaceAll('\n', ' '))! }));
  const lead = all.findLast(({ found }) => found[1] !== undefined) ?? all.at(-1);
  if (!lead) return {};
  const [, number, title] = lead.found;
  return { from: lead.from, title: title!.trim(), ...(number === undefined ? {} : { number }) };
};

const headingEntries = (row: Row, at: number, columns: readonly Column[]): Entry[] =>
  cellsOf(row, at).map((placed) => {
    const kind = columns
      .slice(placed.cell.column, placed.cell.column + placed.cell.columns)
      .find((column) => column.kind)?.kind;
    return kind === undefined
      ? entryOf(placed, { severity: 'warning', fate: 'lost', code: 'table-heading-unknown' })
      : entryOf(placed, { severity: 'info', fate: 'kept', code: 'table-heading', args: { kind } });
  });

const codesBetween = { section: 'table-section', again: 'table-heading-again', loose: 'table-prose' } as const;

const betweenEntries = ({ between }: StepsRead): Entry[] =>
  between.map(({ placed, what }) =>
    entryOf(placed, { severity: what === 'again' ? 'info' : 'review', fate: 'lost', code: codesBetween[what] }),
  );

const readPart = (grid: Grid, { before, heading, rows }: Part, at: number): Read => {
  const all = rows.map((place) => ({ row: grid.rows[place]!, place }));
  // Paragraphs below a table are no rows of it.
  const [table, prose] = [all.filter(({ row }) => !row.prose), all.filter(({ row }) => row.prose)];
  const [lines, heads] = [table.map(({ row }) => row), heading.map((place) => grid.rows[place]!)];
  const columns = heads.length === 0 ? guessedColumns(lines) : columnsOf(heads, lines);
  const texts = new Set(heads.map(headingText));
  const read = stepsOf(table, columns, (row) => texts.has(headingText(row)));
  const { draft, entries } = draftOf(read.steps);
  const said = before.flatMap((place) => cellsOf(grid.rows[place]!, place));
  const { from, title, number } = titled(said);
  const loose = [...said.filter((placed) => placed !== from), ...prose.flatMap(({ row, place }) => cellsOf(row, place))];
  return {
    name: [number, title].filter(Boolean).join(' ') || (grid.name ?? String(at + 1)),
    draft: { ...draft, title: title ?? grid.name, ...(number === undefined ? {} : { number }) },
    entries: [
      ...(from ? [entryOf(from, { severity: 'info', fate: 'kept', code: 'table-title', args: { title: title! } })] : []),
      ...loose.map((placed) => entryOf(placed, { severity: 'review', fate: 'lost', code: 'table-prose' })),
      ...(heads.length === 0
        ? withoutHeading(columns, lines)
        : heading.flatMap((place, row) => headingEntries(heads[row]!, place, columns))),
      ...betweenEntries(read),
      ...entries,
    ],
  };
};

const firstCell = ([row]: readonly Row[]): Cell | undefined => row?.cells.find((cell): cell is Cell => cell !== undefined);

const withoutHeading = (columns: readonly Column[], rows: readonly Row[]): Entry[] => {
  const cell = firstCell(rows);
  const kinds = columns.flatMap(({ kind }) => kind ?? []).join(', ');
  return cell
    ? [
        entryOf(
          { cell, line: rows[0]!.line, kind: undefined },
          { severity: 'review', fate: 'changed', code: 'table-no-heading', args: { kinds }, count: 0 },
        ),
      ]
    : [];
};

/** Whether rows without a heading can be steps: a column of them numbers or names somebody, or each begins with a number. */
const isTable = (rows: readonly Row[]): boolean => {
  const kinds = guessedColumns(rows).flatMap(({ kind }) => kind ?? []);
  const numbered = rows.filter(({ cells }) => cells.some((cell) => cell && numberAndName(cell.text).no !== undefined));
  return (
    rows.length > 1 &&
    (kinds.includes('no') || kinds.includes('role') || numbered.length > rows.length * 0.7) &&
    kinds.includes('step')
  );
};

const partsWithin = (grid: Grid): Part[] => {
  const parts = partsOf(grid.rows);
  if (parts[0]!.heading.length > 0) return parts;
  const rows = parts[0]!.before.filter((place) => !grid.rows[place]!.prose);
  if (!isTable(rows.map((place) => grid.rows[place]!))) return [];
  return [{ before: parts[0]!.before.filter((place) => grid.rows[place]!.prose), heading: [], rows }];
};

/**
 * The processes of grids, one for each heading, and in one without headings by what stands in its columns. Several: which is to be said.
 * Undefined where no table of steps is there.
 */
export const readTables = (grids: readonly Grid[], wanted?: string): Reading | undefined => {
  const read = grids.flatMap((grid) => partsWithin(grid).map((part, at) => readPart(grid, part, at)));
  return chosen(read, wanted);
};
