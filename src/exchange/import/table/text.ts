/** Tables in plain text: what spreadsheet programs put on the clipboard, CSV, and tables of Markdown. */
import { readCsv } from '../../csv.ts';
import { type Grid, GridBeing } from './grid.ts';

const rule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Whether a text has a table of Markdown: a row of bars with a rule below it. */
export const hasMarkdownTable = (text: string): boolean => {
  const lines = text.split(/\r\n?|\n/);
  return lines.some(
    (line, at) =>
      at > 0 && rule.test(line) && line.includes('-|') === lines[at - 1]!.includes('|') && lines[at - 1]!.includes('|'),
  );
};

/** Whether a text is a page with a table in it. */
export const isPage = (text: string): boolean => /<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text);

/** Signs of Markdown that say how a text looks; a link is its text. */
const unmarked = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(?=\S)(.+?)\1/g, '$2')
    .replace(/\\([|*_`#])/g, '$1');

const barCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map(unmarked);

/** The tables of a Markdown text, what stands between them as paragraphs. */
export const markdownGrid = (text: string): Grid => {
  const grid = new GridBeing();
  let within = false;
  text.split(/\r\n?|\n/).forEach((line, at) => {
    const isRow = /(?<!\\)\|/.test(line);
    if (within && !isRow) grid.ended();
    within = isRow;
    if (rule.test(line) && line.includes('-')) return;
    if (isRow)
      grid.row(
        barCells(line).map((cell) => ({ text: cell })),
        at + 1,
      );
    else grid.prose(unmarked(line.replace(/^\s*#+\s*/, '')), at + 1);
  });
  return grid.grid();
};

/** Rows of text with one delimiter. A row of one cell is a paragraph before the table as much as a row of it: what reads it tells. */
export const delimitedGrid = (text: string): Grid => {
  const grid = new GridBeing();
  let line = 1;
  readCsv(text, {
    ...(text.includes('\t') ? { delimiter: '\t' } : {}),
    row: (cells) => {
      grid.row(
        cells.map((cell) => ({ text: cell })),
        line,
      );
      line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
      return true;
    },
  });
  return grid.grid();
};

/** A sheet of a workbook, whose merged cells hold their text in their first place. */
export const sheetGrid = (name: string, rows: readonly (readonly string[])[]): Grid => {
  const grid = new GridBeing();
  for (const cells of rows) grid.row(cells.map((cell) => ({ text: cell })));
  return grid.grid(name);
};

/** The table of a text, of whatever kind. */
export const textGrid = (text: string): Grid => (hasMarkdownTable(text) ? markdownGrid(text) : delimitedGrid(text));
