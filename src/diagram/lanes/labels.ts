/** Labels broken into lines, and the room they take. */
import { fontSize } from '../settings.ts';
import { textWidth } from '../text-width.ts';
import type { ChartKind, Label } from './chart.ts';

export const lineHeight = fontSize * 1.1;

export interface Broken {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Ems tried for a line: fewer break every word, more make boxes nobody wants. */
const tried = [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14];

const known = new WeakMap<Label, readonly Broken[]>();

/** The ways a label may be broken, the fewest lines first; of as many lines, the narrowest. */
export const breaksOf = (label: Label): readonly Broken[] => {
  const before = known.get(label);
  if (before) return before;
  const least = new Map<number, Broken>();
  for (const ems of tried) {
    const lines = label(ems);
    const width = Math.max(...lines.map((line) => textWidth(line) * fontSize), 0);
    if (width < (least.get(lines.length)?.width ?? Number.POSITIVE_INFINITY))
      least.set(lines.length, { lines, width, height: lines.length * lineHeight });
  }
  const breaks = [...least.values()].sort((a, b) => a.lines.length - b.lines.length);
  known.set(label, breaks);
  return breaks;
};

/** The fewest lines that are no wider than that; the narrowest where none is. */
export const fitted = (label: Label, width: number): Broken => {
  const breaks = breaksOf(label);
  return (
    breaks.find((broken) => broken.width <= width + 0.01) ??
    breaks.reduce((narrow, broken) => (broken.width < narrow.width ? broken : narrow))
  );
};

/** How far the slanted sides of a gate lean in. */
export const slant = 9;
/** Pixels at both sides of a label together. */
const beside: Readonly<Record<ChartKind, number>> = {
  task: 14,
  gate: 24,
  choice: 0,
  fork: 0,
  join: 0,
  merge: 0,
  end: 22,
  activity: 60,
  gateway: 0,
  event: 0,
};
const barHeight = 7;
/** Of the diamond of a merge, which has no label; as wide as its lane, as a bar is, so that ways come to it straight. */
const mergeHeight = 26;

/** The signs of BPMN are as wide and high as this; the label of one stands in lines of so many ems, to the right of it and above its middle. */
export const fixed: Readonly<Partial<Record<ChartKind, number>>> = { gateway: 50, event: 36 };
const outside = 6;

const lowest: Readonly<Partial<Record<ChartKind, number>>> = { end: 30, activity: 64 };

/** How a step's label is broken in a box of a given width, and how high that makes the box. */
export const boxed = (kind: ChartKind, label: Label, width: number): Broken => {
  if (kind === 'fork' || kind === 'join') return { lines: [], width, height: barHeight };
  if (kind === 'merge') return { lines: [], width, height: mergeHeight };
  const size = fixed[kind];
  if (size !== undefined)
    return { lines: [], width: size, height: size + (kind === 'gateway' ? 2 * label(outside).length * lineHeight : 0) };
  if (kind !== 'choice') {
    const broken = fitted(label, width - beside[kind]);
    return { ...broken, width: broken.width + beside[kind], height: Math.max(broken.height + 14, lowest[kind] ?? 36) };
  }
  // In a diamond the corners of the label touch the sides where its shares of width and height make one.
  const diamonds = breaksOf(label).map(({ lines, width: wide, height: high }) => ({
    lines,
    width: wide * 1.6,
    height: wide * 1.1 < width ? Math.max(44, (high + 4) / (1 - (wide * 1.02) / width)) : Number.POSITIVE_INFINITY,
  }));
  const best = diamonds.reduce((low, diamond) => (diamond.height < low.height ? diamond : low));
  if (best.height < Number.POSITIVE_INFINITY) return best;
  return { ...diamonds.reduce((narrow, diamond) => (diamond.width < narrow.width ? diamond : narrow)), height: 44 };
};

/** The width at which no diamond is higher than that. */
const highestDiamond = 100;
const diamondWidth = (label: Label): number => {
  const widths = breaksOf(label).map(({ width, height }) =>
    height + 4 < highestDiamond ? (1.02 * width) / (1 - (height + 4) / highestDiamond) : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...widths);
  return least < Number.POSITIVE_INFINITY ? least : 2 * Math.min(...breaksOf(label).map(({ width }) => width));
};

/** Widths of a box at which its label takes so many lines at most; never less than its longest word. */
export const widthFor = (kind: ChartKind, label: Label, lines: number): number => {
  if (kind === 'fork' || kind === 'join' || kind === 'merge') return 40;
  if (fixed[kind]) return label(outside).length > 0 ? 2 * (outside + 1) * fontSize : fixed[kind];
  const breaks = breaksOf(label);
  const few = breaks.filter((broken) => broken.lines.length <= Math.max(lines, breaks[0]!.lines.length));
  const widths = few.map(({ width }) => width);
  return kind === 'choice' ? diamondWidth(label) : Math.min(...widths) + beside[kind];
};

/** Marks are broken into lines beyond this width. */
const widestMark = 58;

/** A mark broken into lines, with its frame. */
export const markOf = (label: Label): Broken => {
  const broken = fitted(label, widestMark);
  return { lines: broken.lines, width: Math.max(20, broken.width + 8), height: broken.lines.length * lineHeight + 3 };
};
