/**
 * Swimlanes, laid out by ourselves. Mermaid's are laid out for wide sheets: its lanes have the width of their longest label, a step
 * stands in one lane whoever does it, and lines pass through names. Here lanes are columns as narrow as their words allow, the order
 * of rows is the document's, a step of two roles stands in both lanes, and every arrow has a track of its own. The chart is the one
 * of which the Mermaid text is made (`exchange/mermaid.ts`), so that whoever takes the text along has the same steps and arrows.
 *
 * How: lanes are put in an order (`order`), steps in a grid (`grid`), arrows find their ways through its channels (`route`), their
 * straight runs get tracks (`runs`, `tracks`), and only then is anything measured (`sizes`).
 */
import type { Box, Layout, Mark, Place } from '../layout.ts';
import type { Chart, ChartKind, ChartStep } from './chart.ts';
import { type Cell, type Grid, gridOf } from './grid.ts';
import { type Broken, fixed, markOf, slant } from './labels.ts';
import { routesOf } from './route.ts';
import { type Dock, type Run, runsOf } from './runs.ts';
import { room, type Sizes, sizesOf } from './sizes.ts';
import { Tracks } from './tracks.ts';

export type { Chart, Label } from './chart.ts';

type Point = readonly [number, number];

const tenth = (value: number): number => Math.round(value * 10) / 10;
/** Pixels between a step and its mark. */
const beside = 4;

const shapes: Readonly<Record<ChartKind, Box['shape']>> = {
  task: 'box',
  gate: 'polygon',
  choice: 'polygon',
  fork: 'bar',
  join: 'bar',
  merge: 'polygon',
  end: 'round',
  activity: 'box',
  gateway: 'polygon',
  event: 'round',
};
const isDiamond = (kind: ChartKind): boolean => kind === 'choice' || kind === 'merge' || kind === 'gateway';

/** How far from the middle of a box with round ends its border is, at a distance from its middle across. */
const roundAt = (half: number, other: number, off: number): number => {
  const radius = Math.min(half, other);
  const across = Math.max(0, off - other + radius);
  return half - radius + Math.sqrt(Math.max(0, radius ** 2 - across ** 2));
};

/** The same for a box of any kind. */
const borderAt = (kind: ChartKind, [width, height]: Point, side: Dock['side'], off: number): number => {
  const upright = side === 'up' || side === 'down';
  const [half, other] = upright ? [height / 2, width / 2] : [width / 2, height / 2];
  const share = Math.min(1, Math.abs(off) / other);
  if (isDiamond(kind)) return half * (1 - share);
  if (kind === 'end' || kind === 'event') return roundAt(half, other, Math.abs(off));
  return kind === 'gate' && !upright ? half - slant * share : half;
};

const cornersOf = (kind: ChartKind, [x, y]: Point, [width, height]: Point): Point[] => {
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2].map(tenth) as [
    number,
    number,
    number,
    number,
  ];
  if (isDiamond(kind)) {
    return [
      [x, top],
      [right, y],
      [x, bottom],
      [left, y],
    ];
  }
  if (kind !== 'gate') return [];
  return [
    [left, y],
    [left + slant, top],
    [right - slant, top],
    [right, y],
    [right - slant, bottom],
    [left + slant, bottom],
  ];
};

/** Turns cells and tracks into places. */
class Plan {
  readonly #kinds: ReadonlyMap<string, ChartKind>;
  readonly #nodes = new Map<string, string>();
  readonly #sizes: Sizes;
  readonly #tracks: Tracks;

  constructor(chart: Chart, grid: Grid, sizes: Sizes, tracks: Tracks) {
    this.#kinds = new Map(chart.steps.map(({ node, kind }) => [node, kind]));
    for (const [node, cells] of grid.cells) for (const cell of cells) this.#nodes.set(`${cell.column} ${cell.row}`, node);
    this.#sizes = sizes;
    this.#tracks = tracks;
  }

  middle({ column, row }: Cell): Point {
    return [tenth(this.#sizes.x[column]!), tenth(this.#sizes.y[row]!)];
  }

  size({ column }: Cell, node: string): Point {
    const size = fixed[this.#kinds.get(node)!];
    return size === undefined ? [this.#sizes.box.get(column)!, tenth(this.#sizes.heights.get(node)!)] : [size, size];
  }

  place(cell: Cell, step: ChartStep): Place {
    const [[x, y], [width, height]] = [this.middle(cell), this.size(cell, step.node)];
    const extent = { x: tenth(x - width / 2), y: tenth(y - height / 2), width: tenth(width), height };
    return { extent, corners: cornersOf(step.kind, [x, y], [width, height]) };
  }

  #track(run: Run): number {
    return (run.axis === 'column' ? this.#sizes.x : this.#sizes.y)[run.index]! + this.#tracks.of(run);
  }

  /** Where a run meets a step. */
  dock(run: Run, { cell, side }: Dock): Point {
    const node = this.#nodes.get(`${cell.column} ${cell.row}`)!;
    const [x, y] = this.middle(cell);
    const out = borderAt(this.#kinds.get(node)!, this.size(cell, node), side, this.#tracks.of(run));
    const at = this.#track(run);
    if (side === 'up' || side === 'down') return [tenth(at), tenth(y + (side === 'up' ? -out : out))];
    return [tenth(x + (side === 'left' ? -out : out)), tenth(at)];
  }

  way(runs: readonly Run[]): Point[] {
    const bends = runs.slice(1).map((run, at): Point => {
      const [upright, level] = run.axis === 'column' ? [run, runs[at]!] : [runs[at]!, run];
      return [tenth(this.#track(upright)), tenth(this.#track(level))];
    });
    const last = runs.at(-1)!;
    return [this.dock(runs[0]!, runs[0]!.docks[0]!), ...bends, this.dock(last, last.docks.at(-1)!)];
  }

  /** The mark at the beginning of a way. */
  mark(run: Run, node: string, { lines, width, height }: Broken): Mark {
    const dock = run.docks[0]!;
    const [x, y] = this.dock(run, dock);
    const [middle, [boxWidth, boxHeight]] = [this.middle(dock.cell), this.size(dock.cell, node)];
    const aside = dock.side === 'left' ? -1 : dock.side === 'right' ? 1 : 0;
    const middleX = aside === 0 ? x : middle[0] + aside * (boxWidth / 2 + beside + width / 2);
    const middleY = aside === 0 ? middle[1] + boxHeight / 2 + beside + height / 2 : y;
    return {
      lines,
      extent: { x: tenth(middleX - width / 2), y: tenth(middleY - height / 2), width: tenth(width), height: tenth(height) },
    };
  }
}

/** The scale at which a drawing is no wider than its room; its text is never below 12 px, and no larger than 13. */
const scaleOf = (width: number): number => Math.min(13 / 14, Math.max(12 / 14, (room.tight * 12) / 14 / width));

/** Lay out a chart of lanes. */
export const lanesOf = (chart: Chart): Layout => {
  const grid = gridOf(chart);
  const marks = chart.arrows.map(({ sign }) => sign && markOf(sign));
  const routes = routesOf(chart, grid).map((route, at) => runsOf(route, marks[at] && [marks[at].width, marks[at].height]));
  const tracks = new Tracks(routes);
  const sizes = sizesOf(chart, grid, tracks, routes.flat());
  const plan = new Plan(chart, grid, sizes, tracks);
  const boxes = chart.steps.map((step): Box => {
    const cells = grid.cells.get(step.node)!;
    const first = cells.findIndex(({ column }) => grid.order[(column - 1) / 2] === step.lanes[0]);
    const others = cells.filter((_, at) => at !== first);
    return {
      node: step.node,
      shape: shapes[step.kind],
      lines: sizes.labels.get(step.node)!.lines,
      ...plan.place(cells[first]!, step),
      also: others.map((cell) => ({ lane: grid.order[(cell.column - 1) / 2]!, ...plan.place(cell, step) })),
    };
  });
  const arrows = chart.arrows.map(({ from, to }, at) => {
    const [runs, mark] = [routes[at]!, marks[at]];
    return { from, to, points: plan.way(runs), ...(mark && { mark: plan.mark(runs[0]!, from, mark) }) };
  });
  const lanes = grid.order.map((id, lane) => {
    const [x, end] = [tenth(sizes.borders[lane]!), tenth(sizes.borders[lane + 1]!)];
    const extent = { x, y: 0, width: tenth(end - x), height: tenth(sizes.height) };
    return { id, extent, head: { ...extent, height: tenth(sizes.headHeight) }, lines: sizes.heads.get(2 * lane + 1)!.lines };
  });
  return { boxes, arrows, lanes, scale: scaleOf(sizes.width + 4) };
};
