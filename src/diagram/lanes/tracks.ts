/** Which track each run takes: no two on one, and as few crossings as trying neighbours in turn finds. */
import { meet, type Run, type Trunk, trunksOf } from './runs.ts';

/** Pixels between two tracks. */
const apart = 10;
/** Pixels between what stands at one side of a step: marks, heads of arrows. */
const between = 5;

/** Trunks of one column or row in the order of their tracks, with the track of each in pixels. */
class Corridor {
  order: Trunk[];
  readonly at = new Map<Trunk, number>();
  /** In a lane or a row of steps tracks lie about the middle; in a channel they are counted from its first. */
  readonly #centred: boolean;

  constructor(trunks: readonly Trunk[]) {
    this.#centred = trunks[0]!.index % 2 === 1;
    this.order = [...trunks].sort((a, b) => rank(a) - rank(b));
    this.place();
  }

  /** Put every trunk as near to the first track as those before it leave. */
  place(): void {
    this.at.clear();
    for (const [place, trunk] of this.order.entries()) {
      const before = this.order.slice(0, place).filter((other) => meet(trunk, other));
      this.at.set(trunk, Math.max(0, ...before.map((other) => this.at.get(other)! + distance(trunk, other))));
    }
    if (this.#centred) for (const cluster of clustersOf(this.order)) this.#centre(cluster);
  }

  #centre(cluster: readonly Trunk[]): void {
    const places = cluster.map((trunk) => this.at.get(trunk)!);
    const middle = (Math.min(...places) + Math.max(...places)) / 2;
    for (const trunk of cluster) this.at.set(trunk, this.at.get(trunk)! - middle);
  }

  swap(a: number, b: number): void {
    const { order } = this;
    [order[a], order[b]] = [order[b]!, order[a]!];
    this.place();
  }

  /** Places whose trunks meet. */
  rivals(): [number, number][] {
    return this.order.flatMap((a, at) =>
      this.order.flatMap((b, to): [number, number][] => (to > at && meet(a, b) ? [[at, to]] : [])),
    );
  }
}

/** Who turns to one side only lies at that side, the shorter nearer to it. */
const rank = ({ turns, from, to }: Trunk): number => {
  const sense = Math.sign(turns.reduce((sum, turn) => sum + turn, 0));
  return sense * (1000 - (to - from));
};

/** How far two trunks that meet have to be apart. */
const distance = (a: Trunk, b: Trunk): number => {
  const shared = a.docks.flatMap((dock) =>
    b.docks
      .filter(({ cell, side }) => side === dock.side && cell.column === dock.cell.column && cell.row === dock.cell.row)
      .map(({ size }) => (dock.size + size) / 2 + between),
  );
  return Math.max(apart, ...shared);
};

/** Trunks that meet, or meet others that meet. */
const clustersOf = (trunks: readonly Trunk[]): Trunk[][] => {
  const clusters: Trunk[][] = [];
  for (const trunk of trunks) {
    const mine = clusters.filter((cluster) => cluster.some((other) => meet(trunk, other)));
    for (const cluster of mine) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push([...mine.flat(), trunk]);
  }
  return clusters;
};

/** Far more pixels than a column or row of any drawing has. */
const cell = 10_000;
/** Where a step's border is, counted from the middle of its cell. */
const border = 3000;

type Point = readonly [number, number];
interface Side {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly group: string;
}

/** The tracks of all runs. */
export class Tracks {
  readonly #corridors: readonly Corridor[];
  readonly #home = new Map<Run, { corridor: Corridor; trunk: Trunk }>();
  readonly #routes: readonly (readonly Run[])[];

  constructor(routes: readonly (readonly Run[])[]) {
    this.#routes = routes;
    // Browsers of 2022, in which two editions are compared, have no Map.groupBy.
    const byPlace = new Map<string, Trunk[]>();
    for (const trunk of trunksOf(routes.flat())) {
      const place = `${trunk.axis} ${trunk.index}`;
      byPlace.set(place, [...(byPlace.get(place) ?? []), trunk]);
    }
    this.#corridors = [...byPlace.values()].map((trunks) => new Corridor(trunks));
    for (const corridor of this.#corridors)
      for (const trunk of corridor.order) for (const run of trunk.runs) this.#home.set(run, { corridor, trunk });
    this.#improve();
  }

  /** Pixels from the middle of its lane or row, or from the first track of its channel. */
  of(run: Run): number {
    const { corridor, trunk } = this.#home.get(run)!;
    return corridor.at.get(trunk)!;
  }

  /** The tracks taken in a column or row. */
  in(axis: Run['axis'], index: number): readonly number[] {
    const corridor = this.#corridors.find(({ order: [first] }) => first!.axis === axis && first!.index === index);
    return corridor ? [...corridor.at.values()] : [];
  }

  #improve(): void {
    let least = this.#cost();
    for (let round = 0; round < 6; round += 1) {
      const before = least;
      for (const corridor of this.#corridors)
        for (const [a, b] of corridor.rivals()) {
          corridor.swap(a, b);
          const cost = this.#cost();
          if (cost < least) least = cost;
          else corridor.swap(a, b);
        }
      if (least === before) return;
    }
  }

  /** Crossings, and, far less, how far off the middle arrows meet their steps. */
  #cost(): number {
    const [upright, level]: [Side[], Side[]] = [[], []];
    for (const runs of this.#routes) {
      const points = this.#roughly(runs);
      for (const [at, { axis, group }] of runs.entries()) {
        const [[x1, y1], [x2, y2]] = [points[at]!, points[at + 1]!];
        if (axis === 'column') upright.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2), group });
        else level.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2), group });
      }
    }
    let crossings = 0;
    for (const a of upright)
      for (const b of level)
        if (a.group !== b.group && b.from < a.at && a.at < b.to && a.from < b.at && b.at < a.to) crossings += 1;
    const off = this.#routes.flat().reduce((sum, run) => sum + (run.index % 2 ? Math.abs(this.of(run)) : 0), 0);
    return crossings + off / 1000;
  }

  /** The corners of a route where every column and row is as wide as any. */
  #roughly(runs: readonly Run[]): Point[] {
    const place = (run: Run): number => run.index * cell + this.of(run);
    const edge = (run: Run, { cell: { column, row }, side }: Run['docks'][number]): Point => {
      const outward = side === 'left' || side === 'up' ? -border : border;
      return run.axis === 'column' ? [place(run), row * cell + outward] : [column * cell + outward, place(run)];
    };
    const bends = runs.slice(1).map((run, at): Point => {
      const before = runs[at]!;
      return run.axis === 'column' ? [place(run), place(before)] : [place(before), place(run)];
    });
    return [edge(runs[0]!, runs[0]!.docks[0]!), ...bends, edge(runs.at(-1)!, runs.at(-1)!.docks.at(-1)!)];
  }
}
