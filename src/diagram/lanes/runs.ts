/** The straight runs of routes, and those that share a track because they lead to the same step. */
import type { Cell } from './grid.ts';
import { type Direction, heading, type Route } from './route.ts';

/** Where a run begins or ends at a step. */
export interface Dock {
  readonly cell: Cell;
  readonly side: Direction;
  /** Pixels across the run that it, with its mark, takes at the step. */
  readonly size: number;
  /** Width and height of the mark that stands there; none for arrows without, and where arrows end. */
  readonly mark: Size | undefined;
}

export interface Run {
  readonly axis: 'column' | 'row';
  /** The column or row it runs in. */
  readonly index: number;
  /** The cells it takes there, both included; those of its steps are not. */
  readonly from: number;
  readonly to: number;
  readonly group: string;
  readonly docks: readonly Dock[];
  /** Where its neighbours turn: -1 to the left or up, 1 to the right or down. */
  readonly turns: readonly number[];
}

/** Width and height of a mark. */
export type Size = readonly [number, number];

const opposite: Readonly<Record<Direction, Direction>> = { down: 'up', up: 'down', left: 'right', right: 'left' };
const isAcross = (direction: Direction): boolean => direction === 'left' || direction === 'right';
const sense = (direction: Direction): number => (direction === 'left' || direction === 'up' ? -1 : 1);

/** The cells of a route between two bends, the cells of the bends included. */
const straights = (cells: readonly Cell[]): { direction: Direction; first: number; last: number }[] => {
  const found: { direction: Direction; first: number; last: number }[] = [];
  for (let at = 1; at < cells.length; at += 1) {
    const direction = heading(cells[at - 1]!, cells[at]!);
    const before = found.at(-1);
    if (before?.direction === direction) before.last = at;
    else found.push({ direction, first: at - 1, last: at });
  }
  return found;
};

/** The runs of a route, from its beginning to its end. `mark` is the size of what stands at its beginning. */
export const runsOf = ({ cells, group }: Route, mark: Size | undefined): Run[] => {
  const parts = straights(cells);
  return parts.map(({ direction, first, last }, at): Run => {
    const across = isAcross(direction);
    const [begins, ends] = [first === 0, last === cells.length - 1];
    const taken = cells.slice(begins ? 1 : first, ends ? last : last + 1).map(({ column, row }) => (across ? column : row));
    const size = mark ? mark[across ? 1 : 0] : 0;
    const docks = [
      ...(begins ? [{ cell: cells[0]!, side: direction, size, mark }] : []),
      ...(ends ? [{ cell: cells.at(-1)!, side: opposite[direction], size: 0, mark: undefined }] : []),
    ];
    const [before, after] = [parts[at - 1], parts[at + 1]];
    return {
      axis: across ? 'row' : 'column',
      index: across ? cells[first]!.row : cells[first]!.column,
      from: Math.min(...taken),
      to: Math.max(...taken),
      group,
      docks,
      turns: [...(before ? [-sense(before.direction)] : []), ...(after ? [sense(after.direction)] : [])],
    };
  });
};

/** Runs on one track. */
export interface Trunk extends Run {
  readonly runs: readonly Run[];
}

export const meet = (a: Pick<Run, 'from' | 'to'>, b: Pick<Run, 'from' | 'to'>): boolean => a.from <= b.to && b.from <= a.to;

const joined = (trunks: readonly Trunk[], run: Run): Trunk[] => {
  const mine = trunks.filter(
    (trunk) => trunk.axis === run.axis && trunk.index === run.index && trunk.group === run.group && meet(trunk, run),
  );
  const parts = [...mine.flatMap(({ runs }) => runs), run];
  const trunk: Trunk = {
    ...run,
    from: Math.min(...parts.map(({ from }) => from)),
    to: Math.max(...parts.map(({ to }) => to)),
    docks: parts.flatMap(({ docks }) => docks),
    turns: parts.flatMap(({ turns }) => turns),
    runs: parts,
  };
  return [...trunks.filter((other) => !mine.includes(other)), trunk];
};

/** All runs, those of a group that lie in the same cells of a column or row joined. */
export const trunksOf = (runs: readonly Run[]): Trunk[] => runs.reduce<Trunk[]>(joined, []);
