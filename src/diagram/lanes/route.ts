/** The ways of arrows through the grid: from cell to cell, each the cheapest there is beside those that already have theirs. */
import type { Chart, ChartArrow, ChartKind } from './chart.ts';
import type { Cell, Grid } from './grid.ts';
import { Heap } from './heap.ts';

export interface Route {
  readonly arrow: ChartArrow;
  /** Arrows that share a line because they lead to the same step. */
  readonly group: string;
  /** From a cell of the one step to a cell of the other, both included. */
  readonly cells: readonly Cell[];
}

export type Direction = 'down' | 'left' | 'right' | 'up';
const directions: readonly Direction[] = ['down', 'left', 'right', 'up'];
const steps: Readonly<Record<Direction, readonly [number, number]>> = {
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
};
const opposite: Readonly<Record<Direction, Direction>> = { down: 'up', up: 'down', left: 'right', right: 'left' };
const isAcross = (direction: Direction): boolean => direction === 'left' || direction === 'right';

/** Costs in pixels, roughly: of a cell, of a bend, of a line crossed or run beside. */
const cost = { lane: 90, channel: 22, row: 60, gap: 26, bend: 25, crossing: 45, beside: 4, shared: 0.3 } as const;

interface Use {
  readonly across: Set<string>;
  readonly along: Set<string>;
}

/** A side of a step: how many marks stand there, and the groups of the arrows that begin or end there. */
interface Side {
  marks: number;
  readonly arrows: string[];
}

/** Who runs where, and at which sides of steps marks already stand. */
class Traffic {
  readonly #uses = new Map<number, Use>();
  readonly #sides = new Map<string, Side>();

  use(key: number): Use | undefined {
    return this.#uses.get(key);
  }

  enter(key: number, group: string, direction: Direction): void {
    const use = this.#uses.get(key) ?? { across: new Set(), along: new Set() };
    this.#uses.set(key, use);
    use[isAcross(direction) ? 'across' : 'along'].add(group);
  }

  side(cell: Cell, direction: Direction): Side {
    const key = `${cell.column} ${cell.row} ${direction}`;
    const side = this.#sides.get(key) ?? { marks: 0, arrows: [] };
    this.#sides.set(key, side);
    return side;
  }
}

interface Errand {
  readonly arrow: ChartArrow;
  readonly group: string;
  readonly from: { readonly kind: ChartKind; readonly cells: readonly Cell[] };
  readonly to: { readonly kind: ChartKind; readonly cells: readonly Cell[] };
}

const isBar = (kind: ChartKind): boolean => kind === 'fork' || kind === 'join';

/** What it costs to leave a step by a side; nothing leaves by the top. */
const leaving = ({ arrow, from }: Errand, cell: Cell, direction: Direction, traffic: Traffic): number => {
  if (direction === 'up' || (isBar(from.kind) && direction !== 'down')) return Number.POSITIVE_INFINITY;
  const { marks, arrows } = traffic.side(cell, direction);
  const down = direction === 'down';
  const again = arrow.sign ? marks * (down ? 90 : 20) : 0;
  return again + arrows.length * 12 + (arrow.refusal && down ? 30 : 0) + (!arrow.refusal && !down ? 12 : 0);
};

/** What it costs to come to a step, going in a direction; nothing comes from below, and what is sent back comes from the side. */
const arriving = ({ arrow, group, to }: Errand, cell: Cell, direction: Direction, traffic: Traffic): number => {
  if (direction === 'up' || (isBar(to.kind) && direction !== 'down')) return Number.POSITIVE_INFINITY;
  const { arrows, marks } = traffic.side(cell, opposite[direction]);
  const own = arrows.includes(group) ? 0 : arrows.length * 12 + marks * 15;
  return own + (arrow.refusal && direction === 'down' ? 50 : 0) + (!arrow.refusal && direction !== 'down' ? 8 : 0);
};

/** What it costs to enter a cell. */
const entering = (traffic: Traffic, key: number, group: string, { column, row }: Cell, direction: Direction): number => {
  const across = isAcross(direction);
  const length = across ? (column % 2 ? cost.lane : cost.channel) : row % 2 ? cost.row : cost.gap;
  const use = traffic.use(key);
  if (!use) return length;
  const [same, other] = across ? [use.across, use.along] : [use.along, use.across];
  const crossed = other.size - (other.has(group) ? 1 : 0);
  const beside = same.size - (same.has(group) ? 1 : 0);
  return (same.has(group) ? length * cost.shared : length) + crossed * cost.crossing + beside * cost.beside;
};

interface Visit extends Cell {
  readonly direction: Direction;
  readonly before: Visit | undefined;
  readonly start: Cell;
}

const unrolled = (last: Visit, end: Cell): Cell[] => {
  const cells: Cell[] = [end];
  for (let visit: Visit | undefined = last; visit; visit = visit.before)
    cells.unshift({ column: visit.column, row: visit.row });
  return [last.start, ...cells];
};

const inside = (grid: Grid, column: number, row: number): boolean =>
  column >= 0 && row >= 0 && column < grid.columns && row < grid.rows;

/** The cheapest way (Dijkstra's). @throws Error where there is none, which the channels around everything rule out. */
const cheapest = (grid: Grid, errand: Errand, traffic: Traffic): Cell[] => {
  const keyOf = (column: number, row: number): number => row * grid.columns + column;
  const ends = new Map(errand.to.cells.map((cell) => [keyOf(cell.column, cell.row), cell]));
  const queue = new Heap<{ visit?: Visit; cells?: Cell[] }>();
  const open = (from: Cell, direction: Direction, before: Visit | undefined, start: Cell, so: number): void => {
    const [column, row] = [from.column + steps[direction][0], from.row + steps[direction][1]];
    if (!inside(grid, column, row)) return;
    const key = keyOf(column, row);
    const end = before && ends.get(key);
    if (end) queue.push(so + arriving(errand, end, direction, traffic), { cells: unrolled(before, end) });
    const first = !before && ends.get(key);
    if (first) return;
    if (grid.closed(column, row)[isAcross(direction) ? 'across' : 'along']) return;
    const price = so + entering(traffic, key, errand.group, { column, row }, direction);
    queue.push(price, { visit: { column, row, direction, before, start } });
  };
  for (const cell of errand.from.cells)
    for (const direction of directions) open(cell, direction, undefined, cell, leaving(errand, cell, direction, traffic));
  const seen = new Set<number>();
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { cells, visit } = next.item;
    if (cells) {
      if (next.cost < Number.POSITIVE_INFINITY) return cells;
      break;
    }
    const state = keyOf(visit!.column, visit!.row) * 4 + directions.indexOf(visit!.direction);
    if (seen.has(state)) continue;
    seen.add(state);
    for (const direction of directions)
      if (direction !== opposite[visit!.direction])
        open(visit!, direction, visit, visit!.start, next.cost + (direction === visit!.direction ? 0 : cost.bend));
  }
  throw new Error(`No way leads from "${errand.arrow.from}" to "${errand.arrow.to}".`);
};

/** The direction from a cell to its neighbour. */
export const heading = (from: Cell, to: Cell): Direction =>
  to.column > from.column ? 'right' : to.column < from.column ? 'left' : to.row > from.row ? 'down' : 'up';

const record = (grid: Grid, { arrow, group }: Errand, cells: readonly Cell[], traffic: Traffic): void => {
  const key = ({ column, row }: Cell): number => row * grid.columns + column;
  for (let at = 1; at < cells.length; at += 1) {
    const direction = heading(cells[at - 1]!, cells[at]!);
    if (at > 1) traffic.enter(key(cells[at - 1]!), group, direction);
    if (at < cells.length - 1) traffic.enter(key(cells[at]!), group, direction);
  }
  const [first, last] = [cells[0]!, cells.at(-1)!];
  const left = traffic.side(first, heading(first, cells[1]!));
  left.arrows.push(group);
  left.marks += arrow.sign ? 1 : 0;
  traffic.side(last, opposite[heading(cells.at(-2)!, last)]).arrows.push(group);
};

/** Arrows to a step share a line, save two from the same step, and the one that comes back to where it began. */
const groupsOf = (arrows: readonly ChartArrow[]): string[] =>
  arrows.map(({ from, to, refusal }, at) => {
    const twins = arrows.slice(0, at).filter((before) => before.from === from && before.to === to).length;
    return `${to} ${from === to ? 'again' : refusal ? 'back' : ''} ${twins}`;
  });

/** Ways for all arrows: short ones first, what is sent back last. In the order of the chart. */
export const routesOf = (chart: Chart, grid: Grid): Route[] => {
  const kinds = new Map(chart.steps.map(({ node, kind }) => [node, kind]));
  const traffic = new Traffic();
  for (const [column, row] of grid.ties) traffic.enter(row * grid.columns + column, 'tie', 'right');
  const groups = groupsOf(chart.arrows);
  const end = (node: string) => ({ kind: kinds.get(node)!, cells: grid.cells.get(node)! });
  const errands = chart.arrows.map(
    (arrow, at): Errand => ({ arrow, group: groups[at]!, from: end(arrow.from), to: end(arrow.to) }),
  );
  const span = ({ from, to }: Errand): number =>
    Math.abs(from.cells[0]!.row - to.cells[0]!.row) + Math.abs(from.cells[0]!.column - to.cells[0]!.column) / 2;
  const rank = (errand: Errand): number => span(errand) + (errand.arrow.refusal ? 1000 : 0);
  const ways = new Map<Errand, Cell[]>();
  for (const errand of [...errands].sort((a, b) => rank(a) - rank(b))) {
    const cells = cheapest(grid, errand, traffic);
    ways.set(errand, cells);
    record(grid, errand, cells, traffic);
  }
  return errands.map((errand) => ({ arrow: errand.arrow, group: errand.group, cells: ways.get(errand)! }));
};
