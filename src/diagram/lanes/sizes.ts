/** How wide lanes and channels are, and how high rows: from labels, marks and tracks. */
import type { Chart, ChartKind, ChartStep } from './chart.ts';
import type { Cell, Grid } from './grid.ts';
import { type Broken, boxed, breaksOf, fitted, lineHeight, slant, widthFor } from './labels.ts';
import type { Run } from './runs.ts';
import type { Tracks } from './tracks.ts';

/** Pixels, at 14 to the em, that a drawing may be wide without text below 13, and without text below 12. */
export const room = { comfortable: 960, tight: 1040 } as const;

/** Channels: before the first track and after the last, and without any. */
const channel = { before: 13, after: 13, empty: 20, outer: 8 } as const;
/** Between rows: under marks, before the first track, after the last (the heads of arrows), and without any. */
const gap = { mark: 7, before: 9, after: 15, empty: 24, outer: 12 } as const;

export interface Sizes {
  /** The width of the boxes in each column of a lane. */
  readonly box: ReadonlyMap<number, number>;
  readonly labels: ReadonlyMap<string, Broken>;
  readonly heights: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<number, Broken>;
  readonly headHeight: number;
  /** The place of the first track of a channel, or of the middle of a lane. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Where lanes begin and end. */
  readonly borders: readonly number[];
}

/** A run as sizes know it: with the marks at its docks. */
interface Docked {
  readonly run: Run;
  readonly at: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** What lanes need: their steps, and the runs that meet these. */
class LaneNeeds {
  readonly steps: readonly ChartStep[];
  /** Half the width its tracks take. */
  readonly #half: number;
  readonly #head: number;
  readonly left: number;
  readonly right: number;

  constructor(chart: Chart, grid: Grid, column: number, docked: readonly Docked[]) {
    const id = grid.order[(column - 1) / 2]!;
    const lane = chart.lanes.find((chartLane) => chartLane.id === id)!;
    this.steps = chart.steps.filter(({ lanes }) => lanes.includes(id));
    const here = docked.flatMap(({ run, at }) =>
      run.docks.filter(({ cell }) => cell.column === column).map((dock) => ({ dock, at })),
    );
    this.#half = most(
      here
        .filter(({ dock }) => dock.side === 'up' || dock.side === 'down')
        .map(({ dock, at }) => Math.abs(at) + Math.max(slant + 5, dock.size / 2)),
    );
    this.#head = Math.min(...breaksOf(lane.name).map(({ width }) => width)) + 10;
    const beside = (side: string): number => {
      const sizes = here.filter(({ dock }) => dock.side === side && dock.mark).map(({ dock }) => dock.mark![0] + 6);
      return most(sizes);
    };
    [this.left, this.right] = [beside('left'), beside('right')];
  }

  /** The width at which no label takes more than so many lines. */
  width(lines: number): number {
    const labels = this.steps.map(({ kind, label }) => widthFor(kind, label, lines));
    return Math.ceil(most([...labels, 2 * this.#half, this.#head - this.left - this.right, 56]));
  }
}

/** The widest box, where its words allow. */
const widestBox = 150;
/** The most lines of a label before the letters of the whole drawing are made smaller, and after. */
const few = 4;
const many = 9;
/** No lane of a roomy drawing is narrower. */
const roomiest = 130;

/**
 * The widths of boxes: labels take one line where there is room; whose labels take fewest gives way first. Undefined where labels of so
 * many lines leave a drawing wider than it may be.
 */
const widthsWithin = (needs: readonly LaneNeeds[], room: number, mostLines: number): number[] | undefined => {
  const lines = needs.map(() => 1);
  const widths = needs.map((need) => need.width(1));
  const set = (at: number, to: number): void => {
    lines[at] = to;
    widths[at] = needs[at]!.width(to);
  };
  while (sum(widths) > room || most(widths) > widestBox) {
    const able = widths.map((_, at) => at).filter((at) => lines[at]! < mostLines);
    const wide = able.filter((at) => widths[at]! > widestBox);
    const next = [...(wide.length > 0 ? wide : able)].sort((a, b) => lines[a]! - lines[b]! || widths[b]! - widths[a]!)[0];
    if (next === undefined) return sum(widths) > room ? undefined : widths;
    set(next, lines[next]! + 1);
  }
  // What that left over goes to those whose labels take most lines.
  for (const at of widths.map((_, lane) => lane).sort((a, b) => lines[b]! - lines[a]!)) {
    const fits = (wide: number): boolean => wide <= widestBox && sum(widths) - widths[at]! + wide <= room;
    const fewer = Array.from({ length: lines[at]! - 1 }, (_, before) => before + 1);
    const fewest = fewer.find((count) => fits(needs[at]!.width(count)));
    if (fewest !== undefined) set(at, fewest);
  }
  return widths;
};

const widthsOf = ({ roomy }: Chart, needs: readonly LaneNeeds[], others: number): number[] =>
  (roomy ? needs.map((need) => Math.max(need.width(few - 1), roomiest)) : undefined) ??
  widthsWithin(needs, room.comfortable - others, few) ??
  widthsWithin(needs, room.tight - others, many) ??
  needs.map((need) => need.width(few));

/** Widths of the channels between lanes. */
const channelsOf = (grid: Grid, tracks: Tracks): number[] =>
  Array.from({ length: (grid.columns + 1) / 2 }, (_, lane) => {
    const taken = tracks.in('column', 2 * lane);
    const outer = lane === 0 || lane === (grid.columns - 1) / 2;
    return taken.length > 0 ? channel.before + most(taken) + channel.after : outer ? channel.outer : channel.empty;
  });

interface Across {
  readonly x: number[];
  readonly box: Map<number, number>;
  readonly borders: number[];
  readonly width: number;
}

const across = (chart: Chart, grid: Grid, tracks: Tracks, docked: readonly Docked[]): Across => {
  const channels = channelsOf(grid, tracks);
  const needs = grid.order.map((_, lane) => new LaneNeeds(chart, grid, 2 * lane + 1, docked));
  const widths = widthsOf(chart, needs, sum(channels) + sum(needs.map(({ left, right }) => left + right)));
  const x: number[] = [];
  const borders: number[] = [];
  let at = 0;
  for (const [lane, wide] of channels.entries()) {
    x[2 * lane] = at + channel.before;
    const taken = tracks.in('column', 2 * lane).length > 0;
    borders.push(lane === 0 ? 0 : lane === channels.length - 1 ? at + wide : at + (taken ? channel.before / 2 : wide / 2));
    at += wide;
    const need = needs[lane];
    if (!need) break;
    x[2 * lane + 1] = at + need.left + widths[lane]! / 2;
    at += need.left + widths[lane]! + need.right;
  }
  return { x, borders, width: at, box: new Map(widths.map((wide, lane) => [2 * lane + 1, wide])) };
};

/** How high a step's box is: its label, and the tracks that meet its sides. */
const heightOf = (kind: ChartKind, label: Broken, cells: readonly Cell[], docked: readonly Docked[]): number => {
  const reach = kind === 'choice' ? 4 : 2;
  const meets = docked.flatMap(({ run, at }) =>
    run.axis === 'row' && run.docks.some(({ cell }) => cells.some((own) => own.column === cell.column && own.row === cell.row))
      ? [at === 0 ? 0 : reach * (Math.abs(at) + 7)]
      : [],
  );
  return most([label.height, ...meets]);
};

/** How high the gap above a row is, and where its first track lies. */
const gapOf = (tracks: Tracks, docked: readonly Docked[], row: number, rows: number): { height: number; first: number } => {
  const taken = tracks.in('row', row);
  const marks = docked.flatMap(({ run }) =>
    run.docks.filter(({ cell, side }) => side === 'down' && cell.row === row - 1).map(({ mark }) => mark?.[1] ?? 0),
  );
  const under = most(marks) > 0 ? most(marks) + gap.mark : 0;
  const first = under + gap.before;
  if (taken.length > 0) return { height: first + most(taken) + (row === rows - 1 ? gap.before : gap.after), first };
  const outer = row === 0 || row === rows - 1;
  return { height: outer ? gap.outer : Math.max(gap.empty, under + gap.after), first };
};

/** Everything about a chart that is measured in pixels. */
export const sizesOf = (chart: Chart, grid: Grid, tracks: Tracks, runs: readonly Run[]): Sizes => {
  const docked = runs.map((run) => ({ run, at: tracks.of(run) }));
  const { x, box, borders, width } = across(chart, grid, tracks, docked);
  const labels = new Map(
    chart.steps.map(({ node, kind, label }) => {
      const narrowest = Math.min(...grid.cells.get(node)!.map(({ column }) => box.get(column)!));
      return [node, boxed(kind, label, narrowest)];
    }),
  );
  const heights = new Map(
    chart.steps.map(({ node, kind }) => [node, heightOf(kind, labels.get(node)!, grid.cells.get(node)!, docked)]),
  );
  const heads = new Map(
    grid.order.map((id, lane) => {
      const wide = borders[lane + 1]! - borders[lane]! - 8;
      return [2 * lane + 1, fitted(chart.lanes.find((chartLane) => chartLane.id === id)!.name, wide)];
    }),
  );
  const headHeight = most([...heads.values()].map(({ lines }) => lines.length)) * lineHeight + 12;
  const y: number[] = [];
  let at = headHeight;
  for (let row = 0; row < grid.rows; row += 2) {
    const { height, first } = gapOf(tracks, docked, row, grid.rows);
    y[row] = at + first;
    at += height;
    if (row + 1 === grid.rows) break;
    const here = chart.steps.filter(({ node }) => grid.cells.get(node)![0]!.row === row + 1);
    const high = most(here.map(({ node }) => heights.get(node)!));
    y[row + 1] = at + high / 2;
    at += high;
  }
  return { box, labels, heights, heads, headHeight, x, y, width, height: at, borders };
};
