/** How high blocks stand on paper, about: by what is left of a sheet a drawing is fitted onto it. Word decides where lines break. */
import { type Block, type Grid, type Para, textOf } from './model.ts';
import { cellMargins, ems, shapes, textWidth, widthsOf } from './paragraphs.ts';

/** Twentieths of a point a line of letters of one point takes: fonts of Chinese are the highest. */
const lineOf = 20 * 1.15 * 1.4;

const ofPara = (block: Para, width: number): number => {
  const { size, before, after } = shapes[block.look];
  const points = size / 2;
  const lines = Math.max(1, Math.ceil((ems(textOf(block)) * points * 20) / width));
  return lines * points * lineOf + before + after;
};

const ofGrid = ({ heads, shares, rows }: Grid): number => {
  const widths = widthsOf(shares);
  const { top, bottom, left, right } = cellMargins;
  const ofCells = (cells: readonly (readonly Para[])[]): number =>
    top +
    bottom +
    Math.max(...cells.map((paras, at) => paras.reduce((sum, block) => sum + ofPara(block, widths[at]! - left - right), 0)));
  const head = heads ? ofCells(heads.map((text) => [{ block: 'para', look: 'label', spans: [{ text, tone: 'plain' }] }])) : 0;
  return rows.reduce((sum, { cells }) => sum + ofCells(cells), head);
};

/** In pixels of the paper, of which a drawing is made. */
export const heightOf = (block: Block): number =>
  (block.block === 'grid' ? ofGrid(block) : block.block === 'para' ? ofPara(block, textWidth) : 0) / 15;
