/**
 * The grid of a chart. Lanes and rows stand in the odd columns and rows; between them, and around all, the even ones are channels, in
 * which arrows run. Lane `n` is column `2n + 1`; row `n` likewise.
 */
import type { Chart, ChartStep } from './chart.ts';
import { orderOf } from './order.ts';

export interface Cell {
  readonly column: number;
  readonly row: number;
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Lanes from left to right. */
  readonly order: readonly string[];
  /** The cells of each step, from left to right: one in each of its lanes. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  /** Cells, given as column and row, through which the boxes of one step are joined. */
  readonly ties: readonly (readonly [number, number])[];
  /** Whether a cell is closed to those who go across, or to those who go up and down. */
  readonly closed: (column: number, row: number) => { readonly across: boolean; readonly along: boolean };
}

type Placed = ReadonlyMap<string, { readonly row: number; readonly columns: readonly number[] }>;

/** Whether a step may stand in the row of the one before it: it is the next thing to do, in a lane beyond, and no mark needs the room. */
const besideLast = (chart: Chart, last: ChartStep, columns: readonly number[], taken: readonly number[]): boolean => {
  const leads = chart.arrows.filter(({ from }) => from === last.node);
  const step = leads[0]?.to;
  if (leads.length !== 1 || last.kind !== 'task' || step === undefined) return false;
  const into = chart.arrows.filter(({ to }) => to === step).length;
  return into === 1 && (Math.min(...columns) > Math.max(...taken) || Math.max(...columns) < Math.min(...taken));
};

/** A row a step, in the order of the document; a step that only follows the one before it, in another lane, stands in its row. */
const placedOf = (chart: Chart, order: readonly string[]): Placed => {
  const placed = new Map<string, { row: number; columns: number[] }>();
  let [row, taken]: [number, number[]] = [-1, []];
  for (const [at, step] of chart.steps.entries()) {
    const columns = step.lanes.map((id) => 2 * order.indexOf(id) + 1).sort((a, b) => a - b);
    const last = chart.steps[at - 1];
    const next = last && chart.arrows.some(({ from, to }) => from === last.node && to === step.node);
    const beside = next && !chart.roomy && step.kind !== 'end' && besideLast(chart, last, columns, taken);
    taken = beside ? [...taken, ...columns] : columns;
    row = beside ? row : row + 2;
    placed.set(step.node, { row, columns });
  }
  return placed;
};

/** Give every step its row and its columns. */
export const gridOf = (chart: Chart): Grid => {
  const order = orderOf(chart);
  const placed = placedOf(chart, order);
  const columns = 2 * order.length + 1;
  const rows = Math.max(...[...placed.values()].map(({ row }) => row)) + 2;
  const key = (column: number, row: number): number => row * columns + column;
  const [boxes, ties] = [new Set<number>(), new Set<number>()];
  for (const { row, columns: own } of placed.values()) {
    for (const column of own) boxes.add(key(column, row));
    for (let column = own[0]!; column < own.at(-1)!; column += 1) ties.add(key(column, row));
  }
  const joins = [...ties].map((tie): [number, number] => [tie % columns, Math.floor(tie / columns)]);
  return {
    columns,
    rows,
    order,
    cells: new Map([...placed].map(([node, { row, columns: own }]) => [node, own.map((column) => ({ column, row }))])),
    ties: joins,
    closed: (column, row) => {
      const box = boxes.has(key(column, row));
      return { across: box || ties.has(key(column, row)), along: box };
    },
  };
};
