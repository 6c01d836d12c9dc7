/**
 * A drawing on sheets of paper. It stands on one, upright or across, where its letters can still be read there; else it is cut into
 * several, between its boxes, and every arrow that is cut ends in a joint whose letter says where it goes on, as on paper forms.
 */
import type { DrawnArrow, DrawnBox, Extent, WordDrawing } from './source.ts';

type Point = readonly [number, number];

/** A4, what is left between its margins, in pixels. */
const paper = { portrait: { width: 656, height: 955 }, landscape: { width: 984, height: 626 } } as const;
export type Orientation = keyof typeof paper;

type Room = Readonly<Record<Orientation, { readonly width: number; readonly height: number }>>;

/** What a heading and a line below it take of a sheet. */
const usualHead = 75;

/** What is left below a heading so high. */
const roomBelow = (head: number): Room => ({
  portrait: { ...paper.portrait, height: paper.portrait.height - head },
  landscape: { ...paper.landscape, height: paper.landscape.height - head },
});

/** Below this letters of 14 pixels are under 6.3 points; 小六 has 6.5. */
const legible = 0.6;
/** Parts are not so small, or there are more of them. */
const comfortable = 0.75;
/** Of the scale it would have on a sheet of its own, a drawing gives up no more to stand below what belongs to it. */
const spared = 0.8;
/** Pixels of a joint, and between two. */
const joint = 18;
const apart = 4;

interface Joint {
  readonly letter: string;
  readonly extent: Extent;
}

export interface SheetArrow extends DrawnArrow {
  /** Whether its head is on this sheet. */
  readonly arrives: boolean;
}

/** A part of a drawing, in the drawing's own pixels. */
export interface Sheet {
  readonly orientation: Orientation;
  readonly scale: number;
  readonly view: Extent;
  readonly boxes: readonly DrawnBox[];
  readonly arrows: readonly SheetArrow[];
  readonly lanes: WordDrawing['lanes'];
  readonly joints: readonly Joint[];
}

const fitting = ({ width, height }: Extent, { width: w, height: h }: { width: number; height: number }): number =>
  Math.min(1, w / width, h / height);

/** What a cut must not go through. */
const solids = ({ boxes, arrows, lanes }: WordDrawing): Extent[] => [
  ...boxes.flatMap(({ places }) => places.map(({ extent }) => extent)),
  ...arrows.flatMap(({ sign }) => (sign ? [sign.extent] : [])),
  ...lanes.map(({ head }) => head),
  // Level runs, and the last bit before a head: a cut there would leave nothing to draw.
  ...arrows.flatMap(({ points }) =>
    points.slice(1).flatMap(([x, y], at) => {
      const [fromX, fromY] = points[at]!;
      const level = Math.abs(y - fromY) < Math.abs(x - fromX);
      const top = Math.min(y, fromY);
      return level ? [{ x: Math.min(x, fromX), y: top, width: Math.abs(x - fromX), height: Math.abs(y - fromY) }] : [];
    }),
  ),
];

/** Clear heights at which the drawing can be cut, middle of each gap. */
const cutsOf = (drawing: WordDrawing): number[] => {
  const blocks = solids(drawing)
    .map(({ y, height }) => [y, y + height] as const)
    .sort(([a], [b]) => a - b);
  const cuts: number[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const [top, bottom] of blocks) {
    if (top - reached > 8 && Number.isFinite(reached)) cuts.push((top + reached) / 2);
    reached = Math.max(reached, bottom);
  }
  return cuts;
};

/** The cuts by which no part is higher than that, as few as can be; undefined where boxes stand too close. */
const cutBelow = ({ y, height }: Extent, cuts: readonly number[], most: number): number[] | undefined => {
  const taken: number[] = [];
  let from = y;
  while (y + height - from > most) {
    const farthest = cuts.findLast((cut) => cut > from + 1 && cut - from <= most);
    if (farthest === undefined) return undefined;
    taken.push(farthest);
    from = farthest;
  }
  return taken;
};

/** The cuts that make so many parts, the highest of them as low as can be. */
const cutsFor = (view: Extent, cuts: readonly number[], parts: number): number[] => {
  const ends = [view.y, ...cuts, view.y + view.height];
  const heights = ends.flatMap((top, at) => ends.slice(at + 1).map((bottom) => bottom - top)).sort((a, b) => a - b);
  const found = heights.map((most) => cutBelow(view, cuts, most)).find((taken) => taken && taken.length < parts);
  return found ?? [];
};

interface Piece {
  readonly points: readonly Point[];
  readonly band: number;
}

const bandAt = (y: number, cuts: readonly number[]): number => cuts.filter((cut) => cut < y).length;

/** An arrow's way in the pieces that lie in one part each. */
const piecesOf = ({ points }: DrawnArrow, cuts: readonly number[]): Piece[] => {
  const pieces: { points: Point[]; band: number }[] = [{ points: [points[0]!], band: bandAt(points[0]![1], cuts) }];
  for (const [at, [x, y]] of points.slice(1).entries()) {
    const [fromX, fromY] = points[at]!;
    const passed = cuts.filter((cut) => Math.min(fromY, y) < cut && cut < Math.max(fromY, y));
    for (const cut of y > fromY ? passed : passed.reverse()) {
      const crossing: Point = [fromX + ((x - fromX) * (cut - fromY)) / (y - fromY), cut];
      pieces.at(-1)!.points.push(crossing);
      pieces.push({ points: [crossing], band: pieces.at(-1)!.band + (y > fromY ? 1 : -1) });
    }
    pieces.at(-1)!.points.push([x, y]);
  }
  return pieces;
};

const letterOf = (count: number): string => String.fromCharCode(65 + (count % 26)) + (count < 26 ? '' : Math.floor(count / 26));

/** Joints stand beyond the cut, in as many rows as keep them from one another. */
class Joints {
  readonly #taken: Extent[] = [];

  /** @param outward 1 where the part ends below, -1 where it begins above */
  place([x, y]: Point, outward: 1 | -1): Extent {
    for (let row = 0; ; row += 1) {
      const top = outward === 1 ? y + row * (joint + apart) : y - joint - row * (joint + apart);
      const extent = { x: x - joint / 2, y: top, width: joint, height: joint };
      const free = this.#taken.every(
        (other) => Math.abs(other.x - extent.x) >= joint + apart || Math.abs(other.y - extent.y) >= joint,
      );
      if (!free) continue;
      this.#taken.push(extent);
      return extent;
    }
  }
}

interface Band {
  readonly arrows: SheetArrow[];
  readonly joints: Joint[];
  readonly places: Joints;
}

const joined = (bands: readonly Band[], pieces: readonly Piece[], arrow: DrawnArrow, next: () => string): void => {
  const ways = pieces.map(({ points }) => [...points]);
  for (const [at, { band }] of pieces.entries()) {
    const after = pieces[at + 1];
    if (!after) continue;
    const letter = next();
    const down = after.band > band;
    const cut = ways[at]!.at(-1)!;
    const [end, begin] = [bands[band]!.places.place(cut, down ? 1 : -1), bands[after.band]!.places.place(cut, down ? -1 : 1)];
    ways[at]![ways[at]!.length - 1] = [cut[0], down ? end.y : end.y + joint];
    ways[at + 1]![0] = [cut[0], down ? begin.y + joint : begin.y];
    bands[band]!.joints.push({ letter, extent: end });
    bands[after.band]!.joints.push({ letter, extent: begin });
  }
  for (const [at, { band }] of pieces.entries()) {
    const { sign, ...rest } = arrow;
    bands[band]!.arrows.push({
      ...rest,
      points: ways[at]!,
      ...(at === 0 && sign && { sign }),
      arrives: at === pieces.length - 1,
    });
  }
};

const around = (extents: readonly Extent[], { x, width }: Extent): Extent => {
  const [top, bottom] = [Math.min(...extents.map(({ y }) => y)), Math.max(...extents.map(({ y, height }) => y + height))];
  return { x, width, y: top - 2, height: bottom - top + 4 };
};

const cutInto = (drawing: WordDrawing, cuts: readonly number[], orientation: Orientation, room: Room): Sheet[] => {
  const { view, boxes, lanes } = drawing;
  const bands: Band[] = [...cuts, 0].map(() => ({ arrows: [], joints: [], places: new Joints() }));
  let count = 0;
  for (const arrow of drawing.arrows) joined(bands, piecesOf(arrow, cuts), arrow, () => letterOf(count++));
  const headHeight = lanes[0]?.head.height ?? 0;
  return bands.map(({ arrows, joints }, at) => {
    const [top, bottom] = [cuts[at - 1] ?? view.y, cuts[at] ?? view.y + view.height];
    const all = around([{ ...view, y: top, height: bottom - top }, ...joints.map(({ extent }) => extent)], view);
    const sheetTop = all.y - (at > 0 ? headHeight : 0);
    const whole = { ...all, y: sheetTop, height: all.y + all.height - sheetTop };
    return {
      orientation,
      scale: fitting(whole, room[orientation]),
      view: whole,
      boxes: boxes.filter(({ places }) => bandAt(places[0]!.extent.y, cuts) === at),
      arrows,
      joints,
      lanes: lanes.map(({ role, extent, head }) => ({
        role,
        extent: { ...extent, y: sheetTop + 2, height: whole.height - 4 },
        head: { ...head, y: sheetTop + 2 },
      })),
    };
  });
};

/** Sheets of one scale, so that letters are as large on each. */
const evenly = (sheets: readonly Sheet[]): Sheet[] => {
  const scale = Math.min(...sheets.map((sheet) => sheet.scale));
  return sheets.map((sheet) => ({ ...sheet, scale }));
};

/** What of its first sheet a drawing does not have, in pixels of the paper. */
interface Taken {
  /** By what stands on the sheet before it: where it can, it finds room below. */
  readonly above?: number;
  /** By its heading and what is said under it, which stand on its sheet in any case. */
  readonly head?: number;
}

/** The sheets a drawing takes. */
export const sheetsOf = (drawing: WordDrawing, { above = 0, head = usualHead }: Taken = {}): Sheet[] => {
  const { view } = drawing;
  const room = roomBelow(head);
  const into = (cuts: readonly number[], orientation: Orientation): Sheet[] => cutInto(drawing, cuts, orientation, room);
  const [upright, across] = [fitting(view, room.portrait), fitting(view, room.landscape)];
  const { width, height } = room.portrait;
  const below = fitting(view, { width, height: height - above });
  if (below >= Math.max(legible, spared * upright)) return into([], 'portrait').map((sheet) => ({ ...sheet, scale: below }));
  if (upright >= legible) return into([], 'portrait');
  if (across >= legible) return into([], 'landscape');
  const orientation = room.portrait.width / view.width >= legible ? 'portrait' : 'landscape';
  const wanted = Math.min(comfortable, room[orientation].width / view.width);
  const cuts = cutsOf(drawing);
  const ways = Array.from({ length: cuts.length }, (_, at) => evenly(into(cutsFor(view, cuts, at + 2), orientation)));
  return ways.find(([first]) => first!.scale >= wanted) ?? ways.at(-1) ?? into([], orientation);
};

/** How high a drawing stands on its sheets, in pixels of the paper. */
export const heightOnPaper = (drawing: WordDrawing): number =>
  sheetsOf(drawing).reduce((sum, { view, scale }) => sum + view.height * scale, 0);
