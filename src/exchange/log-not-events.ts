/** Rows of a table that are no events: totals, the header once more, a second line of it, notes below the table. */
import { normalForm } from '../conform/index.ts';
import { type Columns, meaningOf } from './log-columns.ts';

export type NotAnEvent = 'header' | 'totals' | 'note';

const totalWord =
  /^(?:本页|本月|本季度?|本年度?|部门|全部|分类)?(?:合计|总计|小计|共计|累计|汇总|总数|平均值?|(?:grand |sub ?)?total|sum|count|average)\s*[:：]?\s*[\d.,\s]*[件条项笔个]?$/i;
const totalBehind = /(?:汇总|小计|合计|总计|计数|\btotal|\bcount)$/i;
const noted =
  /^[*※（(【]?\s*(?:制表|编制|填表|打印|导出|报表|数据来源|统计|备注|注[:：]|说明|第\s*\d+\s*页|共\s*\d+\s*[页条行件]|page \d+|printed|exported|note)/i;

const isTotal = (cell: string): boolean => totalWord.test(cell);

interface Table {
  readonly columns: Columns;
  readonly header: readonly string[];
  /** The row is the first below the header. */
  readonly first: boolean;
  readonly timeLike: (cell: string) => boolean;
}

/** What a row is that is no event; undefined where it is one, or something of one is missing. */
export const notAnEvent = (
  cells: readonly string[],
  { id, activity }: { readonly id: string; readonly activity: string },
  { columns, header, first, timeLike }: Table,
): NotAnEvent | undefined => {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (id !== '' && activity !== '') {
    if (isTotal(id)) return 'totals';
    const isHeading = (at: number | undefined, cell: string): boolean =>
      at !== undefined && (normalForm(cell) === normalForm(header[at] ?? '') || meaningOf(cell) !== undefined);
    if (isHeading(columns.case, id) && isHeading(columns.activity, activity)) return 'header';
    const time = columns.time === undefined ? '' : (cells[columns.time] ?? '').trim();
    // A second line of headings, or what kind of value each column holds.
    return first && time !== '' && !timeLike(time) && !said.some((cell) => /\d/.test(cell)) ? 'header' : undefined;
  }
  if (said.some(isTotal) || (activity === '' && totalBehind.test(id))) return 'totals';
  if (said.some((cell) => noted.test(cell))) return 'note';
  // A line of text below the table; a lone number of a case or name of a step is part of an event.
  const [only, more] = said;
  const isText = activity === '' && only !== undefined && more === undefined && !/^\S*\d\S*$/.test(only);
  return isText && header.length > 2 ? 'note' : undefined;
};
